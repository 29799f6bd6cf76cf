/** Ledgers of rewards and deductions: those of records, and those LEDGER is called over on any sheet. */
import { fact } from "../../basics/fact";
import { itemAt } from "../../basics/itemAt";
import type { LedgerLimit } from "../../core/ledger";
import { type Grid, gridOf } from "../../formulas/argumentGrid";
import { argumentOf, type Call, callsOf } from "../../formulas/calls";
import { type Cell, cellAt, isBlank } from "../../recognise/grid";
import { headerAbove } from "../../recognise/headings";
import { nameIn, nameKey, numberIn, wordIn } from "../../recognise/names";
import { findTable, headerColumn, readRows, sheetNamed, type Table } from "../../recognise/tables";
import { isInside, type SheetArea } from "../../sheet/address";
import { LEDGER_HEADERS } from "../../vocabulary/headerWords";
import { chosen, LEDGER_DIRECTION } from "../../vocabulary/optionWords";
import { lostCalls } from "./lostCalls";
import { readUnitList } from "./recordedUnits";
import type { SheetSnapshot, Snapshot } from "../../book/snapshot";
import type { Field, SchemeRecord } from "../../book/record";

/** Columns of the sheet; `null` where the ledger has none. */
export type LedgerColumn = "unit" | "kind" | "points" | "item" | "basis" | "date" | "person";

export interface LedgerEntry {
  /** Row of the sheet. */
  row: number;
  cells: Record<LedgerColumn, Cell | null> & { unit: Cell; points: Cell };
  factor: number;
}

export interface Ledger {
  sheet: SheetSnapshot;
  /** Rows in which anything about an entry is written. */
  entries: LedgerEntry[];
  /** The whole width of the list, entries and what stands beside them. */
  across: { column: number; columns: number };
  headers: Record<LedgerColumn, string>;
  /** By `nameKey`; `undefined` where no record names the list. Names given to a call are for rules about units. */
  units: ReadonlyMap<string, unknown> | undefined;
  kinds: ReadonlyMap<string, KindLimits> | undefined;
  /** What LEDGER is told of each kind, caps included; `null` without limits. */
  limits: { words: string[]; rules: LedgerLimit[] } | null;
  /** Shares of the second, third and later entries for one item. */
  repeats: readonly number[];
  /** Points carry their own sign. */
  signed: boolean;
  /** Caps bind a month: entries of different months are not added up. */
  byMonth: boolean;
}

export interface KindLimits {
  least: number | null;
  most: number | null;
}

type LedgerField = Extract<Field, { kind: "ledger" }>;

/** Every ledger of rewards and deductions. */
export const ledgers = fact((book: Snapshot): Ledger[] => {
  const used = new Set<Call>();
  const recorded = book.schemes.flatMap((scheme) => {
    const calls = [...callsOf(book, "LEDGER"), ...lostCalls(scheme, book).filter(({ name }) => name === "LEDGER")];
    return scheme.fields.flatMap((field): Ledger[] => {
      const table = field.kind === "ledger" ? findTable(book, field.table) : undefined;
      if (field.kind !== "ledger" || !table) return [];
      const over = calls.filter((call) => isOver(book, call, table));
      over.forEach((call) => used.add(call));
      return recordedLedger(book, scheme, field, table, over[0]);
    });
  });
  const free = callsOf(book, "LEDGER").filter((call) => !used.has(call));
  return [...recorded, ...calledLedgers(book, free)];
});

function isOver(book: Snapshot, call: Call, table: Table): boolean {
  const area = gridOf(book, argumentOf(call, "LEDGER", "names"))?.area;
  return !!area && area.sheet === table.sheet.name && isInside(table, area.row, area.column);
}

function recordedLedger(book: Snapshot, scheme: SchemeRecord, field: LedgerField, table: Table, call: Call | undefined): Ledger[] {
  const at = (header: string | undefined) => (header === undefined ? null : (headerColumn(table, header) ?? null));
  const [unit, kind, points] = [at(field.unitColumn), at(field.kindColumn), at(field.pointsColumn)];
  if (unit === null || kind === null || points === null) return [];
  const rows = { sheet: table.sheet, row: table.row + 1, rows: table.rows - 1 };
  const { item, basis, date, person } = field.columns ?? {};
  const guessed = likelyColumns(table.sheet, table.row, table.column, table.columns);
  const columns: Columns = {
    unit,
    kind,
    points,
    item: at(item) ?? columnOf(book, call, "items"),
    basis: field.columns ? at(basis) : guessed.basis,
    date: field.columns ? at(date) : guessed.date,
    person: field.columns ? at(person) : guessed.person,
  };
  return [
    {
      ...entriesIn(rows, columns, call ? gridOf(book, argumentOf(call, "LEDGER", "factors")) : null),
      across: { column: table.column, columns: table.columns },
      units: readUnitList(book, scheme, field.unitColumn),
      kinds: recordedKinds(book, field),
      limits: call ? limitsOf(gridOf(book, argumentOf(call, "LEDGER", "limits"))) : null,
      repeats: call ? sharesIn(gridOf(book, argumentOf(call, "LEDGER", "repeats"))) : [],
      signed: false,
      byMonth: field.byMonth === true,
    },
  ];
}

/** `undefined` where the table of kinds is gone: then no entry's kind is called unknown. */
function recordedKinds(book: Snapshot, field: LedgerField): Map<string, KindLimits> | undefined {
  const rows = readRows(book, field.limitsTable, field.limits);
  return (
    rows &&
    new Map(rows.map(({ kind, least, most }) => [nameKey(nameIn(kind)), { least: numberIn(least.value), most: numberIn(most.value) }]))
  );
}

/** One ledger per list of entries, however often it is summed up. */
function calledLedgers(book: Snapshot, calls: Call[]): Ledger[] {
  const found = new Map<string, Ledger>();
  for (const call of calls) {
    const grid = (parameter: "names" | "limits" | "factors" | "repeats") => gridOf(book, argumentOf(call, "LEDGER", parameter));
    const names = grid("names")?.area;
    const sheet = names && sheetNamed(book, names.sheet);
    const points = columnOf(book, call, "points");
    if (!names || !sheet || points === null) continue;
    const key = `${names.sheet}!${names.row},${names.column},${names.rows}`;
    // One call for each unit, filled down, is one ledger.
    if (found.has(key)) continue;
    const [from, to] = widthOf(sheet, names);
    const limits = limitsOf(grid("limits"));
    const columns: Columns = {
      ...likelyColumns(sheet, names.row - 1, from, to - from + 1),
      unit: names.column,
      points,
      kind: columnOf(book, call, "kinds"),
      item: columnOf(book, call, "items"),
    };
    const rows = { sheet, row: names.row, rows: names.rows };
    found.set(key, {
      ...entriesIn(rows, columns, grid("factors")),
      across: { column: from, columns: to - from + 1 },
      units: undefined,
      kinds: limits ? new Map(limits.words.map((word, i) => [nameKey(word), boundsOf(itemAt(limits.rules, i))])) : undefined,
      limits,
      repeats: sharesIn(grid("repeats")),
      signed: !limits,
      byMonth: false,
    });
  }
  return [...found.values()];
}

const boundsOf = ({ least, most }: LedgerLimit): KindLimits => ({ least, most });

function columnOf(book: Snapshot, call: Call | undefined, parameter: "points" | "items" | "kinds"): number | null {
  return (call && gridOf(book, argumentOf(call, "LEDGER", parameter))?.area?.column) ?? null;
}

function limitsOf(grid: Grid | null): Ledger["limits"] {
  if (!grid || grid.columns < 5) return null;
  const rows = Array.from({ length: grid.rows }, (_, row) => row).filter((row) => wordIn(grid.value(row, 0)) !== "");
  const bound = (row: number, column: number) => numberIn(grid.value(row, column));
  const words = rows.map((row) => wordIn(grid.value(row, 0)));
  return {
    words,
    rules: rows.map((row) => ({
      row,
      adds: chosen(wordIn(grid.value(row, 1)), LEDGER_DIRECTION) === "adds",
      least: bound(row, 2),
      most: bound(row, 3),
      cap: bound(row, 4),
      under: underOf(words, grid.columns > 5 ? wordIn(grid.value(row, 5)) : ""),
    })),
  };
}

/** `null` where LEDGER would refuse it, too. */
function underOf(words: string[], under: string): number | null {
  const found = under === "" ? -1 : words.findIndex((word) => nameKey(word) === nameKey(under));
  return found < 0 ? null : found;
}

function sharesIn(grid: Grid | null): number[] {
  if (!grid) return [];
  const cells = Array.from({ length: grid.rows }, (_, row) => Array.from({ length: grid.columns }, (_, column) => grid.value(row, column)));
  return cells.flat().flatMap((cell) => numberIn(cell) ?? []);
}

type Columns = Record<LedgerColumn, number | null> & { unit: number; points: number };

function entriesIn(
  { sheet, row: first, rows }: { sheet: SheetSnapshot; row: number; rows: number },
  columns: Columns,
  factors: Grid | null,
): Pick<Ledger, "sheet" | "entries" | "headers"> {
  const parts = Object.entries(columns) as [LedgerColumn, number | null][];
  const headers = Object.fromEntries(
    parts.map(([part, column]) => [part, column === null ? "" : headerAbove(sheet, first, column)]),
  ) as Ledger["headers"];
  const entries: LedgerEntry[] = [];
  for (let row = first; row < first + rows; row += 1) {
    const cells = Object.fromEntries(
      parts.map(([part, column]) => [part, column === null ? null : cellAt(sheet, row, column)]),
    ) as LedgerEntry["cells"];
    if ([cells.unit, cells.kind, cells.points].every((cell) => !cell || isBlank(cell))) continue;
    entries.push({ row, cells, factor: numberIn(factors?.value(row - first, 0)) ?? 1 });
  }
  return { sheet, entries, headers };
}

/** As far as headers stand side by side. */
function widthOf(sheet: SheetSnapshot, { row, column }: SheetArea): [from: number, to: number] {
  let [from, to] = [column, column];
  while (from > 0 && headerAbove(sheet, row, from - 1) !== "") from -= 1;
  while (headerAbove(sheet, row, to + 1) !== "") to += 1;
  return [from, to];
}

function likelyColumns(
  sheet: SheetSnapshot,
  headerRow: number,
  column: number,
  columns: number,
): Record<"basis" | "date" | "person", number | null> {
  const headers = Array.from({ length: columns }, (_, i) => [column + i, headerAbove(sheet, headerRow + 1, column + i)] as const);
  const like = (words: RegExp) => headers.find(([, header]) => words.test(header))?.[0] ?? null;
  return { basis: like(LEDGER_HEADERS.basis), date: like(LEDGER_HEADERS.date), person: like(LEDGER_HEADERS.person) };
}
