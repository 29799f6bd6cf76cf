/**
 * Grades worked out from the written rule: for each grade, best first, count who is ahead. Nothing is walked through in
 * order, as the product does it.
 */
import * as exact from "./fraction";
import { ERROR } from "./result";

/** The grades, best first. */
export const GRADE_NAMES = ["优秀", "良好", "合格", "不合格"];

/** The marks, with what each does and whether it takes a seat. */
export const MARK_RULES = [
  ["请假", "不参加", ""],
  ["试用", "不定等次", ""],
  ["诫勉", "不得优秀", ""],
  ["通报", "最高合格", ""],
  ["追责", "定为不合格", "占"],
  ["一把手", "定为优秀", "不占"],
  ["功勋", "定为优秀", ""],
];

export const MARK_WORDS = MARK_RULES.map(([word]) => word!);

export interface OracleUnit {
  score: number;
  breaker: number;
  /** Words of `MARK_RULES`. */
  marks: string[];
}

export interface OracleRules {
  /** Best first; null asks for none. */
  leasts: (number | null)[];
  /** Null sets no limit. */
  seats: (number | null)[];
  ties: "待定" | "从严" | "从宽";
  passOn: boolean;
}

export interface OracleResult {
  /** A grade from 0, or what else the cell says. */
  grade: number | "待定" | "不定等次" | "" | "error";
  place: number | "";
}

export function gradeByCounting(units: OracleUnit[], rules: OracleRules): OracleResult[] {
  const last = rules.leasts.length - 1;
  const has = (unit: OracleUnit, word: string) => unit.marks.includes(word);
  const out = (unit: OracleUnit) => has(unit, "请假") || has(unit, "试用");
  const cap = (unit: OracleUnit) => Math.max(has(unit, "诫勉") ? 1 : 0, has(unit, "通报") ? 2 : 0);
  const fixed = (unit: OracleUnit): { grade: number; takes: boolean } | null => {
    const worst = has(unit, "追责") ? last : has(unit, "一把手") || has(unit, "功勋") ? 0 : null;
    if (worst === null) return null;
    return { grade: Math.max(worst, cap(unit)), takes: has(unit, "追责") || has(unit, "功勋") };
  };
  const against = (a: OracleUnit, b: OracleUnit) =>
    exact.order(exact.seen(a.score), exact.seen(b.score)) || exact.order(exact.seen(a.breaker), exact.seen(b.breaker));
  const reaches = (unit: OracleUnit, grade: number) => {
    const least = rules.leasts[grade];
    return least === null || exact.order(exact.seen(unit.score), exact.seen(least!)) >= 0;
  };

  const ranked = units.filter((unit) => !out(unit));
  const given = new Map<OracleUnit, number | "待定">();
  let holders = 0;
  let seatsSoFar = 0;
  for (let grade = 0; grade < last; grade++) {
    const seats = rules.seats[grade]!;
    const before = holders;
    holders += ranked.filter((unit) => fixed(unit)?.takes && fixed(unit)!.grade === grade).length;
    const left = seats === null ? Infinity : seatsSoFar + seats - holders;

    const open = ranked.filter((unit) => fixed(unit) === null && !given.has(unit) && reaches(unit, grade));
    const contenders = open.filter((unit) => cap(unit) <= grade);
    const losers = ranked.filter(
      (unit) => reaches(unit, grade) && (fixed(unit) ? fixed(unit)!.grade > grade : cap(unit) > grade) && !given.has(unit),
    );
    const claims = rules.passOn ? contenders : [...contenders, ...losers];
    for (const unit of contenders) {
      const ahead = claims.filter((other) => against(other, unit) > 0).length;
      const upTo = ahead + claims.filter((other) => against(other, unit) === 0).length;
      if (upTo <= left) given.set(unit, grade);
      else if (ahead < left && rules.ties === "从宽") given.set(unit, grade);
      else if (ahead < left && rules.ties === "待定") given.set(unit, "待定");
      else continue;
      holders++;
    }
    seatsSoFar = seats === null ? Math.max(seatsSoFar + holders - before, holders) : seatsSoFar + seats;
  }

  return units.map((unit) => {
    if (has(unit, "请假")) return { grade: "", place: "" };
    if (has(unit, "试用")) return { grade: "不定等次", place: "" };
    const place = 1 + ranked.filter((other) => against(other, unit) > 0).length;
    const grade = fixed(unit)?.grade ?? given.get(unit) ?? (reaches(unit, last) ? last : "error");
    return { grade, place };
  });
}

/** A unit's cells, without the reason. */
export function gradeCells({ grade, place }: OracleResult): unknown[] {
  return grade === "error" ? [ERROR, ERROR] : [typeof grade === "number" ? GRADE_NAMES[grade] : grade, place];
}
