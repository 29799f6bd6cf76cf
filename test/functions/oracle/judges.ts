/** JUDGES by the rule: sorted, cut at both ends where there are so many, averaged. */
import * as exact from "./fraction";
import { ERROR, isNumber } from "./result";

export function judgesByRule(row: unknown[], high: number, low: number, digits: number, from = 0): unknown {
  const present = row.filter(isNumber).map(exact.seen).sort(exact.order);
  if (present.length === 0) return ERROR;
  const isCut = present.length >= from;
  if (isCut && present.length < high + low + 1) return ERROR;
  const kept = isCut ? present.slice(low, present.length - high) : present;
  return exact.rounded(exact.over(exact.total(kept), exact.seen(kept.length)), digits);
}
