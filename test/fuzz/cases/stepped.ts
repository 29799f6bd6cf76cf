import fc from "fast-check";
import * as exact from "../../functions/oracle/fraction";
import { ERROR, fuzz } from "../fuzz";
import { decimal, digits, isNumber, score, scoreOrBlank } from "../numbers";

const clamped = (value: exact.F, least: exact.F, most: exact.F | null) => {
  if (exact.order(value, least) < 0) return least;
  return most && exact.order(value, most) > 0 ? most : value;
};

const steppedCases = fc.record({
  actual: scoreOrBlank,
  target: score,
  points: decimal(0, 20, 1),
  step: fc.constantFrom(1, 0.1, 0.01, 2.5, -1, -0.1, 0.3, 0),
  change: fc.constantFrom(0.05, 1, 0.125, -0.5, 0),
  floor: fc.constantFrom<number | "">("", 0, -5, 6),
  cap: fc.constantFrom<number | "">("", 12, 20, 25),
  digits,
});

export const stepped = fuzz({
  id: "STEPPED",
  cases: steppedCases,
  args: ({ actual, target, points, step, change, floor, cap, digits }) => [actual, target, points, step, change, floor, cap, digits],
  expected: ({ actual, target, points, step, change, floor, cap, digits }) => {
    if (!isNumber(actual)) return [[""]];
    const least = floor === "" ? 0 : floor;
    if (step === 0 || points < least || (cap !== "" && points > cap)) return [[ERROR]];
    const short = exact.over(exact.minus(exact.seen(target), exact.seen(actual)), exact.seen(step));
    const steps = short.n > 0n ? exact.floor(short) : 0n;
    const left = exact.minus(exact.seen(points), exact.times({ n: steps, d: 1n }, exact.seen(change)));
    return [[exact.rounded(clamped(left, exact.seen(least), cap === "" ? null : exact.seen(cap)), digits)]];
  },
});

const efficacyCases = fc.record({
  value: fc.oneof(scoreOrBlank, fc.constantFrom("worst", "best")),
  worst: score,
  best: score,
  isSame: fc.integer({ min: 0, max: 9 }).map((dice) => dice === 0),
  base: fc.oneof(score, fc.constant("" as const)),
  span: fc.oneof(decimal(0, 100, 1), fc.constant("" as const)),
  digits,
});
type EfficacyCase = typeof efficacyCases extends fc.Arbitrary<infer From> ? From : never;

function efficacyCells({ value, worst, best, isSame }: EfficacyCase): { value: unknown; worst: number; best: number } {
  const ends = { worst, best: isSame ? worst : best };
  return { ...ends, value: value === "worst" || value === "best" ? ends[value] : value };
}

export const efficacy = fuzz({
  id: "EFFICACY",
  cases: efficacyCases,
  args: (from) => {
    const { value, worst, best } = efficacyCells(from);
    return [value, worst, best, from.base, from.span, from.digits];
  },
  expected: (from) => {
    const { value, worst, best } = efficacyCells(from);
    if (!isNumber(value)) return [[""]];
    const width = exact.minus(exact.seen(best), exact.seen(worst));
    const share = width.n === 0n ? exact.seen(1) : exact.over(exact.minus(exact.seen(value), exact.seen(worst)), width);
    const held = clamped(share, exact.zero, exact.seen(1));
    const { base, span } = from;
    const points = exact.plus(exact.seen(base === "" ? 60 : base), exact.times(exact.seen(span === "" ? 40 : span), held));
    return [[exact.rounded(points, from.digits)]];
  },
});
