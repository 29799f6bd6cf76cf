/**
 * Marks (标记) beside a unit, and what they do to its grade: 诫勉 bars the best grade, 追责 fixes the last. Grades are
 * counted from 0, the best. Rules G6, N5, S10, Z5.
 */

export type SeatUse = "taken" | "free";

/** What one mark does. 不得 G is `atMost` the grade below G. */
export type Effect =
  /** 不参加: no place, no grade, not counted. */
  | { kind: "absent" }
  /** 不定等次: counted among the heads, no place. */
  | { kind: "ungraded" }
  | { kind: "atMost"; grade: number }
  | { kind: "fixed"; grade: number; seat: SeatUse };

/** What all marks of one unit come to. */
export interface Ruling {
  standing: "ranked" | "ungraded" | "absent";
  /** The best grade still open. */
  best: number;
  /** The grade it is given whatever its score; null leaves it to compete. */
  fixed: { grade: number; seat: SeatUse } | null;
  /** The marks that brought this about. */
  marks: readonly number[];
}

export const UNMARKED: Ruling = { standing: "ranked", best: 0, fixed: null, marks: [] };

/**
 * 不参加 before 不定等次 before the rest. If any mark fixes a grade, the unit gets the worst grade that is fixed or still
 * allowed; else the lowest cap binds. Whether a fixed unit takes a seat is for the worst fixed grade to say; where two
 * marks fix the same, taking one wins.
 */
export function rulingOf(marks: readonly number[], effects: readonly Effect[]): Ruling {
  for (const standing of ["absent", "ungraded"] as const) {
    const deciding = marks.filter((mark) => effects[mark]!.kind === standing);
    if (deciding.length > 0) return { standing, best: 0, fixed: null, marks: deciding };
  }
  let best = 0;
  let fixed: Ruling["fixed"] = null;
  let binding: number[] = [];
  for (const mark of marks) {
    const effect = effects[mark]!;
    if (effect.kind === "atMost") {
      if (effect.grade > best) binding = [];
      if (effect.grade >= best) binding.push(mark);
      best = Math.max(best, effect.grade);
    } else if (effect.kind === "fixed") {
      const worse = fixed === null || effect.grade > fixed.grade;
      const sameButTaken = fixed?.grade === effect.grade && effect.seat === "taken";
      if (worse || sameButTaken) fixed = { grade: effect.grade, seat: effect.seat };
    }
  }
  if (fixed === null) return { standing: "ranked", best, fixed, marks: binding };
  return { standing: "ranked", best, fixed: { grade: Math.max(fixed.grade, best), seat: fixed.seat }, marks };
}
