/** Exact fractions for the oracles: BigInt only, written from the rules and sharing nothing with the product's arithmetic. */
export interface F {
  n: bigint;
  d: bigint;
}

export function frac(n: bigint, d: bigint): F {
  return d < 0n ? { n: -n, d: -d } : { n, d };
}

/** A cell's number as the 15 significant digits a person sees. */
export function seen(value: number): F {
  // Most of what is entered is whole.
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return { n: BigInt(value), d: 1n };
  const [mantissa, exponent] = value.toExponential(14).split("e");
  const power = Number(exponent) - 14;
  const digits = BigInt(mantissa!.replace(".", ""));
  return power >= 0 ? { n: digits * 10n ** BigInt(power), d: 1n } : { n: digits, d: 10n ** BigInt(-power) };
}

export const zero: F = { n: 0n, d: 1n };
export const plus = (a: F, b: F): F => frac(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: F, b: F): F => frac(a.n * b.d - b.n * a.d, a.d * b.d);
export const times = (a: F, b: F): F => frac(a.n * b.n, a.d * b.d);
export const over = (a: F, b: F): F => frac(a.n * b.d, a.d * b.n);
export const order = (a: F, b: F): number => Number(a.n * b.d > b.n * a.d) - Number(a.n * b.d < b.n * a.d);
export const total = (all: F[]): F => all.reduce((sum, one) => lowest(plus(sum, one)), zero);

/** Of hundreds of parts the denominators would multiply. */
function lowest({ n, d }: F): F {
  let [common, rest] = [n < 0n ? -n : n, d];
  while (rest !== 0n) [common, rest] = [rest, common % rest];
  return { n: n / common, d: d / common };
}

/** Held between two bounds; null sets none. */
export function clamped(value: F, least: F | null, most: F | null): F {
  if (least && order(value, least) < 0) return least;
  return most && order(value, most) > 0 ? most : value;
}

export function floor(a: F): bigint {
  const quotient = a.n / a.d;
  return a.n < 0n && quotient * a.d !== a.n ? quotient - 1n : quotient;
}

export const ceiling = (a: F): bigint => -floor({ n: -a.n, d: a.d });

/** Half to the even neighbour. */
export function even(a: F): bigint {
  const below = floor(a);
  const side = order(minus(a, { n: below, d: 1n }), { n: 1n, d: 2n });
  return side < 0 || (side === 0 && below % 2n === 0n) ? below : below + 1n;
}

/** Rounded as a rule says, as the nearest double. */
export function roundedAs(a: F, digits: number, rounding: "half" | "even" | "down" | "up"): number {
  if (rounding === "half") return rounded(a, digits);
  const units = { even, down: floor, up: ceiling }[rounding]({ n: a.n * 10n ** BigInt(digits), d: a.d });
  return Number(`${units}e-${digits}`) + 0;
}

/** Half away from zero, as the nearest double. */
export function rounded(a: F, digits: number): number {
  const size = { n: (a.n < 0n ? -a.n : a.n) * 10n ** BigInt(digits), d: a.d };
  const units = floor(plus(size, { n: 1n, d: 2n }));
  return Number(`${a.n < 0n ? "-" : ""}${units}e-${digits}`) + 0;
}
