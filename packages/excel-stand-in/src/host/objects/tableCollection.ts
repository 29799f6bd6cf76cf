/** `Excel.TableCollection`, of the workbook or of a sheet, and the collection of tables in a range. */
import type { GridArea, GridTable } from "../../grid/grid";
import { areaOf, contains, intersection, readAddress } from "../addresses";
import { sameName, type Book } from "../book";
import { eventTypes, subscriptionMethods, workbookTarget } from "../subscriptions";
import { invalidArgument, invalidOperation, itemNotFound } from "../problems";
import { guardSheet } from "../protection";
import { asText, isOfficeObject, officeType, type Arguments, type OfficeObject } from "./model";
import { RangeRef } from "./rangeRef";
import { table } from "./table";
import { writeHeaders } from "./tableHeaders";

interface TableScope {
  book: Book;
  /** A sheet's id, or null for the whole workbook. */
  sheet: string | null;
}

function tablesOf({ book, sheet }: TableScope): GridTable[] {
  return book.grid.tables().filter((one) => sheet === null || one.area.sheet === sheet);
}

function find(scope: TableScope, key: unknown): OfficeObject | null {
  const tables = tablesOf(scope);
  const found = tables.find((one) => one.id === key) ?? tables.find((one) => typeof key === "string" && sameName(one.name, key));
  return found ? table({ book: scope.book, id: found.id }) : null;
}

function at(scope: TableScope, index: number): OfficeObject {
  const found = tablesOf(scope)[index];
  if (!found) throw itemNotFound();
  return table({ book: scope.book, id: found.id });
}

/** A range, or an address that may name its sheet; without one the collection's sheet or the active one is meant. */
function areaFor({ book, sheet }: TableScope, value: unknown): GridArea {
  if (isOfficeObject(value) && value.self instanceof RangeRef) {
    if (sheet !== null && value.self.area.sheet !== sheet) throw invalidArgument();
    return value.self.area;
  }
  const text = asText(value);
  const named = readAddress(text)?.sheet;
  const id = named === undefined ? (sheet ?? book.grid.activeSheet()) : book.findSheet(named)?.id;
  const area = id === undefined ? null : areaOf(book, id, text);
  if (!area || (sheet !== null && area.sheet !== sheet)) throw invalidArgument();
  return area;
}

/** `表1`, `表2` … in Chinese Excel, `Table1` elsewhere: the first that is free. */
function freeName(book: Book): string {
  const taken = [...book.grid.tables(), ...book.grid.names()].map((one) => one.name);
  for (let number = 1; ; number++) {
    const name = `${book.locale.startsWith("zh") ? "表" : "Table"}${number}`;
    if (!taken.some((one) => sameName(one, name))) return name;
  }
}

function add(scope: TableScope, args: Arguments): OfficeObject {
  const { book } = scope;
  let area = book.writable(areaFor(scope, args.raw(0)));
  guardSheet(book, area.sheet);
  if (args.raw(1) === null) throw invalidArgument();
  const hasHeaders = args.flag(1, true);
  // A table has at least one row of data below its header.
  if (hasHeaders && area.rows === 1) area = book.writable({ ...area, rows: 2 });
  const whole = hasHeaders ? area : book.writable({ ...area, rows: area.rows + 1 });
  if (book.grid.tables().some((one) => intersection(one.area, whole))) {
    throw invalidOperation("A table can't overlap another table.");
  }
  if (book.read(area).some((row) => row.some((cell) => cell.spilledFrom))) {
    throw invalidOperation("A table can't contain a spilled array.");
  }
  if (!hasHeaders) book.edit().insertCells({ ...area, rows: 1 }, "down");
  writeHeaders(book, whole, hasHeaders);
  const id = book.edit().addTable({
    name: freeName(book),
    area: whole,
    style: "TableStyleMedium2",
    showBandedRows: true,
    showFilterButton: true,
  });
  return table({ book, id });
}

export const tableCollection: (self: TableScope) => OfficeObject = officeType<TableScope>({
  name: "TableCollection",
  scalars: { count: { get: (scope) => tablesOf(scope).length } },
  items: (scope) => tablesOf(scope).map(({ id }) => table({ book: scope.book, id })),
  item: find,
  methods: {
    add,
    getCount: (scope) => tablesOf(scope).length,
    getItemAt: (scope, args) => at(scope, args.number(0)),
    getItemOrNullObject: (scope, args) => find(scope, args.raw(0)),
    ...subscriptionMethods<TableScope>(
      { DataChanged: eventTypes.tableChanged, Added: eventTypes.tableAdded, Deleted: eventTypes.tableDeleted },
      ({ book, sheet }) => ({ book, target: sheet ?? workbookTarget }),
    ),
  },
});

interface TablesWithin {
  book: Book;
  within: GridArea;
  /** Only tables that lie in the area as a whole. */
  whole: boolean;
}

function tablesWithin({ book, within, whole }: TablesWithin): GridTable[] {
  return book.grid.tables().filter((one) => (whole ? contains(within, one.area) : intersection(within, one.area) !== null));
}

export const scopedTables: (self: TablesWithin) => OfficeObject = officeType<TablesWithin>({
  name: "TableScopedCollection",
  items: (self) => tablesWithin(self).map(({ id }) => table({ book: self.book, id })),
  item: (self, key) => {
    const found = tablesWithin(self).find((one) => one.id === key || (typeof key === "string" && sameName(one.name, key)));
    return found ? table({ book: self.book, id: found.id }) : null;
  },
  methods: {
    getCount: (self) => tablesWithin(self).length,
    getFirst: (self) => {
      const first = tablesWithin(self)[0];
      if (!first) throw itemNotFound();
      return table({ book: self.book, id: first.id });
    },
  },
});
