/**
 * Point schemes (分值合计): each item has its full points (满分), and what was scored is added up. One row of a sheet or one
 * unit's part of a long list. Rules G1, S2, Z1, Z2.
 */
import { isAbsent } from "./absent";
import { add, compare, decimalOf, multiply, ONE, readAt15Digits, ZERO, type Decimal } from "./decimal";
import { figureOf, fractionFigure, type Figure } from "./figure";
import { addFractions, NOTHING, roundFraction, scaleFraction, type Fraction } from "./fraction";
import type { Problem } from "./problem";
import { endingOf, type Ending, type Trail } from "./trail";
import type { MeanOf, Missing, Treatment } from "./weighted";

/** What is wrong with one item; who called knows the cell it stands in. */
export interface ItemFault {
  fault: "pointsMissing" | "pointsAboveFull" | "fullMissing";
  item: number;
}

/** Points are never above the full points; `full` has been read at 15 digits. */
export function isWithinFull(points: number, full: number): boolean {
  return readAt15Digits(points) <= full;
}

export type TotalStep =
  | { code: "unassigned"; item: number }
  | { code: "part"; item: number; points: number; full: number }
  /** `points` stand in for the item's; null where its mean may not. Under 折算 they are 0, and the sum is scaled up. */
  | { code: "missing"; item: number; full: number; treated: Treatment; points: Figure | null }
  | { code: "sum"; sum: Figure }
  /** 折算: the sum × the full points assigned ÷ those of the items present. */
  | { code: "scaled"; assigned: Figure; present: Figure }
  | Ending<number, ItemFault | Problem>;

/**
 * Σ points rounded to `digits` decimals; null where nothing is assigned, or everything is missing under 折算 and 平均. Under
 * 折算 Σ points ÷ Σ full of the items present × Σ full of the items assigned. Points may be absent, and so may the full points of
 * an item that is not assigned; `full` has been read at 15 digits and is not negative. `means` is asked only under 平均.
 */
export function totalPoints(
  points: readonly number[],
  full: Float64Array,
  missing: Missing,
  digits: number,
  means: MeanOf,
  trail?: Trail<TotalStep>,
): number | null | ItemFault | Problem {
  const result = totalOfItems(points, full, missing, digits, means, trail);
  trail?.push(endingOf(result));
  return result;
}

function totalOfItems(
  points: readonly number[],
  full: Float64Array,
  missing: Missing,
  digits: number,
  means: MeanOf,
  trail?: Trail<TotalStep>,
): number | null | ItemFault | Problem {
  let sum = NOTHING;
  let fullPresent = ZERO;
  let fullAssigned = ZERO;
  let present = 0;
  let assigned = 0;
  let unfit: Problem | null = null;
  for (let item = 0; item < points.length; item++) {
    const scored = points[item]!;
    const isPresent = !isAbsent(scored);
    const most = full[item]!;
    if (isAbsent(most)) {
      if (isPresent) return { fault: "fullMissing", item };
      trail?.push({ code: "unassigned", item });
      continue;
    }
    const worth = decimalOf(most);
    fullAssigned = add(fullAssigned, worth);
    assigned++;
    if (isPresent) {
      if (!isWithinFull(scored, most)) return { fault: "pointsAboveFull", item };
      present++;
      fullPresent = add(fullPresent, worth);
      sum = addFractions(sum, { over: decimalOf(scored), under: ONE });
      trail?.push({ code: "part", item, points: readAt15Digits(scored), full: most });
      continue;
    }
    if (missing === "error") return { fault: "pointsMissing", item };
    const standIn = missing === "mean" ? meanFor(item, most, worth, means) : NOTHING;
    const isFit = !("code" in standIn);
    // What is wrong with points that are there is told first, wherever they stand.
    if (isFit) sum = addFractions(sum, standIn);
    else unfit ??= standIn;
    trail?.push({ code: "missing", item, full: most, treated: missing, points: isFit ? fractionFigure(standIn) : null });
  }
  if (assigned === 0 || (present === 0 && missing !== "zero")) return null;
  if (unfit) return unfit;
  trail?.push({ code: "sum", sum: fractionFigure(sum) });
  if (missing !== "renormalise" || present === assigned) return roundFraction(sum, ONE, digits);
  if (compare(fullPresent, ZERO) === 0) return { code: "fullNotPositive" };
  trail?.push({ code: "scaled", assigned: figureOf(fullAssigned), present: figureOf(fullPresent) });
  return roundFraction(scaleFraction(sum, fullAssigned), fullPresent, digits);
}

/** The mean that stands in for an item. Others may have more to gain in it than this unit has. */
function meanFor(item: number, full: number, worth: Decimal, means: MeanOf): Fraction | Problem {
  const mean = means(item);
  if (mean === null) return { code: "columnEmpty", column: item };
  const isAbove = compare(mean.over, multiply(worth, mean.under)) > 0;
  return isAbove ? { code: "meanAboveFull", column: item, full } : mean;
}
