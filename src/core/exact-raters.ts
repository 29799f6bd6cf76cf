/** RATERS without shortcuts, with the steps that led to its result. Rules G4, N2, S8, L7. */
import { compare, decimalOf, ONE, subtract, sumOf, ZERO } from "./decimal";
import type { Treatment } from "./exact-mean";
import { figureOf, fractionFigure, type Figure } from "./figure";
import { addFractions, NOTHING, roundFraction, scaleFraction, type Fraction } from "./fraction";
import type { Problem } from "./problem";
import { endingOf, type Division, type Ending, type Trail } from "./trail";
import type { Missing } from "./weighted";
import type { Weights } from "./weights";

/** The scores one unit got from each class. A class without any is empty. */
export type ClassScores = readonly (readonly number[])[];

/** What is wrong with one class of a row; its name is known to who called. */
export interface ClassFault {
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

/** As `ratersMean`, which leaves to it what an estimate cannot tell. */
export function exactRatersMean(
  unit: ClassScores,
  weights: Weights,
  missing: Missing,
  digits: number,
  means: (index: number) => Fraction | null,
  trail?: Trail<RatersStep>,
): number | null | ClassFault | Problem {
  const result = reckoned(unit, weights, missing, digits, means, trail);
  trail?.push(endingOf(result));
  return result;
}

function reckoned(
  unit: ClassScores,
  weights: Weights,
  missing: Missing,
  digits: number,
  means: (index: number) => Fraction | null,
  trail?: Trail<RatersStep>,
): number | null | ClassFault | Problem {
  let sum = NOTHING;
  let total = weights.total;
  let raters = 0;
  let unrated: ClassFault | null = null;
  for (let index = 0; index < unit.length; index++) {
    const scores = unit[index]!;
    const exactWeight = weights.decimals[index];
    if (!exactWeight) {
      if (scores.length > 0) return { fault: "classNotWeighted", index };
      trail?.push({ code: "unassigned", index });
      continue;
    }
    const weight = weights.values[index]!;
    if (scores.length > 0) {
      const mean = { over: sumOf(scores), under: scores.length === 1 ? ONE : decimalOf(scores.length) };
      const part = scaleFraction(mean, exactWeight);
      sum = addFractions(sum, part);
      raters += scores.length;
      trail?.push({ code: "part", index, raters: scores.length, mean: fractionFigure(mean), weight, part: fractionFigure(part) });
      continue;
    }
    if (missing === "error") return { fault: "classEmpty", index };
    if (missing === "renormalise") total = subtract(total, exactWeight);
    const mean = missing === "mean" ? means(index) : null;
    // A class that has scores and no weight is told first, wherever it stands.
    if (missing === "mean" && mean === null) unrated ??= { fault: "classUnrated", index };
    const part = mean ? scaleFraction(mean, exactWeight) : NOTHING;
    sum = addFractions(sum, part);
    trail?.push({ code: "missing", index, weight, treated: missing, mean: mean && fractionFigure(mean), part: fractionFigure(part) });
  }
  if (raters === 0 && missing !== "zero") return null;
  if (unrated) return unrated;
  if (compare(total, ZERO) <= 0) return { code: "weightsNotPositive" };
  trail?.push({ code: "division", sum: fractionFigure(sum), by: figureOf(total) });
  return roundFraction(sum, total, digits);
}
