/** Efficacy coefficient (功效系数): where a value stands between the worst and the best, as points. Published schemes. */
import { compare, decimalOf, ONE, readAt15Digits, subtract, ZERO } from "./decimal";
import { fractionFigure, type Figure } from "./figure";
import { addFractions, NOTHING, roundFraction, scaleFraction, WHOLE, type Fraction } from "./fraction";
import type { Bound, Ending, Trail } from "./trail";

export interface EfficacyScale {
  /** Above `best` where lower is better. */
  worst: number;
  best: number;
  /** Points of the worst. */
  base: number;
  /** What the best earns beyond that; not negative. */
  span: number;
}

export type EfficacyStep =
  /** `ratio` is (value − worst) ÷ (best − worst), before bounds; null where the two are the same, which earns all. */
  | { code: "ratio"; value: number; worst: number; best: number; ratio: Figure | null }
  | Bound<"worst" | "best">
  /** `extra` is what was earned of the span. */
  | { code: "earned"; base: number; span: number; share: Figure; extra: Figure }
  | Ending;

/** base + span × (value − worst) ÷ (best − worst), the value held between the two; all points where they are the same. */
export function efficacyPoints(value: number, scale: EfficacyScale, digits: number, trail?: Trail<EfficacyStep>): number {
  const base = decimalOf(scale.base);
  const share = shareOf(value, scale, trail);
  const extra = scaleFraction(share, decimalOf(scale.span));
  trail?.push({
    code: "earned",
    base: readAt15Digits(scale.base),
    span: readAt15Digits(scale.span),
    share: fractionFigure(share),
    extra: fractionFigure(extra),
  });
  const result = roundFraction(addFractions({ over: base, under: ONE }, extra), ONE, digits);
  trail?.push({ code: "result", result });
  return result;
}

/** How far a value is on its way from the worst to the best: from 0 to 1. */
function shareOf(value: number, { worst, best }: EfficacyScale, trail?: Trail<EfficacyStep>): Fraction {
  const from = decimalOf(worst);
  const full = subtract(decimalOf(best), from);
  const risen = subtract(decimalOf(value), from);
  const isDescending = compare(full, ZERO) < 0;
  const width = isDescending ? subtract(ZERO, full) : full;
  const height = isDescending ? subtract(ZERO, risen) : risen;

  const ratio = compare(width, ZERO) === 0 ? null : { over: height, under: width };
  trail?.push({
    code: "ratio",
    value: readAt15Digits(value),
    worst: readAt15Digits(worst),
    best: readAt15Digits(best),
    ratio: ratio && fractionFigure(ratio),
  });
  if (ratio === null) return WHOLE;
  if (compare(height, width) > 0) {
    trail?.push({ code: "bound", bound: "best", at: 1 });
    return WHOLE;
  }
  if (compare(height, ZERO) >= 0) return ratio;
  trail?.push({ code: "bound", bound: "worst", at: 0 });
  return NOTHING;
}
