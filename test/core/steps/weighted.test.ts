import fc from "fast-check";
import { columnMean, weightedMean, type WeightedMissing, type WeightedStep, type WeightedTerms } from "../../../src/core/weighted";
import { sharedWeights, weightsOf, type Weights } from "../../../src/core/weights";
import type { Rounding } from "../../../src/core/whole";
import * as exact from "../../functions/oracle/fraction";
import { digits, partsOf, score, whole } from "../../fuzz/numbers";
import { endOf, expectPlain, FIXED, isSame, product, stepsOf, sumOf, theStep, told } from "./reading";

const MEANS = [columnMean([80, 91, 93]), columnMean([]), columnMean([70.5]), columnMean([1, 2, 4])];
const means = (column: number) => MEANS[column]!;

function trailOf(scores: number[], weights: Weights, missing: WeightedMissing, places = 2, more: Partial<WeightedTerms> = {}) {
  const steps: WeightedStep[] = [];
  return { result: weightedMean(scores, weights, { missing, digits: places, ...more }, means, steps), steps };
}

const WEIGHTS = sharedWeights([50, 30, 20]);

test("score × weight, and the divisor", () => {
  expect(trailOf([90, 80.5, 70], WEIGHTS, "error").steps).toEqual([
    { code: "part", column: 0, score: 90, weight: 50, part: 4500 },
    { code: "part", column: 1, score: 80.5, weight: 30, part: 2415 },
    { code: "part", column: 2, score: 70, weight: 20, part: 1400 },
    { code: "division", sum: 8315, by: 100 },
    { code: "result", result: 83.15 },
  ]);
});

test("what was missing, and how it was treated", () => {
  const { steps } = trailOf([NaN, 80, 70], WEIGHTS, "mean");
  expect(stepsOf(steps, "missing")).toEqual([{ code: "missing", column: 0, weight: 50, treated: "mean", mean: 88, part: 4400 }]);
  const spread = trailOf([90, NaN, 70], WEIGHTS, "renormalise").steps;
  expect(theStep(spread, "missing")).toEqual({ code: "missing", column: 1, weight: 30, treated: "renormalise", mean: null, part: 0 });
  expect(theStep(spread, "division")).toEqual({ code: "division", sum: 5900, by: 70 });
  expect(theStep(trailOf([90, NaN, 70], WEIGHTS, "zero").steps, "division").by).toBe(100);
});

test("weights that are missing, taken over in equal parts or by one, and items rounded one by one", () => {
  const equal = trailOf([90, NaN, 70], WEIGHTS, "equally").steps;
  expect(stepsOf(equal, "takenOver")).toEqual([
    { code: "takenOver", column: 0, weight: 15, part: 1350 },
    { code: "takenOver", column: 2, weight: 15, part: 1050 },
  ]);
  expect(theStep(equal, "division")).toEqual({ code: "division", sum: 8300, by: 100 });
  const one = trailOf([NaN, 80, 70], WEIGHTS, "toOne", 2, { taker: 2 }).steps;
  expect(theStep(one, "takenOver")).toEqual({ code: "takenOver", column: 2, weight: 50, part: 3500 });
  const items = trailOf([5, 5, 6.2], sharedWeights([25, 25, 50]), "error", 1, { itemDigits: 1, rounding: "even" }).steps;
  expect(items.slice(3)).toEqual([
    { code: "item", column: 0, exact: 1.25, rounded: 1.2 },
    { code: "item", column: 1, exact: 1.25, rounded: 1.2 },
    { code: "item", column: 2, exact: 3.1, rounded: 3.1 },
    { code: "sum", sum: 5.5 },
    { code: "result", result: 5.5 },
  ]);
});

test("a mean no decimal is equal to is told as a fraction", () => {
  const { steps } = trailOf([1, 2, 3, NaN], sharedWeights([0.25, 0.25, 0.25, 0.25]), "mean");
  expect(theStep(steps, "missing")).toMatchObject({ mean: "7/3", part: "7/12" });
});

test("what ends a row ends its trail", () => {
  expect(trailOf([90, NaN, 70], WEIGHTS, "error").steps).toEqual([
    { code: "part", column: 0, score: 90, weight: 50, part: 4500 },
    { code: "problem", problem: { code: "scoreMissing", column: 1 } },
  ]);
  const own = weightsOf([50, NaN, 50], false) as Weights;
  expect(endOf(trailOf([90, 70, 80], own, "zero").steps)).toEqual({ code: "weightMissing", column: 1 });
  expect(endOf(trailOf([90, NaN, 80], own, "error").steps)).toBe(85);
  expect(stepsOf(trailOf([90, NaN, 80], own, "error").steps, "unassigned")).toEqual([{ code: "unassigned", column: 1 }]);
  expect(trailOf([NaN, NaN, NaN], WEIGHTS, "renormalise").steps.at(-1)).toEqual({ code: "blank" });
});

const cases = whole(1, 4).chain((columns) =>
  fc.record({
    scores: fc.array(fc.oneof({ arbitrary: score, weight: 4 }, { arbitrary: fc.constant(NaN), weight: 1 }), {
      minLength: columns,
      maxLength: columns,
    }),
    // A share of nothing is not assigned.
    weights: partsOf(100, columns).map(
      (parts) =>
        weightsOf(
          parts.map((part) => (part === 0 ? NaN : part)),
          true,
        ) as Weights,
    ),
    missing: fc.constantFrom<WeightedMissing>("error", "zero", "renormalise", "mean", "equally", "toOne"),
    taker: whole(0, columns - 1),
    itemDigits: fc.oneof(fc.constant(null), whole(0, 4)),
    rounding: fc.constantFrom<Rounding>("half", "even", "down", "up"),
    digits,
  }),
);

test("the parts add up to the sum, and sum ÷ divisor is what WEIGHTED returns", () => {
  const ends = { result: 0, blank: 0, problem: 0 };
  fc.assert(
    fc.property(cases, ({ scores, weights, ...terms }) => {
      const { missing, itemDigits, rounding } = terms;
      const { result, steps } = trailOf(scores, weights, missing, terms.digits, terms);
      expectPlain(steps);
      expect(result).toEqual(weightedMean(scores, weights, terms, means));
      expect(endOf(steps)).toEqual(result);
      ends[steps.at(-1)!.code as keyof typeof ends]++;
      if (typeof result !== "number") return;

      const parts = stepsOf(steps, "part");
      const gaps = stepsOf(steps, "missing");
      for (const part of parts) expect(isSame(told(part.part), product(part.score, part.weight))).toBe(true);
      for (const gap of gaps) expect(isSame(told(gap.part), product(gap.mean ?? 0, gap.weight))).toBe(true);
      const more = stepsOf(steps, "takenOver");
      for (const { column, weight, part } of more) {
        const own = parts.find((one) => one.column === column)!;
        expect(isSame(told(part), product(own.score, weight))).toBe(true);
      }
      const goes = missing === "equally" || missing === "toOne";
      expect(isSame(sumOf(more.map(({ weight }) => weight)), goes ? sumOf(gaps.map(({ weight }) => weight)) : exact.zero)).toBe(true);
      const counted = missing === "renormalise" ? parts : [...parts, ...gaps];
      const divisor = sumOf(counted.map(({ weight }) => weight));
      const of = (column: number) => sumOf([...parts, ...gaps, ...more].filter((one) => one.column === column).map(({ part }) => part));
      if (itemDigits === null) {
        const { sum, by } = theStep(steps, "division");
        expect(isSame(told(sum), sumOf([...parts, ...gaps, ...more].map(({ part }) => part)))).toBe(true);
        expect(isSame(told(by), divisor)).toBe(true);
        expect(exact.roundedAs(exact.over(told(sum), told(by)), terms.digits, rounding)).toBe(result);
        return;
      }
      const items = stepsOf(steps, "item");
      expect(items.map(({ column }) => column)).toEqual([...parts, ...gaps].map(({ column }) => column).sort((a, b) => a - b));
      for (const { column, exact: share, rounded } of items) {
        expect(isSame(told(share), exact.over(of(column), divisor))).toBe(true);
        expect(exact.roundedAs(told(share), itemDigits, rounding)).toBe(rounded);
      }
      const sum = told(theStep(steps, "sum").sum);
      expect(isSame(sum, sumOf(items.map(({ rounded }) => rounded)))).toBe(true);
      expect(exact.roundedAs(sum, terms.digits, rounding)).toBe(result);
    }),
    FIXED,
  );
  expect(Math.min(...Object.values(ends))).toBeGreaterThan(10);
});
