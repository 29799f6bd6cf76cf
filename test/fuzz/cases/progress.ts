import fc from "fast-check";
import { progressByRule } from "../../functions/oracle/progress";
import { fuzz } from "../fuzz";
import { column, scoreOrBlank, some, whole } from "../numbers";

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
  expected: ({ rows, hasLights }) => rows.map((row) => progressByRule(row, hasLights ? LIGHTS : null)),
});
