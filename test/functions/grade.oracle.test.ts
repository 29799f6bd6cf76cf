import fc from "fast-check";
import { customFunctions } from "../../src/functions";
import { column, said } from "./oracle/cells";
import { GRADE_NAMES, gradeByCounting, gradeCells, MARK_RULES, MARK_WORDS, type OracleRules, type OracleUnit } from "./oracle/grade";
import { random, type Random } from "./oracle/random";
import { runsOf } from "../support/everyOf";

const GRADE = customFunctions.GRADE!;
function someUnits({ whole, pick, next }: Random, marked: number): OracleUnit[] {
  return Array.from({ length: whole(1, 14) }, () => ({
    score: pick([whole(54, 59), whole(54, 59), whole(500, 600) / 10, whole(0, 10) * 0.1 + 50]),
    breaker: whole(0, 2),
    marks: MARK_WORDS.filter(() => next() < marked),
  }));
}

function someRules({ whole, pick }: Random): OracleRules {
  const tops = [whole(56, 60), whole(53, 56), whole(50, 53), pick([null, 40])];
  return {
    leasts: tops.map((least) => pick([least, least, null])),
    seats: [pick([whole(0, 4), whole(0, 4), null]), pick([whole(0, 5), null]), pick([whole(0, 4), null]), null],
    ties: pick(["待定", "从严", "从宽"]),
    passOn: pick([true, false]),
  };
}

/** Grades and places only. */
function graded(units: OracleUnit[], rules: OracleRules, withBreakers = true): unknown[][] {
  const result = GRADE(
    column(units.map((unit) => unit.score)),
    GRADE_NAMES.map((name, grade) => [name, rules.leasts[grade] ?? ""]),
    "",
    [
      ["组别", ...GRADE_NAMES],
      ["", ...rules.seats.map((seats) => seats ?? "")],
    ],
    column(units.map((unit) => unit.marks.join("、"))),
    MARK_RULES,
    `并列=${rules.ties};递补=${rules.passOn ? "是" : "否"}`,
    withBreakers ? column(units.map((unit) => unit.breaker)) : "",
  );
  return result.map(([grade, place]) => [grade, place]);
}

test("agrees with counting who is ahead, on random groups with marks, ties and gaps in the limits", () => {
  const standings = new Map<unknown, number>();
  for (let seed = 0; seed < 3000; seed++) {
    const dice = random(seed);
    const units = someUnits(dice, seed % 3 === 0 ? 0 : 0.08);
    const rules = someRules(dice);
    const withBreakers = seed % 2 === 0;
    const counted = withBreakers ? units : units.map((unit) => ({ ...unit, breaker: 0 }));
    const wanted = gradeByCounting(counted, rules).map(gradeCells);
    expect(graded(units, rules, withBreakers)).toEqual(said(wanted));
    for (const [grade] of wanted) standings.set(grade, (standings.get(grade) ?? 0) + 1);
  }
  // The random groups meet every kind of outcome often.
  for (const outcome of [...GRADE_NAMES, "待定", "不定等次", ""]) expect(standings.get(outcome)).toBeGreaterThan(100);
});

const dice = fc.nat({ max: 100000 }).map((seed) => {
  const from = random(seed);
  const units = someUnits(from, 0.05);
  return { from, units, rules: { ...someRules(from), leasts: [58, 55, 52, null] as (number | null)[] } };
});
const runs = { seed: 8, numRuns: runsOf(400, 80) };

test("seats of a grade and better are never exceeded, but by marks and by leniency", () => {
  fc.assert(
    fc.property(dice, ({ units, rules }) => {
      const unmarked = units.map((unit) => ({ ...unit, marks: [] }));
      const ties = rules.ties === "从宽" ? "从严" : rules.ties;
      const results = graded(unmarked, { ...rules, ties });
      let limit = 0;
      for (const [grade, seats] of rules.seats.entries()) {
        if (seats === null) return;
        limit += seats;
        const holders = results.filter(
          ([name]) => GRADE_NAMES.indexOf(name as string) !== -1 && GRADE_NAMES.indexOf(name as string) <= grade,
        );
        expect(holders.length).toBeLessThanOrEqual(limit);
      }
    }),
    runs,
  );
});

test("rows keep their grade in any order", () => {
  fc.assert(
    fc.property(dice, ({ units, rules }) => {
      expect(graded([...units].reverse(), rules)).toEqual([...graded(units, rules)].reverse());
    }),
    runs,
  );
});

test("more points never mean a lower grade", () => {
  // A unit that waits stands between the grade it may get and the next one.
  const level = (units: OracleUnit[], rules: OracleRules, row: number) => {
    const result = gradeText(units, rules, row);
    return result === "待定" ? null : GRADE_NAMES.indexOf(result as string);
  };
  fc.assert(
    fc.property(dice, fc.integer({ min: 1, max: 40 }), ({ from, units, rules }, tenths) => {
      const row = from.whole(0, units.length - 1);
      const raised = units.map((unit, index) => (index === row ? { ...unit, score: Number(unit.score) + tenths / 10 } : unit));
      const before = level(units, rules, row);
      const after = level(raised, rules, row);
      if (before !== null && after !== null) expect(after).toBeLessThanOrEqual(before);
    }),
    runs,
  );
});

function gradeText(units: OracleUnit[], rules: OracleRules, row: number): unknown {
  return graded(units, rules)[row]![0];
}

test("equal units without marks get equal grades; a further unit changes nobody's order", () => {
  fc.assert(
    fc.property(dice, ({ from, units, rules }) => {
      const unmarked = units.map((unit) => ({ ...unit, marks: [] }));
      const results = graded(unmarked, rules);
      const more = graded([...unmarked, ...someUnits(from, 0).slice(0, 1)], rules);
      for (let a = 0; a < unmarked.length; a++) {
        for (let b = 0; b < unmarked.length; b++) {
          if (unmarked[a]!.score === unmarked[b]!.score && unmarked[a]!.breaker === unmarked[b]!.breaker) {
            expect(results[a]).toEqual(results[b]);
          }
          const order = Math.sign((results[a]![1] as number) - (results[b]![1] as number));
          expect(Math.sign((more[a]![1] as number) - (more[b]![1] as number))).toBe(order);
        }
      }
    }),
    runs,
  );
});
