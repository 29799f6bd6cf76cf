/** `Excel.Table`. */
import type { GridTable } from "../../grid/grid";
import { intersection, onSheet, readAddress } from "../addresses";
import { sameName, type Book } from "../book";
import { clearCriteria, hideRows } from "../filters";
import { eventTypes, subscriptionMethods } from "../subscriptions";
import { alreadyExists, invalidArgument, invalidOperation, itemNotFound, notSupported } from "../problems";
import { guardSheet } from "../protection";
import { autoFilter } from "./autoFilter";
import { asFlag, asText, officeType, type OfficeObject, type Scalar } from "./model";
import { rangeAt } from "./range";
import { areaArgument } from "./rangeRef";
import { tableColumnCollection } from "./tableColumns";
import { writeHeaders } from "./tableHeaders";
import { bodyArea, headerArea } from "./tableReference";
import { tableRowCollection } from "./tableRows";
import { worksheet } from "./worksheet";

export interface TableRef {
  book: Book;
  id: string;
}

export function tableInfo({ book, id }: TableRef): GridTable {
  const found = book.grid.tables().find((one) => one.id === id);
  if (!found) throw itemNotFound();
  return found;
}

/** Refuses any change while the table's sheet is protected, then makes it. */
export function update(self: TableRef, change: Partial<Omit<GridTable, "id">>): void {
  guardSheet(self.book, tableInfo(self).area.sheet);
  self.book.edit().updateTable(self.id, change);
}

function checkedName(self: TableRef, value: unknown): string {
  const name = asText(value);
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || name.length > 255 || readAddress(name) || /^[rc]$/i.test(name)) {
    throw invalidArgument(`Not a valid table name: ${name}`);
  }
  const others = self.book.grid.tables().filter((one) => one.id !== self.id);
  if ([...others, ...self.book.grid.names()].some((one) => sameName(one.name, name))) throw alreadyExists(name);
  return name;
}

/** The header row must stay where it is, and the new area may not touch another table. */
function resize(self: TableRef, value: unknown): void {
  const { area } = tableInfo(self);
  const wanted = self.book.writable(areaArgument(self.book, area.sheet, value));
  const moved = wanted.row !== area.row || !intersection(wanted, area);
  if (moved || wanted.rows < 2) throw invalidArgument();
  const others = self.book.grid.tables().filter((one) => one.id !== self.id);
  if (others.some((one) => intersection(one.area, wanted))) {
    throw invalidOperation("A table can't overlap another table.");
  }
  update(self, { area: wanted });
  writeHeaders(self.book, wanted, true);
}

/** A switch the grid's tables do not have: it stays as it is, and asking for the other position fails by name. */
function stuck(name: string, value: boolean): Scalar<TableRef> {
  return {
    get: () => value,
    set: (_self, wanted) => {
      if (asFlag(wanted) !== value) throw notSupported(`Table.${name} = ${!value}`);
    },
  };
}

function remove(self: TableRef): void {
  const { area } = tableInfo(self);
  guardSheet(self.book, area.sheet);
  forgetFilter(self);
  self.book.edit().deleteTable(self.id);
  self.book.edit().clear(area, "all");
}

/** Rows of a table that goes show again. */
function forgetFilter({ book, id }: TableRef): void {
  clearCriteria({ book, table: id });
  book.filters.tables.delete(id);
}

export const table: (self: TableRef) => OfficeObject = officeType<TableRef>({
  name: "Table",
  identity: (self) => ({ Id: tableInfo(self).id }),
  scalars: {
    highlightFirstColumn: stuck("highlightFirstColumn", false),
    highlightLastColumn: stuck("highlightLastColumn", false),
    id: { get: (self) => self.id },
    name: {
      get: (self) => tableInfo(self).name,
      set: (self, value) => update(self, { name: checkedName(self, value) }),
    },
    showBandedColumns: stuck("showBandedColumns", false),
    showBandedRows: {
      get: (self) => tableInfo(self).showBandedRows,
      set: (self, value) => update(self, { showBandedRows: asFlag(value) }),
    },
    showFilterButton: {
      get: (self) => tableInfo(self).showFilterButton,
      set: (self, value) => update(self, { showFilterButton: asFlag(value) }),
    },
    showHeaders: stuck("showHeaders", true),
    showTotals: stuck("showTotals", false),
    style: {
      get: (self) => tableInfo(self).style,
      set: (self, value) => update(self, { style: asText(value) }),
    },
  },
  objects: {
    autoFilter: ({ book, id }) => autoFilter({ book, table: id }),
    columns: (self) => tableColumnCollection(self),
    rows: (self) => tableRowCollection(self),
    worksheet: (self) => worksheet({ book: self.book, id: tableInfo(self).area.sheet }),
  },
  methods: {
    clearFilters: ({ book, id }) => clearCriteria({ book, table: id }),
    convertToRange: (self) => {
      const { area } = tableInfo(self);
      guardSheet(self.book, area.sheet);
      forgetFilter(self);
      self.book.edit().deleteTable(self.id);
      return rangeAt(self.book, area);
    },
    delete: remove,
    getDataBodyRange: (self) => rangeAt(self.book, bodyArea(tableInfo(self))),
    getHeaderRowRange: (self) => rangeAt(self.book, headerArea(tableInfo(self))),
    getRange: (self) => rangeAt(self.book, onSheet(tableInfo(self).area.sheet, tableInfo(self).area)),
    reapplyFilters: ({ book, id }) => hideRows({ book, table: id }),
    resize: (self, args) => resize(self, args.raw(0)),
    ...subscriptionMethods<TableRef>(
      { DataChanged: eventTypes.tableChanged, SelectionChanged: eventTypes.tableSelected },
      ({ book, id }) => ({ book, target: id }),
    ),
  },
});
