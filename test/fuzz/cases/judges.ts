import fc from "fast-check";
import { judgesByRule } from "../../functions/oracle/judges";
import { fuzz } from "../fuzz";
import { digits, rowsOf, scoreOrBlank, whole } from "../numbers";

const cases = whole(1, 10).chain((columns) =>
  fc.record({
    scores: rowsOf(
      fc.oneof({ arbitrary: scoreOrBlank, weight: 12 }, { arbitrary: fc.constantFrom("缺席", "弃权"), weight: 1 }),
      columns,
      3,
    ),
    high: whole(0, 2),
    low: whole(0, 2),
    digits,
    from: fc.oneof(fc.constant("" as const), whole(0, 8)),
  }),
);

export const judges = fuzz({
  id: "JUDGES",
  cases,
  args: ({ scores, high, low, digits, from }) => [scores, high, low, digits, from],
  expected: ({ scores, high, low, digits, from }) => scores.map((row) => [judgesByRule(row, high, low, digits, from || 0)]),
});
