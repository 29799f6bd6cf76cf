/**
 * Raters (测评) of several classes: mean of each class's scores, then the weighted mean of the classes, so that a class
 * counts by its weight and not by its head. Rules G4, N2, S8, L7.
 */
import { isAbsent } from "./absent";
import { add, compare, decimalOf, multiply, numberOf, ONE, subtract, sumOf, ZERO, type Decimal } from "./decimal";
import { figureOf, fractionFigure, type Figure } from "./figure";
import { addFractions, NOTHING, roundFraction, scaleFraction, type Fraction } from "./fraction";
import type { Problem } from "./problem";
import { endingOf, type Division, type Ending, type Trail } from "./trail";
import type { MeanOf, Missing, Treatment } from "./weighted";
import type { Weights } from "./weights";

/** The scores one unit got from each class. A class without any is empty. */
export type ClassScores = readonly (readonly number[])[];

/** What is wrong with one class of a row; its name is known to who called. */
interface ClassFault {
  fault: "classEmpty" | "classUnrated" | "classNotWeighted";
  index: number;
}

/** `index` is a class's row in the weights. */
export type RatersStep =
  | { code: "unassigned"; index: number }
  | { code: "part"; index: number; raters: number; mean: Figure; weight: number; part: Figure }
  /** As for WEIGHTED; `mean` is the class's mean over all units. */
  | { code: "missing"; index: number; weight: number; treated: Treatment; mean: Figure | null; part: Figure }
  | Division
  | Ending<number, ClassFault | Problem>;

/** Parts a row's scores by class; `classOf` is -1 for a column no class stands over. Absent scores are left out. */
export function scoresByClass(scores: readonly number[], classOf: Int32Array, classes: number): ClassScores {
  const parts = Array.from({ length: classes }, (): number[] => []);
  for (let column = 0; column < scores.length; column++) {
    const score = scores[column]!;
    if (!isAbsent(score)) parts[classOf[column]!]?.push(score);
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
  means: MeanOf,
  trail?: Trail<RatersStep>,
): number | null | ClassFault | Problem {
  const result = meanOfClasses(unit, weights, missing, digits, means, trail);
  trail?.push(endingOf(result));
  return result;
}

function meanOfClasses(
  unit: ClassScores,
  weights: Weights,
  missing: Missing,
  digits: number,
  means: MeanOf,
  trail?: Trail<RatersStep>,
): number | null | ClassFault | Problem {
  let sum = NOTHING;
  let total = weights.total;
  let raters = 0;
  let unrated: ClassFault | null = null;
  for (const [index, scores] of unit.entries()) {
    const weight = weights.decimals[index];
    if (!weight) {
      if (scores.length > 0) return { fault: "classNotWeighted", index };
      trail?.push({ code: "unassigned", index });
      continue;
    }
    if (scores.length > 0) {
      const mean = { over: sumOf(scores), under: scores.length === 1 ? ONE : decimalOf(scores.length) };
      const part = scaleFraction(mean, weight);
      sum = addFractions(sum, part);
      raters += scores.length;
      trail?.push({
        code: "part",
        index,
        raters: scores.length,
        mean: fractionFigure(mean),
        weight: numberOf(weight),
        part: fractionFigure(part),
      });
      continue;
    }
    if (missing === "error") return { fault: "classEmpty", index };
    if (missing === "renormalise") total = subtract(total, weight);
    const mean = missing === "mean" ? means(index) : null;
    // A class that has scores and no weight is told first, wherever it stands.
    if (missing === "mean" && mean === null) unrated ??= { fault: "classUnrated", index };
    const part = mean ? scaleFraction(mean, weight) : NOTHING;
    sum = addFractions(sum, part);
    trail?.push({
      code: "missing",
      index,
      weight: numberOf(weight),
      treated: missing,
      mean: mean && fractionFigure(mean),
      part: fractionFigure(part),
    });
  }
  if (raters === 0 && missing !== "zero") return null;
  if (unrated) return unrated;
  if (compare(total, ZERO) <= 0) return { code: "weightsNotPositive" };
  trail?.push({ code: "division", sum: fractionFigure(sum), by: figureOf(total) });
  return roundFraction(sum, total, digits);
}
