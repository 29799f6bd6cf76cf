/** Finds sheets, tables, columns and cells in a book: tables by name and columns by header, so moved cells are found. */
import type { Limit } from "../../schemes/record";
import { areaAddress, cellAddress, parseAddress, type Place } from "../../sheet/address";
import type { Snapshot } from "../../sheet/snapshot";
import { sameName, sheetNamed } from "../../recognise/tables";
import { cellAt, type Cell } from "../../recognise/grid";

/** The number in the cell a limit's name stands for, as it is now. */
export function limitIn(book: Snapshot, limit: Limit): number {
  const named = book.names.find(({ name }) => sameName(name, limit.name));
  const place = named && parseAddress(named.formula.replace(/^=/, ""));
  const sheet = place?.sheet === undefined ? undefined : sheetNamed(book, place.sheet);
  const value = place && sheet ? cellAt(sheet, place.row, place.column).value : undefined;
  return typeof value === "number" ? value : limit.initial;
}

export function placeOf(cell: Cell): Place {
  return { sheet: cell.sheet, address: cellAddress(cell.row, cell.column) };
}

/** From the first cell to the last of one column. */
export function placeOfRun(cells: readonly Cell[]): Place {
  const [first, last] = [cells[0]!, cells[cells.length - 1]!];
  return {
    sheet: first.sheet,
    address: areaAddress({ row: first.row, column: first.column, rows: last.row - first.row + 1, columns: 1 }),
  };
}
