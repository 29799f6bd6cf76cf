/** POOL by counting: a row has an extra unit if fewer rows than units left are before it. */
import * as exact from "./fraction";
import { isNumber } from "./result";

export interface PoolTerms {
  /** One amount for all rows; "" is none. */
  least?: number | "";
  /** Who comes first in a tie; "" comes last. */
  order?: readonly (number | "")[];
  /** The row that takes what is left, from 1. */
  rest?: number | "";
}

type Parts = (number | "")[] | "tied" | "no shares" | "too little" | "nobody";

/** Each row's part, "" where it has no share; or why nothing can be shared out. */
export function poolByCounting(total: number, shares: (number | "")[], unit: number, terms: PoolTerms = {}): Parts {
  const { least = "", order = [], rest: taker = "" } = terms;
  const claims = shares.map((share) => (isNumber(share) ? exact.seen(share) : exact.zero));
  if (exact.total(claims).n === 0n) return "no shares";
  if (taker !== "" && claims[taker - 1]!.n === 0n) return "nobody";
  const all = exact.over(exact.seen(total), exact.seen(unit));
  const sure = least === "" ? exact.zero : exact.over(exact.seen(least), exact.seen(unit));
  const due = claims.filter((claim) => claim.n > 0n).length;
  if (exact.order(exact.times(sure, exact.seen(due)), all) > 0) return "too little";

  // From the smallest claim on: who would have less than is sure has just that.
  const ascending = claims
    .map((_, row) => row)
    .filter((row) => claims[row]!.n > 0n)
    .sort((a, b) => exact.order(claims[a]!, claims[b]!));
  const filledUp = new Set<number>();
  let units = all;
  for (const row of ascending) {
    const sum = exact.total(claims.filter((_, other) => !filledUp.has(other)));
    if (exact.order(exact.over(exact.times(units, claims[row]!), sum), sure) >= 0) break;
    filledUp.add(row);
    units = exact.minus(units, sure);
  }
  const open = claims.map((claim, row) => (filledUp.has(row) ? exact.zero : claim));
  const sum = exact.total(open);
  const quotas = open.map((claim, row) => (filledUp.has(row) ? sure : exact.over(exact.times(units, claim), sum)));
  const kept = quotas.map(exact.floor);
  const rest = quotas.map((quota, row) => exact.minus(quota, { n: kept[row]!, d: 1n }));
  const left = Number(exact.floor(all) - kept.reduce((sum, count) => sum + count, 0n));
  const written = (row: number) => (isNumber(order[row]) ? order[row] : Infinity);
  const compared = rest.map((mine, row) =>
    rest.map((other, index) => exact.order(other, mine) || Number(written(index) < written(row)) - Number(written(index) > written(row))),
  );
  const ahead = compared.map((orders) => orders.filter((one) => one > 0).length);
  const level = compared.map((orders) => orders.filter((one) => one === 0).length);
  const isCut = rest.some((_, row) => ahead[row]! < left && ahead[row]! + level[row]! > left);
  if (taker === "" && unit >= 1 && isCut) return "tied";
  return shares.map((share, row) => {
    if (share === "") return "";
    const earlier = compared[row]!.filter((one, index) => index < row && one === 0).length;
    const extra = taker === "" ? Number(ahead[row]! + earlier < left) : row + 1 === taker ? left : 0;
    return exact.rounded(exact.times({ n: kept[row]! + BigInt(extra), d: 1n }, exact.seen(unit)), 10);
  });
}
