/**
 * A scheme out of a file, or one that was edited, as a template: asked like one for year, size and office. What has been filled in comes
 * along unless it is left out, and then names are those of lists that are given, else numbered ones to be overwritten, as many as wanted.
 */
import { blankContent } from "./blank";
import { inYear, yearOf } from "./inYear";
import { planWorkbook } from "./planner";
import { ratersAmong, withGivenTables, type GivenNames } from "./roster/givenNames";
import {
  askedOffice,
  askedPersons,
  askedUnits,
  askedYear,
  type Choices,
  type OtherSize,
  type Template,
  type TemplateOption,
  type WholeOption,
} from "./template";
import type { Scheme, Track } from "../book/schema/scheme";

export function broughtTemplate(scheme: Scheme): Template {
  const { units, persons, groups } = sizesOf(scheme);
  const [year, filled] = [yearOf(scheme), isFilled(scheme)];
  // Entries belong to their year: they are carried into the next by rolling over.
  const options: TemplateOption[] = [
    ...(filled ? [{ key: "rows", kind: "switch" as const, initial: true }] : []),
    ...(year === null ? [] : [askedYear(year, "rows")]),
    roomFor(askedUnits(Math.max(1, units), "rows")),
    ...(persons === null ? [] : [roomFor(askedPersons(Math.max(1, persons), "rows"))]),
    askedOffice(scheme.office),
  ];
  const chosen = (choices: Choices, given: GivenNames = {}): Scheme => {
    const named = { ...scheme, office: String(choices.office ?? scheme.office) };
    if (filled && choices.rows !== false) return named;
    const sizes = { units: Number(choices.units ?? units), persons: Number(choices.persons ?? persons) };
    const empty = withoutEntries(inYear(named, Number(choices.year ?? year)), sizes, given);
    return withGivenTables(ratersAmong(empty, scheme.content), given);
  };
  return {
    id: scheme.template,
    options,
    scheme: chosen,
    plan: (choices, taken, names) => planWorkbook(chosen(choices, names), taken, `${scheme.template}-${Date.now().toString(36)}`),
    // Tables and parameters may name these, and nobody knows which.
    ...(groups.length > 0 && { groups: groups.map(([name]) => name) }),
  };
}

/** A list that is longer already may stay so. */
function roomFor(option: WholeOption): WholeOption {
  return { ...option, most: Math.max(option.most, option.initial) };
}

/** The rules alone: parameters and tables as they stand, numbered names in the same groups, nothing filled in. */
export function withoutEntries(scheme: Scheme, sizes: { units?: number; persons?: number } = {}, given: GivenNames = {}): Scheme {
  const now = sizesOf(scheme);
  const others = Object.fromEntries(othersOf(scheme).map((track) => [track.word, sizeOf(namesOf(scheme, track))]));
  const counts = { units: sizes.units ?? now.units, persons: sizes.persons ?? now.persons ?? 0, others };
  return { ...scheme, content: blankContent(scheme, now.groups, counts, given) };
}

/** Whether it holds more than the numbered names that an empty scheme begins with. */
function isFilled(scheme: Scheme): boolean {
  const blank = withoutEntries(scheme).content;
  const cellsOf = (rows: Scheme["content"][string] = []) =>
    JSON.stringify(rows.filter((row) => row.some((cell) => cell !== null)).map((row) => trimmed(row)));
  return Object.keys({ ...blank, ...scheme.content }).some((table) => cellsOf(scheme.content[table]) !== cellsOf(blank[table]));
}

function trimmed<Of>(row: readonly Of[]): readonly Of[] {
  let end = row.length;
  while (end > 0 && row[end - 1] === null) end--;
  return row.slice(0, end);
}

interface Sizes {
  units: number;
  /** `null` where no persons are appraised. */
  persons: number | null;
  /** Of the first list, in its order. */
  groups: [name: string, size: number][];
}

function sizesOf(scheme: Scheme): Sizes {
  const [first] = scheme.tracks;
  const people = scheme.tracks.find(({ upper }) => upper !== undefined);
  const rows = first ? namesOf(scheme, first) : [];
  const groups = new Map<string, number>();
  for (const [, group] of rows) if (typeof group === "string" && group !== "") groups.set(group, (groups.get(group) ?? 0) + 1);
  return { units: rows.length, persons: people ? namesOf(scheme, people).length : null, groups: [...groups] };
}

/** Lists beside that of the units and that of the persons. */
function othersOf({ tracks: [, ...tracks] }: Scheme): Track[] {
  return tracks.filter(({ upper }) => upper === undefined);
}

/** A list whose names are all of one group stays so. */
function sizeOf(rows: Scheme["content"][string]): OtherSize {
  const [group, ...more] = new Set(rows.map(([, one]) => one));
  const count = Math.max(1, rows.length);
  return typeof group === "string" && more.length === 0 ? { count, group } : count;
}

function namesOf({ content }: Scheme, { list }: Track): Scheme["content"][string] {
  return (content[list.table] ?? []).filter(([name]) => name !== null && name !== undefined);
}
