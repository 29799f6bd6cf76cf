/**
 * Arguments as ranges: the one way all functions read them. A bare value is a 1 × 1 range. An optional argument is omitted
 * where Excel passes nothing, or a single blank cell.
 */
import { requireValue } from "../basics/requireValue";
import { ABSENT, isAbsent } from "../core/absent";
import { type CellFault, isCellNumber, isMissing, nameIn, numberIn } from "./cells";
import { DEFAULT_DIGITS } from "../core/decimal";
import { chosen, type Choices } from "../vocabulary/optionWords";
import { Unreadable, type CellProblem } from "./problem";

export interface Range {
  readonly cells: readonly (readonly unknown[])[];
  readonly rows: number;
  readonly columns: number;
  /** Which parameter it came in by, from 0. */
  readonly argument: number;
}

export function rangeOf(value: unknown, argument: number): Range {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const cells = Array.isArray(list[0]) ? (list as readonly (readonly unknown[])[]) : [list];
  const columns = cells[0]?.length ?? 0;
  if (columns === 0) throw new Unreadable({ code: "rangeEmpty", argument });
  return { cells, rows: cells.length, columns, argument };
}

/** As `rangeOf`, null where the argument is omitted. */
export function optionalRange(value: unknown, argument: number): Range | null {
  const range = rangeOf(value, argument);
  return range.rows === 1 && range.columns === 1 && isMissing(cellAt(range, 0, 0)) ? null : range;
}

/** The cells of a row, which a range has by its size. */
function cellsOf(range: Range, row: number): readonly unknown[] {
  return requireValue(range.cells[row], "a row of a range");
}

/** A row may be shorter than its range: there the cell is blank. */
export function cellAt(range: Range, row: number, column: number): unknown {
  return cellsOf(range, row)[column];
}

/** The numbers of a row, absent where missing, or the first cell that is none. A row of numbers throughout is not copied. */
export function readRow(
  range: Range,
  row: number,
  read: (cell: unknown) => number | CellFault = numberIn,
): readonly number[] | CellProblem {
  const cells = cellsOf(range, row);
  if (cells.length === range.columns && cells.every(isCellNumber)) return cells;
  const numbers: number[] = [];
  for (let column = 0; column < range.columns; column++) {
    const number = read(cells[column]);
    if (typeof number !== "number") return { ...number, argument: range.argument, row, column };
    numbers.push(number);
  }
  return numbers;
}

/** A column's numbers, absent where missing or not a number; each of the latter is reported by its row. */
export function readColumn(range: Range, column: number, report: (row: number, problem: CellProblem) => void): Float64Array {
  const numbers = new Float64Array(range.rows);
  for (let row = 0; row < range.rows; row++) {
    const number = numberAt(range, row, column);
    if (typeof number === "number") numbers[row] = number;
    else {
      numbers[row] = ABSENT;
      report(row, number);
    }
  }
  return numbers;
}

/** The number in one cell of a range, absent where missing. */
export function numberAt(range: Range, row: number, column: number): number | CellProblem {
  const number = numberIn(cellAt(range, row, column));
  return typeof number === "number" ? number : { ...number, argument: range.argument, row, column };
}

/** As `numberAt`, for tables: what is no number ends the call. */
export function tableNumber(range: Range, row: number, column: number): number {
  const number = numberAt(range, row, column);
  if (typeof number !== "number") throw new Unreadable(number);
  return number;
}

export function nameAt(range: Range, row: number, column: number): string | CellProblem {
  const name = nameIn(cellAt(range, row, column));
  return typeof name === "string" ? name : { ...name, argument: range.argument, row, column };
}

/** As `nameAt`, for tables: an error cell ends the call. */
export function tableName(range: Range, row: number, column: number): string {
  const name = nameAt(range, row, column);
  if (typeof name !== "string") throw new Unreadable(name);
  return name;
}

export function isBlankRow(range: Range, row: number): boolean {
  return cellsOf(range, row).every(isMissing);
}

/**
 * A row to pass over in a table whose rows begin with a name: blank, or zeros throughout, which is what a blank row becomes
 * on its way from Excel on the desktop. So a table may have spare rows.
 */
export function isUnnamedRow(range: Range, row: number): boolean {
  return cellsOf(range, row).every((cell) => cell === 0 || isMissing(cell));
}

export function expectOneColumn(range: Range): void {
  if (range.columns !== 1) throw new Unreadable({ code: "notOneColumn", argument: range.argument, columns: range.columns });
}

export function expectRows(range: Range, expected: number): void {
  if (range.rows !== expected) {
    throw new Unreadable({ code: "rowsDiffer", argument: range.argument, rows: range.rows, expected });
  }
}

export function expectColumns(range: Range, expected: number): void {
  if (range.columns !== expected) {
    throw new Unreadable({ code: "columnsDiffer", argument: range.argument, columns: range.columns, expected });
  }
}

/** A column of the given height. */
export function columnOf(value: unknown, argument: number, rows: number): Range {
  const range = rangeOf(value, argument);
  expectOneColumn(range);
  expectRows(range, rows);
  return range;
}

export function optionalColumn(value: unknown, argument: number, rows: number): Range | null {
  return optionalRange(value, argument) && columnOf(value, argument, rows);
}

/** The one number an argument holds, or `otherwise` where it is omitted. */
export function optionalNumber<T extends number | null>(value: unknown, argument: number, otherwise: T): number | T {
  const range = optionalRange(value, argument);
  if (range === null) return otherwise;
  if (range.rows !== 1 || range.columns !== 1) throw new Unreadable({ code: "notOneCell", argument });
  const number = tableNumber(range, 0, 0);
  return isAbsent(number) ? otherwise : number;
}

/** A whole number from 0 to `most`. */
export function optionalCount(value: unknown, argument: number, otherwise: number, most: number): number {
  const count = optionalNumber(value, argument, otherwise);
  if (!(Number.isInteger(count) && count >= 0 && count <= most)) {
    throw new Unreadable({ code: "notCount", argument, value: count, most });
  }
  return count;
}

/** Which one of `most` an argument names, from 0; null where it is omitted, or 0, which a blank cell becomes on the desktop. */
export function optionalPosition(value: unknown, argument: number, most: number): number | null {
  const position = optionalCount(value, argument, 0, most);
  return position === 0 ? null : position - 1;
}

/** Decimals to which numbers are rounded before they are compared; null compares them as they are. */
export function comparedDigits(value: unknown, argument: number): number | null {
  return optionalRange(value, argument) === null ? null : optionalDigits(value, argument);
}

export function optionalDigits(value: unknown, argument: number): number {
  return optionalCount(value, argument, DEFAULT_DIGITS, DEFAULT_DIGITS);
}

/** The choice named by a word, or the first of `choices`. A blank cell may arrive as 0 from Excel on the desktop. */
export function optionalChoice<T>(value: unknown, argument: number, choices: Choices<T>): T {
  const range = optionalRange(value, argument);
  if (range === null) return choices[0].value;
  if (range.rows !== 1 || range.columns !== 1) throw new Unreadable({ code: "notOneCell", argument });
  const text = tableName(range, 0, 0);
  if (text === "") return choices[0].value;
  const choice = chosen(text, choices);
  if (choice === null) throw new Unreadable({ code: "unknownWord", argument, text, choices });
  return choice;
}
