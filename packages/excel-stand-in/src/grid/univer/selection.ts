/** The active sheet and what is selected on it. */
import { ScrollToCellOperation, SetSelectionsOperation, SetWorksheetActiveOperation, SheetsSelectionsService } from "@univerjs/sheets";
import type { GridArea } from "../grid";
import { univerRange, type UniverBook } from "./book";

export function activeSheet(book: UniverBook): string {
  return book.workbook().getActiveSheet().getSheetId();
}

export function activate(book: UniverBook, sheet: string): void {
  if (activeSheet(book) !== sheet) book.run(SetWorksheetActiveOperation.id, { subUnitId: book.sheet(sheet).getSheetId() });
}

export function selectedArea(book: UniverBook): GridArea {
  const sheet = activeSheet(book);
  const selections = book.injector.get(SheetsSelectionsService).getCurrentSelections();
  const range = selections[selections.length - 1]?.range;
  if (!range) return { sheet, row: 0, column: 0, rows: 1, columns: 1 };
  const row = range.startRow || 0;
  const column = range.startColumn || 0;
  const lastRow = Number.isNaN(range.endRow) ? book.sheet(sheet).getRowCount() - 1 : range.endRow;
  const lastColumn = Number.isNaN(range.endColumn) ? book.sheet(sheet).getColumnCount() - 1 : range.endColumn;
  return { sheet, row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

export function select(book: UniverBook, area: GridArea): void {
  book.ensureSize(area);
  activate(book, area.sheet);
  const range = univerRange(area);
  const primary = {
    startRow: area.row,
    startColumn: area.column,
    endRow: area.row,
    endColumn: area.column,
    actualRow: area.row,
    actualColumn: area.column,
    isMerged: false,
    isMergedMainCell: false,
  };
  book.run(SetSelectionsOperation.id, { subUnitId: area.sheet, selections: [{ range, primary, style: null }] });
  book.run(ScrollToCellOperation.id, { range });
}
