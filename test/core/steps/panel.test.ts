import fc from "fast-check";
import { panelMean, type PanelStep } from "../../../src/core/panel";
import * as exact from "../../functions/oracle/fraction";
import { closeScore, digits, score, some, whole } from "../../fuzz/numbers";
import { endOf, expectPlain, FIXED, isSame, stepsOf, sumOf, theStep, told } from "./reading";

function trailOf(scores: number[], high: number, low: number, places = 2, from = 0) {
  const steps: PanelStep[] = [];
  return { result: panelMean(Float64Array.from(scores), { high, low, from }, places, steps), steps };
}

test("who is dropped, who counts, lowest first", () => {
  expect(trailOf([90, 85, 95, 85], 1, 1).steps).toEqual([
    { code: "dropped", end: "lowest", index: 1, score: 85 },
    { code: "kept", index: 3, score: 85 },
    { code: "kept", index: 0, score: 90 },
    { code: "dropped", end: "highest", index: 2, score: 95 },
    { code: "division", sum: 175, by: 2 },
    { code: "result", result: 87.5 },
  ]);
});

test("a short row loses nobody, and says so", () => {
  expect(trailOf([90, 80], 1, 1, 2, 6).steps).toEqual([
    { code: "tooFewToDrop", present: 2, from: 6 },
    { code: "kept", index: 1, score: 80 },
    { code: "kept", index: 0, score: 90 },
    { code: "division", sum: 170, by: 2 },
    { code: "result", result: 85 },
  ]);
  expect(trailOf([], 1, 1, 2, 6).steps).toEqual([{ code: "problem", problem: { code: "tooFewScores", present: 0, needed: 1 } }]);
});

test("too few scores end the trail", () => {
  expect(trailOf([90, 85], 1, 1).steps).toEqual([{ code: "problem", problem: { code: "tooFewScores", present: 2, needed: 3 } }]);
});

test("what is kept makes the mean that JUDGES returns", () => {
  fc.assert(
    fc.property(some(fc.oneof(score, closeScore), 9), whole(0, 2), whole(0, 2), digits, (scores, high, low, places) => {
      const { result, steps } = trailOf(scores, high, low, places);
      expectPlain(steps);
      expect(result).toEqual(panelMean(Float64Array.from(scores), { high, low, from: 0 }, places));
      expect(endOf(steps)).toEqual(result);
      if (typeof result !== "number") return;

      const kept = stepsOf(steps, "kept");
      const dropped = stepsOf(steps, "dropped");
      for (const { index, score: told } of [...kept, ...dropped]) expect(told).toBe(Number(scores[index]!.toPrecision(15)));
      expect([...kept, ...dropped].map(({ index }) => index).sort((a, b) => a - b)).toEqual(scores.map((_, index) => index));
      for (const { end, index } of dropped) {
        const own = scores[index]!;
        const others = kept.map((one) => scores[one.index]!);
        expect(others.every((other) => (end === "lowest" ? own <= other : own >= other))).toBe(true);
      }
      const { sum, by } = theStep(steps, "division");
      expect(by).toBe(scores.length - high - low);
      expect(isSame(told(sum), sumOf(kept.map((one) => one.score)))).toBe(true);
      expect(exact.rounded(exact.over(told(sum), told(by)), places)).toBe(result);
    }),
    FIXED,
  );
});
