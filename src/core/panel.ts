/**
 * Mean of a panel's scores without the highest and the lowest (去掉最高分、最低分). Rules G4, S8, L4, Z3.
 */
import { decimalOf, readAt15Digits, roundQuotient, sumOf } from "./decimal";
import { figureOf } from "./figure";
import { comparedOrder } from "./order";
import type { Problem } from "./problem";
import { endingOf, type Division, type Ending, type Trail } from "./trail";

/** How many scores are left out at each end, in rows of `from` scores or more. */
export interface Drops {
  high: number;
  low: number;
  from: number;
}

/** `index` is where a score stands among those present; of equal ones the earlier is the lower. */
export type PanelStep =
  /** Nobody is left out of so few. */
  | { code: "tooFewToDrop"; present: number; from: number }
  | { code: "dropped"; end: "lowest" | "highest"; index: number; score: number }
  | { code: "kept"; index: number; score: number }
  | Division
  | Ending;

/**
 * Mean of one row's present scores (none absent) after exactly so many highest and lowest are left out, ties or not. The trail has the
 * lowest score first.
 */
export function panelMean(present: Float64Array, drops: Drops, digits: number, trail?: Trail<PanelStep>): number | Problem {
  const result = meanOfKept(present, drops, digits, trail);
  trail?.push(endingOf(result));
  return result;
}

function meanOfKept(present: Float64Array, { high, low, from }: Drops, digits: number, trail?: Trail<PanelStep>): number | Problem {
  const isDropping = present.length >= from;
  const [dropHigh, dropLow] = isDropping ? [high, low] : [0, 0];
  const needed = dropHigh + dropLow + 1;
  if (present.length < needed) return { code: "tooFewScores", present: present.length, needed };
  if (!isDropping) trail?.push({ code: "tooFewToDrop", present: present.length, from });
  const kept: number[] = [];
  comparedOrder(present).forEach((index, place) => {
    const score = present[index]!;
    const end = place < dropLow ? "lowest" : place >= present.length - dropHigh ? "highest" : null;
    if (end === null) kept.push(score);
    const seen = { index, score: readAt15Digits(score) };
    trail?.push(end === null ? { code: "kept", ...seen } : { code: "dropped", end, ...seen });
  });
  const sum = sumOf(kept);
  const count = decimalOf(kept.length);
  trail?.push({ code: "division", sum: figureOf(sum), by: figureOf(count) });
  return roundQuotient(sum, count, digits);
}
