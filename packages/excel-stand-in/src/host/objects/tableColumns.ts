/** `Excel.TableColumnCollection` and `Excel.TableColumn`. A column is named by its header cell. */
import type { GridArea } from "../../grid/grid";
import { sameName } from "../book";
import { followFilters } from "../filters";
import { alreadyExists, invalidArgument, itemNotFound } from "../problems";
import { guardSheet } from "../protection";
import { columnFilter } from "./autoFilter";
import { asText, officeType, type Arguments, type OfficeObject } from "./model";
import { rangeAt } from "./range";
import { readValues, writeCells } from "./rangeCells";
import { RangeRef } from "./rangeRef";
import { tableInfo, update, type TableRef } from "./table";
import { writeHeaders } from "./tableHeaders";
import { bodyArea, headers } from "./tableReference";

interface ColumnRef {
  table: TableRef;
  index: number;
}

function wholeColumn({ table, index }: ColumnRef): GridArea {
  const { area } = tableInfo(table);
  if (index < 0 || index >= area.columns) throw itemNotFound();
  return { ...area, column: area.column + index, columns: 1 };
}

const body = (self: ColumnRef): GridArea => {
  const area = wholeColumn(self);
  return { ...bodyArea(tableInfo(self.table)), column: area.column, columns: 1 };
};

function rename(self: ColumnRef, value: unknown): void {
  const { table, index } = self;
  const name = asText(value);
  const names = headers(table.book, tableInfo(table));
  if (name === "") throw invalidArgument();
  if (names.some((one, other) => other !== index && sameName(one, name))) throw alreadyExists(name);
  writeCells(new RangeRef(table.book, { ...wholeColumn(self), rows: 1 }), name);
}

function remove(self: ColumnRef): void {
  const { table } = self;
  const { area } = tableInfo(table);
  const column = wholeColumn(self);
  guardSheet(table.book, area.sheet);
  if (area.columns === 1) throw invalidArgument();
  followFilters(table.book, column, "columns", -1);
  table.book.edit().deleteCells(column, "left");
  update(table, { area: { ...area, columns: area.columns - 1 } });
}

const tableColumn = officeType<ColumnRef>({
  name: "TableColumn",
  identity: (self) => ({ Id: columnId(self) }),
  scalars: {
    id: { get: columnId },
    index: { get: ({ index }) => index },
    name: { get: ({ table, index }) => headers(table.book, tableInfo(table))[index] ?? "", set: rename },
    values: {
      get: (self) => readValues(new RangeRef(self.table.book, wholeColumn(self))),
      set: (self, value) => writeCells(new RangeRef(self.table.book, wholeColumn(self)), value),
    },
  },
  objects: { filter: ({ table, index }) => columnFilter({ book: table.book, table: table.id, column: index }) },
  methods: {
    delete: remove,
    getDataBodyRange: (self) => rangeAt(self.table.book, body(self)),
    getHeaderRowRange: (self) => rangeAt(self.table.book, { ...wholeColumn(self), rows: 1 }),
    getRange: (self) => rangeAt(self.table.book, wholeColumn(self)),
  },
});

/** Excel numbers a table's columns from 1. The number is the place here, so it moves when a column is put before it. */
function columnId(self: ColumnRef): number {
  wholeColumn(self);
  return self.index + 1;
}

function find(table: TableRef, key: unknown): OfficeObject | null {
  const info = tableInfo(table);
  if (typeof key === "number") {
    return key >= 1 && key <= info.area.columns ? tableColumn({ table, index: key - 1 }) : null;
  }
  const index = headers(table.book, info).findIndex((name) => typeof key === "string" && sameName(name, key));
  return index < 0 ? null : tableColumn({ table, index });
}

/** Columns right of the table move on, as far down as the table reaches. */
function add(table: TableRef, args: Arguments): OfficeObject {
  const { area } = tableInfo(table);
  guardSheet(table.book, area.sheet);
  const wanted = args.number(0, area.columns);
  const index = wanted < 0 ? area.columns : wanted;
  if (index > area.columns) throw invalidArgument();
  const column = table.book.writable({ ...area, column: area.column + index, columns: 1 });
  followFilters(table.book, column, "columns", 1);
  table.book.edit().insertCells(column, "right");
  const whole = { ...area, columns: area.columns + 1 };
  update(table, { area: whole });
  const name = args.optionalText(2);
  if (args.raw(1) !== null) writeCells(new RangeRef(table.book, column), args.raw(1));
  if (name !== null) rename({ table, index }, name);
  writeHeaders(table.book, whole, true);
  return tableColumn({ table, index });
}

export const tableColumnCollection: (self: TableRef) => OfficeObject = officeType<TableRef>({
  name: "TableColumnCollection",
  scalars: { count: { get: (table) => tableInfo(table).area.columns } },
  items: (table) => Array.from({ length: tableInfo(table).area.columns }, (_, index) => tableColumn({ table, index })),
  item: find,
  methods: {
    add,
    getCount: (table) => tableInfo(table).area.columns,
    getItemAt: (table, args) => tableColumn({ table, index: args.number(0) }),
    getItemOrNullObject: (table, args) => find(table, args.raw(0)),
  },
});
