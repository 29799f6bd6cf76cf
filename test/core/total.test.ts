import { exactTotal } from "../../src/core/exact-total";
import { totalPoints } from "../../src/core/total";
import { random } from "../functions/oracle/random";

const none = () => null;

test("the estimate gives what exact arithmetic gives, on boundaries and off", () => {
  const { score, whole } = random(21);
  const full = new Float64Array(8).fill(1000);
  for (let step = 0; step < 3000; step++) {
    const points = Array.from({ length: 8 }, () => (whole(0, 4) === 0 ? NaN : score()));
    const digits = whole(0, 6);
    expect(totalPoints(points, full, "zero", digits, none)).toBe(exactTotal(points, full, "zero", digits, none));
    if (points.every(Number.isNaN)) continue;
    const own = full.map(() => whole(400, 4000) / 4);
    expect(totalPoints(points, own, "renormalise", digits, none)).toBe(exactTotal(points, own, "renormalise", digits, none));
  }
});

test("noise behind the 15th digit does not move a half to the other side", () => {
  const { whole } = random(22);
  const full = Float64Array.of(1000);
  let noisy = 0;
  for (let step = 0; step < 2000; step++) {
    const half = (2 * whole(1000, 9999) + 1) / 200;
    const points = half + whole(-40, 40) * half * 2 ** -53;
    if (Number(points.toPrecision(15)) !== half) continue;
    if (points !== half) noisy++;
    expect(totalPoints([points], full, "error", 2, none)).toBe(Math.round((half + 0.005) * 100) / 100);
  }
  expect(noisy).toBeGreaterThan(500);
});
