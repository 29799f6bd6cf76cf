/** What a clerk calls a cell: by the words above it. */
import { cellAddress } from "../../sheet/address";
import type { SheetSnapshot } from "../../book/snapshot";
import { holdsFormula, cellAt, isBlank } from "./lookup";

/** Titles and headers stand this far above what they are for, at most; a longer list is searched from its first rows on. */
const FARTHEST = 2_000;

/** The nearest text above that was typed, else the one to the left, in one line; the address where there is neither. */
export function headingOf(sheet: SheetSnapshot, row: number, column: number): string {
  for (let above = row - 1; above >= Math.max(sheet.row, row - FARTHEST); above--) {
    const cell = cellAt(sheet, above, column);
    if (cell.kind === "String" && !isBlank(cell) && !holdsFormula(cell)) return oneLine(String(cell.value));
  }
  for (let before = column - 1; before >= sheet.column; before--) {
    const cell = cellAt(sheet, row, before);
    if (cell.kind === "String" && !isBlank(cell) && !holdsFormula(cell)) return oneLine(String(cell.value));
  }
  return cellAddress(row, column);
}

export function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, "").trim();
}
