import fc from "fast-check";
import * as exact from "../../functions/oracle/fraction";
import { ERROR, fuzz } from "../fuzz";
import { column, isNumber, scoreOrBlank, some, whole } from "../numbers";

const LIGHTS = [
  [-0.5, "红灯"],
  [-0.1, "黄灯"],
  [0, "绿灯"],
] as const;

const cases = fc.record({
  rows: some(
    fc.record({
      actual: fc.oneof(scoreOrBlank, whole(0, 12)),
      annual: fc.oneof(scoreOrBlank, whole(1, 12), fc.constantFrom(0, -10)),
      elapsed: whole(0, 12),
      of: fc.constantFrom<number | "">(12, 365, ""),
    }),
    4,
  ),
  hasLights: fc.boolean(),
});

export const progress = fuzz({
  id: "PROGRESS",
  cases,
  args: ({ rows, hasLights }) => [
    column(rows.map(({ actual }) => actual)),
    column(rows.map(({ annual }) => annual)),
    column(rows.map(({ elapsed }) => elapsed)),
    column(rows.map(({ of }) => of)),
    hasLights ? LIGHTS.map((light) => [...light]) : "",
  ],
  expected: ({ rows, hasLights }) =>
    rows.map(({ actual, annual, elapsed, of }) => {
      const both = (cell: unknown) => (hasLights ? [cell, cell] : [cell]);
      if (!isNumber(actual) && !isNumber(annual)) return both("");
      if (!isNumber(actual) || !isNumber(annual)) return both(ERROR);
      if (exact.seen(annual).n <= 0n) return both(ERROR);
      const share = exact.over(exact.seen(elapsed), exact.seen(of === "" ? 12 : of));
      const gap = exact.minus(exact.over(exact.seen(actual), exact.seen(annual)), share);
      const shown = exact.rounded(gap, 10);
      if (!hasLights) return [shown];
      const light = LIGHTS.filter(([bound]) => exact.order(gap, exact.seen(bound)) >= 0).at(-1);
      return [shown, light ? light[1] : ERROR];
    }),
});
