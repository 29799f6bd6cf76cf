/** How far a formula's result reaches over the cells below and beside it. */
import { fact } from "../basics/fact";
import { cellAt, isBlank } from "../recognise/grid";
import { isEmptyCell, Tally } from "../recognise/tally";
import { type FormulaAt, formulasIn } from "./formulaCells";
import { spilledArea } from "./resolve";
import type { SheetSnapshot, Snapshot } from "../book/snapshot";

/** By sheets. */
const blanksSpilled = fact<Snapshot, Map<SheetSnapshot, Tally>>(() => new Map());

/** Cells that look empty and hold a spilled "". */
export function spilledBlanksOf(book: Snapshot, sheet: SheetSnapshot): Tally {
  const known = blanksSpilled(book);
  let tally = known.get(sheet);
  if (!tally) {
    const isSpilled = spilledCells(book, sheet);
    tally = new Tally(sheet, (_, row, column) => isEmptyCell(sheet, row, column) && isSpilled(row, column));
    known.set(sheet, tally);
  }
  return tally;
}

/**
 * Whether a result fills a cell of the sheet's matrices. Each result leaves a mark at its corners alone, and the cells are filled from the
 * marks in one pass, since as many results may overlap as there are rows.
 */
function spilledCells(book: Snapshot, { name, row: top, column: left, values }: SheetSnapshot): (row: number, column: number) => boolean {
  const [height, width] = [values.length, values[0]?.length ?? 0];
  const depths = new Int32Array((height + 1) * (width + 1));
  const depthAt = (row: number, column: number) => (row < 0 || column < 0 ? 0 : (depths[row * (width + 1) + column] ?? 0));
  const add = (row: number, column: number, depth: number) => (depths[row * (width + 1) + column] = depthAt(row, column) + depth);
  const mark = (row: number, column: number, depth: number) => add(Math.min(row - top, height), Math.min(column - left, width), depth);
  for (const { row, column } of formulasIn(book).ofSheet(name)) {
    const area = spilledArea(book, { sheet: name, row, column });
    if (!area || area.rows * area.columns === 1) continue;
    mark(area.row, area.column, 1);
    mark(area.row, area.column + area.columns, -1);
    mark(area.row + area.rows, area.column, -1);
    mark(area.row + area.rows, area.column + area.columns, 1);
  }
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++)
      add(row, column, depthAt(row - 1, column) + depthAt(row, column - 1) - depthAt(row - 1, column - 1));
  return (row, column) => depthAt(row, column) > 0;
}

/** A longer range may give a longer result, and the cells below that have to be free. */
export function hasRoom(book: Snapshot, { sheet, row, column }: FormulaAt, more: number): boolean {
  const area = spilledArea(book, { sheet: sheet.name, row, column });
  if (!area || (area.rows === 1 && area.columns === 1)) return true;
  for (let r = area.row + area.rows; r < area.row + area.rows + more; r++) {
    for (let c = area.column; c < area.column + area.columns; c++) if (!isBlank(cellAt(sheet, r, c))) return false;
  }
  return true;
}
