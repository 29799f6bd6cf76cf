/** The workbook in front of a person as a file would keep it: from the grid, and from what the host keeps beside it. */
import { isInside, type Area } from "../address";
import { CellError, type CellContent, type GridName, type GridSheet, type GridTable } from "../grid/grid";
import type { Book } from "../host/book";
import { samePage } from "./page";
import { sameValidation } from "./rules";
import { sameLook, unusual } from "./styles";
import type { CellFile, NameFile, SheetFile, TableFile, WorkbookFile } from "./workbookFile";

export function captureWorkbook(book: Book): WorkbookFile {
  const sheets = book.sheetsInOrder();
  return {
    sheets: sheets.map((sheet) => captureSheet(book, sheet)),
    names: book.grid.names().map(nameFile),
    active: book.sheet(book.grid.activeSheet()).name,
    settings: Object.fromEntries(book.settings),
    structureProtected: book.structurePassword !== null,
  };
}

function captureSheet(book: Book, sheet: GridSheet): SheetFile {
  const { grid } = book;
  const { id } = sheet;
  const state = book.state(id);
  const tables = grid.tables().filter(({ area }) => area.sheet === id);
  const sorted = (set: Set<number>) => [...set].sort((a, b) => a - b);
  return {
    name: sheet.name,
    visibility: sheet.visible ? "visible" : state.veryHidden ? "veryHidden" : "hidden",
    tabColor: sheet.tabColor.toUpperCase(),
    showGridlines: sheet.showGridlines,
    showHeadings: state.showHeadings,
    cells: captureCells(book, id, tables),
    columnWidths: sizes(sheet.columnCount, (column) => book.grid.columnWidth(id, column)).map(([column, points]) => ({ column, points })),
    rowHeights: sizes(sheet.rowCount, (row) => book.grid.rowHeight(id, row)).map(([row, points]) => ({ row, points })),
    hiddenColumns: sorted(state.hiddenColumns),
    hiddenRows: sorted(state.hiddenRows),
    merged: state.merged.map(areaOnly),
    frozen: grid.frozen(id),
    tables: tables.map((table) => captureTable(book, table)),
    names: [...state.names.values()].map(nameFile),
    validations: grid
      .validations(id)
      .map(({ area, validation }) => ({ area: areaOnly(area), validation: sameValidation(validation) }))
      .sort((a, b) => a.area.row - b.area.row || a.area.column - b.area.column),
    conditions: grid
      .conditionalFormats(id)
      .map(({ area, formula, format, priority, stopIfTrue }) => ({
        area: areaOnly(area),
        formula,
        format: sameLook(format),
        priority,
        stopIfTrue,
      }))
      .sort((a, b) => a.priority - b.priority),
    page: samePage(state.page),
    protection: state.protection,
  };
}

function nameFile({ name, formula, comment, visible }: GridName): NameFile {
  return { name, formula, comment, visible };
}

function areaOnly({ row, column, rows, columns }: Area): Area {
  return { row, column, rows, columns };
}

/** Those that differ from the last row's or column's, which nobody has touched. */
function sizes(count: number, size: (at: number) => number): [number, number][] {
  const usual = size(count - 1);
  return Array.from({ length: count }, (_, at): [number, number] => [at, Number(size(at).toFixed(3))]).filter(
    ([, points]) => points !== Number(usual.toFixed(3)),
  );
}

function captureCells(book: Book, sheet: string, tables: readonly GridTable[]): CellFile[] {
  const used = book.grid.usedArea(sheet, false);
  if (!used) return [];
  const contents = book.grid.read(used);
  const formats = book.grid.readFormat(used);
  const spills = spillSizes(contents, used);
  const cells: CellFile[] = [];
  contents.forEach((line, r) =>
    line.forEach((content, c) => {
      const [row, column] = [used.row + r, used.column + c];
      const format = unusual(formats[r]?.[c] ?? {});
      if (content.value === null && content.formula === "" && !format) return;
      const spill = spills.get(`${row},${column}`);
      const header = tables.some(({ area }) => isInside({ ...area, rows: 1 }, row, column));
      cells.push({
        row,
        column,
        value: plainValue(content, header),
        ...(content.formula !== "" && { formula: content.formula }),
        ...(spill && { spill }),
        ...(content.spilledFrom && { spilled: true as const }),
        ...(format && { format }),
      });
    }),
  );
  return cells;
}

/** A table's headers are texts in a file, whatever they look like; what a function said with its error stays here. */
function plainValue({ value }: CellContent, header: boolean): CellFile["value"] {
  if (value instanceof CellError) return new CellError(value.code);
  return header && value !== null ? String(value) : value;
}

function spillSizes(contents: readonly CellContent[][], used: Area): Map<string, { rows: number; columns: number }> {
  const sizes = new Map<string, { rows: number; columns: number }>();
  contents.forEach((line, r) =>
    line.forEach(({ spilledFrom }, c) => {
      if (!spilledFrom) return;
      const key = `${spilledFrom.row},${spilledFrom.column}`;
      const known = sizes.get(key) ?? { rows: 1, columns: 1 };
      const [rows, columns] = [used.row + r - spilledFrom.row + 1, used.column + c - spilledFrom.column + 1];
      sizes.set(key, { rows: Math.max(known.rows, rows), columns: Math.max(known.columns, columns) });
    }),
  );
  return sizes;
}

function captureTable(book: Book, { name, area, style, showBandedRows, showFilterButton }: GridTable): TableFile {
  const [headers = [], ...body] = book.grid.read(area);
  const columns = headers.map(({ value }, column) => {
    const formula = body[0]?.[column]?.formula ?? "";
    // Only a formula that reads the same in every row says what a new row gets.
    const calculated = formula !== "" && body.every((line) => line[column]?.formula === formula);
    return { name: value === null || value instanceof CellError ? "" : String(value), ...(calculated && { formula }) };
  });
  return { name, area: areaOnly(area), style, bandedRows: showBandedRows, filterButton: showFilterButton, totals: false, columns };
}
