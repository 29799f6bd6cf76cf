/** Arguments that go with a whole n × k range: given once (one cell), per column (1 × k), per row (n × 1) or for each cell. */
import { chosen, type Choices } from "../vocabulary/optionWords";
import { isMissing } from "./cells";
import { Unreadable, type CellPlace, type CellProblem, type Problem, type ReadingProblem } from "./problem";
import { expectColumns, expectRows, nameAt, numberAt, optionalRange, rangeOf, type Range } from "./ranges";

export interface Spread {
  readonly range: Range;
  /** Serves several rows: what is wrong with it ends the call, while a row's own fault stays in the row. */
  readonly isShared: boolean;
}

export function spreadOver(value: unknown, argument: number, over: Range): Spread {
  const range = rangeOf(value, argument);
  if (range.rows !== 1) expectRows(range, over.rows);
  if (range.columns !== 1) expectColumns(range, over.columns);
  return { range, isShared: range.rows === 1 && over.rows > 1 };
}

/** As `spreadOver`, null where the argument is omitted. */
export function optionalSpread(value: unknown, argument: number, over: Range): Spread | null {
  return optionalRange(value, argument) && spreadOver(value, argument, over);
}

/** The number that serves a cell, or `absent` where it is missing or the argument is omitted. */
export function spreadNumber(spread: Spread | null, row: number, column: number, absent: number): number | CellProblem {
  if (spread === null) return absent;
  const place = placeFor(spread, row, column);
  const number = numberAt(spread.range, place.row, place.column);
  if (typeof number !== "number") return fault(spread, number);
  return number === number ? number : absent;
}

/** The number that serves a cell and must be there. */
export function neededNumber(spread: Spread, row: number, column: number): number | CellProblem {
  const number = spreadNumber(spread, row, column, NaN);
  return number === number ? number : fault(spread, { code: "cellMissing", ...placeFor(spread, row, column) });
}

/** As `neededNumber`, for amounts: points and the like are not below zero. */
export function neededAmount(spread: Spread, row: number, column: number): number | Problem {
  const amount = neededNumber(spread, row, column);
  return typeof amount === "number" ? notNegative(spread, row, column, amount) : amount;
}

/** As `spreadNumber`, for amounts. */
export function spreadAmount(spread: Spread | null, row: number, column: number, absent: number): number | Problem {
  const amount = spreadNumber(spread, row, column, absent);
  return typeof amount === "number" && spread ? notNegative(spread, row, column, amount) : amount;
}

function notNegative(spread: Spread, row: number, column: number, amount: number): number | ReadingProblem {
  if (!(amount < 0)) return amount;
  return fault(spread, { code: "numberNegative", value: amount, ...placeFor(spread, row, column) });
}

export function isSpreadMissing(spread: Spread, row: number, column: number): boolean {
  const place = placeFor(spread, row, column);
  return isMissing(spread.range.cells[place.row]![place.column]);
}

/** The choice whose word serves a cell, the first where the word is missing. */
export function spreadChoice<T>(
  spread: Spread | null,
  row: number,
  column: number,
  choices: Choices<T>,
): { choice: T } | ReadingProblem {
  if (spread === null) return { choice: choices[0].value };
  const place = placeFor(spread, row, column);
  const text = nameAt(spread.range, place.row, place.column);
  if (typeof text !== "string") return fault(spread, text);
  if (text === "") return { choice: choices[0].value };
  const choice = chosen(text, choices);
  return choice === null ? fault(spread, { code: "unknownWord", argument: place.argument, text, choices }) : { choice };
}

/** What was read for one cell: all of it as numbers, or the first problem. */
export function numbersOf<T extends readonly (number | Problem)[]>(read: readonly [...T]): { [K in keyof T]: number } | Problem {
  const terms: readonly (number | Problem)[] = read;
  for (const term of terms) if (typeof term !== "number") return term;
  return read as { [K in keyof T]: number };
}

function placeFor({ range }: Spread, row: number, column: number): CellPlace {
  return { argument: range.argument, row: range.rows === 1 ? 0 : row, column: range.columns === 1 ? 0 : column };
}

function fault<P extends ReadingProblem>(spread: Spread, problem: P): P {
  if (spread.isShared) throw new Unreadable(problem);
  return problem;
}
