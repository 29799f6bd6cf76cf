/** A table of points that a line goes through (分段表): a value and what it is worth, without headers; blank rows are ignored. */
import { isAbsent } from "../core/absent";
import { decimalOf } from "../core/decimal";
import type { Knot } from "../core/segments";
import { Unreadable } from "./problem";
import { expectColumns, isBlankRow, optionalRange, tableNumber } from "./ranges";

/** Null where the argument is omitted. */
export function optionalSegments(value: unknown, argument: number): Knot[] | null {
  const range = optionalRange(value, argument);
  if (range === null) return null;
  expectColumns(range, 2);
  const cell = (row: number, column: number) => {
    const number = tableNumber(range, row, column);
    if (isAbsent(number)) throw new Unreadable({ code: "cellMissing", argument, row, column });
    return decimalOf(number);
  };
  const knots: Knot[] = [];
  for (let row = 0; row < range.rows; row++) {
    if (!isBlankRow(range, row)) knots.push({ row, at: cell(row, 0), worth: cell(row, 1) });
  }
  if (knots.length === 0) throw new Unreadable({ code: "tableEmpty", argument });
  return knots;
}
