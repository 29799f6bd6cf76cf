import fc from "fast-check";
import * as exact from "../../functions/oracle/fraction";
import { amongMates, field } from "../field";
import { fuzz } from "../fuzz";
import { column, whole } from "../numbers";

const cases = fc.record({ units: field(18), count: whole(0, 5), ties: fc.constantFrom("全列", "待定", "") });

export const bottom = fuzz({
  id: "BOTTOM",
  cases,
  args: ({ units, count, ties }) => [
    column(units.map(({ score }) => score)),
    count,
    column(units.map(({ group }) => group)),
    ties,
  ],
  expected: ({ units, count, ties }) =>
    amongMates(units, (mine, mates) => {
      const listed = Math.min(count, mates.length - 1);
      const worse = mates.filter((other) => exact.order(other, mine) < 0).length;
      const notBetter = mates.filter((other) => exact.order(other, mine) <= 0).length;
      if (worse >= listed) return "";
      return notBetter <= listed || ties !== "待定" ? "末位" : "待定";
    }),
});
