/** Seats and grades within one group by hand, from the rules' words: marks, seats, least scores, and ties that wait. */
import { ceiling, floor, order, plus, seen, type F } from "../functions/oracle/fraction";
import type { PlanReader, Row, Shown } from "./planReader";

export const PENDING = "待定";
export const whole = (count: number): F => ({ n: BigInt(count), d: 1n });
export const text = (cell: Shown | undefined) => (cell === undefined || cell === null ? "" : String(cell));
export const amount = (cell: Shown | undefined) => (typeof cell === "number" ? seen(cell) : null);
/** Marks, grades and words of a year are parted by 、. */
export const parted = (cell: Shown | undefined) => text(cell).split("、").filter((word) => word !== "");

/** A parameter whose other settings nobody computed by hand. */
export function must(reader: PlanReader, parameter: string, value: string): void {
  if (reader.parameter(parameter) !== value) throw new Error(`${parameter} is not ${value}`);
}

export function wholeSeats(due: F, rounding: Shown): number {
  if (rounding === "去尾") return Number(floor(due));
  return Number(rounding === "四舍五入" ? floor(plus(due, { n: 1n, d: 2n })) : ceiling(due));
}

/** What each mark of a row does, by the table of marks. */
export function effectsIn(reader: PlanReader, table: string): (row: Row) => string[] {
  const effects = new Map(reader.rows(table).map((rule) => [text(rule["标记"]), text(rule["后果"])]));
  return (row) => parted(row["标记"]).map((mark) => effects.get(mark)!);
}

export interface Standard {
  word: string;
  least: F | null;
}

export function standardsIn(reader: PlanReader, table: string, grade = "等次"): Standard[] {
  return reader.rows(table).map((row) => ({ word: text(row[grade]), least: amount(row["最低分"]) }));
}

export interface Member {
  score: F | null;
  effects: string[];
}

export interface Graded {
  grade: string;
  place: number | "";
}

/** Fixed grades first, then by score as far as seats and least scores go; a tie at the limit waits; a lost seat passes on. */
export function gradesByHand<M extends Member>(members: M[], standards: Standard[], seats: number, ungraded = "不定等次"): Map<M, Graded> {
  const best = standards[0]!;
  const rankOf = (word: string) => standards.findIndex((one) => one.word === word);
  const ranked = members.filter(({ effects }) => !effects.includes("不参加") && !effects.includes(ungraded));
  const grade = new Map<M, string>();
  // Who takes no part is not appraised: nothing is printed.
  for (const m of members) if (!ranked.includes(m)) grade.set(m, m.effects.includes("不参加") ? "" : ungraded);
  const fixed = (m: M) => m.effects.filter((effect) => effect.startsWith("定为")).map((effect) => rankOf(effect.slice(2)));
  const barred = (m: M) => m.effects.includes(`不得${best.word}`);
  for (const m of ranked) {
    if (fixed(m).length > 0) grade.set(m, standards[Math.max(...fixed(m), barred(m) ? 1 : 0)]!.word);
  }
  const reaches = (m: M, least: F | null) => least === null || order(m.score!, least) >= 0;
  let left = seats - [...grade.values()].filter((word) => word === best.word).length;
  const contenders = ranked.filter((m) => !grade.has(m) && !barred(m) && reaches(m, best.least));
  contenders.sort((a, b) => order(b.score!, a.score!));
  while (contenders.length > 0) {
    const tied = contenders.filter((m) => order(m.score!, contenders[0]!.score!) === 0);
    contenders.splice(0, tied.length);
    if (left >= tied.length) tied.forEach((m) => grade.set(m, best.word));
    else if (left > 0) tied.forEach((m) => grade.set(m, PENDING));
    left = Math.max(0, left - tied.length);
  }
  const rest = (m: M) => standards.slice(1).find(({ least }) => reaches(m, least))!.word;
  const better = (m: M) => ranked.filter((other) => other.score && order(other.score, m.score!) > 0).length;
  return new Map(members.map((m) => [m, { grade: grade.get(m) ?? rest(m), place: ranked.includes(m) && m.score ? 1 + better(m) : "" }]));
}
