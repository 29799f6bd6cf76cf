/** Where the cells of a result come from, if it only shows others again: `=A6#`, `=IF(表[列]="","",表[列])`. */
import type { Reading } from "./reading";
import { resolve, type SheetArea } from "./resolve";

/** Sheets hand a list on to the next one, and that to the next. */
const FARTHEST = 8;

/** The cells an area shows again, the same number of them; else the area itself. */
export function sourceOf(reading: Reading, area: SheetArea, farthest = FARTHEST): SheetArea {
  const from = farthest > 0 ? repeatedAt(reading, area.sheet, area.row, area.column) : null;
  return from && from.rows === area.rows && from.columns === area.columns ? sourceOf(reading, from, farthest - 1) : area;
}

/** The cells that the formula in one cell shows again. */
export function repeatedAt(reading: Reading, sheet: string, row: number, column: number): SheetArea | null {
  const formula = reading.formulas.at(sheet, row, column);
  const tree = formula && reading.formulas.tree(formula);
  return tree ? (resolve(reading, formula, tree)?.area ?? null) : null;
}
