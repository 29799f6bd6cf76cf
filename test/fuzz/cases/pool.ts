import fc from "fast-check";
import * as exact from "../../functions/oracle/fraction";
import { FAILS, fuzz } from "../fuzz";
import { column, decimal, isNumber, some, whole } from "../numbers";

const share = fc.oneof(
  { arbitrary: whole(0, 5), weight: 4 },
  { arbitrary: decimal(0, 4, 2), weight: 4 },
  { arbitrary: decimal(0, 100, 3), weight: 3 },
  { arbitrary: fc.constant("" as const), weight: 1 },
);

const cases = fc.record({
  units: whole(0, 3000),
  unit: fc.constantFrom(0.01, 0.01, 0.05, 0.1, 1, 1, 25),
  shares: some(share, 10),
});
type Case = typeof cases extends fc.Arbitrary<infer From> ? From : never;

const totalOf = ({ units, unit }: Case) => exact.rounded(exact.times(exact.seen(units), exact.seen(unit)), 10);

/** By counting: a row has an extra unit if fewer rows than units left are before it. */
function partsOf({ units, unit, shares }: Case): unknown[][] | typeof FAILS {
  const claims = shares.map((one) => (isNumber(one) ? exact.seen(one) : exact.zero));
  const sum = exact.total(claims);
  if (sum.n === 0n) return FAILS;
  const quotas = claims.map((claim) => exact.over(exact.times(exact.seen(units), claim), sum));
  const kept = quotas.map(exact.floor);
  const rest = quotas.map((quota, row) => exact.minus(quota, { n: kept[row]!, d: 1n }));
  const left = units - Number(kept.reduce((all, count) => all + count, 0n));
  const ahead = (row: number) => rest.filter((other) => exact.order(other, rest[row]!) > 0).length;
  const level = (row: number) => rest.filter((other) => exact.order(other, rest[row]!) === 0).length;
  const isTied = rest.some((_, row) => ahead(row) < left && ahead(row) + level(row) > left);
  if (isTied && unit >= 1) return FAILS;
  return shares.map((one, row) => {
    if (one === "") return [""];
    const earlier = rest.filter((other, index) => index < row && exact.order(other, rest[row]!) === 0).length;
    const count = kept[row]! + (ahead(row) + earlier < left ? 1n : 0n);
    return [exact.rounded(exact.times({ n: count, d: 1n }, exact.seen(unit)), 10)];
  });
}

export const pool = fuzz({
  id: "POOL",
  cases,
  args: (from) => [totalOf(from), column(from.shares), from.unit],
  expected: partsOf,
});
