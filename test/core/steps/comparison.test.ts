import fc from "fast-check";
import { bestOfGroups, relativePoints, type BestStep, type RelativeStep } from "../../../src/core/comparison";
import type { Direction } from "../../../src/core/rank";
import * as exact from "../../functions/oracle/fraction";
import { closeScore, decimal, digits, score, some, whole } from "../../fuzz/numbers";
import { endOf, expectPlain, FIXED, isSame, product, stepsOf, theStep, told } from "./reading";

function bestTrail(keys: number[], groups: number[], direction: Direction) {
  const steps: BestStep[] = [];
  const call = (trail?: BestStep[]) => bestOfGroups(Float64Array.from(keys), Int32Array.from(groups), 3, direction, trail);
  expect(call(steps)).toEqual(call());
  return { best: call(), steps };
}

function trailOf(own: number, best: number, points: number, direction: Direction, places = 2) {
  const steps: RelativeStep[] = [];
  return { result: relativePoints(own, best, points, direction, places, steps), steps };
}

test("the best of each group, and whose it is", () => {
  expect(bestTrail([5, 9, 9, 1, 20], [0, 0, 0, 1, -1], "highFirst").steps).toEqual([
    { code: "best", group: 0, best: 9, rows: [1, 2] },
    { code: "best", group: 1, best: 1, rows: [3] },
  ]);
});

test("own ÷ best, and what it earns", () => {
  expect(trailOf(5, 9, 20, "highFirst").steps).toEqual([
    { code: "ratio", own: 5, best: 9, direction: "highFirst", ratio: "5/9" },
    { code: "earned", points: 20, earned: "100/9" },
    { code: "result", result: 11.11 },
  ]);
  expect(theStep(trailOf(10, 9, 20, "lowFirst").steps, "ratio").ratio).toBe(0.9);
});

test("nothing below 0, and a best of 0 ends the trail", () => {
  expect(trailOf(-3, 9, 20, "highFirst").steps.slice(-2)).toEqual([
    { code: "bound", bound: "nothing", at: 0 },
    { code: "result", result: 0 },
  ]);
  expect(trailOf(-3, 0, 20, "highFirst").steps).toEqual([{ code: "problem", problem: { code: "bestNotPositive", best: 0 } }]);
});

test("nobody in a group is better than its best, and all who have it are told", () => {
  const rows = some(fc.tuple(closeScore, whole(-1, 2)), 12);
  fc.assert(
    fc.property(rows, fc.constantFrom<Direction>("highFirst", "lowFirst"), (units, direction) => {
      const { best, steps } = bestTrail(
        units.map(([key]) => key),
        units.map(([, group]) => group),
        direction,
      );
      expectPlain(steps);
      const groups = [0, 1, 2].filter((group) => units.some(([, of]) => of === group));
      expect(steps.map(({ group }) => group)).toEqual(groups);
      for (const { group, best: key, rows: holders } of steps) {
        expect(key).toBe(best[group]);
        const mates = units.flatMap(([own, of]) => (of === group ? [own] : []));
        expect(key).toBe(direction === "highFirst" ? Math.max(...mates) : Math.min(...mates));
        expect(units.flatMap(([own, of], row) => (of === group && own === key ? [row] : []))).toEqual(holders);
      }
    }),
    FIXED,
  );
});

test("ratio × points is what RELATIVE returns", () => {
  const ends = { result: 0, problem: 0, bound: 0 };
  const figures = fc.record({ value: score, best: decimal(-1, 50, 1), points: decimal(0, 30, 1), places: digits });
  fc.assert(
    fc.property(figures, fc.constantFrom<Direction>("highFirst", "lowFirst"), ({ value, best, points, places }, direction) => {
      const own = direction === "lowFirst" ? Math.abs(value) + Math.max(best, 0) : value;
      const { result, steps } = trailOf(own, best, points, direction, places);
      expectPlain(steps);
      expect(result).toEqual(relativePoints(own, best, points, direction, places));
      expect(endOf(steps)).toEqual(result);
      ends[steps.at(-1)!.code as "result"]++;
      if (typeof result !== "number") return;

      const { ratio } = theStep(steps, "ratio");
      const { earned } = theStep(steps, "earned");
      const [over, under] = direction === "highFirst" ? [own, best] : [best, own];
      expect(isSame(product(ratio, under), exact.seen(over))).toBe(true);
      expect(isSame(told(earned), product(ratio, points))).toBe(true);
      const [held] = stepsOf(steps, "bound");
      if (held) ends.bound++;
      expect(held !== undefined).toBe(exact.order(told(earned), exact.zero) < 0);
      expect(exact.rounded(held ? exact.zero : told(earned), places)).toBe(result);
    }),
    FIXED,
  );
  expect(Math.min(...Object.values(ends))).toBeGreaterThan(5);
});
