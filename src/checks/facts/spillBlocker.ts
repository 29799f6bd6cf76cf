/** Results that cannot unfold, and what stands in their way. */
import { type FormulaAt, treeOf } from "../../formulas/formulaCells";
import { sizeOf } from "../../formulas/resolve";
import { type Cell, cellAt, hasFormula, isBlank, rowsEnd } from "../../recognise/grid";
import type { Area } from "../../sheet/address";
import type { Snapshot } from "../../book/snapshot";

/** The first cell that is not empty where the result should go, by rows from the left. */
export function findBlocker(book: Snapshot, anchor: FormulaAt): Cell | undefined {
  const tree = treeOf(anchor);
  const size = tree && sizeOf(book, anchor, tree);
  return size ? firstWithin(anchor, { row: anchor.row, column: anchor.column, ...size }) : likeliest(anchor);
}

function firstWithin(anchor: FormulaAt, { row, column, rows, columns }: Area): Cell | undefined {
  const { sheet } = anchor;
  for (let r = row; r < Math.min(row + rows, rowsEnd(sheet)); r++) {
    for (let c = column; c < column + columns; c++) {
      const cell = cellAt(sheet, r, c);
      // Blanks that somebody typed stand in the way as well.
      if ((r !== row || c !== column) && (cell.kind !== "Empty" || cell.formula !== "")) return cell;
    }
  }
  return undefined;
}

/**
 * Where the size is not known: the first constant below the anchor, or below the headers right of it that have no formula
 * of their own. While it is there nothing spills, so whatever else the area holds was typed in too.
 */
function likeliest({ sheet, row, column: first }: FormulaAt): Cell | undefined {
  const belongs = (column: number) =>
    column === first || (!isBlank(cellAt(sheet, row - 1, column)) && !hasFormula(cellAt(sheet, row, column)));
  for (let column = first; belongs(column); column += 1) {
    for (let r = row; r < rowsEnd(sheet); r += 1) {
      const cell = cellAt(sheet, r, column);
      if (!isBlank(cell) && !hasFormula(cell)) return cell;
    }
  }
  return undefined;
}
