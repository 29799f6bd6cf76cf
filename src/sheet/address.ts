/** A1 addresses and zero-based cells, both ways. Pure text; knows no workbook. */

export interface Place {
  sheet: string;
  /** A1 notation, one cell or a range, without the sheet. */
  address: string;
}

/** A rectangle of cells, zero-based. */
export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export function isInside(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

/** The cells that two areas of one sheet share. */
export function commonArea(one: Area, other: Area): Area | null {
  const [row, column] = [Math.max(one.row, other.row), Math.max(one.column, other.column)];
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The least area around two of one sheet. */
export function areaAround(one: Area, other: Area): Area {
  const [row, column] = [Math.min(one.row, other.row), Math.min(one.column, other.column)];
  return {
    row,
    column,
    rows: Math.max(one.row + one.rows, other.row + other.rows) - row,
    columns: Math.max(one.column + one.columns, other.column + other.columns) - column,
  };
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A → 0, AA → 26. */
export function columnIndex(letters: string): number {
  return Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** `$C$5`: for formulas that must not move. */
export function fixedAddress(row: number, column: number): string {
  return `$${columnLetters(column)}$${row + 1}`;
}

export function areaAddress(area: Area): string {
  const first = cellAddress(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cellAddress(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/** As many rows and columns as a sheet of Excel has. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

/** Whether all of an area lies within another one. */
export function contains(area: Area, inner: Area): boolean {
  return (
    inner.row >= area.row &&
    inner.column >= area.column &&
    inner.row + inner.rows <= area.row + area.rows &&
    inner.column + inner.columns <= area.column + area.columns
  );
}

/** Reads `B3`, `$B$3:D9`, `Sheet1!B3`, `'a b'!B3`; `null` where it is none of these. */
export function parseAddress(text: string): (Area & { sheet?: string }) | null {
  const match = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/.exec(text);
  if (!match) return null;
  const [, quoted, plain, c1 = "", r1, c2, r2] = match;
  const row = Number(r1) - 1;
  const column = columnIndex(c1);
  const sheet = quoted !== undefined ? quoted.replace(/''/g, "'") : plain;
  return {
    ...(sheet === undefined ? {} : { sheet }),
    row,
    column,
    rows: r2 === undefined ? 1 : Number(r2) - row,
    columns: c2 === undefined ? 1 : columnIndex(c2) - column + 1,
  };
}

/** Reads `Sheet1!B3,'a,b'!C5:D9`, several addresses in one text; what is none of them is left out. */
export function parseAddresses(text: string): (Area & { sheet?: string })[] {
  // A text has a comma within a sheet's name only in quotes, and as many addresses as a sheet has merged cells.
  const parts = text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
  return parts.flatMap((part) => parseAddress(part) ?? []);
}

/** Cells in either notation, and truth values: Excel puts quotes around a sheet called B2, R, RC or TRUE. */
const READS_AS_ANOTHER = /^(?:[A-Z]{1,3}\d+|R\d*(?:C\d*)?|C\d*|TRUE|FALSE)$/i;

/** A sheet's name as a formula needs it: quoted unless it is plain letters, digits, Chinese and `_`. */
export function quoteSheet(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !READS_AS_ANOTHER.test(name) ? name : inQuotes(name);
}

/** A sheet's name in its quotes, which are never wrong. */
export function inQuotes(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

export interface SheetArea extends Area {
  sheet: string;
}

export const sameRows = (a: SheetArea, b: SheetArea) => a.sheet === b.sheet && a.row === b.row && a.rows === b.rows;
