/** What becomes of the names of a standing scheme: of a list that is pasted, else of those that were typed over in their sheets. */
import type { Cell } from "../../../book/schema/words";
import type { Snapshot } from "../../../book/snapshot";
import { nameIn } from "../../../schemes/memberNames";
import { requireValue } from "../../../basics/requireValue";
import { nameKey, unchanged, type Standing, type Wanted } from "../../../standing";
import { namesChange, wantedNames, type Listed, type NamesChange } from "../../../standing/namesChange";
import { pastedTableNames, tableNamesChanges, wantedTableNames, type TableNamesChange } from "../../../standing/tableNames";
import type { NameEntries } from "./nameEntries";
import { readRoster, type ReadRoster } from "../../../schemes/roster/readRoster";
import { rostersOf, type Roster } from "../../../schemes/roster/rosters";

/** What has changed in one list. */
export interface ListChange extends Pick<NamesChange, "pairs" | "asked" | "coming" | "gone"> {
  table: string;
  caption: string;
  /** Names that stand twice in the list: who is who has to be told there first. */
  twice: string[];
}

export interface NamesRead {
  read: ReadRoster | null;
  lists: ListChange[];
  /** Names of lists that were changed in their sheets. */
  typed: boolean;
  /** `null` where nothing has changed, or something is asked. */
  wanted: Wanted | null;
}

/** What is likely holds until something else is said; of a list as it stands, what nobody can tell is left alone. */
export function namesWanted(snapshot: Snapshot, standing: Standing, entries: NameEntries): NamesRead {
  const first = namesAsSaid(snapshot, standing, entries);
  const open = first.lists.flatMap(({ table, asked }) => asked.map((one) => ({ table, ...one })));
  const told = open.reduce((all, { table, from, likely, said }) => {
    const to = likely?.to ?? (first.typed ? "" : undefined);
    return said === undefined && to !== undefined ? withAnswer(all, table, from, to) : all;
  }, entries);
  if (told === entries) return first;
  const { wanted } = namesAsSaid(snapshot, standing, told);
  return { ...first, wanted };
}

function namesAsSaid(snapshot: Snapshot, standing: Standing, { table, text, answers }: NameEntries): NamesRead {
  const { scheme } = standing;
  const rosters = rostersOf(scheme);
  const said = (of: string) => new Map(Object.entries(answers[of] ?? {}));
  const isPasted = text.trim() !== "";
  const roster = rosters.find((one) => one.table === table) ?? requireValue(rosters[0], "a list of members");
  const read = isPasted ? readRoster(text, roster, groupsOf(standing, roster)) : null;
  const listed = read && listedIn(roster, read);
  const members: NamesChange[] = scheme.tracks.flatMap((track) => {
    const own = roster.track === track.word ? listed : null;
    if (isPasted && !own) return [];
    const change = namesChange(standing, track, own, said(track.list.table));
    return own || isChanged(change) ? [change] : [];
  });
  const tables: TableNamesChange[] = isPasted
    ? listed && roster.track === null
      ? [pastedTableNames(snapshot, standing, roster.table, listed, said(roster.table))]
      : []
    : tableNamesChanges(snapshot, standing, new Map(Object.values(answers).flatMap((one) => Object.entries(one))));
  const start: Wanted | null = unchanged(scheme);
  const withMembers = members.reduce<Wanted | null>((wanted, change) => wanted && wantedNames(wanted, standing, change), start);
  const isSound = !read || (read.twice.length === 0 && read.unread.length === 0 && read.rows.length > 0);
  const isAny = members.length + tables.length > 0;
  const lists = [
    ...members.map((change): ListChange => {
      const { list } = requireValue(
        scheme.tracks.find(({ word }) => word === change.track),
        `the track ${change.track}`,
      );
      return { ...change, table: list.table, caption: list.name, twice: isPasted ? [] : namedTwice(scheme.content[list.table]) };
    }),
    ...tables.map(
      ({ inHeaders, ...change }): ListChange => ({
        ...change,
        twice: [],
        pairs: [...change.pairs, ...inHeaders.map(({ from, to }) => ({ from, to, why: "row" as const }))],
      }),
    ),
  ];
  return {
    read,
    lists,
    typed: !isPasted && isAny,
    wanted:
      isSound && isAny && withMembers && lists.every(({ twice }) => twice.length === 0) ? wantedTableNames(withMembers, tables) : null,
  };
}

function namedTwice(rows: readonly (readonly Cell[])[] = []): string[] {
  const names = rows.map(([name]) => nameIn(name)).filter((name) => name !== "");
  const again = names.filter((name, i) => names.findIndex((one) => nameKey(one) === nameKey(name)) < i);
  return [...new Map(again.map((name) => [nameKey(name), name])).values()];
}

function isChanged({ pairs, asked, coming }: NamesChange): boolean {
  return pairs.length + asked.length + coming.length > 0;
}

function listedIn({ columns, track }: Roster, { rows }: ReadRoster): Listed[] {
  const group = track === null ? undefined : columns[1]?.header;
  return rows.map(({ name, cells }) => {
    const told = group === undefined ? null : cells.get(group);
    return { name, group: told === null || told === undefined ? null : String(told), more: cells };
  });
}

/** The units that persons may belong to. */
function groupsOf({ scheme }: Standing, { track }: Roster): string[] {
  const upper = scheme.tracks.find(({ word }) => word === track)?.upper;
  const list = scheme.tracks.find(({ word }) => word === upper)?.list;
  return list ? (scheme.content[list.table] ?? []).map(([name]) => String(name ?? "")) : [];
}

/** An answer joins the others; `undefined` takes it back. */
export function withAnswer(entries: NameEntries, table: string, from: string, to: string | null | undefined): NameEntries {
  const others = Object.entries(entries.answers[table] ?? {}).filter(([key]) => key !== nameKey(from));
  const own = Object.fromEntries(to === undefined ? others : [...others, [nameKey(from), to]]);
  return { ...entries, answers: { ...entries.answers, [table]: own } };
}
