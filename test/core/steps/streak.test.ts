import fc from "fast-check";
import { consequencesOf, streak, type Consequence, type OutcomeStep, type StreakStep } from "../../../src/core/streak";
import { some, whole } from "../../fuzz/numbers";
import { endOf, expectPlain, FIXED, stepsOf } from "./reading";

const year = (words: string) => new Set(words.split(""));
const yearsOf = (line: string[]) => line.map(year);
const PENDING = year("p");

function streakTrail(line: string[], words: string) {
  const steps: StreakStep[] = [];
  return { length: streak(yearsOf(line), year(words), steps), steps };
}

function outcomeTrail(line: string[], consequences: Consequence[]) {
  const steps: OutcomeStep[] = [];
  return { texts: consequencesOf(yearsOf(line), consequences, PENDING, steps), steps };
}

const from = (words: string, years: number, text: string, term: Consequence["term"] = "atLeast"): Consequence => ({
  words: year(words),
  years,
  term,
  inAll: null,
  text,
});

test("which years counted, by which word, and which one broke it", () => {
  expect(streakTrail(["a", "b", "ca", "a"], "a").steps).toEqual([
    { code: "counted", year: 3, word: "a" },
    { code: "counted", year: 2, word: "a" },
    { code: "broken", year: 1 },
    { code: "result", result: 2 },
  ]);
  expect(streakTrail(["", "x"], "a").steps).toEqual([
    { code: "broken", year: 1 },
    { code: "result", result: 0 },
  ]);
  expect(stepsOf(streakTrail(["a", "a"], "a").steps, "broken")).toEqual([]);
});

test("which rows of the table matched", () => {
  const rows = [from("a", 3, "约谈"), from("ab", 2, "调整"), from("a", 2, "调整", "every"), from("b", 1, "嘉奖")];
  expect(outcomeTrail(["b", "a", "a"], rows)).toEqual({
    texts: ["调整"],
    steps: [
      { code: "passedOver", consequence: 0, length: 2 },
      { code: "applies", consequence: 1, length: 3, isRepeated: false },
      { code: "applies", consequence: 2, length: 2, isRepeated: true },
      { code: "passedOver", consequence: 3, length: 0 },
      { code: "result", result: ["调整"] },
    ],
  });
});

test("nothing follows from a year that waits for a decision", () => {
  expect(outcomeTrail(["a", "ap"], [from("a", 1, "约谈")]).steps).toEqual([
    { code: "pending", word: "p" },
    { code: "result", result: [] },
  ]);
});

const anyYear = fc.constantFrom("a", "a", "b", "c", "ab", "bc", "", "p");
const words = fc.constantFrom("a", "b", "ab", "bc");

test("the years counted are the length, the last of the history, and the next broke it", () => {
  fc.assert(
    fc.property(some(anyYear, 8), words, (line, wanted) => {
      const { length, steps } = streakTrail(line, wanted);
      expectPlain(steps);
      expect(length).toBe(streak(yearsOf(line), year(wanted)));
      expect(endOf(steps)).toBe(length);
      const counted = stepsOf(steps, "counted");
      expect(counted.map((step) => step.year)).toEqual(line.map((_, index) => line.length - 1 - index).slice(0, length));
      for (const step of counted) expect(line[step.year]!.includes(step.word) && wanted.includes(step.word)).toBe(true);
      const broken = length < line.length ? [{ code: "broken", year: line.length - 1 - length }] : [];
      expect(stepsOf(steps, "broken")).toEqual(broken);
    }),
    FIXED,
  );
});

test("the rows that apply say the texts", () => {
  const consequence = fc
    .tuple(words, whole(1, 3), fc.constantFrom("约谈", "调整", "嘉奖"), fc.constantFrom<Consequence["term"]>("atLeast", "every"))
    .map((row) => from(...row));
  fc.assert(
    fc.property(some(anyYear, 8), some(consequence, 5), (line, rows) => {
      const { texts, steps } = outcomeTrail(line, rows);
      expectPlain(steps);
      expect(texts).toEqual(consequencesOf(yearsOf(line), rows, PENDING));
      expect(endOf(steps)).toEqual(texts);
      const applying = stepsOf(steps, "applies");
      expect(applying.filter((step) => !step.isRepeated).map((step) => rows[step.consequence]!.text)).toEqual(texts);
      if (stepsOf(steps, "pending").length > 0) return expect(steps.length).toBe(2);
      expect(applying.length + stepsOf(steps, "passedOver").length).toBe(rows.length);
      for (const step of [...applying, ...stepsOf(steps, "passedOver")]) {
        const row = rows[step.consequence]!;
        expect(step.length).toBe(streak(yearsOf(line), row.words));
        const isDue = step.length >= row.years && (row.term === "atLeast" || step.length % row.years === 0);
        expect(step.code).toBe(isDue ? "applies" : "passedOver");
      }
    }),
    FIXED,
  );
});
