/** Votes turned into a score (票数折算): Σ votes × points ÷ Σ votes, over the valid votes. Rule S8. */
import { isAbsent } from "./absent";
import { add, compare, decimalOf, multiply, readAt15Digits, roundQuotient, ZERO } from "./decimal";
import { figureOf, type Figure } from "./figure";
import type { Problem } from "./problem";
import { endingOf, type Division, type Ending, type Trail } from "./trail";

/** A choice nobody has made is not told. */
export type VotesStep = { code: "part"; column: number; votes: number; points: number; part: Figure } | Division | Ending;

/**
 * One row's score rounded to `digits` decimals; null without valid votes. Votes may be absent, and so may the points of a choice,
 * which then nobody may have chosen; `points` have been read at 15 digits.
 */
export function votesScore(
  votes: readonly number[],
  points: Float64Array,
  digits: number,
  trail?: Trail<VotesStep>,
): number | null | Problem {
  const result = scoreOfVotes(votes, points, digits, trail);
  trail?.push(endingOf(result));
  return result;
}

function scoreOfVotes(votes: readonly number[], points: Float64Array, digits: number, trail?: Trail<VotesStep>): number | null | Problem {
  let sum = ZERO;
  let valid = ZERO;
  for (let column = 0; column < votes.length; column++) {
    const counted = votes[column]!;
    if (isAbsent(counted)) continue;
    const given = readAt15Digits(counted);
    if (!isCount(given)) return { code: "votesNotWhole", column, votes: given };
    if (given === 0) continue;
    const worth = points[column]!;
    if (isAbsent(worth)) return { code: "votesWithoutPoints", column };
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
