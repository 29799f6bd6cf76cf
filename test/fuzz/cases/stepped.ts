import fc from "fast-check";
import { efficacyByRule } from "../../functions/oracle/efficacy";
import { steppedByRule } from "../../functions/oracle/stepped";
import { fuzz } from "../fuzz";
import { decimal, digits, score, scoreOrBlank } from "../numbers";

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
  expected: (from) => [[steppedByRule(from)]],
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
  expected: (from) => [[efficacyByRule({ ...from, ...efficacyCells(from) })]],
});
