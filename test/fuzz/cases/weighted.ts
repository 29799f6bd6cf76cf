import fc from "fast-check";
import { weightedByRule } from "../../functions/oracle/weighted";
import { fuzz } from "../fuzz";
import { digits, partsOf, rowsOf, scoreOrBlank, whole } from "../numbers";

const MISSING = ["报错", "计零", "折算", "平均"] as const;

/** Shared weights, or weights of each row's own: then some are not assigned. */
const cases = whole(1, 6).chain((columns) =>
  fc.record({
    scores: rowsOf(scoreOrBlank, columns, 5),
    shares: fc.array(partsOf(1000, columns), { minLength: 5, maxLength: 5 }),
    scale: fc.constantFrom(10, 1000),
    isShared: fc.boolean(),
    missing: fc.constantFrom(...MISSING),
    digits,
  }),
);

type Case = typeof cases extends fc.Arbitrary<infer From> ? From : never;

/** Per row of scores. A share of nothing is a blank where rows have their own. */
function weightsOf({ scores, shares, scale, isShared }: Case): (number | "")[][] {
  const rows = scores.map((_, row) => shares[isShared ? 0 : row]!);
  return rows.map((row) => row.map((share) => (share === 0 && !isShared ? "" : share / scale)));
}

export const weighted = fuzz({
  id: "WEIGHTED",
  cases,
  args: (from) => [from.scores, from.isShared ? weightsOf(from).slice(0, 1) : weightsOf(from), from.missing, from.digits],
  expected: (from) => from.scores.map((row, index) => [weightedByRule(row, weightsOf(from)[index]!, from)]),
});
