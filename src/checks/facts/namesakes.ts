/** Persons of one name in a list of those who belong to units: each has to be told apart, since sheets find everything by names. */
import { groupBy } from "../../basics/groupBy";
import { fact } from "../../basics/fact";
import type { Snapshot } from "../../book/snapshot";
import { writtenAt } from "../../recognise/grid";
import { nameKey } from "../../recognise/names";
import { columnUnder, type ListedName, namesIn, type Naming, trackOf, unitLists, type UnitList } from "./unitLists";

export interface Namesake extends ListedName {
  /** "" where none is written. */
  unit: string;
}

export interface Namesakes {
  list: UnitList;
  /** Two or more of one name, in the order of the list. */
  persons: Namesake[];
  /** Rows of tables with a row for each person that say this name, one below the other. */
  rows: { naming: Naming; cells: ListedName[] }[];
}

export const namesakes = fact((book: Snapshot): Namesakes[] => {
  const { lists, namings } = unitLists(book);
  return lists.flatMap((list) => {
    const listed = personsIn(book, list);
    const alike = [...groupBy(listed, ({ name }) => nameKey(name)).values()].filter((persons) => persons.length > 1);
    if (alike.length === 0) return [];
    const tables = namings
      .filter((naming) => naming.list === list && naming.rowsAre === "scores")
      .map((naming) => ({ naming, cells: namesIn(naming) }));
    return alike.map((persons): Namesakes => {
      const key = nameKey(persons[0]?.name ?? "");
      const rows = tables.map(({ naming, cells }) => ({ naming, cells: cells.filter(({ name }) => nameKey(name) === key) }));
      return { list, persons, rows: rows.filter(({ cells }) => cells.length > 0) };
    });
  });
});

/** Whoever belongs to a unit of another list, with it; none of a list of units. */
function personsIn(book: Snapshot, list: UnitList): Namesake[] {
  const known = trackOf(list);
  if (!known || known.track.upper === undefined) return [];
  const units = columnUnder(book, known.called(known.track.list.table), known.track.group);
  return units ? list.columns.flatMap(namesIn).map((one) => ({ ...one, unit: writtenAt(one.sheet, one.row, units.column) })) : [];
}
