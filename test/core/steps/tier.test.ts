import fc from "fast-check";
import { coefficient, tierOf, type CoefficientStep, type TierStep } from "../../../src/core/tier";
import * as exact from "../../functions/oracle/fraction";
import { decimal, score, whole } from "../../fuzz/numbers";
import { endOf, expectPlain, FIXED, isSame, product, stepsOf, sumOf, theStep, told } from "./reading";

const BOUNDS = Float64Array.of(60, 80, 90);

function tierTrail(value: number, side: "lower" | "upper", bounds = BOUNDS) {
  const steps: TierStep[] = [];
  return { tier: tierOf(value, bounds, side, steps), steps };
}

function coefficientTrail(base: number, contribution: number, rate: number, least: number | null = null, most: number | null = null) {
  const steps: CoefficientStep[] = [];
  return { result: coefficient(base, contribution, rate, { least, most }, steps), steps };
}

test("the row whose bound applied, and where its tier ends", () => {
  expect(tierTrail(80, "lower").steps).toEqual([{ code: "tier", tier: 1, value: 80, side: "lower", bound: 80, beyond: 90 }]);
  expect(tierTrail(80, "upper").steps).toEqual([{ code: "tier", tier: 1, value: 80, side: "upper", bound: 80, beyond: 60 }]);
  expect(tierTrail(95, "lower").steps).toEqual([{ code: "tier", tier: 2, value: 95, side: "lower", bound: 90, beyond: null }]);
  expect(tierTrail(7, "upper").steps).toEqual([{ code: "tier", tier: 0, value: 7, side: "upper", bound: 60, beyond: null }]);
  expect(tierTrail(59.99, "lower").steps).toEqual([{ code: "problem", problem: { code: "belowFirstBound", value: 59.99, bound: 60 } }]);
});

test("the contribution's part and the bound that held the coefficient", () => {
  expect(coefficientTrail(1.2, 5, 0.05, 0.6, 1.4).steps).toEqual([
    { code: "base", base: 1.2 },
    { code: "contribution", contribution: 5, rate: 0.05, adds: 0.25 },
    { code: "bound", bound: "most", at: 1.4 },
    { code: "result", result: 1.4 },
  ]);
  expect(stepsOf(coefficientTrail(1, -20, 0.1, 0.6).steps, "bound")).toEqual([{ code: "bound", bound: "least", at: 0.6 }]);
  expect(stepsOf(coefficientTrail(1, 0.4, 1, 0.6, 1.4).steps, "bound")).toEqual([]);
});

test("the value lies between the bounds that are told", () => {
  const bounds = fc.uniqueArray(decimal(0, 10, 1), { minLength: 1, maxLength: 5 }).map((some) => some.sort((a, b) => a - b));
  fc.assert(
    fc.property(fc.oneof(decimal(0, 10, 1), score), bounds, fc.constantFrom("lower", "upper"), (value, some, side) => {
      const { tier, steps } = tierTrail(value, side, Float64Array.from(some));
      expect(tier).toEqual(tierOf(value, Float64Array.from(some), side));
      expectPlain(steps);
      const [step] = steps;
      if (step!.code === "problem") return expect(step!.problem).toEqual(tier);
      expect(step!.tier).toBe(tier);
      const { bound, value: read, beyond } = step!;
      const isWithin = side === "lower" ? bound <= read && read < (beyond ?? Infinity) : (beyond ?? -Infinity) < read && read <= bound;
      expect(isWithin).toBe(true);
    }),
    FIXED,
  );
});

test("base and contribution add up to the coefficient", () => {
  const clamp = fc.constantFrom<[number | null, number | null]>([null, null], [0.6, 1.4], [0.6, null], [null, 1.4]);
  let bound = 0;
  fc.assert(
    fc.property(decimal(0, 2, 2), fc.oneof(score, whole(0, 3)), decimal(-0.5, 0.5, 3), clamp, (base, extra, rate, [least, most]) => {
      const { result, steps } = coefficientTrail(base, extra, rate, least, most);
      expectPlain(steps);
      expect(endOf(steps)).toBe(result);
      expect(coefficient(base, extra, rate, { least, most })).toBe(result);
      const { adds } = theStep(steps, "contribution");
      expect(isSame(told(adds), product(extra, rate))).toBe(true);
      const held = stepsOf(steps, "bound")[0];
      if (held) bound++;
      expect(exact.rounded(held ? told(held.at) : sumOf([base, adds]), 10)).toBe(result);
    }),
    FIXED,
  );
  expect(bound).toBeGreaterThan(20);
});
