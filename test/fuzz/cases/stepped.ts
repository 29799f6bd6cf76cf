import fc from "fast-check";
import { efficacyByRule } from "../../functions/oracle/efficacy";
import { steppedByRule } from "../../functions/oracle/stepped";
import { fuzz } from "../fuzz";
import { decimal, digits, score, scoreOrBlank, whole } from "../numbers";

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
  /** Where on the way from worst to best it lies, in hundredths. */
  start: fc.oneof({ arbitrary: fc.constant("" as const), weight: 3 }, { arbitrary: whole(0, 100), weight: 2 }),
  points: fc.oneof(
    { arbitrary: fc.constant<[number, number][]>([]), weight: 2 },
    { arbitrary: fc.array(fc.tuple(whole(1, 99), decimal(0, 120, 1)), { minLength: 1, maxLength: 4 }), weight: 1 },
  ),
  isSorted: whole(0, 9).map((dice) => dice > 0),
  bonus: fc.constantFrom<number | "">("", "", 0.5, 2),
  most: fc.constantFrom<number | "">("", "", 110, 130),
});
type EfficacyCase = typeof efficacyCases extends fc.Arbitrary<infer From> ? From : never;

function efficacyCells({ value, worst, best, isSame }: EfficacyCase): { value: unknown; worst: number; best: number } {
  const ends = { worst, best: isSame ? worst : best };
  return { ...ends, value: value === "worst" || value === "best" ? ends[value] : value };
}

/** The start and the points as figures; so close to the ends, or to each other, they may be out of order. */
function efficacyPlaces(from: EfficacyCase): { start: number | ""; points: [number, number][] } {
  const { worst, best } = efficacyCells(from);
  const at = (hundredths: number) => Number((worst + ((best - worst) * hundredths) / 100).toPrecision(15));
  const points = from.points.map(([hundredths, worth]): [number, number] => [hundredths, worth]);
  if (from.isSorted) points.sort(([a], [b]) => a - b);
  return { start: from.start === "" ? "" : at(from.start), points: points.map(([hundredths, worth]) => [at(hundredths), worth]) };
}

export const efficacy = fuzz({
  id: "EFFICACY",
  cases: efficacyCases,
  args: (from) => {
    const { value, worst, best } = efficacyCells(from);
    const { start, points } = efficacyPlaces(from);
    return [value, worst, best, from.base, from.span, from.digits, start, points.length === 0 ? "" : points, from.bonus, from.most];
  },
  expected: (from) => [[efficacyByRule({ ...from, ...efficacyCells(from), ...efficacyPlaces(from) })]],
});
