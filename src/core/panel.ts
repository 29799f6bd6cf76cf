/**
 * Mean of a panel's scores without the highest and the lowest (去掉最高分、最低分). Rules G4, S8, L4, Z3.
 */
import { decimalOf, roundQuotient, sumOf } from "./decimal";
import { errorOfReading, errorOfSum, roundIfCertain } from "./estimate";
import type { Problem } from "./problem";

/**
 * Mean of one row's present scores (no NaN) after exactly `dropHigh` highest and `dropLow` lowest are left out, ties
 * or not. Sorts `present` in place.
 */
export function panelMean(present: Float64Array, dropHigh: number, dropLow: number, digits: number): number | Problem {
  const needed = dropHigh + dropLow + 1;
  if (present.length < needed) return { code: "tooFewScores", present: present.length, needed };

  if (needed > 1) present.sort();
  const kept = present.subarray(dropLow, present.length - dropHigh);
  let sum = 0;
  let size = 0;
  for (let index = 0; index < kept.length; index++) {
    sum += kept[index]!;
    size += Math.abs(kept[index]!);
  }
  const magnitude = size / kept.length;
  const error = errorOfSum(magnitude, kept.length) + errorOfReading(magnitude);
  const quick = roundIfCertain(sum / kept.length, error, digits);
  return quick === quick ? quick : exactPanelMean(kept, digits);
}

/** Exact mean of the scores kept. */
export function exactPanelMean(kept: Float64Array, digits: number): number {
  return roundQuotient(sumOf(kept), decimalOf(kept.length), digits);
}
