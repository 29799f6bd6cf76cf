/**
 * Point schemes (分值合计): each item has its full points (满分), and what was scored is added up. One row of a sheet or one
 * unit's part of a long list. Rules G1, S2, Z1, Z2.
 */
import { errorOfReading, errorOfSum, roundIfCertain } from "./estimate";
import { exactTotal, isWithinFull, type ItemFault } from "./exact-total";
import type { Problem } from "./problem";
import type { ColumnMean, Missing } from "./weighted";

/**
 * Σ points rounded to `digits` decimals; null where nothing is assigned, or everything is missing under 折算 and 平均. Under
 * 折算 Σ points ÷ Σ full of the items present × Σ full of the items assigned. NaN is missing points, or full points of an
 * item not assigned; `full` has been read at 15 digits and is not negative. `means` gives each item's mean and is asked
 * only under 平均. What is out of order is left to the exact form.
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
      if (isPresent) return exactTotal(points, full, missing, digits, means);
      continue;
    }
    assigned++;
    fullAssigned += full[item]!;
    if (isPresent) {
      if (!isWithinFull(scored, full[item]!)) return exactTotal(points, full, missing, digits, means);
      present++;
      fullPresent += full[item]!;
      sum += scored;
      size += Math.abs(scored);
    }
  }
  const hasGaps = present < assigned && missing !== "zero";
  if (assigned === 0 || (hasGaps && (present === 0 || missing !== "renormalise"))) {
    return exactTotal(points, full, missing, digits, means);
  }
  const scale = hasGaps ? fullAssigned / fullPresent : 1;
  const error = errorOfSum(size * scale, 3 * points.length) + errorOfReading(size * scale);
  const quick = roundIfCertain(sum * scale, error, digits);
  return quick === quick ? quick : exactTotal(points, full, missing, digits, means);
}
