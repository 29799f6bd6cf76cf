import { digestOf, type Figure } from "../core/digest";
import type { CellResult } from "./call";
import { valueIn } from "./cells";
import { Unreadable } from "./problem";
import { cellAt, rangeOf, type Range } from "./ranges";

/**
 * Digest (校验码): a short code of a range's values, the same in every locale and blank mode.
 * @param range Any cells. A bare blank cell counts as 0, since Excel on the desktop hands it over as 0;
 *   IF(x="","",x) keeps them apart.
 * @returns 1 × 1: five groups of four characters (80 bits of SHA-256). An error cell fails the call.
 */
export function digest(range: unknown[][]): CellResult[][] {
  const given = rangeOf(range, 0);
  const table = given.cells.map((_, row) => Array.from({ length: given.columns }, (_, column) => figureAt(given, row, column)));
  return [[digestOf(table)]];
}

/** A bare blank cell is 0 everywhere: on the desktop nobody can tell. "" comes from formulas only and stays what it is. */
function figureAt(range: Range, row: number, column: number): Figure {
  const value = valueIn(cellAt(range, row, column)) ?? 0;
  if (typeof value === "object") throw new Unreadable({ ...value, argument: range.argument, row, column });
  return value;
}
