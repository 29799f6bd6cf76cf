/** Points by attainment of a target (目标完成). Rules S3, S6, G11. */
import { compare, decimalOf, multiply, ONE, readAt15Digits, subtract, ZERO, type Decimal } from "./decimal";
import { addFractions, NOTHING, roundFraction, scaleFraction, type Fraction } from "./fraction";
import type { Problem } from "./problem";

/**
 * How an actual is set against its target. `capped`: in proportion, never above all points (封顶比例). `reached`: all or
 * nothing (达标得分). `surplus`: in proportion, up to a cap of its own (超额加分). The others are for indicators where lower
 * is better: `inverse` takes 2 − actual/target (逆向), `inverseRatio` target/actual (逆向比值), `inverseReached` all or
 * nothing (逆向达标).
 */
export type AttainRule = "capped" | "reached" | "surplus" | "inverse" | "inverseRatio" | "inverseReached";

export interface Attainment {
  column: number;
  actual: number;
  target: number;
  points: number;
  rule: AttainRule;
  /** Greatest share under `surplus`; NaN is no cap. */
  cap: number;
}

/** A cap above this is taken for a percentage typed as a number. */
const LARGEST_CAP = 10;
const TWO = decimalOf(2);
const WHOLE: Fraction = { over: ONE, under: ONE };

/** What makes a share of the points meaningless. */
export function attainmentProblem({ column, actual, target, rule, cap }: Attainment): Problem | null {
  if (rule === "reached" || rule === "inverseReached") return null;
  if (rule === "surplus" && (cap < 1 || cap > LARGEST_CAP)) return { code: "capNotRatio", column, cap };
  if (target < 0) return { code: "targetNegative", column, target };
  const isInverse = rule !== "capped" && rule !== "surplus";
  return target === 0 && !(isInverse && actual <= 0) ? { code: "targetZero", column } : null;
}

/** The share of an item's points that was earned, exact. */
export function attainedShare({ actual, target, rule, cap }: Attainment): Fraction {
  if (rule === "reached") return readAt15Digits(actual) >= readAt15Digits(target) ? WHOLE : NOTHING;
  if (rule === "inverseReached") return readAt15Digits(actual) <= readAt15Digits(target) ? WHOLE : NOTHING;
  const done = decimalOf(actual);
  const goal = decimalOf(target);
  if (rule === "capped") return held(done, goal, ONE);
  if (rule === "surplus") return held(done, goal, cap === cap ? decimalOf(cap) : null);
  // None at all, where the target was some or none: as good as it gets, and nothing to divide by.
  if (actual <= 0) return WHOLE;
  return rule === "inverse" ? held(subtract(multiply(TWO, goal), done), goal, ONE) : held(goal, done, ONE);
}

/** over ÷ under (above zero), held between 0 and `most`. */
function held(over: Decimal, under: Decimal, most: Decimal | null): Fraction {
  if (compare(over, ZERO) <= 0) return NOTHING;
  if (most !== null && compare(over, multiply(most, under)) >= 0) return { over: most, under: ONE };
  return { over, under };
}

/** Points of one item, rounded once. */
export function attainedPoints(item: Attainment, digits: number): number | Problem {
  return attainmentProblem(item) ?? roundFraction(earned(item), ONE, digits);
}

/** Points of all items together; only the sum is rounded. */
export function attainedTotal(items: readonly Attainment[], digits: number): number | Problem {
  let sum = NOTHING;
  for (const item of items) {
    const problem = attainmentProblem(item);
    if (problem) return problem;
    sum = addFractions(sum, earned(item));
  }
  return roundFraction(sum, ONE, digits);
}

function earned(item: Attainment): Fraction {
  return scaleFraction(attainedShare(item), decimalOf(item.points));
}
