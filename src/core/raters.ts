/**
 * Raters (测评) of several classes: mean of each class's scores, then the weighted mean of the classes, so that a class
 * counts by its weight and not by its head. Rules G4, N2, S8, L7.
 */
import { add, decimalOf, multiply, readAt15Digits, sumOf, ZERO, type Decimal } from "./decimal";
import { errorOfSum, roundIfCertain } from "./estimate";
import { exactRatersMean, type ClassFault, type ClassScores } from "./exact-raters";
import { addFractions, NOTHING, type Fraction } from "./fraction";
import type { Problem } from "./problem";
import type { Missing } from "./weighted";
import type { Weights } from "./weights";

/** Parts a row's scores by class; `classOf` is -1 for a column no class stands over. NaN is an absent score. */
export function scoresByClass(scores: readonly number[], classOf: Int32Array, classes: number): ClassScores {
  const parts = Array.from({ length: classes }, (): number[] => []);
  for (let column = 0; column < scores.length; column++) {
    const score = scores[column]!;
    if (classOf[column]! >= 0 && score === score) parts[classOf[column]!]!.push(score);
  }
  return parts;
}

/** The mean over the units a class has rated, of the class's mean for each; null where it has rated none. */
export function meanOfClassMeans(units: readonly (readonly number[])[]): Fraction | null {
  const sums = new Map<number, Decimal>();
  let rated = 0;
  for (const scores of units) {
    if (scores.length === 0) continue;
    rated++;
    sums.set(scores.length, add(sums.get(scores.length) ?? ZERO, sumOf(scores)));
  }
  if (rated === 0) return null;
  let sum = NOTHING;
  for (const [raters, ofAll] of sums) sum = addFractions(sum, { over: ofAll, under: decimalOf(raters) });
  return { over: sum.over, under: multiply(sum.under, decimalOf(rated)) };
}

/**
 * One unit's score rounded to `digits` decimals; null where nobody has rated it under 折算 and 平均. An empty class is what
 * `missing` says; `means` gives each class's mean over all units and is asked only under 平均.
 */
export function ratersMean(
  unit: ClassScores,
  weights: Weights,
  missing: Missing,
  digits: number,
  means: (index: number) => Fraction | null,
): number | null | ClassFault | Problem {
  let sum = 0;
  let size = 0;
  let total = 0;
  let raters = 0;
  for (let index = 0; index < unit.length; index++) {
    const scores = unit[index]!;
    const weight = weights.values[index]!;
    raters += scores.length;
    if (weight !== weight && scores.length === 0) continue;
    if (scores.length === 0) {
      if (missing === "zero") total += weight;
      // What is out of order, and a class's mean over all units, is reckoned exactly at once: it comes seldom.
      else if (missing !== "renormalise") total = NaN;
      continue;
    }
    let ofClass = 0;
    let magnitude = 0;
    for (const score of scores) {
      ofClass += readAt15Digits(score);
      magnitude += Math.abs(score);
    }
    sum += (ofClass / scores.length) * weight;
    size += (magnitude / scores.length) * weight;
    total += weight;
  }
  const error = errorOfSum(size / total, raters + unit.length);
  const quick = roundIfCertain(sum / total, error, digits);
  return quick === quick ? quick : exactRatersMean(unit, weights, missing, digits, means);
}
