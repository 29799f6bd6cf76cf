/**
 * Lists whose names were typed over while tables still say the earlier ones: names that only the list has, and names that only tables
 * have. Told once, by the list; what follows from it in every table is no mistake of its own.
 */
import { fact } from "../../basics/fact";
import type { Snapshot } from "../../book/snapshot";
import { nameKey } from "../../recognise/names";
import { distanceOfNames } from "../../vocabulary/nearNames";
import { columnUnder, type ListedName, type NameColumn, namesIn, trackOf, type UnitList, unitLists } from "./unitLists";

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
  const found = new Map<UnitList, ChangedList>();
  for (const list of unitLists(book).lists) {
    const scored = unitLists(book).namings.filter((one) => one.list === list && one.scheme !== null && one.rowsAre === "scores");
    // Who has left stays in a history, and who is new is not in it: it says something only where it stands row by row as the list does.
    const tables: NameColumn[] = scored.length > 0 ? scored : historyOf(book, list);
    if (tables.length === 0) continue;
    const known = new Map<string, string>();
    for (const { name } of tables.flatMap(namesIn)) if (!known.has(nameKey(name))) known.set(nameKey(name), name);
    const coming = new Map([...list.byKey].filter(([key]) => !known.has(key)));
    const gone = new Map([...known].filter(([key]) => !list.byKey.has(key)));
    if (coming.size === 0 || gone.size === 0) continue;
    const isMuch = scored.length >= LEAST_TABLES || (scored.length > 0 && gone.size >= LEAST_NAMES && coming.size >= LEAST_NAMES);
    if (isMuch || tables.some((table) => standInRows(list, table, coming, gone))) found.set(list, { coming, gone });
  }
  return found;
});

/** What a list's members were in other years. */
function historyOf(book: Snapshot, list: UnitList): NameColumn[] {
  const known = trackOf(list);
  const history = known?.track.outcome && columnUnder(book, known.called(known.track.outcome.history.table), known.track.word);
  return history ? [history] : [];
}

/**
 * Every other name stands where the list has it: a table that was written with its list, and that nobody has sorted since. What differs in
 * a row was typed over, where it is not the same name misspelled.
 */
function standInRows(
  list: UnitList,
  table: NameColumn,
  coming: ReadonlyMap<string, ListedName>,
  gone: ReadonlyMap<string, string>,
): boolean {
  const [listed, rows] = [list.columns.flatMap(namesIn), namesIn(table)];
  if (listed.length !== rows.length || coming.size * 2 > listed.length) return false;
  return listed.every(({ name }, i) => {
    const other = rows[i]?.name ?? "";
    if (nameKey(name) === nameKey(other)) return true;
    return coming.has(nameKey(name)) && gone.has(nameKey(other)) && distanceOfNames(name, other) === null;
  });
}
