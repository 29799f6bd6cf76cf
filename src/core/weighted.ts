/**
 * Weighted mean of a row of scores: Σ score × weight ÷ Σ weight. NaN is a missing score, or a weight not assigned.
 * Rules G4, N2, N3, S2.
 */
import { decimalOf, LARGEST_CELL, numberOf, readAt15Digits, roundQuotient, sumOf } from "./decimal";
import { errorOfReading, errorOfSum, roundIfCertain } from "./estimate";
import { exactMean } from "./exact-mean";
import type { Fraction } from "./fraction";
import type { Problem } from "./problem";
import type { Weights } from "./weights";

/**
 * What a missing score means: an error, zero, its weight spread over what is present (折算), or the mean of the rows that
 * have a score in that column (平均).
 */
export type Missing = "error" | "zero" | "renormalise" | "mean";

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
 * The mean of a row of cells nobody has looked at yet, checked and added up in one go; NaN where a cell is no number of
 * Excel's, a weight is not assigned, or the sum lies near a boundary.
 */
export function quickMean(cells: readonly unknown[], { values, totalNumber }: Weights, digits: number): number {
  let sum = 0;
  let size = 0;
  for (let column = 0; column < values.length; column++) {
    const score = cells[column];
    if (typeof score !== "number" || !(Math.abs(score) <= LARGEST_CELL)) return NaN;
    const part = score * values[column]!;
    sum += part;
    size += Math.abs(part);
  }
  // A weight not assigned makes the sum NaN, and with it the rounding.
  const magnitude = size / totalNumber;
  const error = errorOfSum(magnitude, values.length) + errorOfReading(magnitude);
  return roundIfCertain(sum / totalNumber, error, digits);
}

/**
 * One row's weighted mean rounded to `digits` decimals, for rows `quickMean` leaves open; null where everything is missing
 * under 折算 and 平均, or nothing is assigned. `means` gives each column's mean and is asked only under 平均.
 */
export function weightedMean(
  scores: readonly number[],
  weights: Weights,
  missing: Missing,
  digits: number,
  means: (column: number) => ColumnMean | null,
): number | null | Problem {
  const whole = wholeMean(scores, weights, digits);
  return whole === whole ? whole : meanWithGaps(scores, weights, missing, digits, means);
}

/** The exact mean where scores have at most four decimals and everything fits safe integers; NaN where not. */
export function wholeMean(scores: readonly number[], { units, total, scale }: Weights, digits: number): number {
  let sum = 0;
  for (let column = 0; column < units.length; column++) {
    const score = Math.round(scores[column]! * 1e4);
    const part = score * units[column]!;
    sum += part;
    // A double that is a whole number divided by 10⁴ means just that; comparisons with NaN fail as well.
    const isSafe = score / 1e4 === scores[column] && Math.abs(part) < SAFE && Math.abs(sum) < SAFE && Math.abs(score) < 1e15;
    if (!isSafe) return NaN;
  }
  return roundQuotient({ units: sum, scale: scale + 4 }, total, digits);
}

const SAFE = Number.MAX_SAFE_INTEGER;

/**
 * The same for a row that may have gaps, or whose sum lies near a boundary: scores are read at 15 digits first. What is
 * out of order is left to the exact form.
 */
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
  for (let column = 0; column < scores.length; column++) {
    let score = scores[column]!;
    const weight = weights.values[column]!;
    const isPresent = score === score;
    if (weight !== weight) {
      if (isPresent) return exactMean(scores, weights, missing, digits, means);
      continue;
    }
    if (isPresent) {
      present++;
      score = readAt15Digits(score);
    } else if (missing === "error") return exactMean(scores, weights, missing, digits, means);
    else if (missing === "renormalise") continue;
    else score = missing === "mean" ? (means(column)?.number ?? NaN) : 0;
    sum += score * weight;
    size += Math.abs(score * weight);
    total += weight;
  }
  const isEmpty = present === 0 && missing !== "zero";
  const quick = isEmpty ? NaN : roundIfCertain(sum / total, errorOfSum(size / total, scores.length), digits);
  return quick === quick ? quick : exactMean(scores, weights, missing, digits, means);
}
