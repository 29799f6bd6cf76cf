import fc from "fast-check";
import { bottomByCounting } from "../../functions/oracle/bottom";
import { amongMates } from "../../functions/oracle/field";
import { field } from "../field";
import { fuzz } from "../fuzz";
import { column, whole } from "../numbers";

const cases = fc.record({ units: field(18), count: whole(0, 5), ties: fc.constantFrom("全列", "待定", "") });

export const bottom = fuzz({
  id: "BOTTOM",
  cases,
  args: ({ units, count, ties }) => [column(units.map(({ score }) => score)), count, column(units.map(({ group }) => group)), ties],
  expected: ({ units, count, ties }) => amongMates(units, (mine, mates) => bottomByCounting(mine, mates, count, ties)),
});
