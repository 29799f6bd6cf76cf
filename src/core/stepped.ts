/** Points that change by full steps away from a target (每低1个百分点扣0.05分). Rule S6 and published schemes. */
import { compare, decimalOf, multiply, readAt15Digits, round, subtract, unitsAt, ZERO, type Decimal } from "./decimal";
import type { Problem } from "./problem";
import { divide } from "./whole";

export interface SteppedItem {
  column: number;
  actual: number;
  target: number;
  /** What is earned on target. */
  points: number;
  /** Above zero: steps are counted below the target. Below zero: above it, where lower is better. */
  step: number;
  /** Points each full step takes; below zero it adds. */
  change: number;
  /** Bounds of the result; NaN is none. */
  floor: number;
  cap: number;
}

/** points − full steps × change, held between `floor` and `cap` before the one rounding. The other side changes nothing. */
export function steppedPoints(item: SteppedItem, digits: number): number | Problem {
  const { column, points, step, floor, cap } = item;
  if (step === 0) return { code: "stepZero", column };
  const start = readAt15Digits(points);
  if (start < readAt15Digits(floor) || start > readAt15Digits(cap)) {
    return { code: "startOutsideBounds", points: start, least: floor, most: cap };
  }
  let exact = subtract(decimalOf(points), multiply(fullSteps(item), decimalOf(item.change)));
  if (floor === floor && compare(exact, decimalOf(floor)) < 0) exact = decimalOf(floor);
  if (cap === cap && compare(exact, decimalOf(cap)) > 0) exact = decimalOf(cap);
  return round(exact, digits);
}

/** How many full steps the actual is away from the target, on the side that counts. */
function fullSteps({ actual, target, step }: SteppedItem): Decimal {
  const gap = subtract(decimalOf(target), decimalOf(actual));
  const short = step > 0 ? gap : subtract(ZERO, gap);
  if (compare(short, ZERO) <= 0) return ZERO;
  const size = decimalOf(Math.abs(step));
  const scale = Math.max(short.scale, size.scale);
  return { units: divide(unitsAt(short, scale), unitsAt(size, scale), "down"), scale: 0 };
}
