/** Limits that stand in cells with a name of their own. */
import { cellAt } from "../../recognise/grid";
import { sameName, sheetNamed } from "../../recognise/tables";
import { parseAddress } from "../../sheet/address";
import type { Snapshot } from "../../book/snapshot";
import type { Limit } from "../../book/record";

/** The number in the cell a limit's name stands for, as it is now. */
export function limitIn(book: Snapshot, limit: Limit): number {
  const named = book.names.find(({ name }) => sameName(name, limit.name));
  const place = named && parseAddress(named.formula.replace(/^=/, ""));
  const sheet = place?.sheet === undefined ? undefined : sheetNamed(book, place.sheet);
  const value = place && sheet ? cellAt(sheet, place.row, place.column).value : undefined;
  return typeof value === "number" ? value : limit.initial;
}
