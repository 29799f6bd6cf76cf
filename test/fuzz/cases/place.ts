import fc from "fast-check";
import * as exact from "../../functions/oracle/fraction";
import { amongMates, field } from "../field";
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
  expected: ({ units, ties, direction, digits }) =>
    amongMates(units, (mine, mates) => {
      const read = (value: exact.F) => (digits === "" ? value : exact.seen(exact.rounded(value, digits)));
      const sign = direction === "从高到低" ? 1 : -1;
      const better = mates.filter((other) => sign * exact.order(read(other), read(mine)) > 0);
      const equal = mates.filter((other) => exact.order(read(other), read(mine)) === 0);
      if (ties === "跳号") return better.length + 1;
      if (ties === "平均") return better.length + (equal.length + 1) / 2;
      const different = better.filter((one, index) => better.findIndex((other) => exact.order(read(one), read(other)) === 0) === index);
      return different.length + 1;
    }),
});
