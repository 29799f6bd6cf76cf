import { exactRatersMean } from "../../src/core/exact-raters";
import { meanOfClassMeans, ratersMean } from "../../src/core/raters";
import { sharedWeights } from "../../src/core/weights";
import { random } from "../functions/oracle/random";

const weights = sharedWeights([0.5, 0.3, 0.2]);

test("the estimate gives what exact arithmetic gives, on boundaries and off", () => {
  const { score, whole, pick } = random(31);
  const someClass = () => Array.from({ length: whole(0, 7) }, score);
  for (let step = 0; step < 3000; step++) {
    const unit = [someClass(), someClass(), someClass()];
    if (unit.every((scores) => scores.length === 0)) continue;
    const digits = whole(0, 6);
    const missing = pick(["zero", "renormalise", "mean"] as const);
    const means = () => meanOfClassMeans(unit);
    expect(ratersMean(unit, weights, missing, digits, means)).toBe(exactRatersMean(unit, weights, missing, digits, means));
  }
});

test("noise behind the 15th digit does not move a half to the other side", () => {
  const { whole } = random(32);
  let noisy = 0;
  for (let step = 0; step < 2000; step++) {
    const half = (2 * whole(1000, 9999) + 1) / 200;
    const score = half + whole(-40, 40) * half * 2 ** -53;
    if (Number(score.toPrecision(15)) !== half) continue;
    if (score !== half) noisy++;
    const unit = [[score, score], [score], [score, score, score]];
    expect(ratersMean(unit, weights, "error", 2, () => null)).toBe(Math.round((half + 0.005) * 100) / 100);
  }
  expect(noisy).toBeGreaterThan(500);
});
