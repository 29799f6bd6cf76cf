/** Options (选项) of GRADE: a two-column range, or text such as `并列=待定;递补=是;小数位=2`. */
import type { GradeTies, LostSeats } from "../core/grade";
import { DEFAULT_DIGITS } from "../core/decimal";
import { chosen, GRADE_OPTION, GRADE_TIES, LOST_SEATS, PENDING, UNFINISHED, type Unfinished } from "../vocabulary/optionWords";
import { Unreadable } from "./problem";
import { cellAt, isUnnamedRow, optionalRange, tableName, type Range } from "./ranges";

export interface GradeOptions {
  ties: GradeTies;
  lostSeats: LostSeats;
  /** What the others of a group get while somebody's result is not there; null where nobody has said, and then one error spoils its group. */
  unfinished: Unfinished | null;
  /** Decimals scores are rounded to before they are compared; null compares them as they are. */
  digits: number | null;
  /** What a pending unit's grade says: the word the option is written with, so that it does not depend on the machine. */
  pending: string;
}

export function readOptions(value: unknown, argument: number): GradeOptions {
  const options: GradeOptions = { ties: "pending", lostSeats: "passOn", unfinished: null, digits: null, pending: PENDING[0].words[0] };
  const range = optionalRange(value, argument);
  const seen = new Set<string>();
  for (const [name, word] of range ? pairsIn(range) : []) {
    const option = chosen(name, GRADE_OPTION);
    if (option === null) throw new Unreadable({ code: "optionUnknown", option: name });
    if (seen.has(option)) throw new Unreadable({ code: "optionTwice", option: name });
    seen.add(option);
    if (word === "") continue;
    const unknown = new Unreadable({ code: "optionValueUnknown", option: name, value: word });
    if (option === "ties") {
      const ties = chosen(word, GRADE_TIES);
      if (ties === null) throw unknown;
      options.ties = ties;
      if (ties === "pending") options.pending = word;
    } else if (option === "passOn") {
      const lostSeats = chosen(word, LOST_SEATS);
      if (lostSeats === null) throw unknown;
      options.lostSeats = lostSeats;
    } else if (option === "unfinished") {
      const unfinished = chosen(word, UNFINISHED);
      if (unfinished === null) throw unknown;
      options.unfinished = unfinished;
    } else {
      const digits = Number(word);
      if (!/^\d{1,2}$/.test(word) || digits > DEFAULT_DIGITS) throw unknown;
      options.digits = digits;
    }
  }
  return options;
}

function pairsIn(range: Range): [name: string, value: string][] {
  const rows = range.cells.map((_, row) => row).filter((row) => !isUnnamedRow(range, row));
  if (range.columns > 1) return rows.map((row) => [tableName(range, row, 0), optionValue(range, row)]);
  return rows
    .flatMap((row) => tableName(range, row, 0).split(/[;；\n]/))
    .filter((pair) => pair.trim() !== "")
    .map((pair) => {
      const [name = "", ...value] = pair.split(/[=＝:：]/);
      return [name.trim(), value.join("=").trim()];
    });
}

/** 0 is a number of decimals here, not a blank cell. */
function optionValue(range: Range, row: number): string {
  return cellAt(range, row, 1) === 0 ? "0" : tableName(range, row, 1);
}
