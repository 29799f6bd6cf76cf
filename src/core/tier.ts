/** Tiers (档): ascending bounds, one result each; and the coefficient made of a tier and a contribution. Rules L1, L2, L5, G9. */
import { add, compare, decimalOf, DEFAULT_DIGITS, multiply, readAt15Digits, round, ZERO } from "./decimal";
import { figureOf, type Figure } from "./figure";
import { Unworkable, type Problem } from "./problem";
import { refused, type Bound, type Ending, type Trail } from "./trail";

/** 含下限: a tier begins at its bound. 含上限: a tier ends with its bound. */
export type TierSide = "lower" | "upper";

/**
 * `bound` is the one that applied: the tier's lower end under 含下限, its upper end under 含上限. `beyond` is where the tier
 * ends on the other side; null where it has no end.
 */
export type TierStep =
  | { code: "tier"; tier: number; value: number; side: TierSide; bound: number; beyond: number | null }
  | { code: "problem"; problem: Problem };

/** Bounds as read, checked to ascend without repeating. `rows` are their rows in the table, for messages. */
export function tierBounds(bounds: Float64Array, rows: number[]): Float64Array {
  const read = bounds.map(readAt15Digits);
  let above = -Infinity;
  for (const [index, bound] of read.entries()) {
    if (!(bound > above)) throw new Unworkable({ code: "boundsNotAscending", row: rows[index]!, bound, above });
    above = bound;
  }
  return read;
}

/** Index of the tier a value lies in. */
export function tierOf(value: number, bounds: Float64Array, side: TierSide, trail?: Trail<TierStep>): number | Problem {
  const read = readAt15Digits(value);
  // Number of bounds below the value, or not above it.
  let low = 0;
  let high = bounds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (side === "lower" ? bounds[middle]! <= read : bounds[middle]! < read) low = middle + 1;
    else high = middle;
  }
  const tier = side === "lower" ? low - 1 : low;
  if (tier < 0) return refused({ code: "belowFirstBound", value: read, bound: bounds[0]! }, trail);
  if (tier === bounds.length) return refused({ code: "aboveLastBound", value: read, bound: bounds[tier - 1]! }, trail);
  const beyond = bounds[side === "lower" ? tier + 1 : tier - 1] ?? null;
  trail?.push({ code: "tier", tier, value: read, side, bound: bounds[tier]!, beyond });
  return tier;
}

/** Bounds of the finished coefficient; null is no bound. */
interface Clamp {
  least: number | null;
  most: number | null;
}

export function checkClamp({ least, most }: Clamp): void {
  if (least !== null && most !== null && least > most) throw new Unworkable({ code: "clampCrossed", least, most });
}

/** What came before the coefficient's own steps is the tier that gave the base. */
export type CoefficientStep =
  | { code: "base"; base: number }
  | { code: "contribution"; contribution: number; rate: number; adds: Figure }
  | Bound<"least" | "most">
  | Ending;

/** base + contribution × rate, held between `least` and `most` before the one rounding (双系数: 基准系数 + 贡献系数). */
export function coefficient(
  base: number,
  contribution: number,
  rate: number,
  { least, most }: Clamp,
  trail?: Trail<CoefficientStep>,
): number {
  trail?.push({ code: "base", base: readAt15Digits(base) });
  const extra = contribution === 0 ? ZERO : multiply(decimalOf(contribution), decimalOf(rate));
  trail?.push({ code: "contribution", contribution: readAt15Digits(contribution), rate: readAt15Digits(rate), adds: figureOf(extra) });
  let exact = add(decimalOf(base), extra);
  if (least !== null && compare(exact, decimalOf(least)) < 0) {
    exact = decimalOf(least);
    trail?.push({ code: "bound", bound: "least", at: readAt15Digits(least) });
  }
  if (most !== null && compare(exact, decimalOf(most)) > 0) {
    exact = decimalOf(most);
    trail?.push({ code: "bound", bound: "most", at: readAt15Digits(most) });
  }
  const result = round(exact, DEFAULT_DIGITS);
  trail?.push({ code: "result", result });
  return result;
}
