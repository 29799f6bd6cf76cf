import { readAt15Digits } from "../core/decimal";
import { votesScore } from "../core/votes";
import type { CellResult } from "./call";
import { numberList } from "./lists";
import { optionalDigits, rangeOf, readRow } from "./ranges";

/**
 * Votes turned into a score (票数折算): Σ votes × points ÷ Σ votes. Exact, rounded once.
 * @param counts n × k: valid votes for each choice, whole numbers; blank is 0.
 * @param points 1 × k points of the choices (a column of k will do), such as 100, 80, 60, 40.
 * @param digits Decimals of the result, 0 to 10.
 * @returns n × 1; "" without valid votes. A row with an error carries it alone.
 */
export function votes(counts: unknown[][], points: unknown[][], digits?: unknown[][]): CellResult[][] {
  const range = rangeOf(counts, 0);
  const worth = Float64Array.from(numberList(rangeOf(points, 1), range.columns), readAt15Digits);
  const places = optionalDigits(digits, 2);
  return range.cells.map((_, row): [CellResult] => {
    const numbers = readRow(range, row);
    return ["code" in numbers ? numbers : (votesScore(numbers, worth, places) ?? "")];
  });
}
