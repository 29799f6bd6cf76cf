/** Lists of units, and columns elsewhere that name units of a list: by records, and by what LEDGER and CHECKLIST are given. */
import type { SchemeRecord } from "../../book/record";
import type { SheetSnapshot } from "../../book/snapshot";
import { Claims, textAt, typedColumns, usedRows } from "./blocks";
import { findSheet, findTable, headerColumn, nameKey } from "./lookup";
import type { Reading } from "./reading";
import { sourceOf } from "./sources";
import { type SheetArea } from "./resolve";
import { areaOf, isUseOf } from "./filledCalls";

export interface NameColumn {
  sheet: SheetSnapshot;
  /** Of the first name, zero-based. */
  row: number;
  rows: number;
  column: number;
}

export interface ListedName {
  sheet: SheetSnapshot;
  row: number;
  column: number;
  name: string;
}

export interface UnitList {
  columns: NameColumn[];
  /** By `nameKey`, the first where one is listed twice. */
  byKey: Map<string, ListedName>;
  /** By `plainKey`. */
  byPlainKey: Map<string, ListedName>;
  scheme: SchemeRecord | null;
}

export interface Naming extends NameColumn {
  list: UnitList;
  /** What stands in the rows: a unit's scores, one item of many, one entry of a ledger. */
  rowsAre: "scores" | "items" | "entries";
  scheme: SchemeRecord | null;
}

export interface UnitLists {
  lists: UnitList[];
  namings: Naming[];
}

/** A name without what people do not see or care about: width, case, and spaces wherever they stand. */
export function plainKey(name: string): string {
  // Most names are plain already, and there are many of them.
  return PLAIN.test(name) ? name : foldedKey(name);
}

const PLAIN = /^[\u4e00-\u9fff0-9a-z]*$/;

function foldedKey(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/[\s\u200b\ufeff]/g, "")
    .toLowerCase();
}

/** A word for its kind, after a name of at least two characters. */
const WITH_KIND = /^(..+?)(?:委员会|办公室|局|委|办)$/;

/** The same without the word for its kind: 信访局 and 信访办 are hardly two units. */
export function stemOf(name: string): string {
  return plainKey(name).replace(WITH_KIND, "$1");
}

export function unitListsIn(reading: Reading): UnitLists {
  const claims = new Claims();
  const { lists, namings } = recorded(reading, claims);
  for (const use of reading.filledCalls) {
    const isLedger = isUseOf(use, "LEDGER");
    if (!isLedger && !isUseOf(use, "CHECKLIST")) continue;
    const units = typedColumn(reading, areaOf(use, "units"));
    const names = typedColumn(reading, areaOf(use, "names"));
    if (!units) continue;
    let list = lists.find(({ columns }) => columns.some((one) => isSame(one, units)));
    if (!list && claims.claim({ ...units, columns: [units.column] }).length > 0) lists.push((list = listOf([units], null)));
    if (list && names && claims.claim({ ...names, columns: [names.column] }).length > 0) {
      namings.push({ ...names, list, rowsAre: isLedger ? "entries" : "items", scheme: null });
    }
  }
  return { lists, namings };
}

function recorded({ snapshot }: Reading, claims: Claims): UnitLists {
  const lists: UnitList[] = [];
  const namings: Naming[] = [];
  for (const scheme of snapshot.schemes) {
    const column = (table: string, header: string): NameColumn | null => {
      const found = findTable(snapshot, table);
      const across = found && headerColumn(found, header);
      return found && across !== undefined ? { sheet: found.sheet, row: found.row + 1, rows: found.rows - 1, column: across } : null;
    };
    const byHeader = new Map<string, UnitList>();
    for (const field of scheme.fields) {
      if (field.kind !== "unit" || !field.isList || byHeader.has(field.column)) continue;
      const columns = scheme.fields.flatMap((one) => (one.kind === "unit" && one.isList && one.column === field.column ? (column(one.table, one.column) ?? []) : []));
      columns.forEach((one) => claims.claim({ ...one, columns: [one.column] }));
      const list = listOf(columns, scheme);
      byHeader.set(field.column, list);
      lists.push(list);
    }
    const name = (table: string, header: string, rowsAre: Naming["rowsAre"]) => {
      const found = column(table, header);
      const list = byHeader.get(header);
      if (!found || claims.claim({ ...found, columns: [found.column] }).length === 0) return;
      if (list) namings.push({ ...found, list, rowsAre, scheme });
    };
    // The more a field says of its rows the earlier it comes.
    for (const field of scheme.fields) if (field.kind === "ledger") name(field.table, field.unitColumn, "entries");
    for (const field of scheme.fields) if (field.kind === "score") name(field.table, field.unitColumn, "scores");
    for (const field of scheme.fields) if (field.kind === "unit" && !field.isList) name(field.table, field.column, "items");
  }
  return { lists, namings };
}

function listOf(columns: NameColumn[], scheme: SchemeRecord | null): UnitList {
  const list: UnitList = { columns, byKey: new Map(), byPlainKey: new Map(), scheme };
  for (const { sheet, row, rows, column } of columns) {
    for (let r = row; r < row + rows; r++) {
      const name = textAt(sheet, r, column);
      if (name === "") continue;
      const listed = { sheet, row: r, column, name };
      if (!list.byKey.has(nameKey(name))) list.byKey.set(nameKey(name), listed);
      if (!list.byPlainKey.has(plainKey(name))) list.byPlainKey.set(plainKey(name), listed);
    }
  }
  return list;
}

function typedColumn(reading: Reading, area: SheetArea | null): NameColumn | null {
  if (!area || area.columns !== 1) return null;
  const { sheet: name, row, column, rows: all } = sourceOf(reading, area);
  const sheet = findSheet(reading.snapshot, name);
  const rows = sheet ? usedRows(sheet, row, all) : 0;
  return sheet && rows > 0 && typedColumns(sheet, row, rows, column, 1).length > 0 ? { sheet, row, rows, column } : null;
}

function isSame(one: NameColumn, other: NameColumn): boolean {
  return one.sheet === other.sheet && one.column === other.column && one.row < other.row + other.rows && other.row < one.row + one.rows;
}
