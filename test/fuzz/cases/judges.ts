import fc from "fast-check";
import * as exact from "../../functions/oracle/fraction";
import { ERROR, fuzz } from "../fuzz";
import { digits, isNumber, rowsOf, scoreOrBlank, whole } from "../numbers";

const cases = whole(1, 10).chain((columns) =>
  fc.record({ scores: rowsOf(scoreOrBlank, columns, 3), high: whole(0, 2), low: whole(0, 2), digits }),
);

export const judges = fuzz({
  id: "JUDGES",
  cases,
  args: ({ scores, high, low, digits }) => [scores, high, low, digits],
  expected: ({ scores, high, low, digits }) =>
    scores.map((row) => {
      const present = row.filter(isNumber).map(exact.seen).sort(exact.order);
      if (present.length < high + low + 1) return [ERROR];
      const kept = present.slice(low, present.length - high);
      return [exact.rounded(exact.over(exact.total(kept), exact.seen(kept.length)), digits)];
    }),
});
