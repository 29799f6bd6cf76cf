import fc from "fast-check";
import { efficacyPoints, type EfficacyScale, type EfficacyStep } from "../../../src/core/efficacy";
import { decimalOf } from "../../../src/core/decimal";
import * as exact from "../../functions/oracle/fraction";
import { decimal, digits, score, whole } from "../../fuzz/numbers";
import { endOf, expectPlain, FIXED, isSame, product, stepsOf, sumOf, theStep, told } from "./reading";

function trailOf(value: number, scale: EfficacyScale, places = 2) {
  const steps: EfficacyStep[] = [];
  return { result: efficacyPoints(value, scale, places, steps), steps };
}

test("where the value stands, and what it earns of the span", () => {
  expect(trailOf(7, { worst: 1, best: 10, base: 60, span: 40 }).steps).toEqual([
    { code: "ratio", value: 7, worst: 1, best: 10, ratio: "2/3" },
    { code: "earned", base: 60, span: 40, share: "2/3", extra: "80/3" },
    { code: "result", result: 86.67 },
  ]);
});

test("the bound that held it; no ratio where worst and best are the same", () => {
  const scale = { worst: 10, best: 1, base: 60, span: 40 };
  expect(trailOf(0, scale).steps.slice(1, 2)).toEqual([{ code: "bound", bound: "best", at: 1 }]);
  expect(trailOf(12, scale).steps.slice(1)).toEqual([
    { code: "bound", bound: "worst", at: 0 },
    { code: "earned", base: 60, span: 40, share: 0, extra: 0 },
    { code: "result", result: 60 },
  ]);
  expect(stepsOf([...trailOf(1, scale).steps, ...trailOf(10, scale).steps], "bound")).toEqual([]);
  const { steps } = trailOf(5, { ...scale, worst: 1 });
  expect([theStep(steps, "ratio").ratio, theStep(steps, "earned").share]).toEqual([null, 1]);
});

test("the start, the line between two points, the bonus and the most", () => {
  const scale = { worst: 50, best: 100, base: 60, span: 40 };
  const knot = (row: number, at: number, worth: number) => ({ row, at: decimalOf(at), worth: decimalOf(worth) });
  const knots = [knot(0, 60, 70), knot(1, 80, 95)];
  expect(trailOf(59, { ...scale, start: 60 }).steps.slice(1)).toEqual([
    { code: "bound", bound: "start", at: 0 },
    { code: "result", result: 0 },
  ]);
  expect(trailOf(70, { ...scale, knots }).steps.slice(1)).toEqual([
    { code: "line", from: { at: 60, worth: 70 }, to: { at: 80, worth: 95 }, worth: 82.5 },
    { code: "result", result: 82.5 },
  ]);
  expect(trailOf(150, { ...scale, bonus: 0.5, most: 110 }).steps.slice(1)).toEqual([
    { code: "bound", bound: "best", at: 1 },
    { code: "earned", base: 60, span: 40, share: 1, extra: 40 },
    { code: "bonus", rate: 0.5, beyond: 1, adds: 20 },
    { code: "bound", bound: "most", at: 110 },
    { code: "result", result: 110 },
  ]);
  const wrong = trailOf(70, { ...scale, knots: [knot(4, 100, 70)] });
  expect(wrong.steps).toEqual([{ code: "problem", problem: { code: "segmentOutOfOrder", row: 4, value: 100 } }]);
});

test("base and extra are what EFFICACY returns", () => {
  const scales = fc.record({ worst: whole(0, 5), best: whole(0, 5), base: fc.constantFrom(60, 0.1), span: fc.constantFrom(40, 1 / 3) });
  let bounds = 0;
  fc.assert(
    fc.property(fc.oneof(whole(-1, 6), decimal(-1, 6, 2), score), scales, digits, (value, scale, places) => {
      const { result, steps } = trailOf(value, scale, places);
      expectPlain(steps);
      expect(result).toBe(efficacyPoints(value, scale, places));
      expect(endOf(steps)).toBe(result);
      const { ratio } = theStep(steps, "ratio");
      const { base, span, share, extra } = theStep(steps, "earned");
      const [held] = stepsOf(steps, "bound");
      if (ratio !== null) {
        const [worst, best] = [exact.seen(scale.worst), exact.seen(scale.best)];
        expect(isSame(told(ratio), exact.over(exact.minus(exact.seen(value), worst), exact.minus(best, worst)))).toBe(true);
        expect(isSame(told(share), told(held ? held.at : ratio))).toBe(true);
      } else expect([scale.worst === scale.best, share]).toEqual([true, 1]);
      if (held) {
        bounds++;
        expect(exact.order(told(ratio!), told(held.at))).toBe(held.bound === "worst" ? -1 : 1);
      }
      expect(isSame(told(extra), product(share, span))).toBe(true);
      expect(exact.rounded(sumOf([base, extra]), places)).toBe(result);
    }),
    FIXED,
  );
  expect(bounds).toBeGreaterThan(50);
});
