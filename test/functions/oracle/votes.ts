/** VOTES by the rule: Σ votes × points ÷ Σ votes. */
import * as exact from "./fraction";
import { ERROR, isNumber } from "./result";

/** One row's cell; points of "" are not set. */
export function votesByRule(row: unknown[], points: (number | "")[], digits: number): unknown {
  const given = row.map((cell) => (isNumber(cell) ? exact.seen(cell) : exact.zero));
  if (given.some((count) => count.n < 0n || count.n % count.d !== 0n)) return ERROR;
  if (given.some((count, choice) => count.n > 0n && points[choice] === "")) return ERROR;
  const valid = exact.total(given);
  if (valid.n === 0n) return "";
  const worth = given.map((count, choice) => (count.n === 0n ? exact.zero : exact.times(count, exact.seen(points[choice] as number))));
  return exact.rounded(exact.over(exact.total(worth), valid), digits);
}
