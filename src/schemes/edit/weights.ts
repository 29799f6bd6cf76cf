/** Weights that have to add up: the running total, and what is left dealt out so that the sum is exact to the last digit. */
import { requireValue } from "../../basics/requireValue";
import { apportion, favoured, inWholes, sumOfWholes } from "../../core/apportion";
import { compare, decimalOf, numberOf, subtract, sumOf, unitsAt } from "../../core/decimal";
import { plus, signOf } from "../../core/whole";

export interface RunningTotal {
  sum: number;
  /** What is missing up to the total; below zero where there is too much. */
  left: number;
  exact: boolean;
}

export function runningTotal(weights: readonly (number | null)[], total: number): RunningTotal {
  const sum = sumOf(weights.map((weight) => weight ?? 0));
  const left = subtract(decimalOf(total), sum);
  return { sum: numberOf(sum), left: numberOf(left), exact: compare(sum, decimalOf(total)) === 0 };
}

/**
 * Deals what the locked weights leave to the others, evenly or in the proportion they have, in steps of 10^-digits; what
 * does not divide goes to the first ones, a step each.
 * @returns `null` where nothing is left, or nobody to take it
 */
export function dealRest(
  weights: readonly (number | null)[],
  locked: readonly boolean[],
  total: number,
  digits: number,
  way: "evenly" | "proportion",
): (number | null)[] | null {
  const open = weights.flatMap((_, i) => (locked[i] ? [] : [i]));
  const kept = sumOf(weights.filter((_, i) => locked[i]).map((weight) => weight ?? 0));
  const rest = subtract(decimalOf(total), kept);
  const scale = Math.max(digits, rest.scale);
  const units = unitsAt(rest, scale);
  if (open.length === 0 || signOf(units) <= 0) return null;
  const claims = way === "evenly" ? open.map(() => 1) : inWholes(open.map((i) => decimalOf(weights[i] ?? 0)));
  const sum = sumOfWholes(claims);
  if (signOf(sum) === 0) return null;
  const apportionment = apportion(units, claims, sum);
  const further = new Set(favoured(apportionment));
  const result = [...weights];
  for (const [i, count] of apportionment.counts.entries()) {
    const at = requireValue(open[i], "a weight for each share");
    result[at] = numberOf({ units: plus(count, further.has(i) ? 1 : 0), scale });
  }
  return result;
}
