/**
 * Where a recorded scheme stands now: each of its columns is found by the hidden name that holds on to its header, whatever
 * was renamed, moved or inserted since. Columns a clerk added to a table of ours are found by their header.
 */
import { requireValue } from "../basics/requireValue";
import type { SchemeRecord, StandingRecord } from "../book/record";
import { isInside } from "../sheet/address";
import { anchoredCell, anchorName } from "../book/anchors";
import type { SheetSnapshot, Snapshot, TableSnapshot } from "../book/snapshot";

export interface SheetPlaces {
  /** As it is called now. */
  name: string;
  headerRow: number;
  /** Columns by their keys. */
  columns: Map<string, number>;
}

export interface Places {
  /** By what the scheme calls them. */
  sheets: Map<string, SheetPlaces>;
  tables: Map<string, TableSnapshot>;
  /** What was deleted by hand. */
  missing: { sheet: string; header: string }[];
}

export function placesOf(snapshot: Snapshot, record: SchemeRecord & { standing: StandingRecord }): Places {
  const { id, standing } = record;
  const names = new Map(snapshot.anchors.map(({ name, formula }) => [name.toLowerCase(), formula]));
  const sheets = new Map<string, SheetPlaces>();
  const missing: Places["missing"] = [];
  for (const { sheet: key, column, row, key: columnKey, anchor } of standing.columns) {
    const formula = names.get(anchorName(id, anchor).toLowerCase());
    // A workbook whose names were all cleaned away still has its sheets and headers.
    const sheet = standing.sheets[key];
    const planned = sheet === undefined ? null : { sheet, row, column };
    const cell = formula === undefined ? planned : anchoredCell(formula);
    const known = cell && snapshot.sheets.find(({ name }) => name === cell.sheet);
    if (!cell || !known) missing.push({ sheet: key, header: headerOf(columnKey) });
    else {
      const places = sheets.get(key) ?? { name: known.name, headerRow: cell.row, columns: new Map<string, number>() };
      places.columns.set(columnKey, cell.column);
      sheets.set(key, places);
    }
  }
  return { sheets, tables: tablesOf(snapshot, standing, sheets), missing };
}

/** A renamed table is the one around our header cells. */
function tablesOf(snapshot: Snapshot, standing: StandingRecord, sheets: Map<string, SheetPlaces>): Map<string, TableSnapshot> {
  const found = new Map<string, TableSnapshot>();
  for (const [table, called] of Object.entries(standing.tables)) {
    const around = [...sheets.values()].flatMap(({ name, headerRow, columns }) => {
      const own = [...columns].filter(([key]) => tableOf(key) === table).map(([, column]) => column);
      return snapshot.tables.filter(
        (one) => one.sheet === name && one.row === headerRow && own.some((column) => isInside(one, headerRow, column)),
      );
    });
    const one = around[0] ?? snapshot.tables.find(({ name }) => name.toLowerCase() === called.toLowerCase());
    if (one) found.set(table, one);
  }
  return found;
}

/** Where a planned column stands: by its anchor, else by its header in the table's header row. */
export function columnPlace(snapshot: Snapshot, places: Places, sheet: string, key: string): number | null {
  const found = places.sheets.get(sheet);
  const anchored = found?.columns.get(key);
  if (anchored !== undefined) return anchored;
  const table = places.tables.get(tableOf(key));
  return table ? columnByHeader(snapshot, table, headerOf(key)) : null;
}

function columnByHeader(snapshot: Snapshot, table: TableSnapshot, header: string): number | null {
  const sheet = sheetOfTable(snapshot, table);
  for (let column = table.column; column < table.column + table.columns; column++) {
    if (String(valueIn(sheet, table.row, column)).trim() === header.trim()) return column;
  }
  return null;
}

/** `单位表:组别` → 单位表; of a spilled list its number. */
export function tableOf(key: string): string {
  return key.slice(0, key.indexOf(":"));
}

export function headerOf(key: string): string {
  return key.slice(key.indexOf(":") + 1);
}

export function sheetNamed(snapshot: Snapshot, name: string): SheetSnapshot | undefined {
  return snapshot.sheets.find((sheet) => sheet.name === name);
}

/** The sheet that a table of the same snapshot lies on. */
export function sheetOfTable(snapshot: Snapshot, { name, sheet }: TableSnapshot): SheetSnapshot {
  return requireValue(sheetNamed(snapshot, sheet), `the sheet of the table ${name}`);
}

export function valueIn(sheet: SheetSnapshot, row: number, column: number): string | number | boolean {
  return sheet.values[row - sheet.row]?.[column - sheet.column] ?? "";
}

export function contentIn(sheet: SheetSnapshot, row: number, column: number): string | number | boolean {
  return sheet.formulas[row - sheet.row]?.[column - sheet.column] ?? "";
}
