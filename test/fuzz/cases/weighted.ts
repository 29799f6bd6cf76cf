import fc from "fast-check";
import { weightedByRule } from "../../functions/oracle/weighted";
import { fuzz } from "../fuzz";
import { digits, partsOf, rowsOf, scoreOrBlank, whole } from "../numbers";

const MISSING = ["报错", "计零", "折算", "平均", "均摊", "归入"] as const;
const ROUNDINGS = ["四舍五入", "四舍六入", "去尾", "进一"] as const;

/** Shared weights, or weights of each row's own: then some are not assigned. */
const cases = whole(1, 6).chain((columns) =>
  fc.record({
    scores: rowsOf(scoreOrBlank, columns, 5),
    shares: fc.array(partsOf(1000, columns), { minLength: 5, maxLength: 5 }),
    scale: fc.constantFrom(10, 1000),
    isShared: fc.boolean(),
    missing: fc.constantFrom(...MISSING),
    digits,
    /** Weights in any proportion come out of those that add up. */
    times: fc.constantFrom(1, 1, 3, 0.7),
    heir: whole(1, columns),
    itemDigits: fc.oneof({ arbitrary: fc.constant("" as const), weight: 2 }, { arbitrary: whole(0, 4), weight: 1 }),
    rounding: fc.constantFrom(...ROUNDINGS),
  }),
);

type Case = typeof cases extends fc.Arbitrary<infer From> ? From : never;

/** Per row of scores. A share of nothing is a blank where rows have their own. */
function weightsOf({ scores, shares, scale, isShared, times }: Case): (number | "")[][] {
  const rows = scores.map((_, row) => shares[isShared ? 0 : row]!);
  return rows.map((row) => row.map((share) => (share === 0 && !isShared ? "" : (share * times) / scale)));
}

const takerOf = ({ missing, heir }: Case) => (missing === "归入" ? heir : ("" as const));

export const weighted = fuzz({
  id: "WEIGHTED",
  cases,
  args: (from) => [
    from.scores,
    from.isShared ? weightsOf(from).slice(0, 1) : weightsOf(from),
    from.missing,
    from.digits,
    from.times === 1 ? "" : "不限",
    takerOf(from),
    from.itemDigits,
    from.rounding,
  ],
  expected: (from) => from.scores.map((row, index) => [weightedByRule(row, weightsOf(from)[index]!, { ...from, taker: takerOf(from) })]),
});
