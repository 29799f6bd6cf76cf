/** Efficacy coefficient (功效系数): where a value stands between the worst and the best, as points. Published schemes. */
import { add, compare, decimalOf, multiply, numberOf, ONE, readAt15Digits, subtract, ZERO, type Decimal } from "./decimal";
import { fractionFigure, type Figure } from "./figure";
import { addFractions, NOTHING, roundFraction, scaleFraction, WHOLE, type Fraction } from "./fraction";
import type { Problem } from "./problem";
import { isBefore, knotsProblem, worthBetween, type Knot, type LineStep } from "./segments";
import { endingOf, type Bound, type Ending, type Trail } from "./trail";

export interface EfficacyScale {
  /** Above `best` where lower is better. */
  worst: number;
  best: number;
  /** Points of the worst. */
  base: number;
  /** What the best earns beyond that; not negative. */
  span: number;
  /** Values that do not reach it earn nothing; between worst and best. */
  start?: number | null;
  /** Points the line goes through on its way from the worst to the best. */
  knots?: readonly Knot[];
  /** Beyond the best the line from worst to best goes on at this rate; not negative. */
  bonus?: number;
  /** Greatest points, not below those of the best. */
  most?: number | null;
}

export type EfficacyStep =
  /** `ratio` is (value − worst) ÷ (best − worst), before bounds; null where the two are the same, which earns all. */
  | { code: "ratio"; value: number; worst: number; best: number; ratio: Figure | null }
  | Bound<"worst" | "best" | "start" | "most">
  | LineStep
  /** `extra` is what was earned of the span. */
  | { code: "earned"; base: number; span: number; share: Figure; extra: Figure }
  /** What is added for the part beyond the best. */
  | { code: "bonus"; rate: number; beyond: Figure; adds: Figure }
  | Ending;

/**
 * base + span × (value − worst) ÷ (best − worst), the value held between the two, or along the points given between them; all points
 * where the two are the same. Nothing short of the start, a bonus beyond the best.
 */
export function efficacyPoints(value: number, scale: EfficacyScale, digits: number, trail?: Trail<EfficacyStep>): number | Problem {
  const result = scaleProblem(scale) ?? roundFraction(held(pointsOf(value, scale, trail), scale, trail), ONE, digits);
  trail?.push(endingOf(result));
  return result;
}

const isDescending = ({ worst, best }: EfficacyScale) => readAt15Digits(worst) > readAt15Digits(best);

function scaleProblem(scale: EfficacyScale): Problem | null {
  const { worst, best, base, span, start = null, most = null, knots = [] } = scale;
  if (start !== null) {
    const [from, to, at] = [worst, best, start].map(readAt15Digits) as [number, number, number];
    if (from === to || at < Math.min(from, to) || at > Math.max(from, to)) return { code: "startOutside", start, worst, best };
  }
  const all = add(decimalOf(base), decimalOf(span));
  if (most !== null && compare(all, decimalOf(most)) > 0) return { code: "startAboveCap", points: numberOf(all), cap: most };
  const [from, to] = [decimalOf(worst), decimalOf(best)];
  const isDown = compare(from, to) > 0;
  const outside = knots.find(({ at }) => !(isBefore(from, at, isDown) && isBefore(at, to, isDown)));
  return outside ? { code: "segmentOutOfOrder", row: outside.row, value: numberOf(outside.at) } : knotsProblem(knots, isDown);
}

/** The line from the worst to the best by way of the points between them. */
function lineOf({ worst, best, base, span, knots = [] }: EfficacyScale): Knot[] {
  const end = (at: number, worth: Decimal): Knot => ({ row: -1, at: decimalOf(at), worth });
  return [end(worst, decimalOf(base)), ...knots, end(best, add(decimalOf(base), decimalOf(span)))];
}

function pointsOf(value: number, scale: EfficacyScale, trail?: Trail<EfficacyStep>): Fraction {
  const { base, span, start = null, bonus = 0, knots = [] } = scale;
  const ratio = ratioOf(value, scale, trail);
  if (
    start !== null &&
    (isDescending(scale) ? readAt15Digits(value) > readAt15Digits(start) : readAt15Digits(value) < readAt15Digits(start))
  ) {
    trail?.push({ code: "bound", bound: "start", at: 0 });
    return NOTHING;
  }
  if (knots.length > 0 && ratio && compare(ratio.over, ZERO) >= 0 && compare(ratio.over, ratio.under) < 0) {
    return worthBetween({ over: decimalOf(value), under: ONE }, lineOf(scale), trail);
  }
  const share = shareOf(ratio, trail);
  const extra = scaleFraction(share, decimalOf(span));
  trail?.push({
    code: "earned",
    base: readAt15Digits(base),
    span: readAt15Digits(span),
    share: fractionFigure(share),
    extra: fractionFigure(extra),
  });
  const points = addFractions({ over: decimalOf(base), under: ONE }, extra);
  if (ratio === null || bonus === 0 || compare(ratio.over, ratio.under) <= 0) return points;
  const beyond = { over: subtract(ratio.over, ratio.under), under: ratio.under };
  const adds = scaleFraction(beyond, multiply(decimalOf(span), decimalOf(bonus)));
  trail?.push({ code: "bonus", rate: readAt15Digits(bonus), beyond: fractionFigure(beyond), adds: fractionFigure(adds) });
  return addFractions(points, adds);
}

function held(points: Fraction, { most = null }: EfficacyScale, trail?: Trail<EfficacyStep>): Fraction {
  if (most === null || compare(points.over, multiply(decimalOf(most), points.under)) <= 0) return points;
  trail?.push({ code: "bound", bound: "most", at: readAt15Digits(most) });
  return { over: decimalOf(most), under: ONE };
}

/** How far a value is on its way from the worst to the best; null where the two are the same. */
function ratioOf(value: number, { worst, best }: EfficacyScale, trail?: Trail<EfficacyStep>): Fraction | null {
  const from = decimalOf(worst);
  const full = subtract(decimalOf(best), from);
  const risen = subtract(decimalOf(value), from);
  const isDown = compare(full, ZERO) < 0;
  const width = isDown ? subtract(ZERO, full) : full;
  const height = isDown ? subtract(ZERO, risen) : risen;

  const ratio = compare(width, ZERO) === 0 ? null : { over: height, under: width };
  trail?.push({
    code: "ratio",
    value: readAt15Digits(value),
    worst: readAt15Digits(worst),
    best: readAt15Digits(best),
    ratio: ratio && fractionFigure(ratio),
  });
  return ratio;
}

/** A way held between 0 and 1. */
function shareOf(ratio: Fraction | null, trail?: Trail<EfficacyStep>): Fraction {
  if (ratio === null) return WHOLE;
  if (compare(ratio.over, ratio.under) > 0) {
    trail?.push({ code: "bound", bound: "best", at: 1 });
    return WHOLE;
  }
  if (compare(ratio.over, ZERO) >= 0) return ratio;
  trail?.push({ code: "bound", bound: "worst", at: 0 });
  return NOTHING;
}
