import fc from "fast-check";
import { seats, type SeatRule, type SeatStep, type SeatTerm } from "../../../src/core/seats";
import type { Rounding } from "../../../src/core/whole";
import * as exact from "../../functions/oracle/fraction";
import { partsOf, whole } from "../../fuzz/numbers";
import { endOf, expectPlain, FIXED, isSame, product, stepsOf, sumOf, theStep, told } from "./reading";

type Rest = Partial<Record<Exclude<keyof SeatTerm, "ratio">, (number | null)[]>>;

const termsOf = (ratios: number[], { least, most, carry, uplift }: Rest = {}): SeatTerm[] =>
  ratios.map((ratio, i) => ({
    ratio,
    least: least?.[i] ?? null,
    most: most?.[i] ?? null,
    carry: carry?.[i] ?? null,
    uplift: uplift?.[i] ?? null,
  }));

function trailOf(
  headcount: number,
  terms: SeatTerm[],
  rounding: Rounding,
  rest: Omit<SeatRule, "rounding"> = { counting: "running", rest: null },
) {
  const steps: SeatStep[] = [];
  return { result: seats(headcount, terms, { rounding, ...rest }, steps), steps };
}

test("the running sum, what the columns before have, the uplift and the bound", () => {
  const terms = termsOf([0.25, 0.5], { most: [null, 5], uplift: [1.2, null] });
  expect(trailOf(13, terms, "half").steps).toEqual([
    { code: "entitled", column: 0, ratio: 0.25, share: 3.25, carried: null, upToHere: 3.25 },
    { code: "rounded", column: 0, rounding: "half", upToHere: 3, before: 0, seats: 3 },
    { code: "uplifted", column: 0, uplift: 1.2, raised: 3.6, seats: 4 },
    { code: "entitled", column: 1, ratio: 0.5, share: 6.5, carried: null, upToHere: 9.75 },
    { code: "rounded", column: 1, rounding: "half", upToHere: 10, before: 3, seats: 7 },
    { code: "bound", column: 1, bound: "most", at: 5 },
    { code: "result", result: [4, 5] },
  ]);
});

test("a carried decimal is told, and a least number that bound", () => {
  const { steps } = trailOf(7, termsOf([0.1], { carry: [0.4], least: [2] }), "down");
  expect(steps).toEqual([
    { code: "entitled", column: 0, ratio: 0.1, share: 0.7, carried: 0.4, upToHere: 1.1 },
    { code: "rounded", column: 0, rounding: "down", upToHere: 1, before: 0, seats: 1 },
    { code: "bound", column: 0, bound: "least", at: 2 },
    { code: "result", result: [2] },
  ]);
});

test("each on its own, and what they leave", () => {
  const { steps } = trailOf(10, termsOf([0.25, 0.5, 0.25]), "half", { counting: "each", rest: 1 });
  expect(steps).toEqual([
    { code: "entitled", column: 0, ratio: 0.25, share: 2.5, carried: null, upToHere: 2.5 },
    { code: "rounded", column: 0, rounding: "half", upToHere: 3, before: 0, seats: 3 },
    { code: "entitled", column: 2, ratio: 0.25, share: 2.5, carried: null, upToHere: 2.5 },
    { code: "rounded", column: 2, rounding: "half", upToHere: 3, before: 0, seats: 3 },
    { code: "rest", column: 1, headcount: 10, others: 6, seats: 4 },
    { code: "result", result: [3, 4, 3] },
  ]);
});

test("half a person ends the trail at once", () => {
  expect(trailOf(12.5, termsOf([0.2]), "down").steps).toEqual([
    { code: "problem", problem: { code: "headcountNotWhole", headcount: 12.5 } },
  ]);
});

const cases = whole(1, 4).chain((columns) => {
  const length = { minLength: columns, maxLength: columns };
  const optional = (value: fc.Arbitrary<number>) => fc.array(fc.oneof(fc.constant(null), value), length);
  return fc.record({
    heads: fc.oneof({ arbitrary: whole(0, 300), weight: 20 }, { arbitrary: fc.constantFrom(-1, 12.5), weight: 1 }),
    ratios: partsOf(1000, columns + 1).map((parts) => parts.slice(0, -1).map((part) => part / 1000)),
    rounding: fc.constantFrom<Rounding>("down", "half", "up", "even"),
    counting: fc.constantFrom<SeatRule["counting"]>("running", "each"),
    rest: fc.oneof(fc.constant(null), whole(0, columns - 1)),
    carry: optional(fc.constantFrom(0.1, 0.5, 0.9)),
    least: optional(fc.constantFrom(1, 3)),
    most: optional(fc.constantFrom(3, 20)),
    uplift: optional(fc.constantFrom(1.1, 0.97)),
  });
});

const half: exact.F = { n: 1n, d: 2n };
const ROUND = { down: exact.floor, half: (value: exact.F) => exact.floor(exact.plus(value, half)), up: exact.ceiling, even: exact.even };

test("the steps give the seats again", () => {
  const uses = { uplift: 0, bound: 0, problem: 0, rest: 0 };
  fc.assert(
    fc.property(cases, ({ heads, ratios, rounding, counting, rest, ...given }) => {
      const terms = termsOf(ratios, given);
      const { result, steps } = trailOf(heads, terms, rounding, { counting, rest });
      expectPlain(steps);
      expect(result).toEqual(seats(heads, terms, { rounding, counting, rest }));
      expect(endOf(steps)).toEqual(result);
      if (!Array.isArray(result)) return void uses.problem++;

      const again = (value: exact.F) => Number(ROUND[rounding](value));
      const shares = stepsOf(steps, "entitled").map(({ share, carried, ratio }) => {
        expect(isSame(told(share), product(heads, ratio))).toBe(true);
        return sumOf([share, carried ?? 0]);
      });
      let before = 0;
      const others = result.filter((_, column) => column !== rest);
      const taken = others.reduce((sum, count) => sum + count, 0);
      if (rest !== null) {
        uses.rest++;
        expect(result[rest]).toBe(heads - taken);
        expect(theStep(steps, "rest")).toEqual({ code: "rest", column: rest, headcount: heads, others: taken, seats: heads - taken });
      }
      others.forEach((count, index) => {
        const column = rest !== null && index >= rest ? index + 1 : index;
        const mine = steps.filter((step) => "column" in step && step.column === column);
        const upToHere = counting === "each" ? shares[index]! : exact.total(shares.slice(0, index + 1));
        expect(isSame(told(theStep(mine, "entitled").upToHere), upToHere)).toBe(true);
        let reached = again(upToHere) - before;
        const rounded = { code: "rounded", column, rounding, upToHere: again(upToHere), before, seats: reached };
        expect(stepsOf(mine, "rounded")).toEqual([rounded]);
        if (counting === "running") before = again(upToHere);
        for (const { raised, uplift, seats: lifted } of stepsOf(mine, "uplifted")) {
          uses.uplift++;
          expect(isSame(told(raised), product(reached, uplift))).toBe(true);
          expect(lifted).toBe(again(told(raised)));
          reached = lifted;
        }
        for (const { bound, at } of stepsOf(mine, "bound")) {
          uses.bound++;
          expect(bound === "least" ? reached < at : reached > at).toBe(true);
          reached = at;
        }
        expect(reached).toBe(count);
      });
    }),
    FIXED,
  );
  expect(Math.min(...Object.values(uses))).toBeGreaterThan(10);
});
