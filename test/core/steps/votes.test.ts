import fc from "fast-check";
import { votesScore, type VotesStep } from "../../../src/core/votes";
import * as exact from "../../functions/oracle/fraction";
import { digits, score, whole } from "../../fuzz/numbers";
import { endOf, expectPlain, FIXED, isSame, product, stepsOf, sumOf, theStep, told } from "./reading";

function trailOf(votes: number[], points: number[], places = 2) {
  const steps: VotesStep[] = [];
  return { result: votesScore(votes, Float64Array.from(points), places, steps), steps };
}

test("votes × points, and the valid votes", () => {
  expect(trailOf([30, 0, NaN, 15], [100, 80, 60, 40]).steps).toEqual([
    { code: "part", column: 0, votes: 30, points: 100, part: 3000 },
    { code: "part", column: 3, votes: 15, points: 40, part: 600 },
    { code: "division", sum: 3600, by: 45 },
    { code: "result", result: 80 },
  ]);
});

test("what ends a row ends its trail", () => {
  expect(endOf(trailOf([30, 2.5], [100, 80]).steps)).toEqual({ code: "votesNotWhole", column: 1, votes: 2.5 });
  expect(endOf(trailOf([30, 2], [100, NaN]).steps)).toEqual({ code: "votesWithoutPoints", column: 1 });
  expect(trailOf([0, NaN], [100, 80]).steps).toEqual([{ code: "blank" }]);
});

const cases = whole(1, 5).chain((choices) => {
  const row = <T>(of: fc.Arbitrary<T>) => fc.array(of, { minLength: choices, maxLength: choices });
  const seldom = (often: fc.Arbitrary<number>, rare: fc.Arbitrary<number>) =>
    fc.oneof({ arbitrary: often, weight: 15 }, { arbitrary: rare, weight: 1 });
  return fc.record({
    votes: row(seldom(whole(0, 200), fc.constantFrom(NaN, 0, 0, -1, 0.5))),
    points: row(
      seldom(
        score.map((value) => Number(value.toPrecision(15))),
        fc.constant(NaN),
      ),
    ),
    digits,
  });
});

test("the parts ÷ the valid votes is what VOTES returns", () => {
  const ends = { result: 0, blank: 0, problem: 0 };
  fc.assert(
    fc.property(cases, ({ votes, points, digits: places }) => {
      const { result, steps } = trailOf(votes, points, places);
      expectPlain(steps);
      expect(result).toEqual(votesScore(votes, Float64Array.from(points), places));
      expect(endOf(steps)).toEqual(result);
      ends[steps.at(-1)!.code as keyof typeof ends]++;
      if (typeof result !== "number") return;

      const parts = stepsOf(steps, "part");
      for (const one of parts) expect(isSame(told(one.part), product(one.votes, one.points))).toBe(true);
      const { sum, by } = theStep(steps, "division");
      expect(isSame(told(sum), sumOf(parts.map(({ part }) => part)))).toBe(true);
      expect(isSame(told(by), sumOf(parts.map((one) => one.votes)))).toBe(true);
      expect(exact.rounded(exact.over(told(sum), told(by)), places)).toBe(result);
    }),
    FIXED,
  );
  expect(ends.result).toBeGreaterThan(100);
  expect(ends.problem).toBeGreaterThan(10);
});
