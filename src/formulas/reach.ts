/** How far a result reaches as far as a sheet shows it: what Excel said, else what stands below and beside the formula. */
import { rowsEnd } from "../recognise/grid";
import { areaAt } from "../sheet/areaAt";
import { formulasIn } from "./formulaCells";
import type { ResultSize } from "./size";
import type { SheetSnapshot, Snapshot } from "../book/snapshot";

export function toldSize({ spills }: SheetSnapshot, row: number, column: number): ResultSize | null {
  if (!spills) return null;
  const spill = areaAt(spills, row, column);
  return spill?.row === row && spill.column === column ? spill : { rows: 1, columns: 1 };
}

export function shownSize(book: Snapshot, sheet: SheetSnapshot, row: number, column: number): ResultSize {
  const isFree = (r: number, c: number) => formulasIn(book).at(sheet.name, r, c) === undefined;
  let columns = 1;
  while (isFree(row, column + columns) && isShown(sheet, row, column + columns)) columns++;
  let last = row;
  for (let next = row + 1; next < rowsEnd(sheet) && isFree(next, column) && hasContent(sheet, next); next++) {
    if (isShown(sheet, next, column)) last = next;
  }
  return { rows: last - row + 1, columns };
}

export const kindAt = (sheet: SheetSnapshot, row: number, column: number) => sheet.kinds[row - sheet.row]?.[column - sheet.column];

/** A result that is "" is text, and no empty cell. */
export function isShown(sheet: SheetSnapshot, row: number, column: number): boolean {
  const kind = kindAt(sheet, row, column);
  return kind !== undefined && kind !== "Empty";
}

function hasContent(sheet: SheetSnapshot, row: number): boolean {
  return sheet.kinds[row - sheet.row]?.some((kind) => kind !== "Empty") ?? false;
}
