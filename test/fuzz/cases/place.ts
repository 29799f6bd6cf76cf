import fc from "fast-check";
import { amongMates } from "../../functions/oracle/field";
import { placeByCounting } from "../../functions/oracle/place";
import { field } from "../field";
import { fuzz } from "../fuzz";
import { column, whole } from "../numbers";

const mark = fc.oneof(
  { arbitrary: fc.constantFrom("", "诫勉"), weight: 9 },
  { arbitrary: fc.constantFrom("不参加", "不定等次"), weight: 1 },
);

const cases = fc.record({
  units: field(25).chain((units) =>
    fc
      .array(mark, { minLength: units.length, maxLength: units.length })
      .map((marks) => units.map((unit, row) => ({ ...unit, mark: marks[row]! }))),
  ),
  ties: fc.constantFrom("跳号", "连号", "平均", "取后"),
  direction: fc.constantFrom("从高到低", "从低到高"),
  digits: fc.oneof(fc.constant("" as const), whole(0, 3)),
});

export const place = fuzz({
  id: "PLACE",
  cases,
  args: ({ units, ties, direction, digits }) => [
    column(units.map(({ score }) => score)),
    column(units.map(({ group }) => group)),
    ties,
    direction,
    digits,
    column(units.map(({ mark }) => mark)),
  ],
  expected: ({ units, ...terms }) => amongMates(units, (mine, mates) => placeByCounting(mine, mates, terms)),
});
