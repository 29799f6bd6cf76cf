import fc from "fast-check";
import { seatsByRule } from "../../functions/oracle/seats";
import { fuzz } from "../fuzz";
import { column, partsOf, some, whole } from "../numbers";

const ROUNDINGS = ["去尾", "四舍五入", "进一", "四舍六入"] as const;
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
    counting: fc.constantFrom("累计", "分别"),
    rest: fc.oneof(fc.constant(NONE), whole(1, columns)),
  }),
);
type Case = typeof cases extends fc.Arbitrary<infer From> ? From : never;

const ratiosOf = ({ shares, isTooMuch }: Case) => shares.map((share) => share / 1000 + (isTooMuch ? 0.4 : 0));

const carryOf = ({ carry, shares }: Case) => shares.map((_, column) => (carry ? carry[column]! / 10 : NONE));

export const seats = fuzz({
  id: "SEATS",
  cases,
  args: (from) => [
    column(from.heads),
    [ratiosOf(from)],
    from.rounding,
    from.least,
    from.most,
    from.carry ? [carryOf(from)] : "",
    from.uplift,
    from.counting,
    from.rest,
  ],
  expected: (from) => seatsByRule(from.heads, { ...from, ratios: ratiosOf(from), carry: carryOf(from) }),
});
