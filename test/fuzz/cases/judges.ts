import fc from "fast-check";
import { judgesByRule } from "../../functions/oracle/judges";
import { fuzz } from "../fuzz";
import { digits, rowsOf, scoreOrBlank, whole } from "../numbers";

const cases = whole(1, 10).chain((columns) =>
  fc.record({ scores: rowsOf(scoreOrBlank, columns, 3), high: whole(0, 2), low: whole(0, 2), digits }),
);

export const judges = fuzz({
  id: "JUDGES",
  cases,
  args: ({ scores, high, low, digits }) => [scores, high, low, digits],
  expected: ({ scores, high, low, digits }) => scores.map((row) => [judgesByRule(row, high, low, digits)]),
});
