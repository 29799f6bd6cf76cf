/** Weights that have to add up: the running total, and what is left dealt out so that the sum is exact to the last digit. */
import { requireValue } from "../../basics/requireValue";
import { compare, decimalOf, numberOf, subtract, sumOf, unitsAt, type Decimal } from "../../core/decimal";

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
  const units = Number(unitsAt(rest, scale));
  if (open.length === 0 || units <= 0) return null;
  const shares = way === "evenly" ? open.map(() => 1n) : proportions(open.map((i) => decimalOf(weights[i] ?? 0)));
  const whole = shares.reduce((sum, share) => sum + share, 0n);
  if (whole === 0n) return null;
  const dealt = shares.map((share) => (BigInt(units) * share) / whole);
  const over = Number(BigInt(units) - dealt.reduce((sum, part) => sum + part, 0n));
  // The largest remainders take the last steps; of equal ones the earlier.
  const order = shares.map((share, i) => ({ i, remainder: (BigInt(units) * share) % whole })).sort((one, other) => (one.remainder === other.remainder ? one.i - other.i : one.remainder < other.remainder ? 1 : -1));
  const raised = new Set(order.slice(0, over).map(({ i }) => i));
  const result = [...weights];
  for (const [i, part] of dealt.entries()) {
    const at = requireValue(open[i], "a weight for each share");
    result[at] = numberOf({ units: Number(part) + (raised.has(i) ? 1 : 0), scale });
  }
  return result;
}

function proportions(values: readonly Decimal[]): bigint[] {
  const scale = Math.max(0, ...values.map((value) => value.scale));
  return values.map((value) => BigInt(unitsAt(value, scale)));
}
