import fc from "fast-check";
import { ledgerTotals, type LedgerEntry, type LedgerLimit, type LedgerStep } from "../../../src/core/ledger";
import * as exact from "../../functions/oracle/fraction";
import { decimal, score, whole } from "../../fuzz/numbers";
import { endOf, expectPlain, FIXED, isSame, product, stepsOf, sumOf, told } from "./reading";

const LIMITS: LedgerLimit[] = [
  { row: 0, adds: true, least: 1, most: 8, cap: 9.5, under: null },
  { row: 1, adds: false, least: 1, most: 6, cap: null, under: 3 },
  { row: 2, adds: false, least: null, most: null, cap: 4, under: 3 },
  { row: 3, adds: false, least: null, most: null, cap: 7, under: null },
];
const UNITS = 3;

function trailOf(entries: LedgerEntry[], limits: LedgerLimit[] | null, repeats: readonly number[] = []) {
  const trail: LedgerStep[] = [];
  const totals = ledgerTotals(entries, limits, UNITS, repeats, trail);
  return { totals, units: totals.map((_, unit) => trail.filter((step) => step.unit === unit)) };
}

const entry = (unit: number, points: number, rest: Partial<LedgerEntry> = {}): Omit<LedgerEntry, "row"> => ({
  unit,
  item: -1,
  kind: 0,
  points,
  factor: 1,
  ...rest,
});
const numbered = (entries: Omit<LedgerEntry, "row">[]) => entries.map((one, row) => ({ ...one, row }));

test("each entry has its fate, each kind its sum and the cap that bound it", () => {
  const entries = numbered([
    entry(0, 3, { item: 0 }),
    entry(0, 4, { item: 0, factor: 2 }),
    entry(0, 4, { item: 0, factor: 1 }),
    entry(0, 2),
    entry(0, 1.5, { kind: 1 }),
  ]);
  const { totals, units } = trailOf(entries, LIMITS);
  expect(totals[0]).toBe(8);
  expect(units[0]).toEqual([
    { code: "smaller", unit: 0, entry: 2, than: 1 },
    { code: "smaller", unit: 0, entry: 0, than: 1 },
    { code: "counted", unit: 0, entry: 1, kind: 0, points: 4, factor: 2, counts: 8 },
    { code: "counted", unit: 0, entry: 3, kind: 0, points: 2, factor: 1, counts: 2 },
    { code: "counted", unit: 0, entry: 4, kind: 1, points: 1.5, factor: 1, counts: 1.5 },
    { code: "sum", unit: 0, kind: 0, adds: true, sum: 10 },
    { code: "bound", unit: 0, kind: 0, bound: "cap", at: 9.5 },
    { code: "sum", unit: 0, kind: 1, adds: false, sum: 1.5 },
    { code: "sum", unit: 0, kind: 3, adds: false, sum: 1.5, over: [1] },
    { code: "result", unit: 0, result: 8 },
  ]);
  expect(units[1]).toEqual([{ code: "result", unit: 1, result: 0 }]);
});

test("entries for one item one after another, and kinds under one cap", () => {
  const entries = numbered([
    entry(0, 2, { kind: 1, item: 0 }),
    entry(0, 6, { kind: 1, item: 0 }),
    entry(0, 1, { kind: 1, item: 0 }),
    entry(0, 5, { kind: 2 }),
  ]);
  expect(trailOf(entries, LIMITS, [0.5]).units[0]).toEqual([
    { code: "smaller", unit: 0, entry: 2, than: 1 },
    { code: "counted", unit: 0, entry: 0, kind: 1, points: 2, factor: 1, share: 0.5, counts: 1 },
    { code: "counted", unit: 0, entry: 1, kind: 1, points: 6, factor: 1, counts: 6 },
    { code: "counted", unit: 0, entry: 3, kind: 2, points: 5, factor: 1, counts: 5 },
    { code: "sum", unit: 0, kind: 1, adds: false, sum: 7 },
    { code: "sum", unit: 0, kind: 2, adds: false, sum: 5 },
    { code: "bound", unit: 0, kind: 2, bound: "cap", at: 4 },
    { code: "sum", unit: 0, kind: 3, adds: false, sum: 11, over: [1, 2] },
    { code: "bound", unit: 0, kind: 3, bound: "cap", at: 7 },
    { code: "result", unit: 0, result: -7 },
  ]);
});

test("an entry outside spoils its unit, whose sums are not told", () => {
  const { units } = trailOf(numbered([entry(1, 2), entry(1, 9), entry(1, -1)]), LIMITS);
  const first = { code: "pointsOutOfRange", entry: 1, points: 9, least: 1, most: 8 };
  expect(units[1]).toEqual([
    { code: "outside", unit: 1, entry: 1, problem: first },
    { code: "outside", unit: 1, entry: 2, problem: { code: "pointsNegative", entry: 2, points: -1 } },
    { code: "counted", unit: 1, entry: 0, kind: 0, points: 2, factor: 1, counts: 2 },
    { code: "problem", unit: 1, problem: first },
  ]);
});

test("without limits entries have their sign and no kind", () => {
  const { units } = trailOf(numbered([entry(2, -0.1 - 0.2, { kind: -1, factor: 2 })]), null);
  expect(units[2]).toEqual([
    { code: "counted", unit: 2, entry: 0, kind: null, points: -0.3, factor: 2, counts: -0.6 },
    { code: "sum", unit: 2, kind: null, adds: true, sum: -0.6 },
    { code: "result", unit: 2, result: -0.6 },
  ]);
});

const anyEntry = fc.record({
  unit: whole(0, UNITS - 1),
  item: whole(-1, 2),
  kind: whole(0, LIMITS.length - 1),
  points: fc.oneof({ arbitrary: decimal(1, 6, 2), weight: 20 }, { arbitrary: whole(1, 4), weight: 20 }, { arbitrary: score, weight: 2 }),
  factor: fc.oneof({ arbitrary: fc.constantFrom(1, 1, 2, 0.5, 1 / 3), weight: 30 }, { arbitrary: fc.constant(-1), weight: 1 }),
});

test("every entry has one fate, and what is told adds up to what is returned", () => {
  const bounds = { cap: 0, smaller: 0, share: 0, problem: 0 };
  fc.assert(
    fc.property(
      fc.array(anyEntry, { maxLength: 15 }),
      fc.boolean(),
      fc.constantFrom([], [0.5], [0.5, 0.25]),
      (some, hasLimits, repeats) => {
        const entries = numbered(some.map((one) => (hasLimits ? one : { ...one, kind: -1, points: one.points - 3 })));
        const { totals, units } = trailOf(entries, hasLimits ? LIMITS : null, repeats);
        expect(totals).toEqual(ledgerTotals(entries, hasLimits ? LIMITS : null, UNITS, repeats));
        units.forEach((steps, unit) => {
          expectPlain(steps);
          expect(endOf(steps)).toEqual(totals[unit]);
          const fates = steps.flatMap((step) => ("entry" in step ? [step.entry] : []));
          expect(fates.sort((a, b) => a - b)).toEqual(entries.filter((one) => one.unit === unit).map(({ row }) => row));

          const counted = stepsOf(steps, "counted");
          for (const { counts, points, factor, share } of counted) {
            if (share !== undefined) bounds.share++;
            expect(isSame(told(counts), product(points, factor, share ?? 1))).toBe(true);
          }
          for (const { entry: row, than } of stepsOf(steps, "smaller")) {
            bounds.smaller++;
            expect(counted.map((step) => step.entry)).toContain(than);
            const size = ({ points, factor }: LedgerEntry) => product(Math.abs(points), factor);
            expect(exact.order(size(entries[row]!), size(entries[than]!))).toBeLessThanOrEqual(0);
          }
          if (steps.at(-1)!.code === "problem") {
            bounds.problem++;
            return expect(stepsOf(steps, "outside")[0]!.problem).toEqual(totals[unit]);
          }
          const sums = stepsOf(steps, "sum");
          const capOf = (kind: number | null) => stepsOf(steps, "bound").find((step) => step.kind === kind);
          const parts = sums.flatMap(({ kind, adds, sum, over = [] }) => {
            const below = over.map((one) => capOf(one)?.at ?? sums.find((step) => step.kind === one)!.sum);
            expect(isSame(told(sum), sumOf([...counted.filter((step) => step.kind === kind).map(({ counts }) => counts), ...below]))).toBe(
              true,
            );
            // It is told in what it is counted under.
            if (sums.some((step) => kind !== null && step.over?.includes(kind))) return [];
            const cap = stepsOf(steps, "bound").find((step) => step.kind === kind);
            if (cap) bounds.cap++;
            const part = told(cap ? cap.at : sum);
            return [adds ? part : exact.minus(exact.zero, part)];
          });
          expect(exact.rounded(exact.total(parts), 10)).toBe(totals[unit]);
        });
      },
    ),
    FIXED,
  );
  expect(Math.min(...Object.values(bounds))).toBeGreaterThan(10);
});
