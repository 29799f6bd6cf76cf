import fc from "fast-check";
import { checklistByRule } from "../../functions/oracle/checklist";
import { totalByRule, type Full } from "../../functions/oracle/total";
import { fuzz } from "../fuzz";
import { blank, column, digits, rowsOf, scoreOrBlank, whole } from "../numbers";

const full = fc.constantFrom<number | "">(0, 0.3, 5, 12.5, 60, 100, 100, 100, "");
/** Often all of the full points, also with the noise of a native sum. */
const points = fc.oneof({ arbitrary: scoreOrBlank, weight: 5 }, { arbitrary: fc.constantFrom(0, 0.1 + 0.2, 5, 12.5, 60, 100), weight: 1 });

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
  expected: (from) => totalByRule(from.points, fullOf(from), from.missing, from.digits),
});

const UNITS = ["财政局", "教育局", "审计局", "公安局"];

/** Mostly points with full points, and blanks without. */
const entry = fc.record({
  unit: fc.constantFrom("财政局", "教育局", " 审计局 "),
  item: fc.oneof(
    { arbitrary: fc.record({ points, full }), weight: 1 },
    {
      arbitrary: fc.record({ points: fc.oneof(whole(0, 5), blank, fc.constant(0.3)), full: fc.constantFrom<Full>(5, 12.5, 60) }),
      weight: 9,
    },
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
        return checklistByRule(mine, missing, digits);
      }),
    ),
});
