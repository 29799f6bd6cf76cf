import fc from "fast-check";
import { coefficientByRule } from "../../functions/oracle/coefficient";
import { ERROR, FAILS, isNumber } from "../../functions/oracle/result";
import { SIDES, tierByRule } from "../../functions/oracle/tier";
import { fuzz } from "../fuzz";
import { decimal, rowsOf, score, scoreOrBlank, some, whole } from "../numbers";

/** Bounds as they come are seldom in order; those in order make a table. */
const bounds = some(decimal(-10, 60, 1), 8);

/** Values are compared as they are, or as the sheet shows them. */
const compared = fc.oneof(fc.constant("" as const), whole(0, 3));

const tierCases = whole(1, 3).chain((columns) =>
  fc.record({
    bounds,
    isSorted: fc.integer({ min: 0, max: 9 }).map((dice) => dice > 0),
    values: rowsOf(scoreOrBlank, columns, 4),
    onBound: fc.nat({ max: 7 }),
    side: fc.constantFrom(...SIDES),
    digits: compared,
  }),
);

/** With one value that stands on a bound. */
function tierTable({ bounds, isSorted, values, onBound }: { bounds: number[]; isSorted: boolean; values: unknown[][]; onBound: number }) {
  const list = isSorted ? [...new Set(bounds)].sort((a, b) => a - b) : bounds;
  return { list, values: values.map((row, index) => (index === 0 ? [list[onBound % list.length], ...row.slice(1)] : row)) };
}

const ascends = (list: number[]) => list.every((bound, index) => index === 0 || bound > list[index - 1]!);

export const tier = fuzz({
  id: "TIER",
  cases: tierCases,
  args: (from) => [tierTable(from).values, tierTable(from).list.map((bound) => [bound, `从${bound}`]), from.side, from.digits],
  expected: (from) => {
    const { list, values } = tierTable(from);
    if (!ascends(list)) return FAILS;
    return values.map((row) =>
      row.map((cell) => {
        if (!isNumber(cell)) return "";
        const bound = tierByRule(cell, list, from.side, from.digits);
        return bound === undefined ? ERROR : `从${bound}`;
      }),
    );
  },
});

const coefficientCases = fc.record({
  bounds: some(decimal(0, 60, 1), 5).map((list) => [...new Set([-10, ...list])].sort((a, b) => a - b)),
  bases: fc.array(score, { minLength: 6, maxLength: 6 }),
  rows: some(fc.tuple(scoreOrBlank, scoreOrBlank), 4),
  rate: fc.oneof(score, fc.constant("" as const)),
  least: fc.oneof(decimal(0, 3, 2), fc.constant("" as const)),
  most: fc.oneof(decimal(2, 6, 2), fc.constant("" as const)),
  side: fc.constantFrom(...SIDES),
  digits: compared,
});

export const coefficient = fuzz({
  id: "COEFFICIENT",
  cases: coefficientCases,
  args: ({ bounds, bases, rows, rate, least, most, side, digits }) => [
    rows.map(([value]) => [value]),
    bounds.map((bound, index) => [bound, bases[index]]),
    rows.map(([, contribution]) => [contribution]),
    rate,
    least,
    most,
    side,
    digits,
  ],
  expected: ({ bounds, bases, rows, rate, least, most, side, digits }) => {
    // A single blank contribution is an argument left out.
    const isLeftOut = rows.length === 1 && !isNumber(rows[0]![1]);
    if (least !== "" && most !== "" && least > most) return FAILS;
    const terms = { bounds, bases, rate, least, most, side, digits };
    return rows.map(([value, contribution]) => [coefficientByRule(value, isLeftOut ? undefined : contribution, terms)]);
  },
});
