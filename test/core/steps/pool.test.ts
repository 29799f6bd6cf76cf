import fc from "fast-check";
import { poolParts, type PoolStep, type PoolTerms } from "../../../src/core/pool";
import { Unworkable, type Problem } from "../../../src/core/problem";
import * as exact from "../../functions/oracle/fraction";
import { decimal, some, whole } from "../../fuzz/numbers";
import { endOf, expectPlain, FIXED, isSame, product, stepsOf, sumOf, theStep, told } from "./reading";

/** What the kernel returns or throws, and its steps. */
function trailOf(total: number, shares: number[], unit: number, terms: PoolTerms = {}) {
  const steps: PoolStep[] = [];
  const outcome = (trail?: PoolStep[]): (number | null)[] | Problem => {
    try {
      return Array.from(poolParts(total, Float64Array.from(shares), unit, terms, trail), (part) => (part === part ? part : null));
    } catch (failure) {
      if (failure instanceof Unworkable) return failure.problem;
      throw failure;
    }
  };
  return { result: outcome(steps), without: outcome(), steps };
}

test("exact shares, whole units, the order of remainders and who gets the cent left", () => {
  expect(trailOf(1, [1, NaN, 1, 1], 0.01).steps).toEqual([
    { code: "units", total: 1, unit: 0.01, units: 100 },
    { code: "share", row: 0, share: 1, exact: "1/3", units: 33, remainder: "1/3" },
    { code: "share", row: 2, share: 1, exact: "1/3", units: 33, remainder: "1/3" },
    { code: "share", row: 3, share: 1, exact: "1/3", units: 33, remainder: "1/3" },
    { code: "left", left: 1, order: [0, 2, 3] },
    { code: "extra", row: 0, isTied: true },
    { code: "result", result: [0.34, null, 0.33, 0.33] },
  ]);
});

test("seats go to the largest remainders", () => {
  const { steps } = trailOf(5, [12, 31, 7], 1);
  expect(stepsOf(steps, "left")).toEqual([{ code: "left", left: 1, order: [2, 0, 1] }]);
  expect(stepsOf(steps, "extra")).toEqual([{ code: "extra", row: 2, isTied: false }]);
  expect(endOf(steps)).toEqual([1, 3, 1]);
});

test("a tie for the last seat ends the trail", () => {
  const { steps } = trailOf(3, [1, 1], 1);
  expect(steps.map(({ code }) => code)).toEqual(["units", "share", "share", "left", "problem"]);
  expect(endOf(steps)).toEqual({ code: "seatsTied", tied: [0, 1], left: 1 });
});

test("who is filled up first, who takes what is left, and who comes first in a tie", () => {
  expect(trailOf(20, [10, 8, 2], 1, { least: Float64Array.of(3, 3, 3), rest: 0 }).steps.slice(1)).toEqual([
    { code: "share", row: 0, share: 10, exact: "85/9", units: 9, remainder: "4/9" },
    { code: "share", row: 1, share: 8, exact: "68/9", units: 7, remainder: "5/9" },
    { code: "least", row: 2, share: 2, least: 3, units: 3 },
    { code: "left", left: 1, order: [1, 0] },
    { code: "rest", row: 0, units: 1 },
    { code: "result", result: [10, 7, 3] },
  ]);
  const { steps } = trailOf(3, [1, 1], 1, { order: Float64Array.of(NaN, 1) });
  expect(stepsOf(steps, "left")).toEqual([{ code: "left", left: 1, order: [1, 0] }]);
  expect(stepsOf(steps, "extra")).toEqual([{ code: "extra", row: 1, isTied: false }]);
});

const share = fc.oneof(
  { arbitrary: whole(0, 5), weight: 4 },
  { arbitrary: decimal(0, 4, 2), weight: 4 },
  { arbitrary: decimal(0, 100, 3), weight: 3 },
  { arbitrary: fc.constant(NaN), weight: 1 },
);
const total = fc.oneof({ arbitrary: whole(0, 3000), weight: 20 }, { arbitrary: fc.constantFrom(-1, 0.005), weight: 1 });

test("whole units and extras add up to the total, and to each part", () => {
  const ends = { result: 0, problem: 0 };
  fc.assert(
    fc.property(total, some(share, 10), fc.constantFrom(0.01, 0.05, 1, 25), (amount, shares, unit) => {
      const { result, without, steps } = trailOf(amount, shares, unit);
      expectPlain(steps);
      expect(result).toEqual(without);
      expect(endOf(steps)).toEqual(result);
      if (!Array.isArray(result)) return void ends.problem++;

      ends.result++;
      const claims = stepsOf(steps, "share");
      const extras = stepsOf(steps, "extra").map(({ row }) => row);
      const { left, order } = theStep(steps, "left");
      const { units } = theStep(steps, "units");
      expect(isSame(product(units, unit), told(amount))).toBe(true);
      expect(isSame(sumOf([...claims.map((claim) => claim.units), extras.length]), told(units))).toBe(true);
      expect(extras).toEqual(order.slice(0, left));
      expect([...order].sort((a, b) => a - b)).toEqual(claims.map(({ row }) => row));
      const remainders = order.map((row) => told(claims.find((claim) => claim.row === row)!.remainder));
      remainders.slice(1).forEach((rest, index) => expect(exact.order(remainders[index]!, rest)).toBeGreaterThanOrEqual(0));
      for (const { row, exact: entitled, units: mine, remainder } of claims) {
        expect(isSame(exact.times(sumOf([mine, remainder]), told(unit)), told(entitled))).toBe(true);
        expect(exact.rounded(product(Number(mine) + (extras.includes(row) ? 1 : 0), unit), 10)).toBe(result[row]);
      }
    }),
    FIXED,
  );
  expect(Math.min(...Object.values(ends))).toBeGreaterThan(30);
});
