import fc from "fast-check";
import {
  bestFirst,
  bottomGroup,
  placeGroup,
  type BottomStep,
  type BottomTies,
  type Direction,
  type PlaceStep,
  type PlaceTies,
} from "../../../src/core/rank";
import { closeScore, some, whole } from "../../fuzz/numbers";
import { expectPlain, FIXED, stepsOf, theStep } from "./reading";

function placeTrail(scores: number[], ties: PlaceTies = "skip", direction: Direction = "highFirst") {
  const keys = Float64Array.from(scores);
  const places = new Float64Array(keys.length);
  const steps: PlaceStep[] = [];
  placeGroup(bestFirst(keys, direction), keys, ties, places, steps);
  const without = new Float64Array(keys.length);
  placeGroup(bestFirst(keys, direction), keys, ties, without);
  expect(places).toEqual(without);
  return { places: Array.from(places), steps };
}

function bottomTrail(scores: number[], count: number, ties: BottomTies) {
  const keys = Float64Array.from(scores);
  const marks = new Uint8Array(keys.length);
  const steps: BottomStep[] = [];
  bottomGroup(bestFirst(keys), keys, count, ties, marks, steps);
  const without = new Uint8Array(keys.length);
  bottomGroup(bestFirst(keys), keys, count, ties, without);
  expect(marks).toEqual(without);
  return { marks: Array.from(marks), steps };
}

test("how many are better, and who ties", () => {
  expect(placeTrail([80, 92, 80, 75]).steps).toEqual([
    { code: "place", rows: [1], score: 92, ahead: 0, scoresAhead: 0, place: 1 },
    { code: "place", rows: [0, 2], score: 80, ahead: 1, scoresAhead: 1, place: 2 },
    { code: "place", rows: [3], score: 75, ahead: 3, scoresAhead: 2, place: 4 },
  ]);
  expect(placeTrail([80, 92, 80, 75], "dense").steps.map(({ place }) => place)).toEqual([1, 2, 3]);
  expect(placeTrail([80, 92, 80, 75], "lower").steps.map(({ place }) => place)).toEqual([1, 3, 4]);
  expect(placeTrail([80, 92, 80, 75], "mean", "lowFirst").steps.map(({ place }) => place)).toEqual([1, 2.5, 4]);
});

test("who is last, who perhaps, and how many stand behind those who are not", () => {
  expect(bottomTrail([90, 70, 80, 80], 2, "pending").steps).toEqual([
    { code: "limit", count: 2, size: 4, listed: 2 },
    { code: "tie", rows: [0], score: 90, behind: 3, mark: "notLast" },
    { code: "tie", rows: [2, 3], score: 80, behind: 1, mark: "perhapsLast" },
    { code: "tie", rows: [1], score: 70, behind: 0, mark: "last" },
  ]);
  const listed = stepsOf(bottomTrail([90, 70, 80, 80], 2, "all").steps, "tie");
  expect(listed.map(({ mark }) => mark)).toEqual(["notLast", "last", "last"]);
});

test("nobody is last among himself alone", () => {
  expect(bottomTrail([90], 3, "all").steps).toEqual([
    { code: "limit", count: 3, size: 1, listed: 0 },
    { code: "tie", rows: [0], score: 90, behind: 0, mark: "notLast" },
  ]);
});

test("each row is told once, with the place it has", () => {
  const ties = fc.constantFrom<PlaceTies>("skip", "dense", "mean", "lower");
  fc.assert(
    fc.property(some(closeScore, 12), ties, fc.constantFrom<Direction>("highFirst", "lowFirst"), (scores, style, direction) => {
      const { places, steps } = placeTrail(scores, style, direction);
      expectPlain(steps);
      expect(steps.flatMap(({ rows }) => rows).sort((a, b) => a - b)).toEqual(scores.map((_, row) => row));
      for (const { rows, score, ahead, scoresAhead, place } of steps) {
        const better = scores.filter((other) => (direction === "highFirst" ? other > score : other < score));
        expect([ahead, scoresAhead]).toEqual([better.length, new Set(better).size]);
        expect(scores.flatMap((other, row) => (other === score ? [row] : []))).toEqual(rows);
        for (const row of rows) expect(places[row]).toBe(place);
        expect(place).toBe(
          { skip: ahead + 1, dense: scoresAhead + 1, mean: ahead + (rows.length + 1) / 2, lower: ahead + rows.length }[style],
        );
      }
    }),
    FIXED,
  );
});

test("each row is told once, with the mark it has and as many behind as say so", () => {
  const MARKS = ["notLast", "last", "perhapsLast"];
  fc.assert(
    fc.property(some(closeScore, 12), whole(0, 5), fc.constantFrom<BottomTies>("all", "pending"), (scores, count, ties) => {
      const { marks, steps } = bottomTrail(scores, count, ties);
      expectPlain(steps);
      const { listed } = theStep(steps, "limit");
      const told = stepsOf(steps, "tie");
      expect(told.flatMap(({ rows }) => rows).sort((a, b) => a - b)).toEqual(scores.map((_, row) => row));
      for (const { mark, rows, score, behind } of told) {
        expect(behind).toBe(scores.filter((other) => other < score).length);
        for (const row of rows) expect(MARKS[marks[row]!]).toBe(mark);
        if (mark === "notLast") expect(behind).toBeGreaterThanOrEqual(listed);
        else expect(behind).toBeLessThan(listed);
        const isAcross = behind < listed && behind + rows.length > listed;
        expect(mark === "perhapsLast").toBe(isAcross && ties === "pending");
      }
    }),
    FIXED,
  );
});
