/** Where dynamic arrays spill. The grid marks the cells an anchor spills into; the rest is counted from them. */
import type { GridArea } from "../../grid/grid";
import { invalidArgument } from "../problems";
import type { RangeRef } from "./rangeRef";

/** The area a single anchor cell spills over, itself included; `null` if it does not spill. */
export function spillArea(range: RangeRef): GridArea | null {
  const { book, area } = range;
  if (area.rows !== 1 || area.columns !== 1) throw invalidArgument();
  const used = book.grid.usedArea(area.sheet, true);
  if (!used) return null;
  const rows = used.row + used.rows - area.row;
  const columns = used.column + used.columns - area.column;
  if (rows < 1 || columns < 1) return null;
  const cells = book.read({ ...area, rows, columns });
  const mine = (row: number, column: number) => {
    const from = cells[row]?.[column]?.spilledFrom;
    return from !== undefined && from.row === area.row && from.column === area.column;
  };
  let width = 1;
  let height = 1;
  while (mine(0, width)) width++;
  while (mine(height, 0)) height++;
  return width === 1 && height === 1 ? null : { ...area, rows: height, columns: width };
}

/** The anchor of the spill a single cell belongs to; `null` if it belongs to none. */
export function spillParent(range: RangeRef): GridArea | null {
  const { area } = range;
  if (area.rows !== 1 || area.columns !== 1) throw invalidArgument();
  const from = range.contents()[0]?.[0]?.spilledFrom;
  if (from) return { ...area, ...from };
  return spillArea(range) ? area : null;
}

/** True if all cells have a spill's border, false if none has, null if some have. */
export function hasSpill(range: RangeRef): boolean | null {
  if (range.unbounded) return null;
  const { area } = range;
  // One row and column more: an anchor is known by its neighbours.
  const cells = range.book.read({ ...area, rows: area.rows + 1, columns: area.columns + 1 });
  const from = (anchor: { row: number; column: number }, row: number, column: number) => {
    const origin = cells[row]?.[column]?.spilledFrom;
    return origin?.row === anchor.row && origin.column === anchor.column;
  };
  let spilled = 0;
  for (let row = 0; row < area.rows; row++) {
    for (let column = 0; column < area.columns; column++) {
      const anchor = { row: area.row + row, column: area.column + column };
      const spills = from(anchor, row, column + 1) || from(anchor, row + 1, column);
      if (cells[row]?.[column]?.spilledFrom || spills) spilled++;
    }
  }
  return spilled === area.rows * area.columns ? true : spilled === 0 ? false : null;
}
