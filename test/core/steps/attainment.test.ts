import fc from "fast-check";
import { attainedPoints, attainedTotal, type Attainment, type AttainRule, type AttainStep } from "../../../src/core/attainment";
import { decimalOf, ONE } from "../../../src/core/decimal";
import * as exact from "../../functions/oracle/fraction";
import { decimal, digits, score, some, whole } from "../../fuzz/numbers";
import { endOf, expectPlain, FIXED, isSame, product, stepsOf, sumOf, theStep, told } from "./reading";

const item = (rule: AttainRule, actual: number, target: number, points = 10, cap: number | null = null): Attainment => ({
  column: 0,
  actual,
  target,
  points,
  rule,
  cap,
});

function trailOf(one: Attainment, places = 2) {
  const steps: AttainStep[] = [];
  return { result: attainedPoints(one, places, steps), steps };
}

test("the ratio, the bound that held it, and what it earned", () => {
  expect(trailOf(item("surplus", 150, 100, 10, 1.2)).steps).toEqual([
    { code: "ratio", column: 0, rule: "surplus", actual: 150, target: 100, ratio: 1.5 },
    { code: "bound", column: 0, bound: "cap", at: 1.2 },
    { code: "earned", column: 0, points: 10, share: 1.2, earned: 12 },
    { code: "result", result: 12 },
  ]);
  expect(trailOf(item("capped", 2, 3)).steps).toEqual([
    { code: "ratio", column: 0, rule: "capped", actual: 2, target: 3, ratio: "2/3" },
    { code: "earned", column: 0, points: 10, share: "2/3", earned: "20/3" },
    { code: "result", result: 6.67 },
  ]);
  expect(theStep(trailOf(item("capped", -1, 3)).steps, "bound")).toEqual({ code: "bound", column: 0, bound: "nothing", at: 0 });
  expect(theStep(trailOf(item("inverse", -1, 3)).steps, "ratio").ratio).toBeNull();
  expect(theStep(trailOf(item("inverseRatio", 2, 3)).steps, "bound")).toEqual({ code: "bound", column: 0, bound: "all", at: 1 });
});

test("a bound that changes nothing is not told, all or nothing has no ratio", () => {
  expect(trailOf(item("capped", 3, 3)).steps.map(({ code }) => code)).toEqual(["ratio", "earned", "result"]);
  expect(trailOf(item("reached", 2, 3)).steps).toEqual([
    { code: "ratio", column: 0, rule: "reached", actual: 2, target: 3, ratio: null },
    { code: "earned", column: 0, points: 10, share: 0, earned: 0 },
    { code: "result", result: 0 },
  ]);
});

test("the start, the bonus and the line", () => {
  expect(trailOf({ ...item("capped", 59, 100), start: 0.6 }).steps.slice(1)).toEqual([
    { code: "bound", column: 0, bound: "start", at: 0 },
    { code: "earned", column: 0, points: 10, share: 0, earned: 0 },
    { code: "result", result: 0 },
  ]);
  expect(trailOf({ ...item("surplus", 120, 100), bonus: 0.5 }).steps.slice(1, 3)).toEqual([
    { code: "bonus", column: 0, rate: 0.5, ratio: 1.1 },
    { code: "earned", column: 0, points: 10, share: 1.1, earned: 11 },
  ]);
  const segments = [
    { row: 0, at: decimalOf(0.6), worth: decimalOf(0.4) },
    { row: 1, at: ONE, worth: ONE },
  ];
  expect(trailOf({ ...item("segments", 80, 100), segments }).steps.slice(1, 3)).toEqual([
    { code: "line", column: 0, from: { at: 0.6, worth: 0.4 }, to: { at: 1, worth: 1 }, worth: 0.7 },
    { code: "earned", column: 0, points: 10, share: 0.7, earned: 7 },
  ]);
  const bounds = [50, 130].map((actual) => theStep(trailOf({ ...item("segments", actual, 100), segments }).steps, "bound"));
  expect(bounds).toEqual([
    { code: "bound", column: 0, bound: "nothing", at: 0 },
    { code: "bound", column: 0, bound: "all", at: 1 },
  ]);
});

test("what ends an item ends its trail", () => {
  expect(trailOf(item("capped", 2, 0)).steps).toEqual([{ code: "problem", problem: { code: "targetZero", column: 0 } }]);
});

const RULES: AttainRule[] = ["capped", "reached", "surplus", "inverse", "inverseRatio", "inverseReached"];
const anyItem = fc.record({
  rule: fc.constantFrom(...RULES),
  actual: fc.oneof(whole(-1, 30), decimal(-1, 30, 1), score),
  target: fc.oneof({ arbitrary: decimal(1, 20, 1), weight: 20 }, { arbitrary: fc.constantFrom(0, -1), weight: 1 }),
  points: decimal(0, 20, 1),
  cap: fc.oneof<fc.MaybeWeightedArbitrary<number | null>[]>(
    { arbitrary: fc.constantFrom(null, 1, 1.2), weight: 20 },
    { arbitrary: fc.constant(0.5), weight: 1 },
  ),
});

/** The ratio as the rule says it, and where it is held. */
function expectShare({ rule, actual, target }: Attainment, steps: AttainStep[]): void {
  const { ratio } = theStep(steps, "ratio");
  const { share, points, earned } = theStep(steps, "earned");
  const [held] = stepsOf(steps, "bound");
  expect(isSame(told(earned), product(share, points))).toBe(true);
  if (ratio === null) {
    if (rule === "reached") expect(share).toBe(exact.order(exact.seen(actual), exact.seen(target)) >= 0 ? 1 : 0);
    else if (rule === "inverseReached") expect(share).toBe(exact.order(exact.seen(actual), exact.seen(target)) <= 0 ? 1 : 0);
    else expect([actual <= 0, share]).toEqual([true, 1]);
    return;
  }
  const [done, goal] = [exact.seen(actual), exact.seen(target)];
  const wanted = {
    inverse: () => exact.minus(exact.seen(2), exact.over(done, goal)),
    inverseRatio: () => exact.over(goal, done),
    forward: () => exact.over(done, goal),
  }[rule === "inverse" || rule === "inverseRatio" ? rule : "forward"]();
  expect(isSame(told(ratio), wanted)).toBe(true);
  if (!held) return expect(isSame(told(share), told(ratio))).toBe(true);
  expect(share).toBe(held.at);
  expect(Math.sign(exact.order(told(ratio), told(held.at)))).toBe(held.bound === "nothing" ? -1 : 1);
}

test("ratio, bound and points give what ATTAIN returns, for one item and for all", () => {
  const ends = { result: 0, problem: 0, bound: 0 };
  fc.assert(
    fc.property(some(anyItem, 4), digits, (given, places) => {
      const items = given.map((one, column) => ({ ...one, column }));
      for (const one of items) {
        const { result, steps } = trailOf(one, places);
        expectPlain(steps);
        expect(result).toEqual(attainedPoints(one, places));
        expect(endOf(steps)).toEqual(result);
        if (typeof result !== "number") continue;
        expectShare(one, steps);
        ends.bound += stepsOf(steps, "bound").length;
        expect(exact.rounded(told(theStep(steps, "earned").earned), places)).toBe(result);
      }
      const all: AttainStep[] = [];
      const total = attainedTotal(items, places, all);
      expect(total).toEqual(attainedTotal(items, places));
      expect(endOf(all)).toEqual(total);
      ends[all.at(-1)!.code as "result"]++;
      if (typeof total !== "number") return;
      const { sum } = theStep(all, "sum");
      expect(isSame(told(sum), sumOf(stepsOf(all, "earned").map(({ earned }) => earned)))).toBe(true);
      expect(exact.rounded(told(sum), places)).toBe(total);
    }),
    FIXED,
  );
  expect(Math.min(...Object.values(ends))).toBeGreaterThan(20);
});
