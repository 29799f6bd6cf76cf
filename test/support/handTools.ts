/** What the calculations by hand share: the rules' words on seats, grades and streaks, in exact fractions. */
import { ceiling, floor, frac, plus, seen, times, type F } from "../functions/oracle/fraction";
import { gradeByCounting, type OracleRules } from "../functions/oracle/grade";
import type { PlanReader, Row, Shown } from "./planReader";

export const whole = (count: number): F => ({ n: BigInt(count), d: 1n });
export const half: F = frac(1n, 2n);

/** A number in a cell, or nothing. */
export function numberIn(cell: Shown | undefined): number | null {
  return typeof cell === "number" ? cell : null;
}

export function textIn(cell: Shown | undefined): string {
  return cell === null || cell === undefined ? "" : String(cell);
}

/** What a spilled cell shows: a blank is null. */
export function shownCell(cell: Shown | undefined): Shown {
  return cell === undefined || cell === "" ? null : cell;
}

/** A table of words and numbers. */
export function numbersBy(rows: Row[], word: string, value: string): Map<string, number> {
  return new Map(rows.flatMap((row) => (numberIn(row[value]) === null ? [] : [[textIn(row[word]), numberIn(row[value])!] as const])));
}

export const number = (reader: PlanReader, parameter: string): F => seen(Number(reader.parameter(parameter)));

/** Seats lose their fraction as the office says. */
export function inWhole(value: F, rounding: string): number {
  if (rounding === "进一") return Number(ceiling(value));
  return Number(floor(rounding === "四舍五入" ? plus(value, half) : value));
}

/** Seats of the limited grades: running sums are rounded, so that no part is rounded twice. */
export function seatsByHand(headcount: number, ratios: F[], rounding: string, least = 0): number[] {
  let given = 0;
  let share = whole(0);
  return ratios.map((ratio) => {
    share = plus(share, ratio);
    const upTo = inWhole(times(whole(headcount), share), rounding);
    const seats = Math.max(upTo - given, least);
    given = upTo;
    return seats;
  });
}

export interface Graded {
  place: number | null;
  grade: string | null;
}

export interface Contender {
  total: number | null;
  mark: string;
}

export interface GradeWords {
  /** Best first. */
  grades: string[];
  leasts: (number | null)[];
  /** By mark. */
  effects: Map<string, string>;
}

export function gradeWords(reader: PlanReader, grades: string, marks: string): GradeWords {
  const rows = reader.rows(grades);
  return {
    grades: rows.map((row) => textIn(row["等次"])),
    leasts: rows.map((row) => numberIn(row["最低分"])),
    effects: new Map(reader.rows(marks).map((row) => [textIn(row["标记"]), textIn(row["后果"])])),
  };
}

export const markWords = (mark: string): string[] => mark.split("、").filter((word) => word !== "");

/** One group's places and grades; marks are put into the words of the oracle, which counts who is ahead. */
export function gradesByHand(members: Contender[], words: GradeWords, rules: Omit<OracleRules, "leasts">): Graded[] {
  const [best, last] = [words.grades[0]!, words.grades[words.grades.length - 1]!];
  const known: Record<string, string> = { 不参加: "请假", 不定等次: "试用", [`不得${best}`]: "诫勉", [`定为${last}`]: "追责" };
  const units = members.map(({ total, mark }) => ({
    score: total ?? 0,
    breaker: 0,
    marks: markWords(mark).map((word) => known[words.effects.get(word)!]!),
  }));
  return gradeByCounting(units, { ...rules, leasts: words.leasts }).map(({ grade, place }) => ({
    place: place === "" ? null : place,
    grade: typeof grade === "number" ? words.grades[grade]! : grade === "" ? null : grade,
  }));
}

/** How many years in a row, this one the last, carry one of the words; a blank year carries none. */
export function runOf(years: string[], words: string[]): number {
  let run = 0;
  for (let i = years.length - 1; i >= 0 && markWords(years[i]!).some((word) => words.includes(word)); i--) run++;
  return run;
}

/** Every consequence whose words were carried long enough; each is said once, and none while this year is 待定. */
export function consequencesByHand(years: string[], table: Row[]): string {
  if (markWords(years[years.length - 1]!).includes("待定")) return "";
  const texts = table.flatMap((row) => {
    const [words, needed] = [markWords(textIn(row["情形"])), textIn(row["年数"])];
    const run = runOf(years, words);
    const every = /^每(\d+)年?$/.exec(needed);
    const applies = every ? run > 0 && run % Number(every[1]) === 0 : run >= Number(needed);
    return applies ? [textIn(row["后果"])] : [];
  });
  return [...new Set(texts)].join("；");
}

/** A list's rows by the name they begin with. */
export function byName(rows: Row[], word: string): Map<string, Row> {
  return new Map(rows.map((row) => [textIn(row[word]), row]));
}
