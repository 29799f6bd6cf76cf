/**
 * EFFICACY by the rule: base + span × (value − worst) ÷ (best − worst), the quotient held between 0 and 1, or along a line of points;
 * nothing short of the start, more beyond the best at a rate of its own, and never above the most.
 */
import * as exact from "./fraction";
import { alongLine, type Point } from "./line";
import { ERROR, isNumber } from "./result";

export interface EfficacyTerms {
  value: unknown;
  worst: number;
  best: number;
  /** 60 and 40 if "". */
  base: number | "";
  span: number | "";
  digits: number;
  start?: number | "";
  points?: readonly Point[];
  bonus?: number | "";
  most?: number | "";
}

export function efficacyByRule({ value, worst, best, digits, points = [], ...terms }: EfficacyTerms): unknown {
  const { base = "", span = "", start = "", bonus = "", most = "" } = terms;
  if (!isNumber(value)) return "";
  const [zero, one] = [exact.zero, exact.seen(1)];
  const [from, to, at] = [worst, best, value].map(exact.seen) as [exact.F, exact.F, exact.F];
  const [low, more] = [exact.seen(base === "" ? 60 : base), exact.seen(span === "" ? 40 : span)];
  const all = exact.plus(low, more);
  const isSame = exact.order(from, to) === 0;
  /** How far something is on the way; the way must not be nothing. */
  const way = (place: exact.F) => exact.over(exact.minus(place, from), exact.minus(to, from));

  if (start !== "") {
    if (isSame) return ERROR;
    const way0 = way(exact.seen(start));
    if (exact.order(way0, zero) < 0 || exact.order(way0, one) > 0) return ERROR;
  }
  if (most !== "" && exact.order(all, exact.seen(most)) > 0) return ERROR;
  if (points.length > 0) {
    if (isSame) return ERROR;
    const ways = [zero, ...points.map(([place]) => way(exact.seen(place))), one];
    if (ways.some((place, index) => index > 0 && exact.order(place, ways[index - 1]!) <= 0)) return ERROR;
  }

  const limit = most === "" ? null : exact.seen(most);
  const answer = (earned: exact.F) => exact.rounded(exact.clamped(earned, null, limit), digits);
  if (isSame) return answer(all);
  const mine = way(at);
  if (start !== "" && exact.order(mine, way(exact.seen(start))) < 0) return answer(zero);
  if (exact.order(mine, zero) < 0) return answer(low);
  if (exact.order(mine, one) > 0) {
    const beyond = exact.times(exact.minus(mine, one), exact.times(more, exact.seen(bonus === "" ? 0 : bonus)));
    return answer(exact.plus(all, beyond));
  }
  if (points.length === 0 || exact.order(mine, one) === 0) return answer(exact.plus(low, exact.times(more, mine)));
  const inside = points.map(([place, worth]): [exact.F, exact.F] => [way(exact.seen(place)), exact.seen(worth)]);
  return answer(alongLine(mine, [[zero, low], ...inside, [one, all]]));
}
