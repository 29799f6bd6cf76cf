import fc from "fast-check";
import * as exact from "../../functions/oracle/fraction";
import { ERROR, fuzz } from "../fuzz";
import { digits, isNumber, partsOf, rowsOf, score, blank, whole } from "../numbers";

const CLASSES = ["领导", "群众", "部门"];

const cases = whole(1, 7).chain((raters) =>
  fc.record({
    classes: fc.array(fc.constantFrom(...CLASSES), { minLength: raters, maxLength: raters }),
    scores: rowsOf(fc.oneof({ arbitrary: score, weight: 2 }, { arbitrary: blank, weight: 1 }), raters, 5),
    shares: partsOf(100, 3),
    missing: fc.constantFrom("报错", "计零", "折算", "平均"),
    digits,
  }),
);
type Case = typeof cases extends fc.Arbitrary<infer From> ? From : never;

function meanOf(given: exact.F[]): exact.F | null {
  return given.length === 0 ? null : exact.over(exact.total(given), exact.seen(given.length));
}

function weigh(row: unknown[], { classes, scores, shares, missing, digits }: Case): unknown {
  const classMean = (of: unknown[], name: string) => meanOf(of.filter((cell, rater) => classes[rater] === name && isNumber(cell)).map((cell) => exact.seen(cell as number)));
  const own = CLASSES.map((name) => classMean(row, name));
  if (missing === "报错" && own.includes(null)) return ERROR;
  if (missing !== "计零" && own.every((mean) => mean === null)) return "";

  let sum = exact.zero;
  let weight = exact.zero;
  for (const [index, name] of CLASSES.entries()) {
    let mean: exact.F | null = own[index] ?? null;
    if (mean === null && missing === "折算") continue;
    if (mean === null && missing === "计零") mean = exact.zero;
    // The mean over units of what the class gave to each.
    mean ??= meanOf(scores.map((other) => classMean(other, name)).filter((given) => given !== null));
    if (mean === null) return ERROR;
    const share = exact.seen(shares[index]!);
    sum = exact.plus(sum, exact.times(mean, share));
    weight = exact.plus(weight, share);
  }
  return weight.n === 0n ? ERROR : exact.rounded(exact.over(sum, weight), digits);
}

export const raters = fuzz({
  id: "RATERS",
  cases,
  args: ({ classes, scores, shares, missing, digits }) => [scores, [classes], CLASSES.map((name, index) => [name, shares[index]]), missing, digits],
  expected: (from) => from.scores.map((row) => [weigh(row, from)]),
});

const votesCases = whole(1, 6).chain((choices) =>
  fc.record({
    counts: rowsOf(fc.oneof(whole(0, 9), whole(0, 100000), fc.constantFrom(0.1 * 30, 1.5, -1, "", "—")), choices, 4),
    points: fc.array(fc.oneof({ arbitrary: score, weight: 9 }, { arbitrary: fc.constant("" as const), weight: 1 }), { minLength: choices, maxLength: choices }),
    digits,
  }),
);

export const votes = fuzz({
  id: "VOTES",
  cases: votesCases,
  args: ({ counts, points, digits }) => [counts, [points], digits],
  expected: ({ counts, points, digits }) =>
    counts.map((row) => {
      const given = row.map((cell) => (isNumber(cell) ? exact.seen(cell) : exact.zero));
      if (given.some((count) => count.n < 0n || count.n % count.d !== 0n)) return [ERROR];
      if (given.some((count, choice) => count.n > 0n && points[choice] === "")) return [ERROR];
      const valid = exact.total(given);
      if (valid.n === 0n) return [""];
      const worth = given.map((count, choice) => (count.n === 0n ? exact.zero : exact.times(count, exact.seen(points[choice] as number))));
      return [exact.rounded(exact.over(exact.total(worth), valid), digits)];
    }),
});
