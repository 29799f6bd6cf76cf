import fc from "fast-check";
import * as exact from "../../functions/oracle/fraction";
import { ERROR, fuzz } from "../fuzz";
import { blank, column, digits, isNumber, rowsOf, scoreOrBlank, whole } from "../numbers";

const full = fc.constantFrom<number | "">(0, 0.3, 5, 12.5, 60, 100, 100, 100, "");
/** Often all of the full points, also with the noise of a native sum. */
const points = fc.oneof({ arbitrary: scoreOrBlank, weight: 5 }, { arbitrary: fc.constantFrom(0, 0.1 + 0.2, 5, 12.5, 60, 100), weight: 1 });
type Full = number | "";

interface Item {
  points: unknown;
  full: Full;
}

/** What TOTAL and CHECKLIST say of one row's or unit's items; `mean` is asked under 平均 only. */
function totalOf(items: Item[], missing: string, digits: number, mean: (item: number) => exact.F | null): unknown {
  const assigned = items.flatMap(({ full }, item) => (full === "" ? [] : [item]));
  const scored = items.flatMap(({ points }, item) => (isNumber(points) ? [item] : []));
  const isWrong = (item: number) => {
    const { points, full } = items[item]!;
    return full === "" || exact.order(exact.seen(points as number), exact.seen(full)) > 0;
  };
  if (scored.some(isWrong)) return ERROR;
  if (missing === "报错" && scored.length < assigned.length) return ERROR;
  if (assigned.length === 0 || (scored.length === 0 && missing !== "计零")) return "";

  const sum = exact.total(scored.map((item) => exact.seen(items[item]!.points as number)));
  const worth = (of: number[]) => exact.total(of.map((item) => exact.seen(items[item]!.full as number)));
  const gaps = assigned.filter((item) => !scored.includes(item));
  if (gaps.length === 0 || missing === "计零") return exact.rounded(sum, digits);
  if (missing === "折算") {
    const base = worth(scored);
    return base.n === 0n ? ERROR : exact.rounded(exact.over(exact.times(sum, worth(assigned)), base), digits);
  }
  const means = gaps.map(mean);
  const isTooMuch = means.some((value, index) => value === null || exact.order(value, exact.seen(items[gaps[index]!]!.full as number)) > 0);
  return isTooMuch ? ERROR : exact.rounded(exact.plus(sum, exact.total(means as exact.F[])), digits);
}

const totalCases = whole(1, 5).chain((columns) =>
  fc.record({
    points: rowsOf(points, columns, 5),
    full: fc.array(fc.array(full, { minLength: columns, maxLength: columns }), { minLength: 5, maxLength: 5 }),
    isShared: fc.boolean(),
    missing: fc.constantFrom("报错", "计零", "折算", "平均"),
    digits,
  }),
);
type TotalCase = typeof totalCases extends fc.Arbitrary<infer From> ? From : never;

const fullOf = ({ points, full, isShared }: TotalCase): Full[][] => points.map((_, row) => full[isShared ? 0 : row]!);

export const total = fuzz({
  id: "TOTAL",
  cases: totalCases,
  args: (from) => [from.points, from.isShared ? fullOf(from).slice(0, 1) : fullOf(from), from.missing, from.digits],
  expected: (from) => {
    const sheet = from.points.map((row, index) => row.map((points, item): Item => ({ points, full: fullOf(from)[index]![item]! })));
    // What may not stand in a column does not count in its mean.
    const mean = (item: number) => {
      const counted = sheet
        .map((row) => row[item]!)
        .filter(({ points, full }) => isNumber(points) && full !== "" && exact.order(exact.seen(points), exact.seen(full)) <= 0)
        .map(({ points }) => exact.seen(points as number));
      return counted.length === 0 ? null : exact.over(exact.total(counted), exact.seen(counted.length));
    };
    return sheet.map((row) => [totalOf(row, from.missing, from.digits, mean)]);
  },
});

const UNITS = ["财政局", "教育局", "审计局", "公安局"];

/** Mostly points with full points, and blanks without. */
const entry = fc.record({
  unit: fc.constantFrom("财政局", "教育局", " 审计局 "),
  item: fc.oneof(
    { arbitrary: fc.record({ points, full }), weight: 1 },
    { arbitrary: fc.record({ points: fc.oneof(whole(0, 5), blank, fc.constant(0.3)), full: fc.constantFrom<Full>(5, 12.5, 60) }), weight: 9 },
  ),
});

export const checklist = fuzz({
  id: "CHECKLIST",
  cases: fc.record({ entries: fc.array(entry, { minLength: 1, maxLength: 12 }), missing: fc.constantFrom("报错", "计零", "折算"), digits }),
  args: ({ entries, missing, digits }) => [
    column(UNITS),
    column(entries.map(({ unit }) => unit)),
    column(entries.map(({ item }) => item.points)),
    column(entries.map(({ item }) => item.full)),
    missing,
    digits,
  ],
  expected: ({ entries, missing, digits }) =>
    column(
      UNITS.map((unit) => {
        const mine = entries.filter((one) => one.unit.trim() === unit).map(({ item }) => item);
        return totalOf(mine, missing, digits, () => null);
      }),
    ),
});
