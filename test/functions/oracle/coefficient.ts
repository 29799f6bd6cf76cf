/** COEFFICIENT by the rule: the tier's base + contribution × rate, held between least and most. */
import * as exact from "./fraction";
import { ERROR, isNumber } from "./result";
import { tierByRule, type Side } from "./tier";

export interface CoefficientTerms {
  bounds: readonly number[];
  bases: readonly number[];
  rate: number | "";
  least: number | "";
  most: number | "";
  side: Side;
  digits?: number | "";
}

/** One row's cell; the contribution is undefined where the whole argument is left out. */
export function coefficientByRule(
  value: unknown,
  contribution: unknown,
  { bounds, bases, rate, least, most, side, digits }: CoefficientTerms,
): unknown {
  const isLeftOut = contribution === undefined;
  if (!isNumber(value) && !isNumber(contribution)) return "";
  if (!isNumber(value) || (!isLeftOut && !isNumber(contribution))) return ERROR;
  const bound = tierByRule(value, bounds, side, digits);
  if (bound === undefined) return ERROR;
  const added = isNumber(contribution) ? exact.times(exact.seen(contribution), exact.seen(rate === "" ? 1 : rate)) : exact.zero;
  const sum = exact.plus(exact.seen(bases[bounds.indexOf(bound)]!), added);
  return exact.rounded(exact.clamped(sum, least === "" ? null : exact.seen(least), most === "" ? null : exact.seen(most)), 10);
}
