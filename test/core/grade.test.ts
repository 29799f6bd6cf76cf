/** Grades as the kernel gives them: against counting who is ahead, and step by step. */
import { checkLeasts, gradeField, type GradeField, type GradeRules, type Outcome, type Step } from "../../src/core/grade";
import { rulingOf, UNMARKED, type Effect } from "../../src/core/marks";
import { type Unworkable, type Problem } from "../../src/core/problem";
import { breakTies } from "../../src/core/standings";
import { seen } from "../functions/oracle/fraction";
import { gradesByCounting } from "../functions/oracle/grade";
import { random } from "../functions/oracle/random";
import { runsOf } from "../support/everyOf";

const GRADES = ["优秀", "良好", "合格", "不合格"];
const EFFECTS: [string, Effect][] = [
  ["不参加", { kind: "absent" }],
  ["不定等次", { kind: "ungraded" }],
  ["不得优秀", { kind: "atMost", grade: 1 }],
  ["最高合格", { kind: "atMost", grade: 2 }],
  ["定为不合格", { kind: "fixed", grade: 3, seat: "taken" }],
  ["定为优秀不占", { kind: "fixed", grade: 0, seat: "free" }],
  ["定为优秀", { kind: "fixed", grade: 0, seat: "taken" }],
];
const effects = EFFECTS.map(([, effect]) => effect);
const TIES = { pending: "待定", strict: "从严", lenient: "从宽" } as const;

/** The cells of an outcome. */
function cellsOf(outcome: Outcome | Problem | null): { grade: string; place: number | "" } {
  if (outcome === null || "code" in outcome) return { grade: "error", place: "" };
  const { standing, grade, place } = outcome;
  const word = { graded: GRADES[grade]!, pending: "待定", unscored: "待定", ungraded: "不定等次", absent: "" }[standing];
  return { grade: word, place: place > 0 ? place : "" };
}

function isWaitingForScores(outcome: Outcome | Problem | null): boolean {
  return outcome !== null && "steps" in outcome && outcome.steps.some(({ code }) => code === "awaits");
}

test("agrees with counting who is ahead, group by group", () => {
  const { whole, pick, next } = random(9);
  let problems = 0;
  for (let step = 0; step < runsOf(1500, 400); step++) {
    const rules: GradeRules = {
      leasts: [pick([57, null]), pick([55, null]), pick([53, null]), pick([50, null, null])],
      ties: pick(["pending", "strict", "lenient"]),
      lostSeats: pick(["passOn", "lapse"]),
    };
    const units = Array.from({ length: whole(1, 14) }, () => {
      const marks = effects.flatMap((_, mark) => (next() < 0.06 ? [mark] : []));
      const out = marks.includes(0) || marks.includes(1);
      const fixed = marks.some((mark) => mark > 3);
      const score = next() < (out || fixed ? 0.5 : 0.05) ? null : whole(490, 590) / pick([10, 10, 5 * 2]);
      return { score, breaker: whole(0, 2), marks, group: whole(0, 1) };
    });
    const seats = [0, 1].map(() => [pick([whole(0, 3), null]), pick([whole(0, 4), null]), pick([whole(0, 4), null]), null]);
    const field: GradeField = {
      scores: Float64Array.from(units, ({ score }) => score ?? NaN),
      breakers: [Float64Array.from(units, ({ breaker }) => breaker)],
      rulings: units.map(({ marks }) => rulingOf(marks, effects)),
      groups: Int32Array.from(units, ({ group }) => group),
      seats,
    };
    const grading = gradeField(field, rules);
    for (const group of [0, 1]) {
      const mates = units.filter((unit) => unit.group === group);
      const counted = mates.map(({ score, breaker, marks }) => ({
        score: score === null ? null : seen(score),
        breaker: seen(breaker),
        effects: marks.map((mark) => EFFECTS[mark]![0]),
      }));
      const grades = GRADES.map((word, grade) => ({ word, least: rules.leasts[grade] === null ? null : seen(rules.leasts[grade]!) }));
      const wanted = gradesByCounting(counted, {
        grades,
        seats: seats[group]!,
        ties: TIES[rules.ties],
        passOn: rules.lostSeats === "passOn",
      });
      const isMarked = mates.some(({ marks }) => marks.length > 0);
      for (const [index, unit] of counted.entries()) {
        const { grade, place } = wanted.get(unit)!;
        const found = grading.outcome(units.indexOf(mates[index]!));
        if (grade === "error") {
          problems++;
          expect(found).toEqual({ code: "belowLastLeast", score: mates[index]!.score, least: 50 });
        } else if (isWaitingForScores(found) && (rules.lostSeats === "lapse" || rules.ties === "lenient" || isMarked)) {
          // Where seats lapse, ties are lenient or marks bar somebody it may wait although no score could change it: that errs on the safe side.
          expect(cellsOf(found)).toEqual({ grade: "待定", place });
        } else expect(cellsOf(found)).toEqual({ grade, place });
      }
    }
  }
  expect(problems).toBeGreaterThan(10);
});

/** One group without marks or breakers, unless told otherwise. */
function graded(scores: number[], change: Partial<GradeField> & Partial<GradeRules> = {}) {
  const field: GradeField = {
    scores: Float64Array.from(scores),
    breakers: [],
    rulings: scores.map(() => UNMARKED),
    groups: new Int32Array(scores.length),
    seats: [[1, null]],
    ...change,
  };
  const grading = gradeField(field, { leasts: [90, 60], ties: "pending", lostSeats: "passOn", ...change });
  return scores.map((_, row) => grading.outcome(row));
}

const stepsOf = (outcome: Outcome | Problem | null): readonly Step[] => {
  if (outcome === null || "code" in outcome) throw new Error("no outcome");
  return outcome.steps;
};

test("a score that equals a least score reaches it, the last grade's too", () => {
  expect(graded([90, 60, 59.9]).map(cellsOf)).toEqual([
    { grade: "优秀", place: 1 },
    { grade: "良好", place: 2 },
    { grade: "error", place: "" },
  ]);
  expect(graded([90, 60, 59.9])[2]).toEqual({ code: "belowLastLeast", score: 59.9, least: 60 });
});

test("an outcome tells grade, place, how many share it and the score", () => {
  const [first, second, third] = graded([95, 80, 80]);
  expect(first).toEqual({
    standing: "graded",
    grade: 0,
    place: 1,
    sharing: 1,
    score: 95,
    steps: [{ code: "granted", grade: 0, limit: 1, least: 90 }],
  });
  expect(second).toMatchObject({ standing: "graded", grade: 1, place: 2, sharing: 2, score: 80 });
  expect(third).toMatchObject({ place: 2, sharing: 2 });
});

test("why the grade above was not given", () => {
  // The second is too low, though nobody has taken the seat: seats come after the least score.
  expect(stepsOf(graded([89, 80])[0]!)).toEqual([{ code: "below", grade: 0, least: 90 }]);
  const [, full] = graded([99, 95]);
  expect(stepsOf(full!)).toEqual([{ code: "full", grade: 0, limit: 1, lapsed: 0 }]);
  // Where the best grade has neither seats nor a least score, its own step says so.
  expect(stepsOf(graded([80], { seats: [[null, null]], leasts: [null, null] })[0]!)).toEqual([
    { code: "granted", grade: 0, limit: null, least: null },
  ]);
});

test("without a least score even one below nothing gets the grade", () => {
  expect(graded([-5], { leasts: [null, null] }).map(cellsOf)).toEqual([{ grade: "优秀", place: 1 }]);
});

test("keys fall from one place to the next, and are equal where all breakers are", () => {
  const keys = new Float64Array(4);
  expect(breakTies(Uint32Array.of(2, 0, 1, 3), Float64Array.of(90, 90, 95, 90), [Float64Array.of(1, 2, 3, 2)], keys)).toEqual([]);
  expect([...keys]).toEqual([-2, -1, 0, -1]);
});

test("one grade alone is given to all, with its least score", () => {
  expect(graded([80], { seats: [[null]], leasts: [60] })).toEqual([
    { standing: "graded", grade: 0, place: 1, sharing: 1, score: 80, steps: [{ code: "granted", grade: 0, limit: null, least: 60 }] },
  ]);
});

test("a tie across the limit waits, is refused or is let in; who comes after is told", () => {
  const scores = [95, 93, 93, 91];
  const two = { seats: [[2, null]] };
  const pending = graded(scores, two);
  expect(pending.map(cellsOf).map(({ grade }) => grade)).toEqual(["优秀", "待定", "待定", "良好"]);
  expect(stepsOf(pending[1]!)).toEqual([{ code: "tied", grade: 0, left: 1, ties: "pending" }]);
  expect(stepsOf(pending[3]!)).toEqual([{ code: "held", grade: 0, left: 1 }]);
  const strict = graded(scores, { ...two, ties: "strict" });
  expect(strict.map(cellsOf).map(({ grade }) => grade)).toEqual(["优秀", "良好", "良好", "良好"]);
  expect(stepsOf(strict[1]!)).toEqual([{ code: "tied", grade: 0, left: 1, ties: "strict" }]);
  expect(stepsOf(strict[3]!)).toEqual([{ code: "held", grade: 0, left: 1 }]);
  const lenient = graded(scores, { ...two, ties: "lenient" });
  expect(lenient.map(cellsOf).map(({ grade }) => grade)).toEqual(["优秀", "优秀", "优秀", "良好"]);
  expect(stepsOf(lenient[1]!)).toEqual([{ code: "tied", grade: 0, left: 1, ties: "lenient" }]);
  expect(stepsOf(lenient[3]!)).toEqual([{ code: "full", grade: 0, limit: 2, lapsed: 0 }]);
  // As many as there are seats are no tie across the limit.
  expect(
    graded([95, 95, 91], two)
      .map(cellsOf)
      .map(({ grade }) => grade),
  ).toEqual(["优秀", "优秀", "良好"]);
});

test("a unit kept from the best grade: its seat passes on, or lapses and is told", () => {
  const barred = { kind: "atMost", grade: 1 } as const;
  const rulings = [rulingOf([0], [barred]), UNMARKED, UNMARKED];
  const scores = [99, 95, 93];
  const passed = graded(scores, { rulings });
  expect(passed.map(cellsOf).map(({ grade }) => grade)).toEqual(["良好", "优秀", "良好"]);
  expect(stepsOf(passed[0]!)).toEqual([{ code: "mark", mark: 0 }]);
  const lapsed = graded(scores, { rulings, lostSeats: "lapse" });
  expect(lapsed.map(cellsOf).map(({ grade }) => grade)).toEqual(["良好", "良好", "良好"]);
  expect(stepsOf(lapsed[2]!)).toEqual([{ code: "full", grade: 0, limit: 1, lapsed: 1 }]);
  // Below the least score both its mark and its score say why.
  expect(stepsOf(graded([85], { rulings: rulings.slice(0, 1) })[0]!)).toEqual([
    { code: "mark", mark: 0 },
    { code: "below", grade: 0, least: 90 },
  ]);
});

test("marks that settle a unit are its reason, and out of the running it has no place", () => {
  const rules: Effect[] = [{ kind: "ungraded" }, { kind: "absent" }, { kind: "fixed", grade: 0, seat: "taken" }];
  const rulings = [rulingOf([0], rules), rulingOf([1], rules), rulingOf([2], rules), UNMARKED];
  const [ungraded, absent, fixed, other] = graded([NaN, 95, 70, 99], { rulings });
  expect(ungraded).toMatchObject({ standing: "ungraded", place: 0, steps: [{ code: "mark", mark: 0 }] });
  expect(absent).toMatchObject({ standing: "absent", place: 0, steps: [{ code: "mark", mark: 1 }] });
  expect(fixed).toMatchObject({ standing: "graded", grade: 0, place: 2, steps: [{ code: "mark", mark: 2 }] });
  expect(stepsOf(other!)).toEqual([{ code: "full", grade: 0, limit: 1, lapsed: 0 }]);
});

test("rows outside all groups have no outcome, and an empty group asks nothing", () => {
  const outcomes = graded([95, 94, 93], {
    groups: Int32Array.of(1, -1, 1),
    seats: [
      [1, null],
      [1, null],
    ],
  });
  expect(outcomes[1]).toBeNull();
  expect([outcomes[0], outcomes[2]].map((one) => cellsOf(one!))).toEqual([
    { grade: "优秀", place: 1 },
    { grade: "良好", place: 2 },
  ]);
});

test("breakers part equal scores; one that is missing there spoils the group, and no other", () => {
  const scores = [95, 95, 95, 92, 95, 95];
  const change = {
    groups: Int32Array.of(0, 0, 0, 0, 1, 1),
    seats: [
      [1, null],
      [1, null],
    ],
  };
  const parted = graded(scores, { ...change, breakers: [Float64Array.of(1, 3, 2, NaN, 4, 5)] });
  expect(parted.map(cellsOf).map(({ place }) => place)).toEqual([3, 1, 2, 4, 2, 1]);
  const spoilt = graded(scores, { ...change, breakers: [Float64Array.of(1, NaN, 2, 9, 4, 5)] });
  expect(spoilt.slice(0, 4)).toEqual(Array.from({ length: 4 }, () => ({ code: "breakerMissing", row: 1, column: 0 })));
  expect(spoilt.slice(4).map((one) => cellsOf(one).place)).toEqual([2, 1]);
  // What is missing for all says nothing: the next column decides.
  const next = graded([95, 95], { breakers: [Float64Array.of(NaN, NaN), Float64Array.of(1, 2)] });
  expect(next.map((one) => cellsOf(one).place)).toEqual([2, 1]);
  const level = graded([95, 95], { breakers: [Float64Array.of(1, 1)], seats: [[2, null]] });
  expect(level).toEqual([expect.objectContaining({ place: 1, sharing: 2 }), expect.objectContaining({ place: 1, sharing: 2 })]);
});

test("least scores may not ascend; equal ones and none at all may stand", () => {
  expect(() => checkLeasts([90, null, 90, 60])).not.toThrow();
  const problem = (leasts: (number | null)[]) => {
    try {
      checkLeasts(leasts);
    } catch (failure) {
      return (failure as Unworkable).problem;
    }
    return null;
  };
  expect(problem([80, null, 85])).toEqual({ code: "leastNotDescending", grade: 2, least: 85, above: 80 });
});

test("what several marks of a unit come to", () => {
  const all: Effect[] = [
    { kind: "atMost", grade: 1 },
    { kind: "atMost", grade: 2 },
    { kind: "fixed", grade: 1, seat: "free" },
    { kind: "fixed", grade: 1, seat: "taken" },
    { kind: "fixed", grade: 3, seat: "free" },
    { kind: "ungraded" },
    { kind: "absent" },
    { kind: "atMost", grade: 2 },
  ];
  const of = (...marks: number[]) => rulingOf(marks, all);
  expect(UNMARKED).toEqual(of());
  expect(of()).toEqual({ standing: "ranked", best: 0, fixed: null, marks: [] });
  expect(of(0, 1)).toEqual({ standing: "ranked", best: 2, fixed: null, marks: [1] });
  expect(of(1, 0)).toEqual({ standing: "ranked", best: 2, fixed: null, marks: [1] });
  expect(of(1, 7)).toEqual({ standing: "ranked", best: 2, fixed: null, marks: [1, 7] });
  expect(of(2)).toEqual({ standing: "ranked", best: 0, fixed: { grade: 1, seat: "free" }, marks: [2] });
  expect(of(2, 3).fixed).toEqual({ grade: 1, seat: "taken" });
  expect(of(3, 2).fixed).toEqual({ grade: 1, seat: "taken" });
  expect(of(3, 4).fixed).toEqual({ grade: 3, seat: "free" });
  expect(of(4, 3).fixed).toEqual({ grade: 3, seat: "free" });
  expect(of(1, 3)).toEqual({ standing: "ranked", best: 2, fixed: { grade: 2, seat: "taken" }, marks: [1, 3] });
  expect(of(5, 4, 6)).toEqual({ standing: "absent", best: 0, fixed: null, marks: [6] });
  expect(of(4, 5)).toEqual({ standing: "ungraded", best: 0, fixed: null, marks: [5] });
});
