/**
 * Progress against time (序时进度): the share of the year's target that is done, less the share of the year that is gone,
 * and the light it shows. Rules S4, G9.
 */
import { compare, decimalOf, DEFAULT_DIGITS, multiply, ONE, subtract } from "./decimal";
import { roundFraction, type Fraction } from "./fraction";
import type { Problem } from "./problem";

/** elapsed ÷ of, such as 8 of 12 months: from 0 to 1. */
export function elapsedShare(elapsed: number, of: number): Fraction | Problem {
  if (!(of > 0)) return { code: "spanNotPositive", span: of };
  const share = { over: decimalOf(elapsed), under: decimalOf(of) };
  return elapsed < 0 || compare(share.over, share.under) > 0 ? { code: "elapsedOutside", elapsed, span: of } : share;
}

/** actual ÷ annual − the elapsed share, exact. */
export function progressGap(actual: number, annual: number, share: Fraction): Fraction | Problem {
  if (!(annual > 0)) return { code: "annualNotPositive", annual };
  const target = decimalOf(annual);
  return {
    over: subtract(multiply(decimalOf(actual), share.under), multiply(share.over, target)),
    under: multiply(target, share.under),
  };
}

export function roundGap(gap: Fraction): number {
  return roundFraction(gap, ONE, DEFAULT_DIGITS);
}

/** Index of the light a gap shows: the last whose bound it reaches. `bounds` ascend. */
export function lightOf(gap: Fraction, bounds: Float64Array): number | Problem {
  let low = 0;
  let high = bounds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(gap.over, multiply(decimalOf(bounds[middle]!), gap.under)) >= 0) low = middle + 1;
    else high = middle;
  }
  return low > 0 ? low - 1 : { code: "belowFirstBound", value: roundGap(gap), bound: bounds[0]! };
}
