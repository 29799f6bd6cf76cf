import fc from "fast-check";
import { pointsByStep, pointsFromTable, roundedPoints, type PlacePointsStep, type PointsOfPlace } from "../../../src/core/place-points";
import * as exact from "../../functions/oracle/fraction";
import { decimal, digits, whole } from "../../fuzz/numbers";
import { endOf, expectPlain, FIXED, isSame, product, stepsOf, theStep, told } from "./reading";

function trailOf(pointsOf: PointsOfPlace, place: number, places = 2) {
  const steps: PlacePointsStep[] = [];
  return { points: roundedPoints(pointsOf, places)(place, steps), steps };
}

const TABLE = pointsFromTable(Float64Array.of(1, 2, 4), Float64Array.of(100, 90, 70), [0, 1, 3]);

test("the row of the table that serves the place", () => {
  expect(trailOf(TABLE, 3).steps).toEqual([
    { code: "row", place: 3, row: 1, from: 2, points: 90 },
    { code: "result", result: 90 },
  ]);
  expect(theStep(trailOf(TABLE, 9).steps, "row")).toEqual({ code: "row", place: 9, row: 3, from: 4, points: 70 });
});

test("what the places above take off, and the least", () => {
  expect(trailOf(pointsByStep(100, 2.5, 60), 4).steps).toEqual([
    { code: "steps", place: 4, first: 100, step: 2.5, down: 7.5 },
    { code: "result", result: 92.5 },
  ]);
  expect(trailOf(pointsByStep(100, 25, 60), 4).steps).toEqual([
    { code: "steps", place: 4, first: 100, step: 25, down: 75 },
    { code: "bound", bound: "least", at: 60 },
    { code: "result", result: 60 },
  ]);
});

test("a place that is known already is told again", () => {
  const points = roundedPoints(TABLE, 2);
  expect(points(2)).toBe(90);
  const steps: PlacePointsStep[] = [];
  expect(points(2, steps)).toBe(90);
  expect(steps.length).toBe(2);
});

test("the row told is the last that begins at the place or before", () => {
  const table = fc.uniqueArray(whole(2, 12), { maxLength: 5 }).map((places) => [1, ...places.sort((a, b) => a - b)]);
  fc.assert(
    fc.property(table, whole(1, 15), decimal(0, 100, 3), digits, (places, place, best, shown) => {
      const points = places.map((from) => best / from);
      const pointsOf = pointsFromTable(
        Float64Array.from(places),
        Float64Array.from(points),
        places.map((_, row) => row * 2),
      );
      const { points: result, steps } = trailOf(pointsOf, place, shown);
      expectPlain(steps);
      expect(endOf(steps)).toBe(result);
      expect(roundedPoints(pointsOf, shown)(place)).toBe(result);
      const { row, from, points: worth } = theStep(steps, "row");
      expect(from).toBe(places.filter((one) => one <= place).at(-1));
      expect(row).toBe(places.indexOf(from) * 2);
      expect(exact.rounded(told(worth), shown)).toBe(result);
    }),
    FIXED,
  );
});

test("first place less what is taken off is what PLACEPOINTS returns", () => {
  let bounds = 0;
  fc.assert(
    fc.property(decimal(50, 100, 1), decimal(0, 9, 2), whole(0, 50), whole(1, 20), digits, (first, step, least, place, shown) => {
      const { points, steps } = trailOf(pointsByStep(first, step, least), place, shown);
      expectPlain(steps);
      expect(endOf(steps)).toBe(points);
      const { down } = theStep(steps, "steps");
      expect(isSame(told(down), product(step, place - 1))).toBe(true);
      const reached = exact.minus(told(first), told(down));
      const [held] = stepsOf(steps, "bound");
      if (held) bounds++;
      expect(held !== undefined).toBe(exact.order(reached, told(least)) < 0);
      expect(exact.rounded(held ? told(held.at) : reached, shown)).toBe(points);
    }),
    FIXED,
  );
  expect(bounds).toBeGreaterThan(20);
});
