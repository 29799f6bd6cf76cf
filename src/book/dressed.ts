/** How far a sheet is filled, and of how many cells looks are carried when sheets go and come back. */
import { largestOf } from "../basics/extremes";
import type { Area } from "../sheet/address";
import type { SheetSnapshot } from "./snapshot";

/** Of all sheets together: more would take Excel minutes to tell. */
export const MOST_DRESSED = 60_000;

/** From the first cell to the last that holds something or belongs to a table. */
export function filledArea({ row, column, formulas }: Pick<SheetSnapshot, "row" | "column" | "formulas">, tables: readonly Area[]): Area {
  const [firstLine] = formulas;
  const ends = [...(firstLine ? [{ row, column, rows: formulas.length, columns: firstLine.length }] : []), ...tables];
  return {
    row: 0,
    column: 0,
    rows: largestOf(
      ends.map((end) => end.row + end.rows),
      0,
    ),
    columns: largestOf(
      ends.map((end) => end.column + end.columns),
      0,
    ),
  };
}
