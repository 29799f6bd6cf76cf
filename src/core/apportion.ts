/**
 * Whole units shared out by largest remainder (最大余额法): each claim gets its exact share cut down to whole units, and the units left
 * are for the largest remainders, one each.
 */
import { unitsAt, type Decimal } from "./decimal";
import { divide, negative, plus, times, type Whole } from "./whole";

export interface Apportionment {
  /** Whole units of each claim, without those left. */
  counts: Whole[];
  /** What each has lost, in parts of a unit ÷ the sum of the claims. */
  remainders: Whole[];
  /** Claims with the largest remainder first; among equals as is said, then earlier ones first. */
  order: number[];
  /** Always fewer than there are remainders above 0. */
  left: number;
}

/** Claims are not negative and add up to `sum`, which is above zero. `decided` puts those with equal remainders in order. */
export function apportion(
  units: Whole,
  claims: readonly Whole[],
  sum: Whole,
  decided: (a: number, b: number) => number = () => 0,
): Apportionment {
  const counts = claims.map((claim) => divide(times(units, claim), sum, "down"));
  const remainders = claims.map((claim, index) => plus(times(units, claim), negative(times(counts[index]!, sum))));
  const order = remainders.map((_, index) => index).sort((a, b) => descending(remainders[a]!, remainders[b]!) || decided(a, b) || a - b);
  return { counts, remainders, order, left: Number(plus(units, negative(sumOfWholes(counts)))) };
}

/** The claims that get one more unit. */
export function favoured({ order, left }: Apportionment): number[] {
  return order.slice(0, left);
}

/** Decimals as whole numbers in the same proportions. */
export function inWholes(values: readonly Decimal[]): Whole[] {
  const scale = values.reduce((most, value) => Math.max(most, value.scale), 0);
  return values.map((value) => unitsAt(value, scale));
}

export function sumOfWholes(values: readonly Whole[]): Whole {
  return values.reduce<Whole>(plus, 0);
}

function descending(a: Whole, b: Whole): number {
  return a > b ? -1 : a < b ? 1 : 0;
}
