/** Weights (权重): what each score of a row counts. Rules N2, N3, S2. */
import { isAbsent } from "./absent";
import { add, compare, decimalOf, numberOf, ONE, readAt15Digits, subtract, ZERO, type Decimal } from "./decimal";
import { Unworkable, type Problem } from "./problem";

/** One row's weights, made ready once for all the rows they serve. */
export interface Weights {
  /** Absent where not assigned. */
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
 * Checks weights: none negative, and Σ within 10⁻⁹ of 1 or 100, or merely above zero where `anyTotal` (weights in any
 * proportion, and those of single rows that are renormalised). A row without any weight passes: nothing is assigned to it.
 */
export function weightsOf(given: readonly number[], anyTotal: boolean): Weights | Problem {
  const values = Float64Array.from(given, readAt15Digits);
  const decimals = Array.from(values, (weight) => (isAbsent(weight) ? null : decimalOf(weight)));
  for (const [column, weight] of values.entries()) if (weight < 0) return { code: "weightNegative", column, weight };

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
export function sharedWeights(values: readonly number[], anyTotal = false): Weights {
  const weights = weightsOf(values, anyTotal);
  if ("code" in weights) throw new Unworkable(weights);
  if (compare(weights.total, ZERO) === 0)
    throw new Unworkable(anyTotal ? { code: "weightsNotPositive" } : { code: "weightsNotWhole", sum: 0 });
  return weights;
}
