/** Exact fractions of decimals, for means inside sums. `under` is above zero. */
import { add as addDecimals, multiply, ONE, roundQuotient, ZERO, type Decimal } from "./decimal";
import type { Rounding } from "./whole";

export interface Fraction {
  readonly over: Decimal;
  readonly under: Decimal;
}

export const NOTHING: Fraction = { over: ZERO, under: ONE };
export const WHOLE: Fraction = { over: ONE, under: ONE };

export function addFractions(a: Fraction, b: Fraction): Fraction {
  if (a.under === b.under) return { over: addDecimals(a.over, b.over), under: a.under };
  return {
    over: addDecimals(multiply(a.over, b.under), multiply(b.over, a.under)),
    under: multiply(a.under, b.under),
  };
}

export function scaleFraction(fraction: Fraction, factor: Decimal): Fraction {
  return { over: multiply(fraction.over, factor), under: fraction.under };
}

/** fraction ÷ divisor (above zero), rounded once. */
export function roundFraction(fraction: Fraction, divisor: Decimal, digits: number, rounding: Rounding = "half"): number {
  return roundQuotient(fraction.over, multiply(fraction.under, divisor), digits, rounding);
}
