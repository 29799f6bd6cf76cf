/**
 * Lists: one cell for each column of another range, in a row or, as parameter sheets have them, in a column. What is wrong
 * with a list holds for all rows and ends the call.
 */
import type { CellPlace } from "./problem";
import { expectColumns, expectRows, tableName, tableNumber, type Range } from "./ranges";

export function isList(range: Range, length: number): boolean {
  return (range.rows === 1 && range.columns === length) || (range.columns === 1 && range.rows === length);
}

/** Where an item of a list stands. */
export function listPlace(range: Range, index: number): CellPlace {
  const { argument } = range;
  return range.rows === 1 ? { argument, row: 0, column: index } : { argument, row: index, column: 0 };
}

/** The numbers of a list, absent where missing. */
export function numberList(range: Range, length: number): number[] {
  return list(range, length, tableNumber);
}

/** The names of a list, "" where missing. */
export function nameList(range: Range, length: number): string[] {
  return list(range, length, tableName);
}

function list<T>(range: Range, length: number, read: (range: Range, row: number, column: number) => T): T[] {
  if (!isList(range, length)) {
    expectColumns(range, length);
    expectRows(range, 1);
  }
  return Array.from({ length }, (_, index) => {
    const { row, column } = listPlace(range, index);
    return read(range, row, column);
  });
}
