/**
 * Where a recorded scheme stands now: each of its columns is found by the hidden name that holds on to its header, whatever
 * was renamed, moved or inserted since.
 */
import { isInside } from "../sheet/address";
import { anchoredCell, anchorName } from "./anchors";
import type { SchemeRecord, StandingRecord } from "./record";
import type { Snapshot, TableSnapshot } from "./snapshot";

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

/** `单位表:组别` → 单位表; of a spilled list its number. */
export function tableOf(key: string): string {
  return key.slice(0, key.indexOf(":"));
}

export function headerOf(key: string): string {
  return key.slice(key.indexOf(":") + 1);
}
