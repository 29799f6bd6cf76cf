/** Weights (权重): what each score of a row counts. Rules N2, N3, S2. */
import { add, compare, decimalOf, numberOf, ONE, readAt15Digits, subtract, unitsAt, ZERO, type Decimal } from "./decimal";
import { Unworkable, type Problem } from "./problem";

/** One row's weights, made ready once for all the rows they serve. */
export interface Weights {
  readonly values: Float64Array;
  /** The same, exact; null where not assigned. */
  readonly decimals: readonly (Decimal | null)[];
  /** The same as whole numbers at one scale; NaN where not assigned or not safe. */
  readonly units: Float64Array;
  readonly scale: number;
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
  const scale = assigned.reduce((most, weight) => Math.max(most, weight.scale), 0);
  const units = Float64Array.from(decimals, (weight) => (weight ? Number(unitsAt(weight, scale)) : NaN));
  return { values, decimals, units, scale, total, totalNumber: numberOf(total) };
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
