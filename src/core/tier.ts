/** Tiers (档): ascending bounds, one result each; and the coefficient made of a tier and a contribution. Rules L1, L2, L5, G9. */
import { add, compare, decimalOf, DEFAULT_DIGITS, multiply, readAt15Digits, round, ZERO } from "./decimal";
import { Unworkable, type Problem } from "./problem";

/** 含下限: a tier begins at its bound. 含上限: a tier ends with its bound. */
export type TierSide = "lower" | "upper";

/** Bounds as read, checked to ascend without repeating. `rows` are their rows in the table, for messages. */
export function tierBounds(bounds: Float64Array, rows: number[]): Float64Array {
  const read = bounds.map(readAt15Digits);
  for (let index = 1; index < read.length; index++) {
    if (!(read[index]! > read[index - 1]!)) {
      throw new Unworkable({ code: "boundsNotAscending", row: rows[index]!, bound: read[index]!, above: read[index - 1]! });
    }
  }
  return read;
}

/** Index of the tier a value lies in. */
export function tierOf(value: number, bounds: Float64Array, side: TierSide): number | Problem {
  const read = readAt15Digits(value);
  // Number of bounds below the value, or not above it.
  let low = 0;
  let high = bounds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (side === "lower" ? bounds[middle]! <= read : bounds[middle]! < read) low = middle + 1;
    else high = middle;
  }
  if (side === "upper") return low < bounds.length ? low : { code: "aboveLastBound", value: read, bound: bounds[low - 1]! };
  return low > 0 ? low - 1 : { code: "belowFirstBound", value: read, bound: bounds[0]! };
}

/** Bounds of the finished coefficient; NaN is no bound. */
export interface Clamp {
  least: number;
  most: number;
}

export function checkClamp({ least, most }: Clamp): void {
  if (least > most) throw new Unworkable({ code: "clampCrossed", least, most });
}

/** base + contribution × rate, held between `least` and `most` before the one rounding (双系数: 基准系数 + 贡献系数). */
export function coefficient(base: number, contribution: number, rate: number, { least, most }: Clamp): number {
  const extra = contribution === 0 ? ZERO : multiply(decimalOf(contribution), decimalOf(rate));
  let exact = add(decimalOf(base), extra);
  if (least === least && compare(exact, decimalOf(least)) < 0) exact = decimalOf(least);
  if (most === most && compare(exact, decimalOf(most)) > 0) exact = decimalOf(most);
  return round(exact, DEFAULT_DIGITS);
}
