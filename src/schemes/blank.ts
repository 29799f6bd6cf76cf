/** The rows of an empty scheme: numbered names to be overwritten, dealt to the groups in order, and nothing filled in. */
import { requireValue } from "../basics/requireValue";
import { hasRowPerMember } from "../book/schema/parts";
import type { Scheme, Track } from "../book/schema/scheme";
import type { Cell } from "../book/schema/words";
import { nameIn } from "./memberNames";
import type { GivenNames } from "./roster/givenNames";

const NUMERALS = "一二三四五六七八九十".split("");

export function groupNames(count: number): string[] {
  return Array.from({ length: count }, (_, i) => `${NUMERALS[i] ?? i + 1}组`);
}

/** `单位01` … with as many digits as the last one needs. */
export function numberedNames(word: string, count: number): string[] {
  const digits = Math.max(2, String(count).length);
  return Array.from({ length: count }, (_, i) => `${word}${String(i + 1).padStart(digits, "0")}`);
}

/** What an empty scheme calls its members until they have names. */
function numberedWord({ word, upper }: Track): string {
  return upper === undefined ? word : "人员";
}

/** Whether a name is such a number. */
export function isNumbered(track: Track, name: string): boolean {
  const word = numberedWord(track);
  return name.startsWith(word) && /^\d{2,}$/.test(name.slice(word.length));
}

/** @param given lists whose names are known, by table */
export function blankContent(
  scheme: Scheme,
  groups: readonly [name: string, size: number][],
  counts: { units: number; persons: number; others: Record<string, number | { count: number; group: string }> },
  given: GivenNames = {},
): Scheme["content"] {
  const content: Scheme["content"] = {};
  const members = new Map<string, string[]>();
  for (const track of scheme.tracks) {
    const upper = track.upper === undefined ? null : requireValue(members.get(track.upper), `names of the track ${track.upper}`);
    const listed = given[track.list.table] ?? [];
    const other = counts.others[track.word];
    const count = typeof other === "object" ? other.count : other;
    const names =
      listed.length > 0
        ? listed.map(([name]) => nameIn(name))
        : numberedNames(numberedWord(track), count ?? (upper ? counts.persons : counts.units));
    members.set(track.word, names);
    // The groups are the units'; what a track with groups of its own belongs to is known where it is said.
    const own = typeof other === "object" ? other.group : null;
    const grouped = count === undefined || (own === null && track.group === scheme.tracks[0]?.group);
    const isTold = listed.some(([, group]) => nameIn(group) !== "");
    const dealt = grouped && !isTold ? dealTo(upper?.map((name) => [name, 1]) ?? groups, names.length) : [];
    content[track.list.table] = names.map((name, i): Cell[] => {
      const [first = name, group = null, ...more] = listed[i] ?? [];
      return [first, group ?? dealt[i] ?? (isTold ? null : own), ...more];
    });
    for (const table of tablesByName(track)) content[table] = names.map((name) => [name]);
  }
  return content;
}

/** Each one's group: as many in a row as its share of all comes to, the last group taking what is left. */
function dealTo(groups: readonly (readonly [name: string, size: number])[], count: number): string[] {
  const all = groups.reduce((sum, [, size]) => sum + size, 0);
  let before = 0;
  const ends = groups.map(([, size]) => Math.ceil(((before += size) * count) / all));
  return Array.from({ length: count }, (_, i) => groups[ends.findIndex((end) => i < end)]?.[0] ?? "").filter((name) => name !== "");
}

/** Tables with a row for each name; all others begin empty. */
function tablesByName(track: Track): string[] {
  const parts = track.parts.filter(hasRowPerMember).map(({ table }) => table);
  return track.outcome ? [...parts, track.outcome.history.table] : parts;
}
