/** Limits that stand in cells with a name of their own. */
import { type Cell, cellAt } from "../../recognise/grid";
import { sameName, sheetNamed } from "../../recognise/tables";
import { parseAddress } from "../../sheet/address";
import type { Snapshot } from "../../book/snapshot";
import type { Limit } from "../../book/record";

/** The cell a defined name stands for. */
export function namedCell(book: Snapshot, wanted: string): Cell | null {
  const named = book.names.find(({ name }) => sameName(name, wanted));
  const place = named && parseAddress(named.formula.replace(/^=/, ""));
  const sheet = place?.sheet === undefined ? undefined : sheetNamed(book, place.sheet);
  return place && sheet ? cellAt(sheet, place.row, place.column) : null;
}

/** The number in the cell a limit's name stands for, as it is now. */
export function limitIn(book: Snapshot, limit: Limit): number {
  const value = namedCell(book, limit.name)?.value;
  return typeof value === "number" ? value : limit.initial;
}
