/**
 * Made-up units and persons for a 年度考核: scores from plain waves, so that every run gives the same ones, and planted
 * exceptions on top. Names are numbers, so that nobody can be taken for a real person.
 */
import { requireValue } from "../../basics/requireValue";
import { numberedNames } from "../blank";
import type { Scheme } from "../../book/schema/scheme";
import type { Cell } from "../../book/schema/words";
import { QUARTERS, YEARS_BEFORE } from "./annual";
import { saidExempt } from "./common";

export interface SampleUnit {
  category: string;
  situation: string;
  /** Decimal of seats brought forward. */
  carry?: number;
  /** With whom its seats are counted. */
  pool?: string;
  persons: number;
  /** How high the unit scores on the whole. */
  level: number;
}

/** What is special about a person; `n` counts from 1 through all units. */
export interface SampleException {
  n: number;
  mark?: string;
  /** All quarters and all indicators are this. */
  score?: number;
  /** Left blank, counted from 0; `all` leaves every score out. */
  blankQuarters?: number[];
  blankItems?: number[];
  /** Grades of the years before, oldest first; `null` breaks a streak. */
  before?: (string | null)[];
}

interface AnnualSample {
  personTable: string;
  historyTable: string;
  /** What persons are, by turns. */
  posts: string[];
  units: SampleUnit[];
  exceptions: SampleException[];
  /** Grades as they were given before: best, usual; and what was settled then, so many years apart. */
  usual: { best: string; next: string; settled?: readonly { word: string; every: number }[] };
  /** When each person's term of employment began, and whether its task is done; `null` where it goes on. */
  termOf?: (p: number) => [start: number | null, task: string | null];
  /** Table of the words of 平时考核, where there is one. */
  ratingsTable?: string;
  logs: Scheme["content"];
}

const ITEMS = 5;

export function annualSample({
  personTable,
  historyTable,
  posts,
  units,
  exceptions,
  usual,
  termOf,
  ratingsTable,
  logs,
}: AnnualSample): Scheme["content"] {
  const special = new Map(exceptions.map((one) => [one.n, one]));
  const unitNames = numberedNames("单位", units.length);
  const unitName = (u: number) => requireValue(unitNames[u], "a name for each unit");
  const persons = units.flatMap((unit, u) => Array.from({ length: unit.persons }, (_, i) => ({ unit, u, i })));
  const names = numberedNames("人员", persons.length);
  const rows = persons.map(({ unit, u, i }, p) => {
    const one: SampleException = special.get(p + 1) ?? { n: p + 1 };
    const base = unit.level + ((u * 5 + i * 11) % 17) - 8;
    const score = (wave: number) => one.score ?? Math.max(50, Math.min(99, base + wave));
    return {
      name: requireValue(names[p], "a name for each person"),
      unit: unitName(u),
      post: posts[i % posts.length] ?? null,
      mark: one.mark ?? null,
      quarters: QUARTERS.map(
        (_, q): Cell => (one.blankQuarters?.includes(q) ? null : score(((p * 7 + q * 5) % 9) - 4 + ((p + q) % 2) / 2)),
      ),
      items: Array.from({ length: ITEMS }, (_, k): Cell => (one.blankItems?.includes(k) ? null : score(((p * 11 + k * 7) % 13) - 6))),
      before: one.before ?? yearsBefore(p, base, usual),
    };
  });
  return {
    单位表: units.map(({ category, situation, carry, pool }, u): Cell[] => [unitName(u), category, situation, carry ?? null, pool ?? null]),
    [personTable]: rows.map(({ name, unit, post, mark }, p): Cell[] => [name, unit, post, ...(termOf?.(p) ?? []), mark]),
    平时考核表: rows.map(({ name, quarters }): Cell[] => [name, ...quarters]),
    年度测评表: saidExempt(rows.map(({ name, items }): Cell[] => [name, ...items])),
    [historyTable]: rows.map(({ name, before }): Cell[] => [name, ...before]),
    ...(ratingsTable !== undefined && { [ratingsTable]: rows.map(({ name, quarters }): Cell[] => [name, ...quarters.map(rated)]) }),
    ...logs,
  };
}

/** A quarter's result as one would have put it that gave the score. */
function rated(score: Cell): Cell {
  if (typeof score !== "number") return null;
  return score >= 88 ? "好" : score >= 75 ? "较好" : "一般";
}

/** Good persons were 优秀 now and then; every ninth came later and has fewer years. */
function yearsBefore(p: number, base: number, { best, next, settled = [] }: AnnualSample["usual"]): Cell[] {
  return Array.from({ length: YEARS_BEFORE }, (_, y) => {
    if (p % 9 === 4 && y < 3) return null;
    const result = base >= 84 && (p + y) % 3 !== 0 ? best : next;
    return [result, ...settled.filter(({ every }) => (p + y + 1) % every === 0).map(({ word }) => word)].join("、");
  });
}
