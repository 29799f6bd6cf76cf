import fc from "fast-check";
import * as exact from "../../functions/oracle/fraction";
import { ERROR, fuzz } from "../fuzz";
import { digits, isNumber, partsOf, rowsOf, scoreOrBlank, whole } from "../numbers";

const MISSING = ["报错", "计零", "折算", "平均"] as const;

/** Shared weights, or weights of each row's own: then some are not assigned. */
const cases = whole(1, 6).chain((columns) =>
  fc.record({
    scores: rowsOf(scoreOrBlank, columns, 5),
    shares: fc.array(partsOf(1000, columns), { minLength: 5, maxLength: 5 }),
    scale: fc.constantFrom(10, 1000),
    isShared: fc.boolean(),
    missing: fc.constantFrom(...MISSING),
    digits,
  }),
);

type Case = typeof cases extends fc.Arbitrary<infer From> ? From : never;

/** Per row of scores. A share of nothing is a blank where rows have their own. */
function weightsOf({ scores, shares, scale, isShared }: Case): (number | "")[][] {
  const rows = scores.map((_, row) => shares[isShared ? 0 : row]!);
  return rows.map((row) => row.map((share) => (share === 0 && !isShared ? "" : share / scale)));
}

function weigh(row: unknown[], weights: (number | "")[], { scores, missing, digits }: Case): unknown {
  const assigned = weights.flatMap((weight, column) => (weight === "" ? [] : [column]));
  if (row.some((cell, column) => isNumber(cell) && weights[column] === "")) return ERROR;
  const present = assigned.filter((column) => isNumber(row[column]));
  if (missing === "报错" && present.length < assigned.length) return ERROR;
  if (missing !== "计零" && present.length === 0) return "";

  let sum = exact.zero;
  let total = exact.zero;
  for (const column of assigned) {
    const cell = row[column];
    const others = scores.map((other) => other[column]).filter(isNumber);
    let value = exact.zero;
    if (isNumber(cell)) value = exact.seen(cell);
    else if (missing === "折算") continue;
    else if (missing === "平均" && others.length === 0) return ERROR;
    else if (missing === "平均") value = exact.over(exact.total(others.map(exact.seen)), exact.seen(others.length));
    const weight = exact.seen(weights[column] as number);
    sum = exact.plus(sum, exact.times(value, weight));
    total = exact.plus(total, weight);
  }
  return total.n === 0n ? ERROR : exact.rounded(exact.over(sum, total), digits);
}

export const weighted = fuzz({
  id: "WEIGHTED",
  cases,
  args: (from) => [from.scores, from.isShared ? weightsOf(from).slice(0, 1) : weightsOf(from), from.missing, from.digits],
  expected: (from) => from.scores.map((row, index) => [weigh(row, weightsOf(from)[index]!, from)]),
});
