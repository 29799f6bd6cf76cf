import fc from "fast-check";
import * as exact from "../../functions/oracle/fraction";
import { ERROR, FAILS, fuzz } from "../fuzz";
import { column, partsOf, some, whole } from "../numbers";

const ROUNDINGS = ["去尾", "四舍五入", "进一"] as const;
const half: exact.F = { n: 1n, d: 2n };
const NONE = "" as const;

const cases = whole(1, 4).chain((columns) =>
  fc.record({
    heads: some(fc.oneof({ arbitrary: whole(0, 300), weight: 9 }, { arbitrary: fc.constantFrom(12.5, -1, NONE), weight: 1 }), 4),
    // The last part belongs to nobody; now and then the ratios come to more than 100%.
    shares: partsOf(1000, columns + 1).map((parts) => parts.slice(0, -1)),
    isTooMuch: whole(0, 19).map((dice) => dice === 0),
    rounding: fc.constantFrom(...ROUNDINGS),
    carry: fc.oneof(fc.constant(null), fc.array(whole(0, 9), { minLength: columns, maxLength: columns })),
    least: fc.constantFrom(NONE, NONE, 1, 3),
    most: fc.constantFrom(NONE, NONE, 2, 20),
    uplift: fc.constantFrom(NONE, NONE, 1.1, 0.97),
  }),
);
type Case = typeof cases extends fc.Arbitrary<infer From> ? From : never;

const ratiosOf = ({ shares, isTooMuch }: Case) => shares.map((share) => share / 1000 + (isTooMuch ? 0.4 : 0));

function seatsOf(heads: number, from: Case): unknown[] {
  const { rounding, carry, least, most, uplift } = from;
  const round = (value: exact.F) =>
    Number(rounding === "去尾" ? exact.floor(value) : rounding === "进一" ? exact.ceiling(value) : exact.floor(exact.plus(value, half)));
  const entitled = ratiosOf(from).map((ratio, column) =>
    exact.plus(exact.times(exact.seen(heads), exact.seen(ratio)), carry ? exact.seen(carry[column]! / 10) : exact.zero),
  );
  const upTo = (count: number) => round(exact.total(entitled.slice(0, count)));
  return entitled.map((_, column) => {
    let seats = upTo(column + 1) - upTo(column);
    if (uplift !== "") seats = round(exact.times(exact.seen(seats), exact.seen(uplift)));
    if (least !== "") seats = Math.max(seats, least);
    return most === "" ? seats : Math.min(seats, most);
  });
}

export const seats = fuzz({
  id: "SEATS",
  cases,
  args: (from) => [
    column(from.heads),
    [ratiosOf(from)],
    from.rounding,
    from.least,
    from.most,
    from.carry ? [from.carry.map((tenths) => tenths / 10)] : "",
    from.uplift,
  ],
  expected: (from) => {
    const { heads, least, most, carry, rounding } = from;
    const ratios = ratiosOf(from).map(exact.seen);
    const isTooMuch = exact.order(exact.total(ratios), exact.seen(1)) > 0 || ratios.some((ratio) => exact.order(ratio, exact.seen(1)) > 0);
    if (isTooMuch || (least !== "" && most !== "" && least > most) || (carry && rounding !== "去尾")) return FAILS;
    return heads.map((count) => {
      if (count === "") return ratios.map(() => "");
      return Number.isInteger(count) && count >= 0 ? seatsOf(count, from) : ratios.map(() => ERROR);
    });
  },
});
