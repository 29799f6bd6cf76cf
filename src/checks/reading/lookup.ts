/** Finds sheets, tables, columns and cells in a snapshot: tables by name and columns by header, so moved cells are found. */
import type { Limit } from "../../book/record";
import { areaAddress, cellAddress, parseAddress, type Place } from "../../sheet/address";
import { isFormula } from "../../sheet/formula";
import type { SheetSnapshot, Snapshot, SnapshotValue } from "../../book/snapshot";

export interface Cell {
  sheet: string;
  /** Zero-based, counted from A1. */
  row: number;
  column: number;
  value: SnapshotValue;
  formula: SnapshotValue;
  kind: SheetSnapshot["kinds"][number][number];
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

/** Excel keeps one name per spelling, upper and lower case alike. */
function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Headers wrap over two lines, and Excel is not strict about which line break comes back. */
function sameHeader(one: string, other: string): boolean {
  const plain = (header: string) => header.replace(/\r\n?/g, "\n").trim();
  return plain(one) === plain(other);
}

export function findSheet(snapshot: Snapshot, name: string): SheetSnapshot | undefined {
  return snapshot.sheets.find((sheet) => sameName(sheet.name, name));
}

/** A cell outside the used range is empty: it exists all the same. */
export function cellAt(sheet: SheetSnapshot, row: number, column: number): Cell {
  const [down, across] = [row - sheet.row, column - sheet.column];
  return {
    sheet: sheet.name,
    row,
    column,
    value: sheet.values[down]?.[across] ?? "",
    formula: sheet.formulas[down]?.[across] ?? "",
    kind: sheet.kinds[down]?.[across] ?? "Empty",
  };
}

/** The first row below the sheet's used range. */
export function rowsEnd(sheet: SheetSnapshot): number {
  return sheet.row + sheet.values.length;
}

export function findTable(snapshot: Snapshot, name: string): Table | undefined {
  const found = snapshot.tables.find((table) => sameName(table.name, name)) ?? snapshot.lists.find((list) => sameName(list.name, name));
  const sheet = found && findSheet(snapshot, found.sheet);
  return found && sheet ? { ...found, sheet } : undefined;
}

/** Zero-based column of the sheet under which the header stands. */
export function headerColumn(table: Table, header: string): number | undefined {
  for (let column = table.column; column < table.column + table.columns; column += 1) {
    if (table.headers) {
      if (sameHeader(table.headers[column - table.column] ?? "", header)) return column;
      continue;
    }
    if (sameHeader(String(cellAt(table.sheet, table.row, column).value), header)) return column;
  }
  return undefined;
}

/** The cells below the table's header in one column of the sheet. */
export function bodyCells(table: Table, column: number): Cell[] {
  return Array.from({ length: table.rows - 1 }, (_, index) => cellAt(table.sheet, table.row + 1 + index, column));
}

/**
 * The cells under one header of a table. `undefined` where the table or the header is gone: `parts-missing` tells
 * that, and no other rule needs to.
 */
export function readColumn(snapshot: Snapshot, table: string, header: string): Cell[] | undefined {
  const found = findTable(snapshot, table);
  const column = found && headerColumn(found, header);
  return found && column !== undefined ? bodyCells(found, column) : undefined;
}

/** A table's rows with the cells a rule asks for under names of its own; `undefined` as in `readColumn`. */
export function readRows<Part extends string>(
  snapshot: Snapshot,
  table: string,
  headers: Record<Part, string>,
): Record<Part, Cell>[] | undefined {
  const found = findTable(snapshot, table);
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

/** The number in the cell a limit's name stands for, as it is now. */
export function limitIn(snapshot: Snapshot, limit: Limit): number {
  const named = snapshot.names.find(({ name }) => sameName(name, limit.name));
  const place = named && parseAddress(named.formula.replace(/^=/, ""));
  const sheet = place?.sheet === undefined ? undefined : findSheet(snapshot, place.sheet);
  const value = place && sheet ? cellAt(sheet, place.row, place.column).value : undefined;
  return typeof value === "number" ? value : limit.initial;
}

export function isBlank(cell: Cell): boolean {
  return typeof cell.value === "string" && cell.value.trim() === "";
}

export function nameIn(cell: Cell): string {
  return String(cell.value).trim();
}

/** A name as Excel and the functions compare it: without case, without spaces around it. */
export function nameKey(name: string): string {
  return name.trim().toLowerCase();
}

export function holdsFormula(cell: Cell): boolean {
  return isFormula(cell.formula) && cell.formula.length > 1;
}

export function placeOf(cell: Cell): Place {
  return { sheet: cell.sheet, address: cellAddress(cell.row, cell.column) };
}

/** From the first cell to the last of one column. */
export function placeOfRun(cells: readonly Cell[]): Place {
  const [first, last] = [cells[0]!, cells[cells.length - 1]!];
  return {
    sheet: first.sheet,
    address: areaAddress({ row: first.row, column: first.column, rows: last.row - first.row + 1, columns: 1 }),
  };
}
