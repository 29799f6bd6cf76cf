import fc from "fast-check";
import { steppedPoints, type SteppedItem, type SteppedStep } from "../../../src/core/stepped";
import * as exact from "../../functions/oracle/fraction";
import { decimal, digits, score } from "../../fuzz/numbers";
import { endOf, expectPlain, FIXED, isSame, product, stepsOf, theStep, told } from "./reading";

const USUAL: SteppedItem = { column: 0, actual: 0.93, target: 0.95, points: 5, step: 0.01, change: 0.5, floor: 0, cap: null };

function trailOf(change: Partial<SteppedItem>, places = 2) {
  const item = { ...USUAL, ...change };
  const steps: SteppedStep[] = [];
  return { item, result: steppedPoints(item, places, steps), steps };
}

test("full steps counted, and what they take", () => {
  expect(trailOf({ actual: 0.925 }).steps).toEqual([
    { code: "steps", actual: 0.925, target: 0.95, step: 0.01, gap: 0.025, steps: 2 },
    { code: "change", points: 5, change: 0.5, taken: 1 },
    { code: "result", result: 4 },
  ]);
});

test("the other side changes nothing, a bound that held is told", () => {
  expect(theStep(trailOf({ actual: 1.2 }).steps, "steps")).toMatchObject({ gap: 0, steps: 0 });
  expect(theStep(trailOf({ actual: 0.1 }).steps, "bound")).toEqual({ code: "bound", bound: "floor", at: 0 });
  expect(trailOf({ change: -1, cap: 7 }).steps.map(({ code }) => code)).toEqual(["steps", "change", "result"]);
  const rising = { step: -0.01, change: -0.5, cap: 7, actual: 1.2 };
  expect(trailOf(rising).steps).toEqual([
    { code: "steps", actual: 1.2, target: 0.95, step: -0.01, gap: 0.25, steps: 25 },
    { code: "change", points: 5, change: -0.5, taken: -12.5 },
    { code: "bound", bound: "cap", at: 7 },
    { code: "result", result: 7 },
  ]);
});

test("what ends an item ends its trail", () => {
  expect(trailOf({ step: 0 }).steps).toEqual([{ code: "problem", problem: { code: "stepZero", column: 0 } }]);
  expect(endOf(trailOf({ floor: 6, cap: 9 }).steps)).toEqual({ code: "startBelowFloor", points: 5, floor: 6 });
});

test("the steps give what STEPPED returns", () => {
  const uses = { bound: 0, problem: 0, result: 0 };
  const anyItem = fc.record({
    actual: fc.oneof(decimal(80, 100, 1), score),
    target: decimal(85, 95, 1),
    points: decimal(2, 8, 1),
    step: fc.constantFrom(1, 0.5, -1, -0.1, 3, 0),
    change: fc.constantFrom(0.5, 0.05, -0.2, 1 / 3),
    floor: fc.constantFrom(0, 0, -2, 3),
    cap: fc.constantFrom(null, null, 9),
  });
  fc.assert(
    fc.property(anyItem, digits, (given, places) => {
      const { item, result, steps } = trailOf(given, places);
      expectPlain(steps);
      expect(result).toEqual(steppedPoints(item, places));
      expect(endOf(steps)).toEqual(result);
      uses[steps.at(-1)!.code as "result"]++;
      if (typeof result !== "number") return;

      const { gap, steps: count, step } = theStep(steps, "steps");
      const away = exact.minus(exact.seen(item.target), exact.seen(item.actual));
      const short = step > 0 ? away : exact.minus(exact.zero, away);
      expect(isSame(told(gap), exact.order(short, exact.zero) > 0 ? short : exact.zero)).toBe(true);
      expect(exact.floor(exact.over(told(gap), exact.seen(Math.abs(step))))).toBe(BigInt(count));
      const { points, change, taken } = theStep(steps, "change");
      expect(isSame(told(taken), product(count, change))).toBe(true);
      const reached = exact.minus(told(points), told(taken));
      const [held] = stepsOf(steps, "bound");
      if (held) {
        uses.bound++;
        expect(exact.order(reached, told(held.at))).toBe(held.bound === "floor" ? -1 : 1);
      }
      expect(exact.rounded(held ? told(held.at) : reached, places)).toBe(result);
    }),
    FIXED,
  );
  expect(Math.min(...Object.values(uses))).toBeGreaterThan(20);
});
