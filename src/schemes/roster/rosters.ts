/** The lists of names of a scheme: its members, those who rate them, and what is scored. Each is entered once, as a block of cells. */
import { headingTables } from "../../book/headingNames";
import type { Scheme, Track } from "../../book/schema/scheme";
import type { Quantity } from "../../book/schema/tables";

export interface RosterColumn {
  header: string;
  kind: Quantity;
}

export interface Roster {
  /** The table that has a row for each name; of members the list. */
  table: string;
  caption: string;
  /** The first has the names, the second the group, unit, class or weight. */
  columns: RosterColumn[];
  /** Word of the track whose members these are; `null` for raters and what is scored. */
  track: string | null;
}

export function rostersOf(scheme: Scheme): Roster[] {
  const tables = [...new Set(headingTables(scheme).map(({ table }) => table))];
  return [
    ...scheme.tracks.map(memberRoster),
    ...scheme.tables.flatMap(({ name, caption, columns }): Roster[] =>
      tables.includes(name) ? [{ table: name, caption, columns: columns.filter(({ computed }) => !computed), track: null }] : [],
    ),
  ];
}

function memberRoster({ word, group, list }: Track): Roster {
  const more = (list.columns ?? []).map(({ header, kind }) => ({ header, kind }));
  const columns: RosterColumn[] = [{ header: word, kind: "text" }, { header: group, kind: "text" }, ...more];
  return { table: list.table, caption: list.name, columns, track: word };
}
