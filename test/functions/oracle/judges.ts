/** JUDGES by the rule: sorted, cut at both ends, averaged. */
import * as exact from "./fraction";
import { ERROR, isNumber } from "./result";

export function judgesByRule(row: unknown[], high: number, low: number, digits: number): unknown {
  const present = row.filter(isNumber).map(exact.seen).sort(exact.order);
  if (present.length < high + low + 1) return ERROR;
  const kept = present.slice(low, present.length - high);
  return exact.rounded(exact.over(exact.total(kept), exact.seen(kept.length)), digits);
}
