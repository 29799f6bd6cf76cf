/**
 * Raters (测评) of several classes: mean of each class's scores, then the weighted mean of the classes, so that a class
 * counts by its weight and not by its head. Rules G4, N2, S8, L7.
 */
import { add, compare, decimalOf, multiply, ONE, readAt15Digits, subtract, sumOf, ZERO, type Decimal } from "./decimal";
import { errorOfSum, roundIfCertain } from "./estimate";
import { addFractions, NOTHING, roundFraction, scaleFraction, type Fraction } from "./fraction";
import type { Problem } from "./problem";
import type { Missing } from "./weighted";
import type { Weights } from "./weights";

/** The scores one unit got from each class. A class without any is empty. */
export type ClassScores = readonly (readonly number[])[];

/** What is wrong with one class of a row; its name is known to who called. */
export interface ClassFault {
  fault: "classEmpty" | "classUnrated" | "classNotWeighted";
  index: number;
}

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
    if (weight !== weight) {
      if (scores.length > 0) return { fault: "classNotWeighted", index };
      continue;
    }
    if (scores.length === 0) {
      if (missing === "error") return { fault: "classEmpty", index };
      if (missing === "zero") total += weight;
      // A class's mean over all units is reckoned exactly at once: it is asked seldom.
      if (missing === "mean") total = NaN;
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
  if (raters === 0 && missing !== "zero") return null;
  const error = errorOfSum(size / total, raters + unit.length);
  const quick = roundIfCertain(sum / total, error, digits);
  return quick === quick ? quick : exactRatersMean(unit, weights, missing, digits, means);
}

/** The same without estimates, for a unit that has a class to reckon with. */
export function exactRatersMean(
  unit: ClassScores,
  weights: Weights,
  missing: Missing,
  digits: number,
  means: (index: number) => Fraction | null,
): number | ClassFault | Problem {
  let sum: Fraction = NOTHING;
  let total = weights.total;
  for (let index = 0; index < unit.length; index++) {
    const weight = weights.decimals[index];
    if (!weight) continue;
    const scores = unit[index]!;
    if (scores.length > 0) {
      sum = addFractions(sum, scaleFraction(classMean(scores), weight));
    } else if (missing === "renormalise") {
      total = subtract(total, weight);
    } else if (missing === "mean") {
      const mean = means(index);
      if (mean === null) return { fault: "classUnrated", index };
      sum = addFractions(sum, scaleFraction(mean, weight));
    }
  }
  if (compare(total, ZERO) <= 0) return { code: "weightsNotPositive" };
  return roundFraction(sum, total, digits);
}

function classMean(scores: readonly number[]): Fraction {
  return { over: sumOf(scores), under: scores.length === 1 ? ONE : decimalOf(scores.length) };
}
