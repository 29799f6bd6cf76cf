import fc from "fast-check";
import type { Fraction } from "../../../src/core/fraction";
import { elapsedShare, lightOf, progressGap, roundGap, type ProgressStep } from "../../../src/core/progress";
import * as exact from "../../functions/oracle/fraction";
import { decimal, score, whole } from "../../fuzz/numbers";
import { expectPlain, FIXED, isSame, theStep, told } from "./reading";

const BOUNDS = Float64Array.of(-0.1, -0.05, 0);

/** As PROGRESS goes about it: share, gap, light. What it comes to is the gap and the light, or what is wrong. */
function trailOf(actual: number, annual: number, elapsed: number, of: number, steps: ProgressStep[] = []) {
  const share = elapsedShare(elapsed, of, steps);
  const gap = "code" in share ? share : progressGap(actual, annual, share, steps);
  return { gap, light: "code" in gap ? gap : lightOf(gap, BOUNDS, steps), steps };
}

test("the two shares, their gap and its light", () => {
  expect(trailOf(60, 100, 8, 12).steps).toEqual([
    { code: "elapsed", elapsed: 8, of: 12, share: "2/3" },
    { code: "done", actual: 60, annual: 100, share: 0.6 },
    { code: "gap", gap: "-1/15", rounded: -0.0666666667 },
    { code: "light", light: 0, bound: -0.1, next: -0.05 },
  ]);
  expect(theStep(trailOf(90, 100, 6, 12).steps, "light")).toEqual({ code: "light", light: 2, bound: 0, next: null });
});

test("what ends a row ends its trail", () => {
  expect(trailOf(1, 100, 13, 12).steps).toEqual([{ code: "problem", problem: { code: "elapsedOutside", elapsed: 13, span: 12 } }]);
  expect(trailOf(1, 0, 6, 12).steps.at(-1)).toEqual({ code: "problem", problem: { code: "annualNotPositive", annual: 0 } });
  expect(trailOf(1, 100, 6, 12).steps.at(-1)).toEqual({
    code: "problem",
    problem: { code: "belowFirstBound", value: -0.49, bound: -0.1 },
  });
});

test("share less share is the gap, and the light's bounds hold it", () => {
  const ends = { light: 0, problem: 0 };
  const elapsed = fc.oneof({ arbitrary: whole(0, 12), weight: 9 }, { arbitrary: fc.constantFrom(-1, 13), weight: 1 });
  const annual = fc.oneof({ arbitrary: decimal(1, 100, 1), weight: 9 }, { arbitrary: fc.constant(0), weight: 1 });
  fc.assert(
    fc.property(fc.oneof(decimal(0, 120, 1), score), annual, elapsed, fc.constantFrom(12, 10, 7), (actual, target, gone, of) => {
      const { gap, light, steps } = trailOf(actual, target, gone, of);
      expectPlain(steps);
      const end = steps.at(-1)!;
      ends[end.code as "light"]++;
      if (end.code === "problem") expect(light).toEqual(end.problem);
      if (end.code === "light") {
        expect(light).toBe(end.light);
        const exactGap = told(theStep(steps, "gap").gap);
        expect(exact.order(exactGap, told(end.bound))).toBeGreaterThanOrEqual(0);
        if (end.next !== null) expect(exact.order(exactGap, told(end.next))).toBeLessThan(0);
      }
      if ("code" in gap) return;
      const step = theStep(steps, "gap");
      const [done, passed] = [told(theStep(steps, "done").share), told(theStep(steps, "elapsed").share)];
      expect(isSame(done, exact.over(exact.seen(actual), exact.seen(target)))).toBe(true);
      expect(isSame(passed, exact.over(exact.seen(gone), exact.seen(of)))).toBe(true);
      expect(isSame(told(step.gap), exact.minus(done, passed))).toBe(true);
      expect(step.rounded).toBe(exact.rounded(told(step.gap), 10));
      expect(step.rounded).toBe(roundGap(gap));
      expect(roundGap(progressGap(actual, target, elapsedShare(gone, of) as Fraction) as Fraction)).toBe(step.rounded);
    }),
    FIXED,
  );
  expect(Math.min(...Object.values(ends))).toBeGreaterThan(20);
});
