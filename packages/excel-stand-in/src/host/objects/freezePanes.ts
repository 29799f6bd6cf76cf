/** `Excel.WorksheetFreezePanes`. */
import type { GridArea } from "../../grid/grid";
import { onSheet } from "../addresses";
import { EXCEL_COLUMNS, EXCEL_ROWS } from "../book";
import { internalError, invalidArgument, itemNotFound } from "../problems";
import { officeType, type Arguments, type OfficeObject } from "./model";
import { rangeAt, rangeOrNull } from "./range";
import { areaArgument } from "./rangeRef";
import type { SheetRef } from "./worksheet";

function freeze({ book, id }: SheetRef, rows: number, columns: number): void {
  if (rows < 0 || columns < 0) throw invalidArgument();
  if (book.unkind.noFreeze && rows + columns > 0) throw internalError();
  book.edit().freeze(id, rows, columns);
}

/** The frozen rows and columns as Excel names them: whole rows, whole columns, or the corner of both. */
function location({ book, id }: SheetRef): GridArea | null {
  const { rows, columns } = book.grid.frozen(id);
  if (rows === 0 && columns === 0) return null;
  return onSheet(id, {
    row: 0,
    column: 0,
    rows: rows === 0 ? EXCEL_ROWS : rows,
    columns: columns === 0 ? EXCEL_COLUMNS : columns,
  });
}

function freezeAt(self: SheetRef, args: Arguments): void {
  const area = areaArgument(self.book, self.id, args.raw(0));
  const rows = area.rows === EXCEL_ROWS ? 0 : area.row + area.rows;
  const columns = area.columns === EXCEL_COLUMNS ? 0 : area.column + area.columns;
  freeze(self, rows, columns);
}

export const freezePanes: (self: SheetRef) => OfficeObject = officeType<SheetRef>({
  name: "WorksheetFreezePanes",
  methods: {
    freezeAt,
    freezeRows: (self, args) => freeze(self, args.number(0, 1), 0),
    freezeColumns: (self, args) => freeze(self, 0, args.number(0, 1)),
    unfreeze: (self) => freeze(self, 0, 0),
    getLocation: (self) => {
      const area = location(self);
      if (!area) throw itemNotFound();
      return rangeAt(self.book, area);
    },
    getLocationOrNullObject: (self) => rangeOrNull(self.book, location(self)),
  },
});
