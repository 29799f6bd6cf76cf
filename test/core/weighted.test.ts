import { exactMean } from "../../src/core/exact-mean";
import { columnMean, quickMean, weightedMean, wholeMean } from "../../src/core/weighted";
import { sharedWeights } from "../../src/core/weights";
import { exactPanelMean, panelMean } from "../../src/core/panel";
import { random } from "../functions/oracle/random";

const none = () => null;

test("the quick paths give what exact arithmetic gives, on boundaries and off", () => {
  const { score, whole } = random(5);
  let wholePaths = 0;
  let quickPaths = 0;
  for (let step = 0; step < 5000; step++) {
    const columns = whole(1, 8);
    const share = Array.from({ length: columns }, () => whole(1, 20));
    const sum = share.reduce((a, b) => a + b);
    const weights = sharedWeights([...share.map((part) => Math.floor((part / sum) * 100)), 0].map((w, i, all) =>
      i === columns ? 100 - all.slice(0, columns).reduce((a, b) => a + b, 0) : w,
    ));
    const scores = Array.from({ length: columns + 1 }, () => score());
    const digits = whole(0, 6);
    const exact = exactMean(scores, weights, "error", digits, none);
    expect(weightedMean(scores, weights, "error", digits, none)).toBe(exact);
    const quick = quickMean(scores, weights, digits);
    if (!Number.isNaN(quick)) {
      quickPaths++;
      expect(quick).toBe(exact);
    }
    const inWholes = wholeMean(scores, weights, digits);
    if (!Number.isNaN(inWholes)) {
      wholePaths++;
      expect(inWholes).toBe(exact);
    }
  }
  expect(quickPaths).toBeGreaterThan(1000);
  expect(wholePaths).toBeGreaterThan(50);
});

test("gaps: the estimate gives what exact arithmetic gives", () => {
  const { score, whole, pick } = random(6);
  const weights = sharedWeights([0.3, 0.25, 0.2, 0.15, 0.1]);
  const means = [1, 2, 3, 4, 5].map(() => columnMean(Array.from({ length: whole(1, 9) }, () => score())));
  for (let step = 0; step < 3000; step++) {
    const scores = Array.from({ length: 5 }, () => (whole(0, 2) === 0 ? NaN : score()));
    if (scores.every(Number.isNaN)) continue;
    const missing = pick(["zero", "renormalise", "mean"] as const);
    const mean = (column: number) => means[column]!;
    expect(weightedMean(scores, weights, missing, 3, mean)).toBe(exactMean(scores, weights, missing, 3, mean));
  }
});

test("panels: the estimate gives what exact arithmetic gives", () => {
  const { score, whole } = random(8);
  for (let step = 0; step < 3000; step++) {
    const scores = Float64Array.from({ length: whole(3, 9) }, score);
    const digits = whole(0, 4);
    const exact = exactPanelMean(scores, 1, 1, digits);
    expect(panelMean(scores, 1, 1, digits)).toBe(exact);
  }
});

test("noise behind the 15th digit does not move a half to the other side", () => {
  const { whole } = random(15);
  const even = sharedWeights([0.5, 0.5]);
  let noisy = 0;
  for (let step = 0; step < 3000; step++) {
    const half = (2 * whole(1000, 9999) + 1) / 200;
    const score = half + whole(-4, 4) * half * 2 ** -53;
    if (Number(score.toPrecision(15)) !== half) continue;
    if (score !== half) noisy++;
    const up = Math.round((half + 0.005) * 100) / 100;
    expect(weightedMean([score, score], even, "error", 2, none)).toBe(up);
    expect(weightedMean([score, NaN], even, "renormalise", 2, none)).toBe(up);
    expect(panelMean(Float64Array.of(0, score, 100), 1, 1, 2)).toBe(up);
  }
  expect(noisy).toBeGreaterThan(1000);
});
