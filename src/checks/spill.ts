/** Results that spill from one formula over the cells below and beside it, and what stands in their way. */
import type { SheetSnapshot } from "../sheet/snapshot";
import { cellAt, holdsFormula, isBlank, rowsEnd, type Cell } from "./reading/lookup";

export function isBlocked(anchor: Cell): boolean {
  return holdsFormula(anchor) && anchor.value === "#SPILL!";
}

/**
 * The first constant below the anchor, or below the headers right of it that have no formula of their own. While it
 * is there nothing spills, so whatever else the area holds was typed in too.
 */
export function findBlocker(sheet: SheetSnapshot, anchor: Cell): Cell | undefined {
  for (let column = anchor.column; belongsToAnchor(sheet, anchor, column); column += 1) {
    for (let row = anchor.row; row < rowsEnd(sheet); row += 1) {
      const cell = cellAt(sheet, row, column);
      if (!isBlank(cell) && !holdsFormula(cell)) return cell;
    }
  }
  return undefined;
}

function belongsToAnchor(sheet: SheetSnapshot, anchor: Cell, column: number): boolean {
  if (column === anchor.column) return true;
  return !isBlank(cellAt(sheet, anchor.row - 1, column)) && !holdsFormula(cellAt(sheet, anchor.row, column));
}
