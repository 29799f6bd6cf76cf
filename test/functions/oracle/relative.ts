/** RELATIVE by the rule: own ÷ best of the group × points, or best ÷ own where lower is better. */
import * as exact from "./fraction";
import { ERROR } from "./result";

export function relativeByRule(mine: exact.F, mates: exact.F[], points: number, direction: string, digits: number): unknown {
  const isHigh = direction === "从高到低";
  const best = mates.reduce((a, b) => (exact.order(a, b) > 0 === isHigh ? a : b));
  if (best.n <= 0n) return ERROR;
  const share = isHigh ? exact.over(mine, best) : exact.over(best, mine);
  return exact.rounded(share.n < 0n ? exact.zero : exact.times(share, exact.seen(points)), digits);
}
