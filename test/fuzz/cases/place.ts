import fc from "fast-check";
import { amongMates } from "../../functions/oracle/field";
import { placeByCounting } from "../../functions/oracle/place";
import { field } from "../field";
import { fuzz } from "../fuzz";
import { column, whole } from "../numbers";

const cases = fc.record({
  units: field(25),
  ties: fc.constantFrom("跳号", "连号", "平均"),
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
  ],
  expected: ({ units, ...terms }) => amongMates(units, (mine, mates) => placeByCounting(mine, mates, terms)),
});
