/** Merged cells, which a grid does not hold: kept per sheet, moved with whole rows and columns. */
import type { GridArea } from "../../grid/grid";
import { intersection, onSheet } from "../addresses";
import type { Book } from "../book";
import { movedArea } from "../moved";
import { invalidOperation } from "../problems";
import { guardSheet } from "../protection";
import type { Arguments } from "./model";
import type { RangeRef } from "./rangeRef";

/** Only the first cell keeps its content. Excel refuses to merge cells of a table. */
export function merge(self: RangeRef, args: Arguments): void {
  mergeArea(self, args.flag(0, false));
}

/** @param across row by row */
export function mergeArea(self: RangeRef, across: boolean): void {
  const { book } = self;
  const area = book.writable(self.area);
  guardSheet(book, area.sheet, "allowFormatCells");
  if (book.grid.tables().some((table) => intersection(table.area, area))) throw invalidOperation("Cells of a table can't be merged.");
  const parts = across ? Array.from({ length: area.rows }, (_, i) => ({ ...area, row: area.row + i, rows: 1 })) : [area];
  unmergeArea(book, area);
  for (const part of parts) {
    if (part.rows * part.columns === 1) continue;
    book.state(area.sheet).merged.push(part);
    if (part.columns > 1) book.edit().clear({ ...part, column: part.column + 1, columns: part.columns - 1 }, "contents");
    if (part.rows > 1) book.edit().clear({ ...part, row: part.row + 1, rows: part.rows - 1 }, "contents");
    // The grid shows a line centred across as one cell.
    book.edit().format({ ...part, rows: 1 }, { horizontal: part.columns > 1 ? "CenterAcrossSelection" : "Center" });
  }
}

export function unmerge(self: RangeRef): void {
  guardSheet(self.book, self.area.sheet, "allowFormatCells");
  unmergeArea(self.book, self.area);
}

function unmergeArea(book: Book, area: GridArea): void {
  const state = book.state(area.sheet);
  for (const part of state.merged.filter((one) => intersection(one, area)))
    book.edit().format({ ...part, rows: 1 }, { horizontal: "General" });
  state.merged = state.merged.filter((one) => !intersection(one, area));
}

export function mergedIn(self: RangeRef): GridArea[] {
  return self.book.state(self.area.sheet).merged.flatMap((area) => (intersection(area, self.area) ? [onSheet(self.area.sheet, area)] : []));
}

/** After cells were inserted (1) or deleted (-1). */
export function followMerges(book: Book, changed: GridArea, axis: "rows" | "columns", sign: 1 | -1): void {
  const state = book.state(changed.sheet);
  state.merged = state.merged.flatMap((area) => movedArea(area, changed, axis, sign) ?? []);
}
