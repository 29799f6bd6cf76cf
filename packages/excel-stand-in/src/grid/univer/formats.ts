/** Formatting cells and reading their formats back. */
import type { ICellData } from "@univerjs/core";
import { AddWorksheetMergeMutation, RemoveWorksheetMergeMutation } from "@univerjs/sheets";
import type { CellFormat, GridArea } from "../grid";
import { patchOver, univerRange, type UniverBook } from "./book";
import { edgePlace, extrasChange, extrasOf, formatOf, styleChange } from "./styles";

export function formatArea(book: UniverBook, area: GridArea, change: CellFormat): void {
  book.ensureSize(area);
  const patch = patchOver(area, (row, column): ICellData => {
    const extras = extrasChange(change, extrasOf(book.raw(area.sheet, row, column)));
    const s = styleChange(change, edgePlace(area, row, column));
    return { s, custom: Object.keys(extras).length > 0 ? { ...extras } : null };
  });
  book.patch(area.sheet, patch);
  if (change.horizontal !== undefined) showAcross(book, area, change.horizontal === "CenterAcrossSelection");
}

export function readFormats(book: UniverBook, area: GridArea): CellFormat[][] {
  const styles = book.workbook().getStyles();
  return Array.from({ length: area.rows }, (_row, row) =>
    Array.from({ length: area.columns }, (_column, column) => {
      const cell = book.raw(area.sheet, area.row + row, area.column + column);
      return formatOf(styles.getStyleByCell(cell), extrasOf(cell));
    }),
  );
}

export function clearFormats(book: UniverBook, area: GridArea): void {
  const cells = patchOver(area, (row, column) => {
    const cell = book.raw(area.sheet, row, column);
    return cell ? { ...cell, s: undefined, custom: undefined } : undefined;
  });
  book.patch(
    area.sheet,
    patchOver(area, (row, column) => (cells[row]?.[column] ? null : undefined)),
  );
  book.patch(area.sheet, cells);
  showAcross(book, area, false);
}

/** Univer cannot centre across a selection; a merge looks the same, and nothing but the eye is told of it. */
function showAcross(book: UniverBook, area: GridArea, across: boolean): void {
  const present = book
    .sheet(area.sheet)
    .getMergeData()
    .filter((merge) => {
      const insideRows = merge.startRow <= area.row + area.rows - 1 && merge.endRow >= area.row;
      return insideRows && merge.startColumn <= area.column + area.columns - 1 && merge.endColumn >= area.column;
    });
  if (present.length > 0) book.run(RemoveWorksheetMergeMutation.id, { subUnitId: area.sheet, ranges: present });
  if (!across || area.columns < 2) return;
  const ranges = Array.from({ length: area.rows }, (_value, index) => univerRange({ ...area, row: area.row + index, rows: 1 }));
  book.run(AddWorksheetMergeMutation.id, { subUnitId: area.sheet, ranges });
}

/** Over what may be centred across, which Univer shows as a merge too. */
export function showMerged(book: UniverBook, areas: readonly GridArea[]): void {
  for (const area of areas) {
    showAcross(book, area, false);
    book.run(AddWorksheetMergeMutation.id, { subUnitId: area.sheet, ranges: [univerRange(area)] });
  }
}
