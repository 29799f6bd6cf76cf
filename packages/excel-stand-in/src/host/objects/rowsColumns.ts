/** Widths, heights and hiding of a range's rows and columns. */
import type { Book } from "../book";
import { guardSheet } from "../protection";
import type { RangeRef } from "./rangeRef";

type Line = "row" | "column";

function span(range: RangeRef, line: Line): { first: number; count: number } {
  const area = range.book.writable(range.area);
  return line === "row" ? { first: area.row, count: area.rows } : { first: area.column, count: area.columns };
}

function hiddenSet(book: Book, sheet: string, line: Line): Set<number> {
  const state = book.state(sheet);
  return line === "row" ? state.hiddenRows : state.hiddenColumns;
}

/** Points. A hidden row or column measures 0. */
export function size(book: Book, sheet: string, line: Line, index: number): number {
  if (hiddenSet(book, sheet, line).has(index)) return 0;
  return line === "row" ? book.grid.rowHeight(sheet, index) : book.grid.columnWidth(sheet, index);
}

/** The size all rows or columns of the range share, or null. */
export function commonSize(range: RangeRef, line: Line): number | null {
  const { first, count } = span(range, line);
  const size0 = size(range.book, range.area.sheet, line, first);
  for (let index = first + 1; index < first + count; index++) {
    if (size(range.book, range.area.sheet, line, index) !== size0) return null;
  }
  return size0;
}

export function setSize(range: RangeRef, line: Line, points: number): void {
  const { book, area } = range;
  guardSheet(book, area.sheet, line === "row" ? "allowFormatRows" : "allowFormatColumns");
  const { first, count } = span(range, line);
  if (line === "row") book.edit().setRowHeight(area.sheet, first, count, points);
  else book.edit().setColumnWidth(area.sheet, first, count, points);
}

/** Distance in points from the sheet's edge to the range, or across it. */
export function extent(range: RangeRef, line: Line, part: "before" | "across"): number {
  const { first, count } = span(range, line);
  const from = part === "before" ? 0 : first;
  const to = part === "before" ? first : first + count;
  let sum = 0;
  for (let index = from; index < to; index++) sum += size(range.book, range.area.sheet, line, index);
  return sum;
}

/** True if all are hidden, false if none is, null if some are. */
export function hidden(range: RangeRef, line: Line): boolean | null {
  const { first, count } = span(range, line);
  let found = 0;
  for (let index = first; index < first + count; index++) {
    if (size(range.book, range.area.sheet, line, index) === 0) found++;
  }
  return found === count ? true : found === 0 ? false : null;
}

export function setHidden(range: RangeRef, line: Line, hide: boolean): void {
  const { book, area } = range;
  guardSheet(book, area.sheet, line === "row" ? "allowFormatRows" : "allowFormatColumns");
  const { first, count } = span(range, line);
  const set = hiddenSet(book, area.sheet, line);
  for (let index = first; index < first + count; index++) {
    if (hide) set.add(index);
    else set.delete(index);
  }
  if (line === "row") book.edit().setRowsHidden(area.sheet, first, count, hide);
  else book.edit().setColumnsHidden(area.sheet, first, count, hide);
}
