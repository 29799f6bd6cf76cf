/**
 * Progress against time (序时进度): the share of the year's target that is done, less the share of the year that is gone,
 * and the light it shows. Rules S4, G9.
 */
import { compare, decimalOf, DEFAULT_DIGITS, multiply, ONE, readAt15Digits, subtract } from "./decimal";
import { fractionFigure, type Figure } from "./figure";
import { roundFraction, type Fraction } from "./fraction";
import type { Problem } from "./problem";
import { refused, type Trail } from "./trail";

/** The last is the gap, or its light, or what is wrong. */
export type ProgressStep =
  | { code: "elapsed"; elapsed: number; of: number; share: Figure }
  | { code: "done"; actual: number; annual: number; share: Figure }
  /** The share done less the share elapsed, and as it is shown. */
  | { code: "gap"; gap: Figure; rounded: number }
  /** The light's own bound, and the next, which the gap does not reach; null for the last light. */
  | { code: "light"; light: number; bound: number; next: number | null }
  | { code: "problem"; problem: Problem };

/** elapsed ÷ of, such as 8 of 12 months: from 0 to 1. */
export function elapsedShare(elapsed: number, of: number, trail?: Trail<ProgressStep>): Fraction | Problem {
  if (!(of > 0)) return refused({ code: "spanNotPositive", span: of }, trail);
  const share = { over: decimalOf(elapsed), under: decimalOf(of) };
  if (elapsed < 0 || compare(share.over, share.under) > 0) return refused({ code: "elapsedOutside", elapsed, span: of }, trail);
  trail?.push({ code: "elapsed", elapsed: readAt15Digits(elapsed), of: readAt15Digits(of), share: fractionFigure(share) });
  return share;
}

/** actual ÷ annual − the elapsed share, exact. */
export function progressGap(actual: number, annual: number, share: Fraction, trail?: Trail<ProgressStep>): Fraction | Problem {
  if (!(annual > 0)) return refused({ code: "annualNotPositive", annual }, trail);
  const done = { over: decimalOf(actual), under: decimalOf(annual) };
  trail?.push({ code: "done", actual: readAt15Digits(actual), annual: readAt15Digits(annual), share: fractionFigure(done) });
  const gap = {
    over: subtract(multiply(done.over, share.under), multiply(share.over, done.under)),
    under: multiply(done.under, share.under),
  };
  trail?.push({ code: "gap", gap: fractionFigure(gap), rounded: roundGap(gap) });
  return gap;
}

export function roundGap(gap: Fraction): number {
  return roundFraction(gap, ONE, DEFAULT_DIGITS);
}

/** Index of the light a gap shows: the last whose bound it reaches. `bounds` ascend. */
export function lightOf(gap: Fraction, bounds: Float64Array, trail?: Trail<ProgressStep>): number | Problem {
  let low = 0;
  let high = bounds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(gap.over, multiply(decimalOf(bounds[middle]!), gap.under)) >= 0) low = middle + 1;
    else high = middle;
  }
  const light = low - 1;
  if (light < 0) return refused({ code: "belowFirstBound", value: roundGap(gap), bound: bounds[0]! }, trail);
  trail?.push({ code: "light", light, bound: bounds[light]!, next: bounds[low] ?? null });
  return light;
}
