/** Votes turned into a score (票数折算): Σ votes × points ÷ Σ votes, over the valid votes. Rule S8. */
import { add, compare, decimalOf, multiply, readAt15Digits, roundQuotient, ZERO } from "./decimal";
import { errorOfSum, roundIfCertain } from "./estimate";
import { figureOf, type Figure } from "./figure";
import type { Problem } from "./problem";
import { endingOf, type Division, type Ending, type Trail } from "./trail";

/** A choice nobody has made is not told. */
export type VotesStep = { code: "part"; column: number; votes: number; points: number; part: Figure } | Division | Ending;

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
    if (!isCount(count)) return exactVotesScore(votes, points, digits);
    if (count === 0) continue;
    sum += count * points[column]!;
    size += count * Math.abs(points[column]!);
    valid += count;
  }
  const quick = roundIfCertain(sum / valid, errorOfSum(size / valid, 2 * votes.length), digits);
  return quick === quick ? quick : exactVotesScore(votes, points, digits);
}

/** The same without estimates: what is out of order is left to it. */
export function exactVotesScore(
  votes: readonly number[],
  points: Float64Array,
  digits: number,
  trail?: Trail<VotesStep>,
): number | null | Problem {
  const result = reckoned(votes, points, digits, trail);
  trail?.push(endingOf(result));
  return result;
}

function reckoned(
  votes: readonly number[],
  points: Float64Array,
  digits: number,
  trail?: Trail<VotesStep>,
): number | null | Problem {
  let sum = ZERO;
  let valid = ZERO;
  for (let column = 0; column < votes.length; column++) {
    if (votes[column] !== votes[column]) continue;
    const given = readAt15Digits(votes[column]!);
    if (!isCount(given)) return { code: "votesNotWhole", column, votes: given };
    if (given === 0) continue;
    const worth = points[column]!;
    if (worth !== worth) return { code: "votesWithoutPoints", column };
    const count = decimalOf(given);
    const part = multiply(count, decimalOf(worth));
    sum = add(sum, part);
    valid = add(valid, count);
    trail?.push({ code: "part", column, votes: given, points: worth, part: figureOf(part) });
  }
  if (compare(valid, ZERO) === 0) return null;
  trail?.push({ code: "division", sum: figureOf(sum), by: figureOf(valid) });
  return roundQuotient(sum, valid, digits);
}

function isCount(votes: number): boolean {
  return Number.isInteger(votes) && votes >= 0;
}
