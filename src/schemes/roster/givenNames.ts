/** Lists as an office has them, put in the place of an empty scheme's numbers: nothing of the numbers is left anywhere. */
import type { Scheme, Track } from "../../book/schema/scheme";
import type { Cell } from "../../book/schema/words";
import { distanceOfNames } from "../../vocabulary/nearNames";
import { nameIn, nameKey } from "../memberNames";
import type { ReadRoster } from "./readRoster";
import type { Roster } from "./rosters";

/** Rows of lists and small tables, by table, in the order of their columns. */
export type GivenNames = Readonly<Record<string, readonly (readonly Cell[])[]>>;

/** @param scheme what the rows are for: a list's columns, or a small table's */
export function givenRows(scheme: Scheme, { table, track }: Roster, { rows }: Pick<ReadRoster, "rows">): Cell[][] {
  const headers = headersOf(scheme, table, track);
  return rows.map(({ name, cells }) => headers.map((header, i): Cell => (i === 0 ? name : (cells.get(header) ?? null))));
}

function headersOf({ tracks, tables }: Scheme, table: string, track: string | null): string[] {
  const members = tracks.find(({ word }) => word === track);
  if (members) return [members.word, members.group, ...(members.list.columns ?? []).map(({ header }) => header)];
  return tables.find(({ name }) => name === table)?.columns.map(({ header }) => header) ?? [];
}

/** Groups in the order in which they come. */
export function groupsIn(rows: readonly (readonly Cell[])[]): string[] {
  const found = new Map(rows.flatMap(([, group]) => (nameIn(group) === "" ? [] : [[nameKey(group), nameIn(group)] as const])));
  return [...found.values()];
}

/** Groups that a list names and nothing else knows, each with the one it probably is. */
export function unknownGroups(groups: readonly string[], known: readonly string[]): { group: string; near: string | null }[] {
  const keys = new Set(known.map(nameKey));
  return groups.flatMap((group) =>
    keys.has(nameKey(group)) ? [] : [{ group, near: known.find((one) => distanceOfNames(one, group) !== null) ?? null }],
  );
}

export function withGivenTables(scheme: Scheme, given: GivenNames): Scheme {
  return {
    ...scheme,
    tables: scheme.tables.map((table) => {
      const rows = given[table.name];
      return rows === undefined || rows.length === 0 ? table : { ...table, rows: rows.map((row) => [...row]) };
    }),
  };
}

/**
 * Raters who are members themselves, in a scheme whose members have other names than the sample's: for each class of raters, members of
 * the groups that the sample's raters of that class are of, as many as there, or all of them where all rate there.
 */
export function ratersAmong(scheme: Scheme, sample: Scheme["content"]): Scheme {
  return {
    ...scheme,
    tables: scheme.tables.map((table) => {
      const track = scheme.tracks.find(({ parts }) => parts.some((part) => part.kind === "raters" && part.raters === table.name));
      const members = track && (sample[track.list.table] ?? []);
      if (!track || !members || !table.rows.every(([name]) => members.some(([one]) => nameKey(one) === nameKey(name)))) return table;
      const rows = ratersOf(table.rows, members, scheme.content[track.list.table] ?? []);
      return rows.length > 0 ? { ...table, rows } : { ...table, rows: [[firstName(scheme, track), ...(table.rows[0] ?? []).slice(1)]] };
    }),
  };
}

function ratersOf(raters: readonly Cell[][], sample: readonly Cell[][], members: readonly (readonly Cell[])[]): Cell[][] {
  const groupOf = new Map(sample.map(([name, group]) => [nameKey(name), nameKey(group)]));
  const kinds = new Map<string, { group: string; rest: Cell[]; count: number }>();
  for (const [name, ...rest] of raters) {
    const group = groupOf.get(nameKey(name)) ?? "";
    const kind = kinds.get(group) ?? { group, rest, count: 0 };
    kinds.set(group, { ...kind, count: kind.count + 1 });
  }
  return [...kinds.values()].flatMap(({ group, rest, count }) => {
    const all = sample.filter(([, of]) => nameKey(of) === group).length === count;
    const own = members.filter(([, of]) => nameKey(of) === group);
    return (all ? own : own.slice(0, count)).map(([name = null]): Cell[] => [name, ...rest]);
  });
}

function firstName({ content }: Scheme, { list }: Track): Cell {
  return content[list.table]?.[0]?.[0] ?? null;
}
