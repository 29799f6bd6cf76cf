import fc from "fast-check";
import * as exact from "../../functions/oracle/fraction";
import { ERROR, FAILS, fuzz } from "../fuzz";
import { blank, decimal, digits, isNumber, score, some, whole } from "../numbers";

const RULES = ["封顶比例", "达标得分", "超额加分", "逆向", "逆向比值", "逆向达标"] as const;
const one = exact.seen(1);

const indicator = fc.record({
  target: fc.oneof(score, whole(1, 12), fc.constant(0)),
  points: decimal(0, 40, 1),
  rule: fc.constantFrom(...RULES),
  cap: fc.constantFrom<number | "">("", 1, 1.2, 1.5),
});
type Indicator = typeof indicator extends fc.Arbitrary<infer From> ? From : never;

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
  isTotal: fc.boolean(),
  digits,
});
type Case = typeof cases extends fc.Arbitrary<infer From> ? From : never;

function cellsOf({ indicators, rows }: Case): unknown[][] {
  const cell = ({ number, share, mark }: Actual, { target }: Indicator) => (share === undefined ? (number ?? mark) : target * share);
  return rows.map((row) => indicators.map((of, column) => cell(row[column]!, of)));
}

/** r as the rule writes it, then the points; null where the rule has no answer. */
function earned(done: number, { target, points, rule, cap }: Indicator): exact.F | null {
  const [a, t, p] = [exact.seen(done), exact.seen(target), exact.seen(points)];
  const within = (share: exact.F, most: exact.F | null) => {
    if (share.n < 0n) return exact.zero;
    return most && exact.order(share, most) > 0 ? most : share;
  };
  if (rule === "达标得分") return exact.order(a, t) >= 0 ? p : exact.zero;
  if (rule === "逆向达标") return exact.order(a, t) <= 0 ? p : exact.zero;
  if (t.n < 0n) return null;
  if (t.n === 0n) return rule.startsWith("逆向") && done <= 0 ? p : null;
  if (rule === "逆向比值") return done <= 0 ? p : exact.times(p, within(exact.over(t, a), one));
  if (rule === "逆向") return exact.times(p, within(exact.minus(exact.seen(2), exact.over(a, t)), one));
  const most = rule === "封顶比例" ? one : cap === "" ? null : exact.seen(cap);
  return exact.times(p, within(exact.over(a, t), most));
}

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
  ],
  expected: (from) => {
    const { indicators, isTotal, digits } = from;
    const isOmitted = indicators.length === 1 && indicators[0]!.cap === "";
    // A cap that no rule uses is refused.
    if (!isOmitted && indicators.every(({ rule }) => rule !== "超额加分")) return FAILS;
    const sheet = cellsOf(from).map((row) => row.map((cell, item) => (isNumber(cell) ? earned(cell, indicators[item]!) : "")));
    if (!isTotal) return sheet.map((row) => row.map((part) => (part === null ? ERROR : part === "" ? "" : exact.rounded(part, digits))));
    return sheet.map((row) => (row.some((part) => part === null || part === "") ? [ERROR] : [exact.rounded(exact.total(row as exact.F[]), digits)]));
  },
});
