/** Where the cells of a result come from, if it only shows others again: `=A6#`, `=IF(表[列]="","",表[列])`. */
import type { SheetArea } from "../sheet/address";
import { formulasIn, treeOf } from "./formulaCells";
import { resolve } from "./resolve";
import type { Snapshot } from "../book/snapshot";

/** Sheets hand a list on to the next one, and that to the next. */
const FARTHEST = 8;

/** The cells an area shows again, the same number of them; else the area itself. */
export function originOf(book: Snapshot, area: SheetArea, farthest = FARTHEST): SheetArea {
  const from = farthest > 0 ? repeatedAt(book, area.sheet, area.row, area.column) : null;
  return from && from.rows === area.rows && from.columns === area.columns ? originOf(book, from, farthest - 1) : area;
}

/** The cells that the formula in one cell shows again. */
export function repeatedAt(book: Snapshot, sheet: string, row: number, column: number): SheetArea | null {
  const formula = formulasIn(book).at(sheet, row, column);
  const tree = formula && treeOf(formula);
  return tree ? (resolve(book, formula, tree)?.area ?? null) : null;
}
