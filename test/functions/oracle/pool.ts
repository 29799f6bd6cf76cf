/** POOL by counting: a row has an extra unit if fewer rows than units left are before it. */
import * as exact from "./fraction";
import { isNumber } from "./result";

/** Each row's part, "" where it has no share; or why nothing can be shared out. */
export function poolByCounting(total: number, shares: (number | "")[], unit: number): (number | "")[] | "tied" | "no shares" {
  const claims = shares.map((share) => (isNumber(share) ? exact.seen(share) : exact.zero));
  const sum = exact.total(claims);
  if (sum.n === 0n) return "no shares";
  const units = exact.over(exact.seen(total), exact.seen(unit));
  const quotas = claims.map((claim) => exact.over(exact.times(units, claim), sum));
  const kept = quotas.map(exact.floor);
  const rest = quotas.map((quota, row) => exact.minus(quota, { n: kept[row]!, d: 1n }));
  const left = Number(exact.floor(units) - kept.reduce((all, count) => all + count, 0n));
  const compared = rest.map((mine) => rest.map((other) => exact.order(other, mine)));
  const ahead = compared.map((orders) => orders.filter((one) => one > 0).length);
  const level = compared.map((orders) => orders.filter((one) => one === 0).length);
  if (unit >= 1 && rest.some((_, row) => ahead[row]! < left && ahead[row]! + level[row]! > left)) return "tied";
  return shares.map((share, row) => {
    if (share === "") return "";
    const earlier = compared[row]!.filter((one, index) => index < row && one === 0).length;
    const count = kept[row]! + (ahead[row]! + earlier < left ? 1n : 0n);
    return exact.rounded(exact.times({ n: count, d: 1n }, exact.seen(unit)), 10);
  });
}
