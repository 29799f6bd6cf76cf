/**
 * WEIGHTED's estimate: the weighted mean in floating point, rounded when, and only when, its error cannot change the outcome. Nearly
 * every score lies clear of a rounding boundary; one on a boundary, such as 75.775, is left to exact arithmetic. This is the only
 * place where figures are estimated: WEIGHTED's benchmark asks for it.
 */
import { LARGEST_CELL, powerOf } from "./decimal";
import type { Weights } from "./weights";

/** Reading a double at 15 digits moves it by at most this share of its size. */
const READING_ERROR = 5.1e-15;
/** What one floating-point operation, or taking a decimal's nearest double for it, may add: a little over 2⁻⁵³. */
const ROUNDING_ERROR = 1.12e-16;

/**
 * The mean of a row of cells nobody has looked at yet, checked and added up in one go; null where a cell is no number of
 * Excel's, a weight is not assigned, or the sum lies near a boundary.
 */
export function quickMean(cells: readonly unknown[], { values, totalNumber }: Weights, digits: number): number | null {
  let sum = 0;
  let size = 0;
  for (let column = 0; column < values.length; column++) {
    const score = cells[column];
    if (typeof score !== "number" || !(Math.abs(score) <= LARGEST_CELL)) return null;
    const part = score * values[column]!;
    sum += part;
    size += Math.abs(part);
  }
  // Where a weight is absent, so is the sum, and nothing is certain about it.
  const error = (size / totalNumber) * ((values.length + 8) * ROUNDING_ERROR + READING_ERROR);
  return roundIfCertain(sum / totalNumber, error, digits);
}

/** `estimate` rounded to `digits` decimals, or null where the true value, at most `error` away, may lie across a boundary. */
export function roundIfCertain(estimate: number, error: number, digits: number): number | null {
  const power = powerOf(digits);
  const scaled = estimate * power;
  const nearest = Math.round(scaled);
  const margin = 0.5 - Math.abs(scaled - nearest);
  const doubt = (error + 2 * Math.abs(estimate) * ROUNDING_ERROR) * power;
  return margin > doubt && Math.abs(nearest) < Number.MAX_SAFE_INTEGER ? nearest / power + 0 : null;
}
