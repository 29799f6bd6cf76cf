import fc from "fast-check";
import { totalPoints, type TotalStep } from "../../../src/core/total";
import { columnMean, type Missing } from "../../../src/core/weighted";
import * as exact from "../../functions/oracle/fraction";
import { digits, score, whole } from "../../fuzz/numbers";
import { endOf, expectPlain, FIXED, isSame, stepsOf, sumOf, theStep, told } from "./reading";

const MEANS = [columnMean([10, 9.5, 9]), columnMean([]), columnMean([18]), columnMean([1, 2, 4])];
const means = (item: number) => MEANS[item]!;

function trailOf(points: number[], full: number[], missing: Missing, places = 2) {
  const steps: TotalStep[] = [];
  return { result: totalPoints(points, Float64Array.from(full), missing, places, means, steps), steps };
}

test("each item's points of its full points, and the sum", () => {
  expect(trailOf([9.5, -1, NaN], [10, 20, NaN], "error").steps).toEqual([
    { code: "part", item: 0, points: 9.5, full: 10 },
    { code: "part", item: 1, points: -1, full: 20 },
    { code: "unassigned", item: 2 },
    { code: "sum", sum: 8.5 },
    { code: "result", result: 8.5 },
  ]);
});

test("折算: the sum of what is present is brought up to all that is assigned", () => {
  expect(trailOf([9, NaN, 15], [10, 10, 20], "renormalise").steps).toEqual([
    { code: "part", item: 0, points: 9, full: 10 },
    { code: "missing", item: 1, full: 10, treated: "renormalise", points: 0 },
    { code: "part", item: 2, points: 15, full: 20 },
    { code: "sum", sum: 24 },
    { code: "scaled", assigned: 40, present: 30 },
    { code: "result", result: 32 },
  ]);
});

test("平均: the item's mean stands in, if it may", () => {
  expect(theStep(trailOf([NaN, 5], [10, 10], "mean").steps, "missing").points).toBe(9.5);
  expect(theStep(trailOf([8, 5, 15, NaN], [10, 10, 20, 5], "mean").steps, "missing").points).toBe("7/3");
  const { steps } = trailOf([NaN, 5], [9, 10], "mean");
  expect(theStep(steps, "missing").points).toBeNull();
  expect(endOf(steps)).toEqual({ code: "meanAboveFull", column: 0, full: 9 });
});

test("a fault of an item ends the trail", () => {
  expect(endOf(trailOf([0, NaN], [0, 20], "renormalise").steps)).toEqual({ code: "fullNotPositive" });
  expect(endOf(trailOf([9, NaN], [10, 20], "error").steps)).toEqual({ fault: "pointsMissing", item: 1 });
  expect(endOf(trailOf([9, 1], [10, NaN], "error").steps)).toEqual({ fault: "fullMissing", item: 1 });
  expect(trailOf([9, 21], [10, 20], "zero").steps).toEqual([
    { code: "part", item: 0, points: 9, full: 10 },
    { code: "problem", problem: { fault: "pointsAboveFull", item: 1 } },
  ]);
});

const full = fc.constantFrom(0, 5, 60, 100, 100, 100, NaN);
const cases = whole(1, 4).chain((items) => {
  const row = <T>(of: fc.Arbitrary<T>) => fc.array(of, { minLength: items, maxLength: items });
  const points = fc.oneof({ arbitrary: score, weight: 3 }, { arbitrary: fc.constant(NaN), weight: 1 });
  return fc.record({
    points: row(points),
    full: row(full),
    missing: fc.constantFrom<Missing>("error", "zero", "renormalise", "mean"),
    digits,
  });
});

test("the items add up to what TOTAL returns", () => {
  const ends = { result: 0, blank: 0, problem: 0 };
  fc.assert(
    fc.property(cases, ({ points, full: most, missing, digits: places }) => {
      const { result, steps } = trailOf(points, most, missing, places);
      expectPlain(steps);
      expect(result).toEqual(totalPoints(points, Float64Array.from(most), missing, places, means));
      expect(endOf(steps)).toEqual(result);
      ends[steps.at(-1)!.code as keyof typeof ends]++;
      if (typeof result !== "number") return;

      const parts = stepsOf(steps, "part");
      const gaps = stepsOf(steps, "missing");
      expect(parts.length + gaps.length + stepsOf(steps, "unassigned").length).toBe(points.length);
      const { sum } = theStep(steps, "sum");
      expect(isSame(told(sum), sumOf([...parts.map((part) => part.points), ...gaps.map((gap) => gap.points!)]))).toBe(true);
      const [scaled] = stepsOf(steps, "scaled");
      expect(scaled !== undefined).toBe(missing === "renormalise" && gaps.length > 0);
      if (!scaled) return expect(exact.rounded(told(sum), places)).toBe(result);
      expect(isSame(told(scaled.present), sumOf(parts.map((part) => part.full)))).toBe(true);
      expect(isSame(told(scaled.assigned), sumOf([...parts, ...gaps].map((one) => one.full)))).toBe(true);
      expect(exact.rounded(exact.over(exact.times(told(sum), told(scaled.assigned)), told(scaled.present)), places)).toBe(result);
    }),
    FIXED,
  );
  expect(Math.min(...Object.values(ends))).toBeGreaterThan(10);
});
