/** Addresses as Office.js gives and takes them: with whole rows and columns, and with the sheet's name. */
import { areaAddress, columnIndex, columnLetters, commonArea, parseAddress, quoteSheet } from "../address";
import type { GridArea } from "../grid/grid";
import { EXCEL_COLUMNS, EXCEL_ROWS, sameName, type Book } from "./book";
import { invalidArgument } from "./problems";

type Rectangle = Omit<GridArea, "sheet">;

/** `A1:B2`, `A:C`, `1:3`, without the sheet. */
export function localAddress(area: Rectangle): string {
  if (area.rows === EXCEL_ROWS && area.columns < EXCEL_COLUMNS) {
    return `${columnLetters(area.column)}:${columnLetters(area.column + area.columns - 1)}`;
  }
  if (area.columns === EXCEL_COLUMNS) return `${area.row + 1}:${area.row + area.rows}`;
  return areaAddress(area);
}

/** `Sheet1!A1:B2`. */
export function fullAddress(book: Book, area: GridArea): string {
  return `${quoteSheet(book.sheet(area.sheet).name)}!${localAddress(area)}`;
}

/** `=Sheet1!$A$1:$B$2`, as a defined name stores it. */
export function fixedFormula(book: Book, area: GridArea): string {
  const fixed = localAddress(area)
    .replace(/([A-Z]+)(?=\d|:|$)/g, "$$$1")
    .replace(/(\d+)/g, "$$$1");
  return `=${quoteSheet(book.sheet(area.sheet).name)}!${fixed}`;
}

/** Reads an address of one rectangle; `null` where the text is none. */
export function readAddress(text: string): (Rectangle & { sheet?: string }) | null {
  const bounded = parseAddress(text);
  if (bounded) return normalised(bounded);
  const match = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([A-Za-z]{1,3}|\d{1,7}):\$?([A-Za-z]{1,3}|\d{1,7})$/.exec(text);
  if (!match) return null;
  const [, quoted, plain, first = "", last = ""] = match;
  const sheet = quoted?.replace(/''/g, "'") ?? plain;
  const named = sheet === undefined ? {} : { sheet };
  const rows = /^\d/.test(first);
  if (rows !== /^\d/.test(last)) return null;
  const [from, to] = rows ? [Number(first) - 1, Number(last) - 1] : [columnIndex(first), columnIndex(last)];
  const start = Math.min(from, to);
  const count = Math.abs(to - from) + 1;
  return rows
    ? { ...named, row: start, column: 0, rows: count, columns: EXCEL_COLUMNS }
    : { ...named, row: 0, column: start, rows: EXCEL_ROWS, columns: count };
}

/** `B3:A1` means `A1:B3`. */
function normalised(read: NonNullable<ReturnType<typeof parseAddress>>): Rectangle & { sheet?: string } {
  const lastRow = read.row + read.rows - 1;
  const lastColumn = read.column + read.columns - 1;
  return {
    ...read,
    row: Math.min(read.row, lastRow),
    column: Math.min(read.column, lastColumn),
    rows: Math.abs(lastRow - read.row) + 1,
    columns: Math.abs(lastColumn - read.column) + 1,
  };
}

/** The area an address names on `sheet`. An address of another sheet, or of no cell, is refused. */
export function areaOf(book: Book, sheet: string, text: string): GridArea | null {
  const read = readAddress(text.replace(/^=/, ""));
  if (!read) return null;
  if (read.sheet !== undefined && !sameName(read.sheet, book.sheet(sheet).name)) throw invalidArgument();
  return onSheet(sheet, read);
}

export function onSheet(sheet: string, rectangle: Rectangle): GridArea {
  const area = {
    sheet,
    row: rectangle.row,
    column: rectangle.column,
    rows: rectangle.rows,
    columns: rectangle.columns,
  };
  if (
    area.row < 0 ||
    area.column < 0 ||
    area.rows < 1 ||
    area.columns < 1 ||
    area.row + area.rows > EXCEL_ROWS ||
    area.column + area.columns > EXCEL_COLUMNS
  ) {
    throw invalidArgument();
  }
  return area;
}

export function intersection(a: GridArea, b: GridArea): GridArea | null {
  const area = a.sheet === b.sheet ? commonArea(a, b) : null;
  return area && { sheet: a.sheet, ...area };
}

export function bounding(a: GridArea, b: GridArea): GridArea {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    sheet: a.sheet,
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

export function contains(outer: GridArea, inner: GridArea): boolean {
  const common = intersection(outer, inner);
  return common !== null && common.rows === inner.rows && common.columns === inner.columns;
}
