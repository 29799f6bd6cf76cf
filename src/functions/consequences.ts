/** The table of consequences OUTCOME takes: words, years, text, without headers. */
import type { Consequence } from "../core/streak";
import { numberIn } from "./cells";
import { Unreadable } from "./problem";
import { cellAt, expectColumns, isUnnamedRow, rangeOf, tableName, type Range } from "./ranges";
import { wordSet } from "./word-set";

/** `每3`, `每3年`, `every 3`. */
const EVERY = /^(?:每|every)\s*(\d{1,4})\s*(?:年|years?)?$/i;
/** Years that need not follow each other: `累计2`, `累计每5年`, `3年内累计2`, `累计2（已晋档后）`. */
const IN_ALL = /^(?:(?<within>\d{1,4})\s*年内)?\s*累计\s*(?<every>每)?\s*(?<years>\d{1,4})\s*年?\s*(?:[（(](?<settled>.+)后[）)])?$/;
/** The same in English: `total 2`, `total every 5 years`, `total 2 in 3 years`, `total 2 since raised`. */
const TOTAL =
  /^total\s+(?<every>every\s+)?(?<years>\d{1,4})(?:\s+years?)?(?:\s+in\s+(?<within>\d{1,4})\s+years?)?(?:\s+since\s+(?<settled>\S+))?$/i;
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

function readTerm(range: Range, row: number): Pick<Consequence, "years" | "term" | "inAll"> {
  const text = required(range, row, 1);
  const term = termIn(text, numberIn(cellAt(range, row, 1)));
  if (term === null) throw new Unreadable({ code: "yearsUnknown", argument: range.argument, row, column: 1, text });
  return term;
}

/** @param number the cell as a number, where it is one; a text such as `3` is none */
function termIn(text: string, number: unknown): Pick<Consequence, "years" | "term" | "inAll"> | null {
  const total = (IN_ALL.exec(text) ?? TOTAL.exec(text))?.groups;
  const every = total === undefined ? EVERY.exec(text)?.[1] : total.every;
  const years = total?.years ?? every ?? number;
  if (!isNumberOfYears(Number(years))) return null;
  const term = every === undefined ? "atLeast" : "every";
  if (total === undefined) return { years: Number(years), term, inAll: null };
  const within = total.within === undefined ? null : Number(total.within);
  // Fewer years than are asked for could never come together.
  if (within !== null && (!isNumberOfYears(within) || within < Number(years))) return null;
  const [settled] = wordSet(total.settled ?? "");
  return { years: Number(years), term, inAll: { within, settled: settled ?? null } };
}

function isNumberOfYears(years: number): boolean {
  return Number.isInteger(years) && years >= 1 && years <= MOST_YEARS;
}
