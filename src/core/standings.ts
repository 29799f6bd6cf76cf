/** Who stands before whom, once tie-breaking columns (同分先比) have been compared from left to right. */
import { isAbsent } from "./absent";
import type { Problem } from "./problem";
import { eachTie } from "./rank";

export type BreakerMissing = Extract<Problem, { code: "breakerMissing" }>;

/**
 * Puts `ranked`, rows with the best score first, into their final order and gives each a key: equal for units that tie,
 * lower for those behind. Keys go to their rows of `keys`. A tie-breaker is looked at only where scores tie: there it is
 * missing for all (and says nothing) or for none; those without it where others have it are returned.
 */
export function breakTies(
  ranked: Uint32Array,
  scores: Float64Array,
  breakers: readonly Float64Array[],
  keys: Float64Array,
): BreakerMissing[] {
  const missing: BreakerMissing[] = [];
  let nextKey = 0;

  const split = (tied: Uint32Array, column: number): void => {
    const breaker = breakers[column];
    if (tied.length === 1 || breaker === undefined) {
      for (const row of tied) keys[row] = nextKey;
      nextKey--;
      return;
    }
    const without = tied.filter((row) => isAbsent(breaker[row]!));
    if (without.length === tied.length) {
      split(tied, column + 1);
      return;
    }
    if (without.length > 0) {
      for (const row of without) missing.push({ code: "breakerMissing", row, column });
      return;
    }
    tied.sort((a, b) => breaker[b]! - breaker[a]! || a - b);
    eachTie(tied, breaker, (from, to) => split(tied.subarray(from, to), column + 1));
  };
  eachTie(ranked, scores, (from, to) => split(ranked.subarray(from, to), 0));
  return missing;
}
