import fc from "fast-check";
import { ATTAIN_RULES, attainByRule, type Indicator } from "../../functions/oracle/attain";
import { FAILS } from "../../functions/oracle/result";
import { fuzz } from "../fuzz";
import { blank, decimal, digits, score, some, whole } from "../numbers";

const indicator: fc.Arbitrary<Indicator> = fc.record({
  target: fc.oneof(score, whole(1, 12), fc.constant(0)),
  points: decimal(0, 40, 1),
  rule: fc.constantFrom(...ATTAIN_RULES),
  cap: fc.constantFrom<number | "">("", 1, 1.2, 1.5),
  start: fc.constantFrom<number | "">("", "", 0.6, 0.85, 1),
  bonus: fc.constantFrom<number | "">("", "", 0, 0.5, 2),
});

/** Ratios that ascend, and shares. */
const segments = fc
  .array(fc.tuple(decimal(0, 2, 2), decimal(0, 2, 2)), { minLength: 1, maxLength: 4 })
  .map((rows) => [...new Map(rows)].sort(([a], [b]) => a - b));

/** Actuals beside their targets as often as not. */
const actual = fc.oneof(
  { arbitrary: fc.record({ number: score }), weight: 4 },
  { arbitrary: fc.record({ share: fc.constantFrom(1, 2, 0.5) }), weight: 4 },
  { arbitrary: fc.record({ number: whole(-3, 200) }), weight: 2 },
  { arbitrary: fc.record({ mark: blank }), weight: 1 },
);
type Actual = { number?: number; share?: number; mark?: string | null };

const cases = fc.record({
  indicators: some(indicator, 4),
  rows: some(fc.array(actual, { minLength: 4, maxLength: 4 }), 3),
  segments,
  isTotal: fc.boolean(),
  digits,
});
type Case = typeof cases extends fc.Arbitrary<infer From> ? From : never;

function cellsOf({ indicators, rows }: Case): unknown[][] {
  const cell = ({ number, share, mark }: Actual, { target }: Indicator) => (share === undefined ? (number ?? mark) : target * share);
  return rows.map((row) => indicators.map((of, column) => cell(row[column]!, of)));
}

const isSegmented = ({ indicators }: Case) => indicators.some(({ rule }) => rule === "分段");

export const attain = fuzz({
  id: "ATTAIN",
  cases,
  args: (from) => [
    cellsOf(from),
    [from.indicators.map(({ target }) => target)],
    [from.indicators.map(({ points }) => points)],
    [from.indicators.map(({ rule }) => rule)],
    [from.indicators.map(({ cap }) => cap)],
    from.digits,
    from.isTotal ? "合计" : "各项",
    [from.indicators.map(({ start }) => start)],
    [from.indicators.map(({ bonus }) => bonus)],
    isSegmented(from) ? from.segments : "",
  ],
  expected: (from) => {
    const { indicators, isTotal, digits } = from;
    const isOmitted = (key: "cap" | "bonus") => indicators.length === 1 && indicators[0]![key] === "";
    // A cap or a bonus that no rule uses is refused.
    if (!(isOmitted("cap") && isOmitted("bonus")) && indicators.every(({ rule }) => rule !== "超额加分")) return FAILS;
    const all = indicators.map((one) => ({ ...one, segments: from.segments }));
    return cellsOf(from).map((row) => attainByRule(row, all, digits, isTotal));
  },
});
