/**
 * A list of names that has changed: pasted anew, or typed over in its sheet. What became of whom is found out by comparing it with the
 * names that the scheme's other tables hold, and carried everywhere by one change.
 */
import type { Scheme, Track } from "../book/schema/scheme";
import type { Cell } from "../book/schema/words";
import { isNumbered } from "../schemes/blank";
import { inputKeys, type Standing } from "./harvest";
import { nameIn, nameKey } from "../schemes/memberNames";
import { pairNames, type PairedNames } from "./pairedNames";
import { headerOf } from "../book/standingPlaces";
import { ownTables, rowPerMember } from "./rows";
import type { MemberChange, Wanted } from "./wanted";

/** Somebody of a list, with what is given of him: `null` or left out is not given, and stays as it is. */
export interface Listed {
  name: string;
  group: string | null;
  /** Of the list's other columns, by header. */
  more: ReadonlyMap<string, Cell>;
}

export interface NamesChange extends PairedNames {
  track: string;
  /** The list as it is wanted. */
  listed: readonly Listed[];
}

type InputKeys = ReturnType<typeof inputKeys>;

/** By the key of a name that is gone: its new name, `null` where it is gone for good, `""` where it shall be left alone. */
export type NameAnswers = ReadonlyMap<string, string | null>;

/** @param listed the whole list as it shall be; `null` for as it stands in its sheet */
export function namesChange({ scheme }: Standing, track: Track, listed: readonly Listed[] | null, answers: NameAnswers): NamesChange {
  const keys = inputKeys(scheme);
  const inSheet = listedNow(scheme, track);
  const wanted = listed ?? inSheet;
  const names = new Map(wanted.map(({ name }) => [nameKey(name), name]));
  const tables = rowPerMember(track).filter((table) => table !== track.list.table);
  const filled = tables.map((table) => namesOf(scheme.content[table])).filter((some) => some.length > 0);
  // What a list says of somebody new is told by tables that have a row for each; without any, by the list as it stands.
  const known = new Set((filled.length > 0 ? filled.flat() : inSheet.map(({ name }) => name)).map(nameKey));
  const held = new Map([...(listed ? inSheet.map(({ name }) => name) : []), ...filled.flat()].map((name) => [nameKey(name), name]));
  // What only a ledger or a list of persons names may be misspelled there, and says little of a list that tables compare with.
  if (listed || filled.length === 0)
    for (const name of namedElsewhere(scheme, track, keys)) if (!held.has(nameKey(name))) held.set(nameKey(name), name);
  const gone = [...held].flatMap(([key, name]) => (names.has(key) ? [] : [name]));
  const paired = pairNames({
    gone: gone.map((name) => ({ name, entries: entriesOf(scheme, track, keys, name), numbered: isNumbered(track, name) })),
    coming: [...names].flatMap(([key, name]) => (known.has(key) ? [] : [name])),
    rows: listed ? [] : filled.map((before) => ({ before, now: wanted.map(({ name }) => name) })),
    answers,
  });
  // Of a list as it stands nobody has said who is gone, but for numbers that nobody is called by.
  const lost = listed ? paired.gone : paired.gone.filter((name) => isNumbered(track, name) && !answers.has(nameKey(name)));
  return { ...paired, gone: lost, track: track.word, listed: wanted };
}

/** The change that carries it everywhere; `null` while something is asked and not answered. */
export function wantedNames(wanted: Wanted, { scheme }: Standing, change: NamesChange): Wanted | null {
  const track = scheme.tracks.find(({ word }) => word === change.track);
  if (!track || change.asked.some(({ said }) => said === undefined)) return null;
  const inList = new Set(namesOf(scheme.content[track.list.table]).map(nameKey));
  const taken = new Set(change.pairs.map(({ to }) => nameKey(to)));
  const coming = change.listed.filter(({ name }) => {
    const key = nameKey(name);
    return !taken.has(key) && (!inList.has(key) || change.coming.some((one) => nameKey(one) === key));
  });
  const member: MemberChange = {
    track: track.word,
    added: coming.map(({ name, group }) => ({ name, group })),
    removed: [...change.gone, ...change.asked.flatMap(({ from, said }) => (said === null ? [from] : []))],
    renamed: change.pairs.map(({ from, to }) => ({ from, to })),
  };
  return { ...wanted, members: [...wanted.members, member], filled: [...wanted.filled, ...describedAnew(scheme, track, change)] };
}

/** What was given beside the names, where it says something else than the list. */
function describedAnew(scheme: Scheme, track: Track, { listed, pairs }: NamesChange): Wanted["filled"] {
  const headers = (inputKeys(scheme).get(track.list.table)?.keys ?? []).map(headerOf);
  const before = new Map(pairs.map(({ from, to }) => [nameKey(to), from]));
  const rows = new Map((scheme.content[track.list.table] ?? []).map((cells) => [nameKey(cells[0]), cells]));
  return headers.slice(1).flatMap((header, i): Wanted["filled"] => {
    const column = i + 1;
    const cells = listed.flatMap((one): [string, Cell][] => {
      const value = column === 1 ? (one.group ?? undefined) : one.more.get(header);
      if (value === undefined) return [];
      // A row is found by the name it has until the change is made.
      const name = rows.has(nameKey(one.name)) ? one.name : (before.get(nameKey(one.name)) ?? one.name);
      const held = rows.get(nameKey(name))?.[column];
      return held !== undefined && nameKey(held) === nameKey(value) ? [] : [[name, value]];
    });
    return cells.length > 0 ? [{ table: track.list.table, header, cells: new Map(cells) }] : [];
  });
}

function listedNow({ content }: Scheme, { list }: Track): Listed[] {
  return (content[list.table] ?? []).flatMap(([name, group]) =>
    nameIn(name) === "" ? [] : [{ name: nameIn(name), group: nameIn(group) || null, more: new Map() }],
  );
}

function namesOf(rows: readonly Cell[][] = []): string[] {
  return rows.map(([name]) => nameIn(name)).filter((name) => name !== "");
}

/** Names in tables with a row for each entry, item or task, and those that members of other tracks belong to. */
function namedElsewhere(scheme: Scheme, track: Track, keys: InputKeys): string[] {
  const own = ownTables(track).filter((table) => !rowPerMember(track).includes(table));
  const inTables = own.flatMap((table) => {
    const column = (keys.get(table)?.keys ?? []).findIndex((key) => headerOf(key) === track.word);
    return column < 0 ? [] : (scheme.content[table] ?? []).map((cells) => nameIn(cells[column]));
  });
  const belonging = scheme.tracks
    .filter(({ upper }) => upper === track.word)
    .flatMap(({ list }) => (scheme.content[list.table] ?? []).map(([, group]) => nameIn(group)));
  return [...inTables, ...belonging].filter((name) => name !== "");
}

/** How many cells were filled in for a name: beside it, as a rater, and entries that name it. */
function entriesOf(scheme: Scheme, track: Track, keys: InputKeys, name: string): number {
  const key = nameKey(name);
  let entries = 0;
  for (const table of ownTables(track)) {
    if (table === track.list.table) continue;
    const perMember = rowPerMember(track).includes(table);
    const headers = (keys.get(table)?.keys ?? []).map(headerOf);
    const column = perMember ? 0 : headers.indexOf(track.word);
    const rated = headers.findIndex((header, i) => i > 0 && nameKey(header) === key);
    for (const cells of scheme.content[table] ?? []) {
      if (column >= 0 && nameKey(cells[column]) === key) entries += cells.filter((cell, i) => i !== column && cell !== null).length;
      if (rated > 0 && (cells[rated] ?? null) !== null) entries += 1;
    }
  }
  return entries;
}
