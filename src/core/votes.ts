/** Votes turned into a score (票数折算): Σ votes × points ÷ Σ votes, over the valid votes. Rule S8. */
import { add, compare, decimalOf, multiply, readAt15Digits, roundQuotient, ZERO } from "./decimal";
import { errorOfSum, roundIfCertain } from "./estimate";
import type { Problem } from "./problem";

/**
 * One row's score rounded to `digits` decimals; null without valid votes. NaN is no votes, or a choice without points,
 * which nobody may have chosen; `points` have been read at 15 digits.
 */
export function votesScore(votes: readonly number[], points: Float64Array, digits: number): number | null | Problem {
  let sum = 0;
  let size = 0;
  let valid = 0;
  for (let column = 0; column < votes.length; column++) {
    const given = votes[column]!;
    if (given !== given) continue;
    const count = readAt15Digits(given);
    if (!(Number.isInteger(count) && count >= 0)) return { code: "votesNotWhole", column, votes: count };
    if (count === 0) continue;
    if (points[column] !== points[column]) return { code: "votesWithoutPoints", column };
    sum += count * points[column]!;
    size += count * Math.abs(points[column]!);
    valid += count;
  }
  if (valid === 0) return null;
  const quick = roundIfCertain(sum / valid, errorOfSum(size / valid, 2 * votes.length), digits);
  return quick === quick ? quick : exactVotesScore(votes, points, digits);
}

/** The same without estimates, for a row that has votes. */
export function exactVotesScore(votes: readonly number[], points: Float64Array, digits: number): number {
  let sum = ZERO;
  let valid = ZERO;
  for (let column = 0; column < votes.length; column++) {
    if (votes[column] !== votes[column]) continue;
    const count = decimalOf(votes[column]!);
    if (compare(count, ZERO) === 0) continue;
    sum = add(sum, multiply(count, decimalOf(points[column]!)));
    valid = add(valid, count);
  }
  return roundQuotient(sum, valid, digits);
}
