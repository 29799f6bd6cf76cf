/** The scheme as it stands in the workbook now: its parameters, small tables and rows read back from the cells. */
import { fact } from "../basics/fact";
import { planWorkbook } from "../schemes/planner";
import type { SheetPlan } from "../book/plan";
import type { SchemeRecord, StandingRecord } from "../book/record";
import { allTables } from "../book/schema/references";
import type { Scheme } from "../book/schema/scheme";
import type { LookupTable, Parameter } from "../book/schema/tables";
import type { Cell } from "../book/schema/words";
import { parseAddress } from "../sheet/address";
import { holdsFormula } from "../sheet/formula";
import type { SheetSnapshot, Snapshot, TableSnapshot } from "../book/snapshot";
import { placesOf, tableOf, type Places } from "../book/standingPlaces";
import { columnPlace, sheetNamed, valueIn } from "./places";

/** A recorded scheme, what it holds now, and where. */
export interface Standing {
  id: string;
  record: SchemeRecord & { standing: StandingRecord };
  /** Rows included; `content` rows are in the order of the sheet. */
  scheme: Scheme;
  places: Places;
}

/** Every scheme that can be changed, oldest first. */
export function standingSchemes(snapshot: Snapshot): Standing[] {
  return snapshot.schemes.flatMap((record) => (record.standing ? [standingOf(snapshot, { ...record, standing: record.standing })] : []));
}

function standingOf(snapshot: Snapshot, record: Standing["record"]): Standing {
  const places = placesOf(snapshot, record);
  const { scheme } = record.standing;
  const read: Scheme = {
    ...scheme,
    parameters: scheme.parameters.map((parameter) => ({ ...parameter, value: parameterNow(snapshot, record, parameter) })),
    tables: scheme.tables.map((table) => lookupNow(snapshot, places, record, table)),
    content: {},
  };
  const inputs = inputKeys(read);
  for (const [table, { sheet, keys }] of inputs) read.content[table] = rowsNow(snapshot, places, table, sheet, keys);
  return { id: record.id, record, scheme: read, places };
}

/** Tables that people fill in row by row. */
const inputTables = (scheme: Scheme) => allTables(scheme).filter((table) => !scheme.tables.some(({ name }) => name === table));

/** The scheme's sheets with one row in each table, which shows what is filled in and which columns hold formulas; planned once. */
export const shapeOf = fact((scheme: Scheme): readonly SheetPlan[] => {
  const content = Object.fromEntries(inputTables(scheme).map((table) => [table, [[null]]]));
  return planWorkbook({ ...scheme, content }, { sheets: [], tables: [], names: [] }, "shape").sheets;
});

/** The columns of each table that people fill in, in the order in which `content` has them. */
export const inputKeys = fact((scheme: Scheme): ReadonlyMap<string, { sheet: string; keys: readonly string[] }> => {
  const tables = inputTables(scheme);
  const found = new Map<string, { sheet: string; keys: string[] }>();
  for (const { key: sheet, columns, blocks, headerRow } of shapeOf(scheme)) {
    const computed = new Set(
      blocks.flatMap(({ row, column, cells }) => (row === headerRow + 1 && holdsFormula(cells[0]?.[0]) ? [column] : [])),
    );
    for (const { key, column } of columns) {
      const table = tableOf(key);
      if (!tables.includes(table) || computed.has(column)) continue;
      const known = found.get(table) ?? { sheet, keys: [] };
      known.keys.push(key);
      found.set(table, known);
    }
  }
  return found;
});

function parameterNow(snapshot: Snapshot, { standing }: Standing["record"], { name, value }: Parameter): Cell {
  const called = standing.names[name] ?? name;
  const named = snapshot.names.find((one) => one.name.toLowerCase() === called.toLowerCase());
  const at = named && parseAddress(named.formula.replace(/^=/, ""));
  const sheet = at?.sheet === undefined ? undefined : sheetNamed(snapshot, at.sheet);
  return at && sheet ? cellNow(sheet, at.row, at.column) : value;
}

/** Rows to the last one with anything in it; empty ones below stay spare. */
function lookupNow(snapshot: Snapshot, places: Places, record: Standing["record"], table: LookupTable): LookupTable {
  const found = places.tables.get(table.name);
  const sheet = found && sheetNamed(snapshot, found.sheet);
  if (!found || !sheet) return table;
  const key = sheetKeyOf(record, table.name);
  const columns = table.columns.map(({ header, computed }) =>
    computed ? null : columnPlace(snapshot, places, key, `${table.name}:${header}`),
  );
  const rows = bodyRows(found).map((row) => columns.map((column) => (column === null ? null : cellNow(sheet, row, column))));
  const used = rows.reduce((last, cells, i) => (cells.some((cell) => cell !== null) ? i + 1 : last), 0);
  const { spare, ...rest } = table;
  const left = rows.length - used;
  return { ...rest, rows: rows.slice(0, used), ...((spare !== undefined || left > 0) && { spare: left }) };
}

function rowsNow(snapshot: Snapshot, places: Places, table: string, sheetKey: string, keys: readonly string[]): Cell[][] {
  const found = places.tables.get(table);
  const sheet = found && sheetNamed(snapshot, found.sheet);
  if (!found || !sheet) return [];
  const columns = keys.map((key) => columnPlace(snapshot, places, sheetKey, key));
  return bodyRows(found).map((row) => columns.map((column) => (column === null ? null : cellNow(sheet, row, column))));
}

export function bodyRows({ row, rows, totals }: Pick<TableSnapshot, "row" | "rows" | "totals">): number[] {
  return Array.from({ length: rows - 1 - (totals ? 1 : 0) }, (_, i) => row + 1 + i);
}

function sheetKeyOf({ standing }: Standing["record"], table: string): string {
  return standing.columns.find(({ key }) => tableOf(key) === table)?.sheet ?? "";
}

/** A blank is nothing, and an error value is no content of a scheme. */
function cellNow(sheet: SheetSnapshot, row: number, column: number): Cell {
  const value = valueIn(sheet, row, column);
  const kind = sheet.kinds[row - sheet.row]?.[column - sheet.column];
  return value === "" || kind === "Error" ? null : value;
}
