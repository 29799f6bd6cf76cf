/**
 * Lists whose names were typed over while tables still say the earlier ones: names that only the list has, and names that only tables
 * have. Told once, by the list; what follows from it in every table is no mistake of its own.
 */
import { fact } from "../../basics/fact";
import type { Snapshot } from "../../book/snapshot";
import { writtenAt } from "../../recognise/grid";
import { nameKey } from "../../recognise/names";
import { type ListedName, unitLists, type UnitList } from "./unitLists";

export interface ChangedList {
  /** By key, in the order of the list. */
  coming: Map<string, ListedName>;
  /** By key, as tables say them. */
  gone: Map<string, string>;
}

/** One table with a name or two that nobody knows has them misspelled itself. */
const LEAST_TABLES = 2;
const LEAST_NAMES = 3;

export const changedLists = fact((book: Snapshot): Map<UnitList, ChangedList> => {
  const { lists, namings } = unitLists(book);
  const found = new Map<UnitList, ChangedList>();
  for (const list of lists) {
    const tables = namings.filter((naming) => naming.list === list && naming.scheme !== null && naming.rowsAre === "scores");
    if (tables.length === 0) continue;
    const known = new Map<string, string>();
    for (const { sheet, row: first, rows, column } of tables) {
      for (let row = first; row < first + rows; row++) {
        const name = writtenAt(sheet, row, column);
        if (name !== "" && !known.has(nameKey(name))) known.set(nameKey(name), name);
      }
    }
    const coming = new Map([...list.byKey].filter(([key]) => !known.has(key)));
    const gone = new Map([...known].filter(([key]) => !list.byKey.has(key)));
    if (coming.size === 0 || gone.size === 0) continue;
    if (tables.length >= LEAST_TABLES || (gone.size >= LEAST_NAMES && coming.size >= LEAST_NAMES)) found.set(list, { coming, gone });
  }
  return found;
});
