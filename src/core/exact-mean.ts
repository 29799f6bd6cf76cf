/** WEIGHTED without shortcuts, with the steps that led to its result. Rules G4, N2, N3, S2. */
import { compare, decimalOf, multiply, ONE, readAt15Digits, subtract, ZERO } from "./decimal";
import { figureOf, fractionFigure, type Figure } from "./figure";
import { addFractions, NOTHING, roundFraction, scaleFraction } from "./fraction";
import type { Problem } from "./problem";
import { endingOf, type Division, type Ending, type Trail } from "./trail";
import type { ColumnMean, Missing } from "./weighted";
import type { Weights } from "./weights";

/** What is done about a missing score that is no error. */
export type Treatment = Exclude<Missing, "error">;

export type WeightedStep =
  | { code: "unassigned"; column: number }
  | { code: "part"; column: number; score: number; weight: number; part: Figure }
  /** `part` stands in for score × weight. Under 折算 nothing does, and the weight leaves the divisor. */
  | { code: "missing"; column: number; weight: number; treated: Treatment; mean: Figure | null; part: Figure }
  | Division
  | Ending;

/** As `weightedMean`, which leaves to it what an estimate cannot tell. */
export function exactMean(
  scores: readonly number[],
  weights: Weights,
  missing: Missing,
  digits: number,
  means: (column: number) => ColumnMean | null,
  trail?: Trail<WeightedStep>,
): number | null | Problem {
  const result = reckoned(scores, weights, missing, digits, means, trail);
  trail?.push(endingOf(result));
  return result;
}

function reckoned(
  scores: readonly number[],
  weights: Weights,
  missing: Missing,
  digits: number,
  means: (column: number) => ColumnMean | null,
  trail?: Trail<WeightedStep>,
): number | null | Problem {
  let sum = NOTHING;
  let total = weights.total;
  let present = 0;
  let assigned = 0;
  let empty: Problem | null = null;
  for (let column = 0; column < scores.length; column++) {
    const score = scores[column]!;
    const isPresent = score === score;
    const exactWeight = weights.decimals[column];
    if (!exactWeight) {
      if (isPresent) return { code: "weightMissing", column };
      trail?.push({ code: "unassigned", column });
      continue;
    }
    assigned++;
    const weight = weights.values[column]!;
    if (isPresent) {
      present++;
      const part = multiply(decimalOf(score), exactWeight);
      sum = addFractions(sum, { over: part, under: ONE });
      trail?.push({ code: "part", column, score: readAt15Digits(score), weight, part: figureOf(part) });
      continue;
    }
    if (missing === "error") return { code: "scoreMissing", column };
    if (missing === "renormalise") total = subtract(total, exactWeight);
    const mean = missing === "mean" ? (means(column)?.exact ?? null) : null;
    // A score beside a weight that is not assigned is told first, wherever it stands.
    if (missing === "mean" && mean === null) empty ??= { code: "columnEmpty", column };
    const part = mean ? scaleFraction(mean, exactWeight) : NOTHING;
    sum = addFractions(sum, part);
    trail?.push({ code: "missing", column, weight, treated: missing, mean: mean && fractionFigure(mean), part: fractionFigure(part) });
  }
  if (assigned === 0 || (present === 0 && missing !== "zero")) return null;
  if (empty) return empty;
  if (compare(total, ZERO) <= 0) return { code: "weightsNotPositive" };
  trail?.push({ code: "division", sum: fractionFigure(sum), by: figureOf(total) });
  return roundFraction(sum, total, digits);
}
