import fc from "fast-check";
import { ratersByRule } from "../../functions/oracle/raters";
import { votesByRule } from "../../functions/oracle/votes";
import { fuzz } from "../fuzz";
import { digits, partsOf, rowsOf, score, blank, whole } from "../numbers";

const CLASSES = ["领导", "群众", "部门"];

const cases = whole(1, 7).chain((raters) =>
  fc.record({
    classes: fc.array(fc.constantFrom(...CLASSES), { minLength: raters, maxLength: raters }),
    scores: rowsOf(fc.oneof({ arbitrary: score, weight: 2 }, { arbitrary: blank, weight: 1 }), raters, 5),
    shares: partsOf(100, 3),
    missing: fc.constantFrom("报错", "计零", "折算", "平均"),
    digits,
  }),
);
type Case = typeof cases extends fc.Arbitrary<infer From> ? From : never;

const weightsOf = ({ shares }: Case) => CLASSES.map((name, index): [string, number] => [name, shares[index]!]);

export const raters = fuzz({
  id: "RATERS",
  cases,
  args: (from) => [from.scores, [from.classes], weightsOf(from), from.missing, from.digits],
  expected: (from) => from.scores.map((row) => [ratersByRule(row, { ...from, weights: weightsOf(from) })]),
});

const votesCases = whole(1, 6).chain((choices) =>
  fc.record({
    counts: rowsOf(fc.oneof(whole(0, 9), whole(0, 100000), fc.constantFrom(0.1 * 30, 1.5, -1, "", "—")), choices, 4),
    points: fc.array(fc.oneof({ arbitrary: score, weight: 9 }, { arbitrary: fc.constant("" as const), weight: 1 }), {
      minLength: choices,
      maxLength: choices,
    }),
    digits,
  }),
);

export const votes = fuzz({
  id: "VOTES",
  cases: votesCases,
  args: ({ counts, points, digits }) => [counts, [points], digits],
  expected: ({ counts, points, digits }) => counts.map((row) => [votesByRule(row, points, digits)]),
});
