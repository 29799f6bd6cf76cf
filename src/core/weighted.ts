/**
 * Weighted mean of a row of scores: Σ score × weight ÷ Σ weight. NaN is a missing score, or a weight not assigned.
 * Rules G4, N2, N3, S2.
 */
import { add, compare, decimalOf, multiply, numberOf, ONE, readAt15Digits, subtract, sumOf, ZERO, type Decimal } from "./decimal";
import { errorOfReading, errorOfSum, roundIfCertain } from "./estimate";
import { addFractions, NOTHING, roundFraction, scaleFraction, type Fraction } from "./fraction";
import { Unworkable, type Problem } from "./problem";

/**
 * What a missing score means: an error, zero, its weight spread over what is present (折算), or the mean of the rows that
 * have a score in that column (平均).
 */
export type Missing = "error" | "zero" | "renormalise" | "mean";

/** One row's weights, made ready once for all the rows they serve. */
export interface Weights {
  readonly values: Float64Array;
  /** The same, exact; null where not assigned. */
  readonly decimals: readonly (Decimal | null)[];
  /** Σ of the assigned weights, exact and as a double; 0 where none is assigned. */
  readonly total: Decimal;
  readonly totalNumber: number;
}

const HUNDRED = decimalOf(100);
const TOLERANCE = decimalOf(1e-9);

/**
 * Checks weights: none negative, and Σ within 10⁻⁹ of 1 or 100, or merely above zero where `anyTotal` (weights of single
 * rows that are renormalised). A row without any weight passes: nothing is assigned to it.
 */
export function weightsOf(given: readonly number[], anyTotal: boolean): Weights | Problem {
  const values = Float64Array.from(given, readAt15Digits);
  const decimals = Array.from(values, (weight) => (weight === weight ? decimalOf(weight) : null));
  const negative = values.findIndex((weight) => weight < 0);
  if (negative >= 0) return { code: "weightNegative", column: negative, weight: values[negative]! };

  const assigned = decimals.filter((weight) => weight !== null);
  const total = assigned.reduce(add, ZERO);
  if (assigned.length > 0) {
    const fits = anyTotal ? compare(total, ZERO) > 0 : isNear(total, ONE) || isNear(total, HUNDRED);
    if (!fits) return anyTotal ? { code: "weightsNotPositive" } : { code: "weightsNotWhole", sum: numberOf(total) };
  }
  return { values, decimals, total, totalNumber: numberOf(total) };
}

function isNear(total: Decimal, goal: Decimal): boolean {
  const gap = subtract(total, goal);
  return compare(gap, TOLERANCE) <= 0 && compare(gap, subtract(ZERO, TOLERANCE)) >= 0;
}

/** As `weightsOf`, for weights all rows share: what is wrong with them ends the call. */
export function sharedWeights(values: readonly number[]): Weights {
  const weights = weightsOf(values, false);
  if ("code" in weights) throw new Unworkable(weights);
  if (compare(weights.total, ZERO) === 0) throw new Unworkable({ code: "weightsNotWhole", sum: 0 });
  return weights;
}

/** Mean of the scores present in a column. */
export interface ColumnMean {
  exact: Fraction;
  number: number;
}

/** Null in a column without scores. */
export function columnMean(scores: readonly number[]): ColumnMean | null {
  if (scores.length === 0) return null;
  const sum = sumOf(scores);
  return { exact: { over: sum, under: decimalOf(scores.length) }, number: numberOf(sum) / scores.length };
}

/**
 * One row's weighted mean rounded to `digits` decimals; null where everything is missing under 折算 and 平均, or nothing is
 * assigned. `means` gives each column's mean and is asked only under 平均.
 */
export function weightedMean(
  scores: readonly number[],
  weights: Weights,
  missing: Missing,
  digits: number,
  means: (column: number) => ColumnMean | null,
): number | null | Problem {
  const { values, totalNumber } = weights;
  let sum = 0;
  let size = 0;
  for (let column = 0; column < values.length; column++) {
    const part = scores[column]! * values[column]!;
    sum += part;
    size += Math.abs(part);
  }
  // Any gap among scores or weights makes the sum NaN, and with it the rounding.
  const magnitude = size / totalNumber;
  const error = errorOfSum(magnitude, values.length) + errorOfReading(magnitude);
  const quick = roundIfCertain(sum / totalNumber, error, digits);
  return quick === quick ? quick : meanWithGaps(scores, weights, missing, digits, means);
}

/** The same for a row that may have gaps, or whose sum lies near a boundary: scores are read at 15 digits first. */
function meanWithGaps(
  scores: readonly number[],
  weights: Weights,
  missing: Missing,
  digits: number,
  means: (column: number) => ColumnMean | null,
): number | null | Problem {
  let sum = 0;
  let size = 0;
  let total = 0;
  let present = 0;
  let assigned = 0;
  for (let column = 0; column < scores.length; column++) {
    let score = scores[column]!;
    const weight = weights.values[column]!;
    const isPresent = score === score;
    if (weight !== weight) {
      if (isPresent) return { code: "weightMissing", column };
      continue;
    }
    assigned++;
    if (isPresent) {
      present++;
      score = readAt15Digits(score);
    } else if (missing === "error") return { code: "scoreMissing", column };
    else if (missing === "renormalise") continue;
    else score = missing === "mean" ? (means(column)?.number ?? NaN) : 0;
    sum += score * weight;
    size += Math.abs(score * weight);
    total += weight;
  }
  if (assigned === 0 || (present === 0 && missing !== "zero")) return null;
  const quick = roundIfCertain(sum / total, errorOfSum(size / total, scores.length), digits);
  return quick === quick ? quick : exactMean(scores, weights, missing, digits, means);
}

/** The same without shortcuts, for a row that has something to reckon with. */
export function exactMean(
  scores: readonly number[],
  weights: Weights,
  missing: Missing,
  digits: number,
  means: (column: number) => ColumnMean | null,
): number | Problem {
  let sum = ZERO;
  let filled = NOTHING;
  let total = weights.total;
  for (let column = 0; column < scores.length; column++) {
    const weight = weights.decimals[column];
    if (!weight) continue;
    const score = scores[column]!;
    if (score === score) sum = add(sum, multiply(decimalOf(score), weight));
    else if (missing === "renormalise") total = subtract(total, weight);
    else if (missing === "mean") {
      const mean = means(column);
      if (mean === null) return { code: "columnEmpty", column };
      filled = addFractions(filled, scaleFraction(mean.exact, weight));
    }
  }
  if (compare(total, ZERO) <= 0) return { code: "weightsNotPositive" };
  return roundFraction(addFractions(filled, { over: sum, under: ONE }), total, digits);
}
