/** EFFICACY by the rule: base + span × (value − worst) ÷ (best − worst), the quotient held between 0 and 1. */
import * as exact from "./fraction";
import { isNumber } from "./result";

export interface EfficacyTerms {
  value: unknown;
  worst: number;
  best: number;
  /** 60 and 40 if "". */
  base: number | "";
  span: number | "";
  digits: number;
}

export function efficacyByRule({ value, worst, best, base, span, digits }: EfficacyTerms): unknown {
  if (!isNumber(value)) return "";
  const one = exact.seen(1);
  const width = exact.minus(exact.seen(best), exact.seen(worst));
  const share = width.n === 0n ? one : exact.over(exact.minus(exact.seen(value), exact.seen(worst)), width);
  const earned = exact.times(exact.seen(span === "" ? 40 : span), exact.clamped(share, exact.zero, one));
  return exact.rounded(exact.plus(exact.seen(base === "" ? 60 : base), earned), digits);
}
