/**
 * Grades worked out from the written rule: for each grade, best first, count who is ahead. Nothing is walked through in
 * order, as the product does it.
 */
import * as exact from "./fraction";
import { ERROR } from "./result";

const ABSENT = ["不参加", "不参加考核", "不进行考核"];
const UNGRADED = ["不确定等次", "不确定档次", "不定等次", "不定档次"];

interface CountedUnit {
  /** `null`: no score yet. */
  score: exact.F | null;
  breaker?: exact.F;
  /** 不参加, 不定等次, 不得优秀, 最高合格, 定为不合格, 定为优秀不占. */
  effects: readonly string[];
}

export interface CountingRules {
  /** Best first; null asks for no least score. */
  grades: readonly { word: string; least: exact.F | null }[];
  /** Null, or nothing, sets no limit. */
  seats: readonly (number | null)[];
  ties: string;
  passOn: boolean;
}

export interface Graded {
  /** What the cell says; `error` where the last least score is not met. */
  grade: string;
  place: number | "";
}

/**
 * One group's grades and places. A score that is missing may come to be any: a grade is certain that a unit has whatever those are, and
 * of another one it is told to wait.
 */
export function gradesByCounting<Unit extends CountedUnit>(units: readonly Unit[], rules: CountingRules): Map<Unit, Graded> {
  const known = gradesOfScored(units, rules);
  // Whoever is given a grade by a mark, or takes no part, needs no score.
  const needsNone = (effect: string) => effect.startsWith("定为") || [...ABSENT, ...UNGRADED].includes(effect);
  const missing = units.filter(({ score, effects }) => score === null && !effects.some(needsNone));
  if (missing.length === 0) return known;
  // Enough of the scores they may come to: at the top of each grade, and at the end.
  const leasts = rules.grades.flatMap(({ least }) => (least === null ? [] : [exact.minus(least, exact.seen(0.0001))]));
  const scores = [exact.seen(1e6), ...leasts, exact.seen(-1e6)];
  const results = new Map(known);
  for (const fill of fillings(missing.length, scores)) {
    const filled = units.map((unit) => {
      const at = missing.indexOf(unit);
      // Never level with another: a tie could only share what one alone takes.
      return at < 0 ? unit : { ...unit, score: fill[at]!, breaker: exact.seen(100 + at) };
    });
    const then = gradesOfScored(filled, rules);
    units.forEach((unit, i) => {
      const [now, later] = [known.get(unit)!, then.get(filled[i]!)!];
      if (unit.score !== null && now.grade !== later.grade) results.set(unit, { ...now, grade: "待定" });
    });
  }
  return results;
}

/** Every way to give so many missing scores one of these each. */
function fillings(count: number, scores: readonly exact.F[]): exact.F[][] {
  if (count === 0) return [[]];
  return fillings(count - 1, scores).flatMap((others) => scores.map((score) => [...others, score]));
}

function gradesOfScored<Unit extends CountedUnit>(
  units: readonly Unit[],
  { grades, seats, ties, passOn }: CountingRules,
): Map<Unit, Graded> {
  const last = grades.length - 1;
  const gradeIn = (effect: string, verb: string) =>
    effect.startsWith(verb) ? [grades.findIndex(({ word }) => word === effect.slice(verb.length).replace(/不占$/, ""))] : [];
  const out = ({ effects }: Unit) => [...ABSENT, ...UNGRADED].find((effect) => effects.includes(effect));
  const cap = ({ effects }: Unit) =>
    Math.max(0, ...effects.flatMap((effect) => [...gradeIn(effect, "不得").map((grade) => grade + 1), ...gradeIn(effect, "最高")]));
  const fixed = (unit: Unit): { grade: number; takes: boolean } | null => {
    const given = unit.effects.flatMap((effect) => gradeIn(effect, "定为").map((grade) => ({ grade, takes: !effect.endsWith("不占") })));
    if (given.length === 0) return null;
    const worst = Math.max(...given.map(({ grade }) => grade));
    // The worst says whether it takes a seat; of two that fix the same, the one that does.
    return { grade: Math.max(worst, cap(unit)), takes: given.some(({ grade, takes }) => grade === worst && takes) };
  };
  const against = (a: Unit, b: Unit) => {
    if (a.score === null || b.score === null) return null;
    return exact.order(a.score, b.score) || exact.order(a.breaker ?? exact.zero, b.breaker ?? exact.zero);
  };
  const isAhead = (a: Unit, b: Unit) => (against(a, b) ?? 0) > 0;
  const isLevel = (a: Unit, b: Unit) => against(a, b) === 0;
  const reaches = ({ score }: Unit, grade: number) => {
    const { least } = grades[grade]!;
    return score !== null && (least === null || exact.order(score, least) >= 0);
  };

  const ranked = units.filter((unit) => out(unit) === undefined);
  const given = new Map<Unit, string>();
  let holders = 0;
  let seatsSoFar = 0;
  for (let grade = 0; grade < last; grade++) {
    const limit = seats[grade] ?? null;
    const before = holders;
    holders += ranked.filter((unit) => fixed(unit)?.takes && fixed(unit)!.grade === grade).length;
    const left = limit === null ? Infinity : seatsSoFar + limit - holders;

    const open = ranked.filter((unit) => fixed(unit) === null && !given.has(unit) && reaches(unit, grade));
    const contenders = open.filter((unit) => cap(unit) <= grade);
    const losers = ranked.filter(
      (unit) => reaches(unit, grade) && (fixed(unit) ? fixed(unit)!.grade > grade : cap(unit) > grade) && !given.has(unit),
    );
    const claims = passOn ? contenders : [...contenders, ...losers];
    for (const unit of contenders) {
      const ahead = claims.filter((other) => isAhead(other, unit)).length;
      const upTo = ahead + claims.filter((other) => isLevel(other, unit)).length;
      if (upTo <= left || (ahead < left && ties === "从宽")) given.set(unit, grades[grade]!.word);
      else if (ahead < left && ties === "待定") given.set(unit, "待定");
      else continue;
      holders++;
    }
    seatsSoFar = limit === null ? Math.max(seatsSoFar + holders - before, holders) : seatsSoFar + limit;
  }

  const gradeOf = (unit: Unit): string => {
    const effect = out(unit);
    // Who takes no part is not appraised: nothing is printed.
    if (effect !== undefined) return ABSENT.includes(effect) ? "" : effect;
    const fixedOne = fixed(unit);
    if (!fixedOne && unit.score === null) return "待定";
    return fixedOne ? grades[fixedOne.grade]!.word : (given.get(unit) ?? (reaches(unit, last) ? grades[last]!.word : "error"));
  };
  const placeOf = (unit: Unit) =>
    out(unit) !== undefined || unit.score === null ? "" : 1 + ranked.filter((other) => isAhead(other, unit)).length;
  return new Map(units.map((unit) => [unit, { grade: gradeOf(unit), place: placeOf(unit) }]));
}

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
const EFFECTS = new Map(MARK_RULES.map(([word, effect, seat]) => [word!, `${effect}${seat === "不占" ? seat : ""}`]));

export interface OracleUnit {
  score: number | null;
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

/** The same for random units, whose marks are those of `MARK_RULES`. */
export function gradeByCounting(units: OracleUnit[], { leasts, seats, ties, passOn }: OracleRules): Graded[] {
  const grades = leasts.map((least, grade) => ({ word: GRADE_NAMES[grade]!, least: least === null ? null : exact.seen(least) }));
  const counted = units.map(({ score, breaker, marks }) => ({
    score: score === null ? null : exact.seen(score),
    breaker: exact.seen(breaker),
    effects: marks.map((mark) => EFFECTS.get(mark)!),
  }));
  const results = gradesByCounting(counted, { grades, seats, ties, passOn });
  return counted.map((unit) => results.get(unit)!);
}

/** A unit's cells, without the reason. */
export function gradeCells({ grade, place }: Graded): unknown[] {
  return grade === "error" ? [ERROR, ERROR] : [grade, place];
}
