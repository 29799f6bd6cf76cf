/**
 * Point schemes (分值合计): each item has its full points (满分), and what was scored is added up. One row of a sheet or one
 * unit's part of a long list. Rules G1, S2, Z1, Z2.
 */
import { add, compare, decimalOf, multiply, ONE, readAt15Digits, round, roundQuotient, sumOf, ZERO, type Decimal } from "./decimal";
import { errorOfReading, errorOfSum, roundIfCertain } from "./estimate";
import { addFractions, NOTHING, roundFraction, type Fraction } from "./fraction";
import type { Problem } from "./problem";
import type { ColumnMean, Missing } from "./weighted";

/** What is wrong with one item; who called knows the cell it stands in. */
export interface ItemFault {
  fault: "pointsMissing" | "pointsAboveFull" | "fullMissing";
  item: number;
}

/** Points are never above the full points; `full` has been read at 15 digits. */
export function isWithinFull(points: number, full: number): boolean {
  // Reading keeps the order, so what is not above before it is not above after it.
  return points <= full || readAt15Digits(points) <= full;
}

/**
 * Σ points rounded to `digits` decimals; null where nothing is assigned, or everything is missing under 折算 and 平均. Under
 * 折算 Σ points ÷ Σ full of the items present × Σ full of the items assigned. NaN is missing points, or full points of an
 * item not assigned; `full` has been read at 15 digits and is not negative. `means` gives each item's mean and is asked
 * only under 平均.
 */
export function totalPoints(
  points: readonly number[],
  full: Float64Array,
  missing: Missing,
  digits: number,
  means: (item: number) => ColumnMean | null,
): number | null | ItemFault | Problem {
  let sum = 0;
  let size = 0;
  let fullPresent = 0;
  let fullAssigned = 0;
  let assigned = 0;
  let present = 0;
  for (let item = 0; item < points.length; item++) {
    const scored = points[item]!;
    const isPresent = scored === scored;
    if (full[item] !== full[item]) {
      if (isPresent) return { fault: "fullMissing", item };
      continue;
    }
    assigned++;
    fullAssigned += full[item]!;
    if (isPresent) {
      if (!isWithinFull(scored, full[item]!)) return { fault: "pointsAboveFull", item };
      present++;
      fullPresent += full[item]!;
      sum += scored;
      size += Math.abs(scored);
    } else if (missing === "error") return { fault: "pointsMissing", item };
  }
  if (assigned === 0 || (present === 0 && missing !== "zero")) return null;
  const hasGaps = present < assigned && missing !== "zero";
  if (hasGaps && missing === "mean") return totalWithMeans(points, full, digits, means);
  const scale = hasGaps ? fullAssigned / fullPresent : 1;
  const error = errorOfSum(size * scale, 3 * points.length) + errorOfReading(size * scale);
  const quick = roundIfCertain(sum * scale, error, digits);
  if (quick === quick) return quick;
  return hasGaps ? renormalisedTotal(points, full, digits) : exactTotal(points, digits);
}

/** Σ of the points present, without shortcuts. */
export function exactTotal(points: readonly number[], digits: number): number {
  return round(sumOf(points.filter((scored) => scored === scored)), digits);
}

/** The same for the share of the full points that is present, brought up to all that is assigned. */
export function renormalisedTotal(points: readonly number[], full: Float64Array, digits: number): number | Problem {
  let sum = ZERO;
  let fullPresent = ZERO;
  let fullAssigned = ZERO;
  for (let item = 0; item < points.length; item++) {
    if (full[item] !== full[item]) continue;
    const worth = decimalOf(full[item]!);
    fullAssigned = add(fullAssigned, worth);
    if (points[item] !== points[item]) continue;
    fullPresent = add(fullPresent, worth);
    sum = add(sum, decimalOf(points[item]!));
  }
  if (compare(fullPresent, ZERO) === 0) return { code: "fullNotPositive" };
  return roundQuotient(multiply(sum, fullAssigned), fullPresent, digits);
}

function totalWithMeans(
  points: readonly number[],
  full: Float64Array,
  digits: number,
  means: (item: number) => ColumnMean | null,
): number | Problem {
  let sum = ZERO;
  let filled = NOTHING;
  for (let item = 0; item < points.length; item++) {
    if (full[item] !== full[item]) continue;
    if (points[item] === points[item]) {
      sum = add(sum, decimalOf(points[item]!));
      continue;
    }
    const mean = means(item);
    if (mean === null) return { code: "columnEmpty", column: item };
    const worth = decimalOf(full[item]!);
    // Others may have more to gain in this item than this unit has.
    if (isAbove(mean.exact, worth)) return { code: "meanAboveFull", column: item, full: full[item]! };
    filled = addFractions(filled, mean.exact);
  }
  return roundFraction(addFractions(filled, { over: sum, under: ONE }), ONE, digits);
}

function isAbove({ over, under }: Fraction, bound: Decimal): boolean {
  return compare(over, multiply(bound, under)) > 0;
}
