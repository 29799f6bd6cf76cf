/** Sheets and tables of a workbook by their names and columns by their headers, so that moved cells are found. */
import { fact } from "../basics/fact";
import { requireValue } from "../basics/requireValue";
import { type Cell, cellAt, withinUse } from "./grid";
import type { Snapshot, SheetSnapshot } from "../book/snapshot";

/** Excel keeps one name per spelling, upper and lower case alike. */
export function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Headers wrap over two lines, and Excel is not strict about which line break comes back. */
const headerKey = (header: string) => header.replace(/\r\n?/g, "\n").trim();

/** Looked for once for each way its name is written: rules ask for the same few again and again. */
const sheetsByName = fact<Snapshot, Map<string, SheetSnapshot | undefined>>(() => new Map());

export function sheetNamed(book: Snapshot, name: string): SheetSnapshot | undefined {
  const known = sheetsByName(book);
  let sheet = known.get(name);
  if (!sheet && !known.has(name)) known.set(name, (sheet = book.sheets.find((one) => sameName(one.name, name))));
  return sheet;
}

/** A sheet whose name was read off the workbook itself. */
export function sheetKnown(book: Snapshot, name: string): SheetSnapshot {
  return requireValue(sheetNamed(book, name), name);
}

export interface Table {
  name: string;
  sheet: SheetSnapshot;
  /** Header row included, zero-based. */
  row: number;
  column: number;
  rows: number;
  columns: number;
  /** Of a plain range, whose headers the record tells. */
  headers?: string[];
  headerRow?: number;
}

/** By their names in small letters, which a formula may say for each of a thousand columns. */
const tablesByName = fact((book: Snapshot) => {
  const tables = new Map<string, Table>();
  for (const found of [...book.tables, ...book.lists]) {
    const [key, sheet] = [found.name.toLowerCase(), sheetNamed(book, found.sheet)];
    if (sheet && !tables.has(key)) tables.set(key, { ...withinUse(sheet, found), sheet });
  }
  return tables;
});

export function findTable(book: Snapshot, name: string): Table | undefined {
  return tablesByName(book).get(name.toLowerCase());
}

/** Zero-based column of the sheet under which the header stands. */
export function headerColumn(table: Table, header: string): number | undefined {
  return columnsByHeader(table).get(headerKey(header));
}

/** Of two columns with one header the first. */
const columnsByHeader = fact(({ sheet, row, column: left, columns, headers }: Table) => {
  const found = new Map<string, number>();
  for (let column = left; column < left + columns; column++) {
    const key = headerKey(headers ? (headers[column - left] ?? "") : String(cellAt(sheet, row, column).value));
    if (!found.has(key)) found.set(key, column);
  }
  return found;
});

/** The cells below the table's header in one column of the sheet. */
export function bodyCells(table: Table, column: number): Cell[] {
  return Array.from({ length: table.rows - 1 }, (_, index) => cellAt(table.sheet, table.row + 1 + index, column));
}

/**
 * The cells under one header of a table. `undefined` where the table or the header is gone: `parts-missing` tells
 * that, and no other rule needs to.
 */
export function readColumn(book: Snapshot, table: string, header: string): Cell[] | undefined {
  const found = findTable(book, table);
  const column = found && headerColumn(found, header);
  return found && column !== undefined ? bodyCells(found, column) : undefined;
}

/** A table's rows with the cells a rule asks for under names of its own; `undefined` as in `readColumn`. */
export function readRows<Part extends string>(
  book: Snapshot,
  table: string,
  headers: Record<Part, string>,
): Record<Part, Cell>[] | undefined {
  const found = findTable(book, table);
  if (!found) return undefined;
  const columns = new Map<Part, number>();
  for (const part of Object.keys(headers) as Part[]) {
    const column = headerColumn(found, headers[part]);
    if (column === undefined) return undefined;
    columns.set(part, column);
  }
  return Array.from({ length: found.rows - 1 }, (_, index) => {
    const row = found.row + 1 + index;
    const cells = [...columns].map(([part, column]) => [part, cellAt(found.sheet, row, column)] as const);
    return Object.fromEntries(cells) as Record<Part, Cell>;
  });
}
