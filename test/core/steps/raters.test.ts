import fc from "fast-check";
import { meanOfClassMeans, ratersMean, type ClassScores, type RatersStep } from "../../../src/core/raters";
import type { Missing } from "../../../src/core/weighted";
import { sharedWeights } from "../../../src/core/weights";
import * as exact from "../../functions/oracle/fraction";
import { digits, score } from "../../fuzz/numbers";
import { endOf, expectPlain, FIXED, isSame, product, stepsOf, sumOf, theStep, told } from "./reading";

const WEIGHTS = sharedWeights([0.5, 0.3, 0.2, NaN]);
const OTHERS = [meanOfClassMeans([[90, 80], [70]]), meanOfClassMeans([[1, 2, 4]]), null, null];
const means = (index: number) => OTHERS[index]!;

function trailOf(unit: ClassScores, missing: Missing, places = 2) {
  const steps: RatersStep[] = [];
  return { result: ratersMean(unit, WEIGHTS, missing, places, means, steps), steps };
}

test("each class's mean and weight, and the divisor", () => {
  expect(trailOf([[90, 80], [70, 71, 71], [60], []], "error").steps).toEqual([
    { code: "part", index: 0, raters: 2, mean: 85, weight: 0.5, part: 42.5 },
    { code: "part", index: 1, raters: 3, mean: "212/3", weight: 0.3, part: 21.2 },
    { code: "part", index: 2, raters: 1, mean: 60, weight: 0.2, part: 12 },
    { code: "unassigned", index: 3 },
    { code: "division", sum: 75.7, by: 1 },
    { code: "result", result: 75.7 },
  ]);
});

test("a class without scores, and how it was treated", () => {
  const spread = trailOf([[90], [], [60], []], "renormalise").steps;
  expect(theStep(spread, "missing")).toEqual({ code: "missing", index: 1, weight: 0.3, treated: "renormalise", mean: null, part: 0 });
  expect(theStep(spread, "division")).toEqual({ code: "division", sum: 57, by: 0.7 });
  expect(theStep(trailOf([[90], [], [60], []], "mean").steps, "missing")).toMatchObject({ mean: "7/3", part: 0.7 });
});

test("what ends a row ends its trail", () => {
  expect(endOf(trailOf([[90], [80], [], []], "mean").steps)).toEqual({ fault: "classUnrated", index: 2 });
  expect(endOf(trailOf([[90], [80], [], []], "error").steps)).toEqual({ fault: "classEmpty", index: 2 });
  expect(endOf(trailOf([[90], [80], [70], [1]], "zero").steps)).toEqual({ fault: "classNotWeighted", index: 3 });
  expect(endOf(trailOf([[], [], [], []], "renormalise").steps)).toBeNull();
});

test("the classes add up to what RATERS returns", () => {
  const scores = fc.array(score, { maxLength: 4 });
  const unit = fc.tuple(scores, scores, scores, fc.oneof({ arbitrary: fc.constant([]), weight: 9 }, { arbitrary: scores, weight: 1 }));
  const ends = { result: 0, blank: 0, problem: 0 };
  fc.assert(
    fc.property(unit, fc.constantFrom<Missing>("error", "zero", "renormalise", "mean"), digits, (classes, missing, places) => {
      const { result, steps } = trailOf(classes, missing, places);
      expectPlain(steps);
      expect(result).toEqual(ratersMean(classes, WEIGHTS, missing, places, means));
      expect(endOf(steps)).toEqual(result);
      ends[steps.at(-1)!.code as keyof typeof ends]++;
      if (typeof result !== "number") return;

      const parts = stepsOf(steps, "part");
      const gaps = stepsOf(steps, "missing");
      for (const { index, raters, mean, weight, part } of parts) {
        expect(raters).toBe(classes[index]!.length);
        expect(isSame(exact.times(told(mean), exact.seen(raters)), sumOf(classes[index]!))).toBe(true);
        expect(isSame(told(part), product(mean, weight))).toBe(true);
      }
      for (const gap of gaps) expect(isSame(told(gap.part), product(gap.mean ?? 0, gap.weight))).toBe(true);
      const { sum, by } = theStep(steps, "division");
      expect(isSame(told(sum), sumOf([...parts, ...gaps].map(({ part }) => part)))).toBe(true);
      const counted = missing === "renormalise" ? parts : [...parts, ...gaps];
      expect(isSame(told(by), sumOf(counted.map(({ weight }) => weight)))).toBe(true);
      expect(exact.rounded(exact.over(told(sum), told(by)), places)).toBe(result);
    }),
    FIXED,
  );
  expect(ends.result).toBeGreaterThan(100);
  expect(ends.problem).toBeGreaterThan(10);
});
