/** Lists of units, and columns elsewhere that name units of a list: by records, and by what LEDGER and CHECKLIST are given. */
import { fact } from "../../basics/fact";
import { originOf } from "../../formulas/sources";
import { writtenAt } from "../../recognise/grid";
import { nameKey } from "../../recognise/names";
import { plainKey } from "../../vocabulary/nearNames";
import { findTable, headerColumn, sheetNamed } from "../../recognise/tables";
import { typedColumns, usedRows } from "../../recognise/typedColumns";
import type { SheetArea } from "../../sheet/address";
import { Claims } from "./claims";
import { areaGiven, filledCalls, isUseOf } from "./filledCalls";
import type { SheetSnapshot, Snapshot } from "../../book/snapshot";
import type { SchemeRecord } from "../../book/record";

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
  /** What its members are called in their scheme: 单位, 姓名. */
  word: string | null;
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

/** Lists of units, and the columns that name units of a list. */
export const unitLists = fact((book: Snapshot): UnitLists => {
  const claims = new Claims();
  const { lists, namings } = recorded(book, claims);
  for (const use of filledCalls(book)) {
    const isLedger = isUseOf(use, "LEDGER");
    if (!isLedger && !isUseOf(use, "CHECKLIST")) continue;
    const units = typedColumn(book, areaGiven(use, "units"));
    const names = typedColumn(book, areaGiven(use, "names"));
    if (!units) continue;
    let list = lists.find(({ columns }) => columns.some((one) => isSame(one, units)));
    if (!list && claims.claim({ ...units, columns: [units.column] }).length > 0) lists.push((list = listOf([units], null, null)));
    if (list && names && claims.claim({ ...names, columns: [names.column] }).length > 0) {
      namings.push({ ...names, list, rowsAre: isLedger ? "entries" : "items", scheme: null });
    }
  }
  return { lists, namings };
});

function recorded(book: Snapshot, claims: Claims): UnitLists {
  const lists: UnitList[] = [];
  const namings: Naming[] = [];
  for (const scheme of book.schemes) {
    const column = (table: string, header: string) => columnUnder(book, table, header);
    const byHeader = new Map<string, UnitList>();
    for (const field of scheme.fields) {
      if (field.kind !== "unit" || !field.isList || byHeader.has(field.column)) continue;
      const columns = scheme.fields.flatMap((one) =>
        one.kind === "unit" && one.isList && one.column === field.column ? (column(one.table, one.column) ?? []) : [],
      );
      columns.forEach((one) => claims.claim({ ...one, columns: [one.column] }));
      const list = listOf(columns, scheme, field.column);
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

/** The cells below a header. */
export function columnUnder(book: Snapshot, table: string, header: string): NameColumn | null {
  const found = findTable(book, table);
  const across = found && headerColumn(found, header);
  return found && across !== undefined ? { sheet: found.sheet, row: found.row + 1, rows: found.rows - 1, column: across } : null;
}

/** The names in a column, without blank cells. */
export function namesIn({ sheet, row: first, rows, column }: NameColumn): ListedName[] {
  return Array.from({ length: rows }, (_, i) => ({ sheet, row: first + i, column, name: writtenAt(sheet, first + i, column) })).filter(
    ({ name }) => name !== "",
  );
}

/** What the scheme says of a list's members; nothing of a list that no scheme has. */
export function trackOf({ scheme, word }: UnitList) {
  const standing = scheme?.standing;
  const track = standing?.scheme.tracks.find((one) => one.word === word);
  return standing && track ? { track, called: (table: string) => standing.tables[table] ?? table } : null;
}

function listOf(columns: NameColumn[], scheme: SchemeRecord | null, word: string | null): UnitList {
  const list: UnitList = { columns, byKey: new Map(), byPlainKey: new Map(), scheme, word };
  for (const { sheet, row, rows, column } of columns) {
    for (let r = row; r < row + rows; r++) {
      const name = writtenAt(sheet, r, column);
      if (name === "") continue;
      const listed = { sheet, row: r, column, name };
      if (!list.byKey.has(nameKey(name))) list.byKey.set(nameKey(name), listed);
      if (!list.byPlainKey.has(plainKey(name))) list.byPlainKey.set(plainKey(name), listed);
    }
  }
  return list;
}

function typedColumn(book: Snapshot, area: SheetArea | null): NameColumn | null {
  if (!area || area.columns !== 1) return null;
  const { sheet: name, row, column, rows: all } = originOf(book, area);
  const sheet = sheetNamed(book, name);
  const rows = sheet ? usedRows(sheet, row, all) : 0;
  return sheet && rows > 0 && typedColumns(sheet, row, rows, column, 1).length > 0 ? { sheet, row, rows, column } : null;
}

function isSame(one: NameColumn, other: NameColumn): boolean {
  return one.sheet === other.sheet && one.column === other.column && one.row < other.row + other.rows && other.row < one.row + one.rows;
}
