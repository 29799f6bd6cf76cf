/** Points by attainment of a target (目标完成). Rules S3, S6, G11. */
import { add, compare, decimalOf, multiply, numberOf, ONE, readAt15Digits, subtract, ZERO, type Decimal } from "./decimal";
import { fractionFigure, type Figure } from "./figure";
import { addFractions, NOTHING, roundFraction, scaleFraction, WHOLE, type Fraction } from "./fraction";
import type { Problem } from "./problem";
import { worthBetween, type Knot, type LineStep } from "./segments";
import { endingOf, type Bound, type Ending, type Trail } from "./trail";

/**
 * How an actual is set against its target. `capped`: in proportion, never above all points (封顶比例). `reached`: all or
 * nothing (达标得分). `surplus`: in proportion, up to a cap of its own (超额加分). The others are for indicators where lower
 * is better: `inverse` takes 2 − actual/target (逆向), `inverseRatio` target/actual (逆向比值), `inverseReached` all or
 * nothing (逆向达标). `segments` takes the share of the points from a table of ratios, in straight lines between its rows (分段).
 */
export type AttainRule = "capped" | "reached" | "surplus" | "inverse" | "inverseRatio" | "inverseReached" | "segments";

export interface Attainment {
  column: number;
  actual: number;
  target: number;
  points: number;
  rule: AttainRule;
  /** Greatest share under `surplus`. */
  cap: number | null;
  /** Share below which a ratio earns nothing (起算). */
  start?: number | null;
  /** What each part above the target counts under `surplus` (加分率); 1 unless set. */
  bonus?: number | null;
  /** Ratios, ascending, and the shares of the points they earn. */
  segments?: readonly Knot[];
}

export type AttainStep =
  /** `ratio` as the rule has it, before bounds; null where the rule divides nothing: all or nothing, or none at all. */
  | { code: "ratio"; column: number; rule: AttainRule; actual: number; target: number; ratio: Figure | null }
  /** What a ratio above 1 comes to at a rate of its own. */
  | { code: "bonus"; column: number; rate: number; ratio: Figure }
  | (LineStep & { column: number })
  | (Bound<"nothing" | "all" | "cap" | "start"> & { column: number })
  | { code: "earned"; column: number; points: number; share: Figure; earned: Figure }
  /** Of several items. */
  | { code: "sum"; sum: Figure }
  | Ending;

/** A cap above this is taken for a percentage typed as a number. */
const LARGEST_CAP = 10;
const TWO = decimalOf(2);

/** What makes a share of the points meaningless. */
function attainmentProblem({ column, actual, target, rule, cap, start = null }: Attainment): Problem | null {
  if (rule === "reached" || rule === "inverseReached") return null;
  if (start !== null && !(start >= 0 && start <= 1)) return { code: "startNotShare", start };
  if (rule === "surplus" && cap !== null && (cap < 1 || cap > LARGEST_CAP)) return { code: "capNotRatio", column, cap };
  if (target < 0) return { code: "targetNegative", column, target };
  const isInverse = rule === "inverse" || rule === "inverseRatio";
  return target === 0 && !(isInverse && actual <= 0) ? { code: "targetZero", column } : null;
}

/** The share of an item's points that was earned, exact. */
function attainedShare(item: Attainment, trail?: Trail<AttainStep>): Fraction {
  const { column, actual, target, rule, cap, start = null, segments = [] } = item;
  const ratio = ratioOf(item);
  trail?.push({
    code: "ratio",
    column,
    rule,
    actual: readAt15Digits(actual),
    target: readAt15Digits(target),
    ratio: ratio && fractionFigure(ratio),
  });
  if (rule === "reached") return readAt15Digits(actual) >= readAt15Digits(target) ? WHOLE : NOTHING;
  if (rule === "inverseReached") return readAt15Digits(actual) <= readAt15Digits(target) ? WHOLE : NOTHING;
  // None at all, where the target was some or none: as good as it gets, and nothing to divide by.
  if (ratio === null) return WHOLE;
  if (start !== null && compare(ratio.over, multiply(decimalOf(start), ratio.under)) < 0) {
    trail?.push({ code: "bound", column, bound: "start", at: 0 });
    return NOTHING;
  }
  if (rule === "segments") return shareAlong(ratio, segments, column, trail);
  const most = rule !== "surplus" ? ONE : cap === null ? null : decimalOf(cap);
  return held(rule === "surplus" ? withBonus(ratio, item, trail) : ratio, most, item, trail);
}

/** A ratio above 1 whose part above it counts at a rate of its own. */
function withBonus(ratio: Fraction, { column, bonus = null }: Attainment, trail?: Trail<AttainStep>): Fraction {
  const above = subtract(ratio.over, ratio.under);
  if (bonus === null || compare(above, ZERO) <= 0) return ratio;
  const raised = { over: add(ratio.under, multiply(above, decimalOf(bonus))), under: ratio.under };
  trail?.push({ code: "bonus", column, rate: readAt15Digits(bonus), ratio: fractionFigure(raised) });
  return raised;
}

/** Nothing before the first row, and no more than the last row's share behind it. */
function shareAlong(ratio: Fraction, segments: readonly Knot[], column: number, trail?: Trail<AttainStep>): Fraction {
  const order = ({ at }: Knot) => compare(ratio.over, multiply(at, ratio.under));
  const [first, last] = [segments[0]!, segments[segments.length - 1]!];
  if (order(first) < 0) {
    trail?.push({ code: "bound", column, bound: "nothing", at: 0 });
    return NOTHING;
  }
  if (order(last) < 0) return worthBetween(ratio, segments, trail && { push: (step) => trail.push({ ...step, column }) });
  trail?.push({ code: "bound", column, bound: "all", at: numberOf(last.worth) });
  return { over: last.worth, under: ONE };
}

/** What the rule sets against what; null where nothing is divided. */
function ratioOf({ actual, target, rule }: Attainment): Fraction | null {
  if (rule === "reached" || rule === "inverseReached") return null;
  const done = decimalOf(actual);
  const goal = decimalOf(target);
  if (rule === "capped" || rule === "surplus" || rule === "segments") return { over: done, under: goal };
  if (actual <= 0) return null;
  return rule === "inverse" ? { over: subtract(multiply(TWO, goal), done), under: goal } : { over: goal, under: done };
}

/** A ratio (under above zero), held between 0 and `most`. */
function held(ratio: Fraction, most: Decimal | null, { column, rule }: Attainment, trail?: Trail<AttainStep>): Fraction {
  const { over, under } = ratio;
  const sign = compare(over, ZERO);
  if (sign < 0) trail?.push({ code: "bound", column, bound: "nothing", at: 0 });
  if (sign <= 0) return NOTHING;
  if (most === null) return ratio;
  const excess = compare(over, multiply(most, under));
  if (excess > 0) trail?.push({ code: "bound", column, bound: rule === "surplus" ? "cap" : "all", at: numberOf(most) });
  return excess >= 0 ? { over: most, under: ONE } : ratio;
}

/** Points of one item, rounded once. */
export function attainedPoints(item: Attainment, digits: number, trail?: Trail<AttainStep>): number | Problem {
  const result = attainmentProblem(item) ?? roundFraction(earned(item, trail), ONE, digits);
  trail?.push(endingOf(result));
  return result;
}

/** Points of all items together; only the sum is rounded. */
export function attainedTotal(items: readonly Attainment[], digits: number, trail?: Trail<AttainStep>): number | Problem {
  const result = sumOfItems(items, digits, trail);
  trail?.push(endingOf(result));
  return result;
}

function sumOfItems(items: readonly Attainment[], digits: number, trail?: Trail<AttainStep>): number | Problem {
  let sum = NOTHING;
  for (const item of items) {
    const problem = attainmentProblem(item);
    if (problem) return problem;
    sum = addFractions(sum, earned(item, trail));
  }
  trail?.push({ code: "sum", sum: fractionFigure(sum) });
  return roundFraction(sum, ONE, digits);
}

function earned(item: Attainment, trail?: Trail<AttainStep>): Fraction {
  const share = attainedShare(item, trail);
  const exact = scaleFraction(share, decimalOf(item.points));
  const points = readAt15Digits(item.points);
  trail?.push({ code: "earned", column: item.column, points, share: fractionFigure(share), earned: fractionFigure(exact) });
  return exact;
}
