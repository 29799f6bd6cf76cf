/** Numbers and cells as sheets hold them. */
import fc from "fast-check";

export const whole = (min: number, max: number) => fc.integer({ min, max });

/** Decimals of so many places, as people type them. */
export const decimal = (min: number, max: number, places: number) =>
  whole(Math.round(min * 10 ** places), Math.round(max * 10 ** places)).map((units) => units / 10 ** places);

/** A score as people type it, with the noise of native sums, or with more digits than anyone sees. */
export const score = fc.oneof(
  whole(0, 100),
  decimal(0, 100, 1),
  decimal(0, 100, 2),
  decimal(-5, 5, 2),
  whole(0, 100).map((tenths) => tenths * 0.1 + 0.2),
  fc.double({ min: 0, max: 100, noNaN: true }),
  decimal(0, 100, 7),
);

/** Scores out of few, so that many are equal. */
export const closeScore = fc.oneof(
  whole(54, 59),
  decimal(54, 56, 1),
  whole(0, 10).map((tenths) => tenths * 0.1 + 54),
);

/** What leaves a score out. */
export const blank = fc.constantFrom("", null, "—", "/", "N/A");

export const scoreOrBlank = fc.oneof({ arbitrary: score, weight: 5 }, { arbitrary: blank, weight: 1 });

export const digits = whole(0, 10);

/** Whole numbers that add up to `sum`, as many as are asked for. */
export const partsOf = (sum: number, count: number) =>
  fc.array(whole(0, sum), { minLength: count - 1, maxLength: count - 1 }).map((cuts) => {
    const ends = [0, ...cuts.sort((a, b) => a - b), sum];
    return ends.slice(1).map((end, index) => end - ends[index]!);
  });

/** One to `most` of a kind. */
export const some = <T>(kind: fc.Arbitrary<T>, most: number) => fc.array(kind, { minLength: 1, maxLength: most });

/** Rows that all have `columns` cells. */
export const rowsOf = <T>(cell: fc.Arbitrary<T>, columns: number, most: number) =>
  some(fc.array(cell, { minLength: columns, maxLength: columns }), most);

export { column } from "../functions/oracle/result";
