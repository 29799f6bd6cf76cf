/**
 * Weighted mean of a row of scores: Σ score × weight ÷ Σ weight, reckoned exactly and rounded once. A score may be absent, and so may
 * a weight: nothing is assigned to its column. Rules G4, N2, N3, S2.
 */
import { isAbsent } from "./absent";
import { compare, decimalOf, multiply, numberOf, ONE, readAt15Digits, subtract, sumOf, ZERO } from "./decimal";
import { figureOf, fractionFigure, type Figure } from "./figure";
import { addFractions, NOTHING, roundFraction, scaleFraction, type Fraction } from "./fraction";
import type { Problem } from "./problem";
import { endingOf, type Division, type Ending, type Trail } from "./trail";
import type { Weights } from "./weights";

/**
 * What a missing score means: an error, zero, its weight spread over what is present (折算), or the mean of the rows that
 * have a score in that column (平均).
 */
export type Missing = "error" | "zero" | "renormalise" | "mean";
/** What is done about a missing score that is no error. */
export type Treatment = Exclude<Missing, "error">;

/** The mean of all scores in a column, or of an item, or of a class; null where there are none. */
export type MeanOf = (index: number) => Fraction | null;

export type WeightedStep =
  | { code: "unassigned"; column: number }
  | { code: "part"; column: number; score: number; weight: number; part: Figure }
  /** `part` stands in for score × weight. Under 折算 nothing does, and the weight leaves the divisor. */
  | { code: "missing"; column: number; weight: number; treated: Treatment; mean: Figure | null; part: Figure }
  | Division
  | Ending;

/** Null in a column without scores. */
export function columnMean(scores: readonly number[]): Fraction | null {
  return scores.length === 0 ? null : { over: sumOf(scores), under: decimalOf(scores.length) };
}

/**
 * One row's weighted mean rounded to `digits` decimals; null where everything is missing under 折算 and 平均, or nothing is
 * assigned. `means` is asked only under 平均.
 */
export function weightedMean(
  scores: readonly number[],
  weights: Weights,
  missing: Missing,
  digits: number,
  means: MeanOf,
  trail?: Trail<WeightedStep>,
): number | null | Problem {
  const result = meanOfRow(scores, weights, missing, digits, means, trail);
  trail?.push(endingOf(result));
  return result;
}

function meanOfRow(
  scores: readonly number[],
  weights: Weights,
  missing: Missing,
  digits: number,
  means: MeanOf,
  trail?: Trail<WeightedStep>,
): number | null | Problem {
  let sum = NOTHING;
  let total = weights.total;
  let present = 0;
  let assigned = 0;
  let empty: Problem | null = null;
  for (let column = 0; column < scores.length; column++) {
    const score = scores[column]!;
    const isPresent = !isAbsent(score);
    const weight = weights.decimals[column];
    if (!weight) {
      if (isPresent) return { code: "weightMissing", column };
      trail?.push({ code: "unassigned", column });
      continue;
    }
    assigned++;
    if (isPresent) {
      present++;
      const part = multiply(decimalOf(score), weight);
      sum = addFractions(sum, { over: part, under: ONE });
      trail?.push({ code: "part", column, score: readAt15Digits(score), weight: numberOf(weight), part: figureOf(part) });
      continue;
    }
    if (missing === "error") return { code: "scoreMissing", column };
    if (missing === "renormalise") total = subtract(total, weight);
    const mean = missing === "mean" ? means(column) : null;
    // A score beside a weight that is not assigned is told first, wherever it stands.
    if (missing === "mean" && mean === null) empty ??= { code: "columnEmpty", column };
    const part = mean ? scaleFraction(mean, weight) : NOTHING;
    sum = addFractions(sum, part);
    trail?.push({
      code: "missing",
      column,
      weight: numberOf(weight),
      treated: missing,
      mean: mean && fractionFigure(mean),
      part: fractionFigure(part),
    });
  }
  if (assigned === 0 || (present === 0 && missing !== "zero")) return null;
  if (empty) return empty;
  if (compare(total, ZERO) <= 0) return { code: "weightsNotPositive" };
  trail?.push({ code: "division", sum: fractionFigure(sum), by: figureOf(total) });
  return roundFraction(sum, total, digits);
}
