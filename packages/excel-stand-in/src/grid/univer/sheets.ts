/** Sheets: adding, deleting, renaming, ordering, hiding; widths, heights, panes. */
import { BooleanNumber, generateRandomId, mergeWorksheetSnapshotWithDefault, type IWorksheetData } from "@univerjs/core";
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetTabColorMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
  ToggleGridlinesMutation,
} from "@univerjs/sheets";
import type { GridSheet } from "../grid";
import type { UniverBook } from "./book";
import { activate, activeSheet } from "./selection";

/** Office.js counts points, Univer pixels. */
const pointsPerPixel = 0.75;

export function newSheet(id: string, name: string): IWorksheetData {
  return mergeWorksheetSnapshotWithDefault({
    id,
    name,
    rowCount: 1100,
    columnCount: 60,
    defaultColumnWidth: 72,
    defaultRowHeight: 20,
    cellData: {},
    rowData: {},
    columnData: {},
    mergeData: [],
    showGridlines: BooleanNumber.TRUE,
  });
}

export function listSheets(book: UniverBook): GridSheet[] {
  return book
    .workbook()
    .getSheets()
    .map((sheet, position) => {
      const config = sheet.getConfig();
      return {
        id: sheet.getSheetId(),
        name: sheet.getName(),
        position,
        visible: !sheet.isSheetHidden(),
        tabColor: config.tabColor,
        showGridlines: config.showGridlines !== BooleanNumber.FALSE,
        rowCount: sheet.getRowCount(),
        columnCount: sheet.getColumnCount(),
      };
    });
}

export function addSheet(book: UniverBook, name: string, position?: number): string {
  refuseTakenName(book, name);
  const id = generateRandomId(8);
  const index = position ?? book.workbook().getSheets().length;
  const active = activeSheet(book);
  book.run(InsertSheetMutation.id, { index, sheet: newSheet(id, name) });
  activate(book, active);
  return id;
}

export function deleteSheet(book: UniverBook, id: string): void {
  const others = book
    .workbook()
    .getSheets()
    .filter((sheet) => sheet.getSheetId() !== id && !sheet.isSheetHidden());
  const [next] = others;
  if (!next) throw new Error("A workbook keeps at least one visible sheet.");
  if (activeSheet(book) === id) activate(book, next.getSheetId());
  book.run(RemoveSheetMutation.id, { subUnitId: book.sheet(id).getSheetId(), subUnitName: book.sheet(id).getName() });
}

export function updateSheet(book: UniverBook, id: string, change: Partial<Omit<GridSheet, "id" | "rowCount" | "columnCount">>): void {
  const subUnitId = id;
  const sheet = book.sheet(id);
  if (change.name !== undefined && change.name !== sheet.getName()) {
    if (change.name.toLowerCase() !== sheet.getName().toLowerCase()) refuseTakenName(book, change.name);
    book.run(SetWorksheetNameMutation.id, { subUnitId, name: change.name });
  }
  if (change.position !== undefined) {
    const fromOrder = book.workbook().getConfig().sheetOrder.indexOf(id);
    book.run(SetWorksheetOrderMutation.id, { subUnitId, fromOrder, toOrder: change.position });
  }
  if (change.visible !== undefined) hideSheet(book, id, !change.visible);
  if (change.tabColor !== undefined) book.run(SetTabColorMutation.id, { subUnitId, color: change.tabColor });
  if (change.showGridlines !== undefined) {
    const showGridlines = change.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE;
    book.run(ToggleGridlinesMutation.id, { subUnitId, showGridlines });
  }
}

function hideSheet(book: UniverBook, id: string, hide: boolean): void {
  if (hide) {
    const next = book
      .workbook()
      .getSheets()
      .find((sheet) => sheet.getSheetId() !== id && !sheet.isSheetHidden());
    if (!next) throw new Error("A workbook keeps at least one visible sheet.");
    if (activeSheet(book) === id) activate(book, next.getSheetId());
  }
  book.run(SetWorksheetHideMutation.id, { subUnitId: id, hidden: hide ? BooleanNumber.TRUE : BooleanNumber.FALSE });
}

function refuseTakenName(book: UniverBook, name: string): void {
  const wanted = name.toLowerCase();
  if (
    book
      .workbook()
      .getSheets()
      .some((sheet) => sheet.getName().toLowerCase() === wanted)
  ) {
    throw new Error(`The sheet ${name} exists.`);
  }
}

// Widths, heights and panes

export function columnWidth(book: UniverBook, sheet: string, column: number): number {
  return book.sheet(sheet).getColumnWidth(column) * pointsPerPixel;
}

export function setColumnWidth(book: UniverBook, sheet: string, column: number, count: number, points: number): void {
  book.ensureSize({ sheet, row: 0, column, rows: 1, columns: count });
  const ranges = [wholeColumns(book, sheet, column, count)];
  book.run(SetWorksheetColWidthMutation.id, { subUnitId: sheet, ranges, colWidth: points / pointsPerPixel });
}

export function rowHeight(book: UniverBook, sheet: string, row: number): number {
  return book.sheet(sheet).getRowHeight(row) * pointsPerPixel;
}

export function setRowHeight(book: UniverBook, sheet: string, row: number, count: number, points: number): void {
  book.ensureSize({ sheet, row, column: 0, rows: count, columns: 1 });
  const ranges = [wholeRows(book, sheet, row, count)];
  book.run(SetWorksheetRowHeightMutation.id, { subUnitId: sheet, ranges, rowHeight: points / pointsPerPixel });
  book.run(SetWorksheetRowIsAutoHeightMutation.id, { subUnitId: sheet, ranges, autoHeightInfo: BooleanNumber.FALSE });
}

export function setColumnsHidden(book: UniverBook, sheet: string, column: number, count: number, hidden: boolean): void {
  book.ensureSize({ sheet, row: 0, column, rows: 1, columns: count });
  const mutation = hidden ? SetColHiddenMutation : SetColVisibleMutation;
  book.run(mutation.id, { subUnitId: sheet, ranges: [wholeColumns(book, sheet, column, count)] });
}

export function setRowsHidden(book: UniverBook, sheet: string, row: number, count: number, hidden: boolean): void {
  book.ensureSize({ sheet, row, column: 0, rows: count, columns: 1 });
  const mutation = hidden ? SetRowHiddenMutation : SetRowVisibleMutation;
  book.run(mutation.id, { subUnitId: sheet, ranges: [wholeRows(book, sheet, row, count)] });
}

export function freeze(book: UniverBook, sheet: string, rows: number, columns: number): void {
  book.run(SetFrozenMutation.id, {
    subUnitId: sheet,
    startRow: rows > 0 ? rows : -1,
    startColumn: columns > 0 ? columns : -1,
    ySplit: rows,
    xSplit: columns,
  });
}

export function frozen(book: UniverBook, sheet: string): { rows: number; columns: number } {
  const { ySplit, xSplit } = book.sheet(sheet).getFreeze();
  return { rows: ySplit, columns: xSplit };
}

function wholeColumns(book: UniverBook, sheet: string, column: number, count: number) {
  return { startRow: 0, endRow: book.sheet(sheet).getRowCount() - 1, startColumn: column, endColumn: column + count - 1 };
}

function wholeRows(book: UniverBook, sheet: string, row: number, count: number) {
  return { startColumn: 0, endColumn: book.sheet(sheet).getColumnCount() - 1, startRow: row, endRow: row + count - 1 };
}
