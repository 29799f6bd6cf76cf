import fc from "fast-check";
import { amongMates } from "../../functions/oracle/field";
import { placePointsByCounting, type PlaceTable } from "../../functions/oracle/place-points";
import { relativeByRule } from "../../functions/oracle/relative";
import { field } from "../field";
import { fuzz } from "../fuzz";
import { column, decimal, digits, score, whole } from "../numbers";

const DIRECTIONS = ["从高到低", "从低到高"] as const;

export const relative = fuzz({
  id: "RELATIVE",
  cases: fc.record({ units: field(15), points: decimal(0, 30, 1), direction: fc.constantFrom(...DIRECTIONS), digits }),
  args: ({ units, points, direction, digits }) => [
    column(units.map(({ score }) => score)),
    points,
    column(units.map(({ group }) => group)),
    direction,
    digits,
  ],
  expected: ({ units, points, direction, digits }) =>
    amongMates(units, (mine, mates) => relativeByRule(mine, mates, points, direction, digits)),
});

/** A table that says from which place on; or the first place's points, a step and a least. */
const table = fc.oneof(
  fc.record({ from: fc.uniqueArray(whole(2, 12), { maxLength: 5 }), points: fc.array(score, { minLength: 6, maxLength: 6 }) }),
  fc.record({ first: decimal(50, 100, 1), step: fc.constantFrom(3, 0.125, 2.5, 10), least: fc.constantFrom<number | "">("", 0, 20) }),
);
type Table = typeof table extends fc.Arbitrary<infer From> ? From : never;

function tableOf(given: Table): PlaceTable {
  if (!("from" in given)) return given;
  return [1, ...[...given.from].sort((a, b) => a - b)].map((place, index): [number, number] => [place, given.points[index]!]);
}

function cellsOf(given: Table): unknown[][] {
  const table = tableOf(given);
  return Array.isArray(table) ? table : [[table.first, table.step, table.least]];
}

export const placePoints = fuzz({
  id: "PLACEPOINTS",
  cases: fc.record({
    units: field(20),
    // A table of one row would be taken for first and step.
    table: table.filter((given) => !("from" in given) || given.from.length > 0),
    direction: fc.constantFrom(...DIRECTIONS),
    digits,
  }),
  args: ({ units, table, direction, digits }) => [
    column(units.map(({ score }) => score)),
    cellsOf(table),
    column(units.map(({ group }) => group)),
    direction,
    digits,
  ],
  expected: ({ units, table, direction, digits }) =>
    amongMates(units, (mine, mates) => placePointsByCounting(mine, mates, tableOf(table), direction, digits)),
});
