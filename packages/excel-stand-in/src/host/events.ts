/** Events of sheets and tables: what the grid tells, pushed to those who asked for it. */
import type { Grid, GridArea, GridEvent } from "../grid/grid";
import { intersection, localAddress } from "./addresses";
import type { Book } from "./book";
import type { PushedEntry } from "./channel";
import { range } from "./objects/range";
import { RangeRef } from "./objects/rangeRef";
import { eventTypes, workbookTarget } from "./subscriptions";

const EVENT_CATEGORY = 65_536;

/** Turns what happens in the grid into messages for office.js. Returns how to stop. */
export function pushEvents(book: Book, grid: Grid, push: (entries: PushedEntry[]) => void): () => void {
  const tables = new Map(grid.tables().map((table) => [table.id, table]));
  return grid.listen((event) => {
    book.revision++;
    const entries = book.eventsEnabled ? [...entriesOf(book, event), ...tableEntries(book, tables)] : [];
    rememberTables(grid, tables);
    if (entries.length > 0) push(entries);
  });
}

type KnownTables = Map<string, ReturnType<Grid["tables"]>[number]>;

function rememberTables(grid: Grid, tables: KnownTables): void {
  tables.clear();
  for (const table of grid.tables()) tables.set(table.id, table);
}

function* entriesOf(book: Book, event: GridEvent): Generator<PushedEntry> {
  switch (event.type) {
    case "changed":
      yield* changed(book, event.area, event.source);
      break;
    case "selected":
      yield* both(book, eventTypes.selected, event.area.sheet, { address: localAddress(event.area) });
      yield* tablesAt(book, event.area, eventTypes.tableSelected, (table, common) => ({
        address: common ? localAddress(common) : "",
        isInsideTable: common !== null,
        tableId: table,
      }));
      break;
    case "sheetActivated":
      yield* both(book, eventTypes.activated, event.sheet, {});
      break;
    case "sheetDeactivated":
      yield* both(book, eventTypes.deactivated, event.sheet, {});
      break;
    case "sheetAdded":
      yield* both(book, eventTypes.added, event.sheet, { source: "Local" });
      break;
    case "sheetDeleted":
      yield* both(book, eventTypes.deleted, event.sheet, { source: "Local" });
      break;
    case "calculated":
      break;
  }
}

/** One entry for the collection and one for the sheet, as far as each was asked for. */
function* both(book: Book, type: number, sheet: string, message: Record<string, unknown>): Generator<PushedEntry> {
  for (const target of [workbookTarget, sheet]) {
    if (book.subscriptions.has(type, target)) yield entry(type, target, { ...message, worksheetId: sheet });
  }
}

function entry(type: number, target: string, message: Record<string, unknown>): PushedEntry {
  return [EVENT_CATEGORY, type, target, JSON.stringify(message), 0, false];
}

function* changed(book: Book, area: GridArea, source: "person" | "program"): Generator<PushedEntry> {
  const change = (where: GridArea) => ({
    address: localAddress(where),
    changeType: "RangeEdited",
    source: "Local",
    shiftDirection: "None",
    triggerSource: source === "program" ? "ThisLocalAddin" : "Unknown",
    referenceId: reference(book, where),
  });
  const wanted = [workbookTarget, area.sheet].some((target) => book.subscriptions.has(eventTypes.changed, target));
  if (wanted) yield* both(book, eventTypes.changed, area.sheet, change(area));
  yield* tablesAt(book, area, eventTypes.tableChanged, (table, common) => (common ? { ...change(common), tableId: table } : null));
}

/** The id under which `event.getRange(context)` finds the range again. */
function reference(book: Book, area: GridArea): string {
  const self = new RangeRef(book, area);
  return book.references.keep(range(self), self);
}

/** Entries for the tables of the area's sheet, to the table itself, to its sheet's and to all tables' subscribers. */
function* tablesAt(
  book: Book,
  area: GridArea,
  type: number,
  message: (table: string, common: GridArea | null) => Record<string, unknown> | null,
): Generator<PushedEntry> {
  for (const table of book.grid.tables()) {
    const targets = [table.id, area.sheet, workbookTarget].filter((target) => book.subscriptions.has(type, target));
    if (table.area.sheet !== area.sheet || targets.length === 0) continue;
    const told = message(table.id, intersection(table.area, area));
    if (told) yield* targets.map((target) => entry(type, target, { ...told, worksheetId: area.sheet }));
  }
}

/** Tables that came or went since the last event: the grid tells of cells and sheets only. */
function* tableEntries(book: Book, known: KnownTables): Generator<PushedEntry> {
  const now = new Map(book.grid.tables().map((table) => [table.id, table]));
  for (const [type, from, to] of [
    [eventTypes.tableAdded, now, known],
    [eventTypes.tableDeleted, known, now],
  ] as const) {
    for (const table of from.values()) {
      if (to.has(table.id)) continue;
      const message = { source: "Local", tableId: table.id, tableName: table.name, worksheetId: table.area.sheet };
      for (const target of [workbookTarget, table.area.sheet]) {
        if (book.subscriptions.has(type, target)) yield entry(type, target, message);
      }
    }
  }
}
