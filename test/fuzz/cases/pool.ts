import fc from "fast-check";
import * as exact from "../../functions/oracle/fraction";
import { poolByCounting } from "../../functions/oracle/pool";
import { FAILS } from "../../functions/oracle/result";
import { fuzz } from "../fuzz";
import { column, decimal, some, whole } from "../numbers";

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
  /** Units each row is sure of. */
  least: fc.oneof({ arbitrary: fc.constant("" as const), weight: 2 }, { arbitrary: whole(0, 120), weight: 1 }),
  order: fc.oneof(fc.constant([]), fc.array(fc.oneof(fc.constant("" as const), whole(1, 4)), { minLength: 10, maxLength: 10 })),
  rest: fc.oneof({ arbitrary: fc.constant("" as const), weight: 3 }, { arbitrary: whole(1, 10), weight: 1 }),
});
type Case = typeof cases extends fc.Arbitrary<infer From> ? From : never;

const totalOf = ({ units, unit }: Case) => exact.rounded(exact.times(exact.seen(units), exact.seen(unit)), 10);

const leastOf = ({ least, unit }: Case) => (least === "" ? "" : exact.rounded(exact.times(exact.seen(least), exact.seen(unit)), 10));
const orderOf = ({ order, shares }: Case) => (order.length === 0 ? "" : column(order.slice(0, shares.length)));
const restOf = ({ rest, shares }: Case) => (rest === "" ? "" : Math.min(rest, shares.length));

export const pool = fuzz({
  id: "POOL",
  cases,
  args: (from) => [totalOf(from), column(from.shares), from.unit, leastOf(from), orderOf(from), restOf(from)],
  expected: (from) => {
    const parts = poolByCounting(totalOf(from), from.shares, from.unit, { least: leastOf(from), order: from.order, rest: restOf(from) });
    return typeof parts === "string" ? FAILS : column(parts);
  },
});
