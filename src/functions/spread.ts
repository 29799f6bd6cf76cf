/** Arguments that go with a whole n × k range: given once (one cell), per column (1 × k), per row (n × 1) or for each cell. */
import { isAbsent } from "../core/absent";
import { chosen, type Choices } from "../vocabulary/optionWords";
import type { CellResult } from "./call";
import { isMissing } from "./cells";
import { Unreadable, type CellPlace, type CellProblem, type Problem, type ReadingProblem } from "./problem";
import { cellAt, expectColumns, expectRows, nameAt, numberAt, optionalRange, rangeOf, type Range } from "./ranges";

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

/** The number that serves a cell, or `otherwise` where it is missing or the argument is omitted. */
export function spreadNumber<T extends number | null>(
  spread: Spread | null,
  row: number,
  column: number,
  otherwise: T,
): number | T | CellProblem {
  if (spread === null) return otherwise;
  const place = placeFor(spread, row, column);
  const number = numberAt(spread.range, place.row, place.column);
  if (typeof number !== "number") return fault(spread, number);
  return isAbsent(number) ? otherwise : number;
}

/** The number that serves a cell and must be there. */
export function neededNumber(spread: Spread, row: number, column: number): number | CellProblem {
  const number = spreadNumber(spread, row, column, null);
  return number !== null ? number : fault(spread, { code: "cellMissing", ...placeFor(spread, row, column) });
}

/** As `neededNumber`, for amounts: points and the like are not below zero. */
export function neededAmount(spread: Spread, row: number, column: number): number | Problem {
  const amount = neededNumber(spread, row, column);
  return typeof amount === "number" ? notNegative(spread, row, column, amount) : amount;
}

/** As `spreadNumber`, for amounts. */
export function spreadAmount<T extends number | null>(
  spread: Spread | null,
  row: number,
  column: number,
  otherwise: T,
): number | T | ReadingProblem {
  const amount = spreadNumber(spread, row, column, otherwise);
  return typeof amount === "number" && spread ? notNegative(spread, row, column, amount) : amount;
}

function notNegative(spread: Spread, row: number, column: number, amount: number): number | ReadingProblem {
  if (!(amount < 0)) return amount;
  return fault(spread, { code: "numberNegative", value: amount, ...placeFor(spread, row, column) });
}

export function isSpreadMissing(spread: Spread, row: number, column: number): boolean {
  const place = placeFor(spread, row, column);
  return isMissing(cellAt(spread.range, place.row, place.column));
}

/** The choice whose word serves a cell, the first where the word is missing. */
export function spreadChoice<T>(spread: Spread | null, row: number, column: number, choices: Choices<T>): { choice: T } | ReadingProblem {
  if (spread === null) return { choice: choices[0].value };
  const place = placeFor(spread, row, column);
  const text = nameAt(spread.range, place.row, place.column);
  if (typeof text !== "string") return fault(spread, text);
  if (text === "") return { choice: choices[0].value };
  const choice = chosen(text, choices);
  return choice === null ? fault(spread, { code: "unknownWord", argument: place.argument, text, choices }) : { choice };
}

/** What was read for one cell: all its terms, or the first problem. */
export function termsOf<T extends readonly (number | null | Problem)[]>(
  read: readonly [...T],
): { [K in keyof T]: Exclude<T[K], Problem> } | Problem {
  for (const term of read as readonly (number | null | Problem)[]) if (typeof term === "object" && term !== null) return term;
  return read as { [K in keyof T]: Exclude<T[K], Problem> };
}

/** A result for each cell of a range: what is made of its number, blank where it is blank, or what is wrong with it. */
export function perCell(range: Range, resultOf: (value: number, row: number, column: number) => CellResult): CellResult[][] {
  return range.cells.map((_, row) =>
    Array.from({ length: range.columns }, (_, column) => {
      const value = numberAt(range, row, column);
      if (typeof value !== "number") return value;
      return isAbsent(value) ? "" : resultOf(value, row, column);
    }),
  );
}

function placeFor({ range }: Spread, row: number, column: number): CellPlace {
  return { argument: range.argument, row: range.rows === 1 ? 0 : row, column: range.columns === 1 ? 0 : column };
}

function fault<P extends ReadingProblem>(spread: Spread, problem: P): P {
  if (spread.isShared) throw new Unreadable(problem);
  return problem;
}
