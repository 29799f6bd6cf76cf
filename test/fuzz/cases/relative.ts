import fc from "fast-check";
import * as exact from "../../functions/oracle/fraction";
import { amongMates, field } from "../field";
import { ERROR, fuzz } from "../fuzz";
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
    amongMates(units, (mine, mates) => {
      const isHigh = direction === "从高到低";
      const best = mates.reduce((a, b) => (exact.order(a, b) > 0 === isHigh ? a : b));
      if (best.n <= 0n) return ERROR;
      const share = isHigh ? exact.over(mine, best) : exact.over(best, mine);
      return exact.rounded(share.n < 0n ? exact.zero : exact.times(share, exact.seen(points)), digits);
    }),
});

/** A table that says from which place on; or the first place's points, a step and a least. */
const table = fc.oneof(
  fc.record({ from: fc.uniqueArray(whole(2, 12), { maxLength: 5 }), points: fc.array(score, { minLength: 6, maxLength: 6 }) }),
  fc.record({ first: decimal(50, 100, 1), step: fc.constantFrom(3, 0.125, 2.5, 10), least: fc.constantFrom<number | "">("", 0, 20) }),
);
type Table = typeof table extends fc.Arbitrary<infer From> ? From : never;

function cellsOf(given: Table): unknown[][] {
  if (!("from" in given)) return [[given.first, given.step, given.least]];
  return [1, ...[...given.from].sort((a, b) => a - b)].map((place, index) => [place, given.points[index]]);
}

function pointsAt(place: number, given: Table): exact.F {
  if ("from" in given) {
    const row = cellsOf(given).filter(([from]) => (from as number) <= place).at(-1)!;
    return exact.seen(row[1] as number);
  }
  const points = exact.minus(exact.seen(given.first), exact.times(exact.seen(given.step), exact.seen(place - 1)));
  const least = exact.seen(given.least === "" ? 0 : given.least);
  return exact.order(points, least) < 0 ? least : points;
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
    amongMates(units, (mine, mates) => {
      const sign = direction === "从高到低" ? 1 : -1;
      const better = mates.filter((other) => sign * exact.order(other, mine) > 0);
      return exact.rounded(pointsAt(better.length + 1, table), digits);
    }),
});
