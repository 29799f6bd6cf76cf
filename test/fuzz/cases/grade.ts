import fc from "fast-check";
import { GRADE_NAMES, gradeByCounting, gradeCells, MARK_RULES, MARK_WORDS } from "../../functions/oracle/grade";
import { fuzz } from "../fuzz";
import { closeScore, column, some, whole } from "../numbers";

const mark: fc.Arbitrary<string> = fc.constantFrom(...MARK_WORDS);
const unit = fc.record({
  score: fc.option(closeScore, { freq: 9, nil: null }),
  breaker: whole(0, 2),
  marks: fc.oneof(
    { arbitrary: fc.constant<string[]>([]), weight: 4 },
    { arbitrary: fc.uniqueArray(mark, { minLength: 1, maxLength: 2 }), weight: 1 },
  ),
  group: fc.constantFrom("一组", "二组"),
});

const orNone = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 3, nil: null });

const cases = fc.record({
  units: some(unit, 18),
  leasts: fc.tuple(orNone(whole(56, 60)), orNone(whole(54, 56)), orNone(whole(50, 54)), fc.constantFrom(null, null, 40, 55)),
  seats: fc.tuple(orNone(whole(0, 4)), orNone(whole(0, 5)), orNone(whole(0, 4)), fc.constant(null)),
  ties: fc.constantFrom("待定", "从严", "从宽"),
  passOn: fc.boolean(),
  hasBreakers: fc.boolean(),
});

/** Where seats lapse, GRADE may wait for a score that could change nothing: test/core/grade.test.ts says how far. */
const scoredWhereSeatsLapse = cases.map((from) =>
  from.passOn ? from : { ...from, units: from.units.map((unit) => ({ ...unit, score: unit.score ?? 55 })) },
);
type Case = typeof cases extends fc.Arbitrary<infer From> ? From : never;

/** The last least score may not stand above those before it. */
function leastsOf({ leasts }: Case): (number | null)[] {
  const above = Math.min(...leasts.slice(0, 3).map((least) => least ?? Infinity));
  return leasts.map((least, grade) => (grade === 3 && least !== null ? Math.min(least, above) : least));
}

/** Grades and places only: the reason is words. */
function wanted(from: Case): unknown[][] {
  const rules = { leasts: leastsOf(from), seats: [...from.seats], ties: from.ties, passOn: from.passOn };
  const results = new Map(
    ["一组", "二组"].flatMap((group) => {
      const mates = from.units.filter((unit) => unit.group === group);
      const counted = mates.map((unit) => ({ ...unit, breaker: from.hasBreakers ? unit.breaker : 0 }));
      return gradeByCounting(counted, rules).map((result, index) => [mates[index]!, result] as const);
    }),
  );
  return from.units.map((unit) => gradeCells(results.get(unit)!));
}

export const grade = fuzz({
  id: "GRADE",
  cases: scoredWhereSeatsLapse,
  args: (from) => [
    column(from.units.map(({ score }) => score ?? "")),
    GRADE_NAMES.map((name, index) => [name, leastsOf(from)[index] ?? ""]),
    column(from.units.map(({ group }) => group)),
    [["组别", ...GRADE_NAMES], ...["一组", "二组"].map((group) => [group, ...from.seats.map((seats) => seats ?? "")])],
    column(from.units.map(({ marks }) => marks.join("、"))),
    MARK_RULES,
    `并列=${from.ties};递补=${from.passOn ? "是" : "否"}`,
    from.hasBreakers ? column(from.units.map(({ breaker }) => breaker)) : "",
  ],
  expected: wanted,
  compared: (cells) => cells.map((row) => row.slice(0, 2)),
});
