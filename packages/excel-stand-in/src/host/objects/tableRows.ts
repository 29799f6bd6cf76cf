/** `Excel.TableRowCollection` and `Excel.TableRow`. */
import type { GridArea } from "../../grid/grid";
import { followFilters, guardInsertion, swallowsDeletion } from "../filters";
import { invalidArgument, itemNotFound } from "../problems";
import { guardSheet } from "../protection";
import { officeType, type Arguments, type OfficeObject } from "./model";
import { rangeAt } from "./range";
import { readValues, spread, writeCells } from "./rangeCells";
import { RangeRef } from "./rangeRef";
import { tableInfo, update, type TableRef } from "./table";
import { bodyArea } from "./tableReference";

interface RowRef {
  table: TableRef;
  index: number;
}

function rowArea({ table, index }: RowRef): GridArea {
  const body = bodyArea(tableInfo(table));
  if (index < 0 || index >= body.rows) throw itemNotFound();
  return { ...body, row: body.row + index, rows: 1 };
}

/** Deletes rows of the table and moves up what is below it. The last row of data is emptied, for a table keeps one. */
function removeRows(table: TableRef, index: number, count: number): void {
  const { area } = tableInfo(table);
  guardSheet(table.book, area.sheet);
  const body = bodyArea(tableInfo(table));
  if (index < 0 || count < 1 || index + count > body.rows) throw invalidArgument();
  if (swallowsDeletion(table.book, body)) return;
  const goes = count === body.rows ? count - 1 : count;
  if (goes < count) table.book.edit().clear({ ...body, rows: 1 }, "contents");
  if (goes === 0) return;
  const gone = { ...body, row: body.row + index + count - goes, rows: goes };
  followFilters(table.book, gone, "rows", -1);
  table.book.edit().deleteCells(gone, "up");
  update(table, { area: { ...area, rows: area.rows - goes } });
}

const tableRow = officeType<RowRef>({
  name: "TableRow",
  scalars: {
    index: { get: ({ index }) => index },
    values: {
      get: (self) => readValues(new RangeRef(self.table.book, rowArea(self))),
      set: (self, value) => writeCells(new RangeRef(self.table.book, rowArea(self)), value),
    },
  },
  methods: {
    delete: ({ table, index }) => removeRows(table, index, 1),
    getRange: (self) => rangeAt(self.table.book, rowArea(self)),
  },
});

/** Inserts rows with the given values, at the end if no place is named. What stands below the table moves down. */
function add(table: TableRef, args: Arguments): OfficeObject {
  const { area } = tableInfo(table);
  guardSheet(table.book, area.sheet);
  const body = bodyArea(tableInfo(table));
  const values = args.raw(1);
  const count = Array.isArray(values) && Array.isArray(values[0]) ? values.length : 1;
  const wanted = args.number(0, body.rows);
  const index = wanted < 0 ? body.rows : wanted;
  if (index > body.rows) throw invalidArgument();
  const fresh = table.book.writable({ ...body, row: body.row + index, rows: count });
  if (values !== null) spread(fresh, values);
  guardInsertion(table.book, body);
  followFilters(table.book, fresh, "rows", 1);
  table.book.edit().insertCells(fresh, "down");
  update(table, { area: { ...area, rows: area.rows + count } });
  if (values !== null) writeCells(new RangeRef(table.book, fresh), values);
  return tableRow({ table, index });
}

const rowCount = (table: TableRef) => bodyArea(tableInfo(table)).rows;

export const tableRowCollection: (self: TableRef) => OfficeObject = officeType<TableRef>({
  name: "TableRowCollection",
  scalars: { count: { get: rowCount } },
  items: (table) => Array.from({ length: rowCount(table) }, (_, index) => tableRow({ table, index })),
  methods: {
    add,
    deleteRowsAt: (table, args) => removeRows(table, args.number(0), args.number(1, 1)),
    getCount: rowCount,
    getItemAt: (table, args) => {
      const self = { table, index: args.number(0) };
      rowArea(self);
      return tableRow(self);
    },
  },
});
