/**
 * Whole numbers that stay exact: a double while it is a safe integer, a BigInt beyond.
 * Every operation takes either form, so the two paths can be held against each other.
 */
export type Whole = number | bigint;

export function plus(a: Whole, b: Whole): Whole {
  if (typeof a === "number" && typeof b === "number") {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return BigInt(a) + BigInt(b);
}

export function times(a: Whole, b: Whole): Whole {
  if (typeof a === "number" && typeof b === "number") {
    const product = a * b;
    if (Number.isSafeInteger(product)) return product;
  }
  return BigInt(a) * BigInt(b);
}

export function negative(a: Whole): Whole {
  return typeof a === "number" ? 0 - a : -a;
}

/** Below, equal or above zero: -1, 0 or 1. */
export function signOf(a: Whole): number {
  return a > 0 ? 1 : a < 0 ? -1 : 0;
}

/** 10 to a power of zero or more. */
export function powerOfTen(exponent: number): Whole {
  if (exponent <= 15) return POWERS[exponent]!;
  return LARGE_POWERS[exponent] ?? 10n ** BigInt(exponent);
}

const POWERS = Array.from({ length: 16 }, (_, exponent) => Number(`1e${exponent}`));
/** To raise 10 anew for every row costs more than the row. */
const LARGE_POWERS = Array.from({ length: 64 }, (_, exponent) => 10n ** BigInt(exponent));

/**
 * `half` is half away from zero (四舍五入), `even` half to the even neighbour (四舍六入五成双, GB/T 8170), `down` towards minus
 * infinity (去尾), `up` towards plus infinity (进一).
 */
export type Rounding = "half" | "even" | "down" | "up";

/** over ÷ under as a whole number, rounded once. `under` is above zero. */
export function divide(over: Whole, under: Whole, rounding: Rounding): Whole {
  if (typeof over === "number" && typeof under === "number") {
    const rest = over % under;
    const cut = (over - rest) / under;
    return cut + step(rest, under, rounding, cut % 2 === 0);
  }
  const rest = BigInt(over) % BigInt(under);
  const cut = (BigInt(over) - rest) / BigInt(under);
  return cut + BigInt(step(rest, BigInt(under), rounding, cut % 2n === 0n));
}

/** What rounding adds to a quotient cut towards zero. Twice a safe integer is exact, so halves are seen as halves. */
function step(rest: Whole, under: Whole, rounding: Rounding, isEven: boolean): number {
  const sign = signOf(rest);
  if (rounding === "down") return Math.min(sign, 0);
  if (rounding === "up") return Math.max(sign, 0);
  const twice = typeof rest === "number" ? 2 * Math.abs(rest) : rest < 0n ? -2n * rest : 2n * rest;
  if (rounding === "even" && twice === under) return isEven ? 0 : sign;
  return twice >= under ? sign : 0;
}
