/** Which columns of an area people fill in, and how far they are used. */
import { formulaAt, isBlankValue, isComputedAt, valueAt } from "./grid";
import type { SheetSnapshot } from "../book/snapshot";

export function hasNumber(sheet: SheetSnapshot, row: number, rows: number, column: number): boolean {
  for (let r = row; r < row + rows; r++) if (typeof valueAt(sheet, r, column) === "number") return true;
  return false;
}

/** The rows of a block that reach no further than the sheet is used. */
export function usedRows(sheet: SheetSnapshot, row: number, rows: number): number {
  return Math.max(0, Math.min(rows, sheet.row + sheet.values.length - row));
}

/**
 * Columns of an area that people fill in. A column that begins with a formula is computed, and so is all of it where a
 * formula in its first cell spills over the others.
 */
export function typedColumns(sheet: SheetSnapshot, row: number, rows: number, column: number, columns: number): number[] {
  const all = Array.from({ length: columns }, (_, i) => column + i);
  if (isComputedAt(sheet, row, column)) {
    const below = rows > 1 && !isBlankValue(valueAt(sheet, row + 1, column));
    const alone = below ? !isComputedAt(sheet, row + 1, column) : !all.slice(1).some((c) => isComputedAt(sheet, row, c));
    if (alone && rows * columns > 1) return [];
  }
  return all.filter((c) => {
    let r = row;
    while (r < row + rows && isBlankValue(formulaAt(sheet, r, c))) r++;
    return !isComputedAt(sheet, r, c);
  });
}
