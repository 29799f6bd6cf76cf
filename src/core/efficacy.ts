/** Efficacy coefficient (功效系数): where a value stands between the worst and the best, as points. Published schemes. */
import { add, compare, decimalOf, multiply, ONE, roundQuotient, subtract, ZERO } from "./decimal";

export interface EfficacyScale {
  /** Above `best` where lower is better. */
  worst: number;
  best: number;
  /** Points of the worst. */
  base: number;
  /** What the best earns beyond that; not negative. */
  span: number;
}

/** base + span × (value − worst) ÷ (best − worst), the value held between the two; all points where they are the same. */
export function efficacyPoints(value: number, { worst, best, base, span }: EfficacyScale, digits: number): number {
  const from = decimalOf(worst);
  const full = subtract(decimalOf(best), from);
  const risen = subtract(decimalOf(value), from);
  const isDescending = compare(full, ZERO) < 0;
  const width = isDescending ? subtract(ZERO, full) : full;
  const height = isDescending ? subtract(ZERO, risen) : risen;

  const least = decimalOf(base);
  const extra = decimalOf(span);
  if (compare(width, ZERO) === 0 || compare(height, width) >= 0) return roundQuotient(add(least, extra), ONE, digits);
  if (compare(height, ZERO) <= 0) return roundQuotient(least, ONE, digits);
  return roundQuotient(add(multiply(least, width), multiply(extra, height)), width, digits);
}
