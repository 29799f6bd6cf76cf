/** The table of consequences OUTCOME takes: words, years, text, without headers. */
import type { Consequence } from "../core/streak";
import { numberIn } from "./cells";
import { Unreadable } from "./problem";
import { cellAt, expectColumns, isUnnamedRow, rangeOf, tableName, type Range } from "./ranges";
import { wordSet } from "./word-set";

/** `每3`, `每3年`, `every 3`. */
const EVERY = /^(?:每|every)\s*(\d{1,4})\s*(?:年|years?)?$/i;
const MOST_YEARS = 1000;

export function readConsequences(value: unknown, argument: number): Consequence[] {
  const range = rangeOf(value, argument);
  expectColumns(range, 3);
  const rows = range.cells.map((_, row) => row).filter((row) => !isUnnamedRow(range, row));
  if (rows.length === 0) throw new Unreadable({ code: "tableEmpty", argument });
  return rows.map((row) => {
    const words = wordSet(tableName(range, row, 0));
    if (words.size === 0) throw new Unreadable({ code: "cellMissing", argument, row, column: 0 });
    return { words, ...readTerm(range, row), text: required(range, row, 2) };
  });
}

/** 0 is no number of years: it stands for a blank cell here too. */
function required(range: Range, row: number, column: number): string {
  const text = tableName(range, row, column);
  if (text === "") throw new Unreadable({ code: "cellMissing", argument: range.argument, row, column });
  return text;
}

function readTerm(range: Range, row: number): Pick<Consequence, "years" | "term"> {
  const text = required(range, row, 1);
  const every = EVERY.exec(text);
  const years = every ? Number(every[1]) : numberIn(cellAt(range, row, 1));
  if (typeof years === "number" && Number.isInteger(years) && years >= 1 && years <= MOST_YEARS) {
    return { years, term: every ? "every" : "atLeast" };
  }
  throw new Unreadable({ code: "yearsUnknown", argument: range.argument, row, column: 1, text });
}
