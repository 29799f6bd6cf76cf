/** Numbers of an office counted exactly, as fractions of whole numbers: no double stands between a figure and its check. */
import type { Shown } from "../../support/planReader";

export class Exact {
  private constructor(
    private readonly upper: bigint,
    private readonly lower: bigint,
  ) {}

  static of(value: Shown | undefined): Exact {
    const [, minus, whole, part = "", power = "0"] = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
    if (whole === undefined) throw new Error(`${String(value)} is no number`);
    const digits = BigInt(minus + whole + part);
    const shift = Number(power) - part.length;
    return shift < 0 ? new Exact(digits, 10n ** BigInt(-shift)) : new Exact(digits * 10n ** BigInt(shift), 1n);
  }

  plus(other: Exact): Exact {
    return new Exact(this.upper * other.lower + other.upper * this.lower, this.lower * other.lower).reduced();
  }

  minus(other: Exact): Exact {
    return this.plus(new Exact(-other.upper, other.lower));
  }

  times(other: Exact): Exact {
    return new Exact(this.upper * other.upper, this.lower * other.lower).reduced();
  }

  over(other: Exact): Exact {
    if (other.upper === 0n) throw new Error("nothing is divided by zero");
    const sign = other.upper < 0n ? -1n : 1n;
    return new Exact(sign * this.upper * other.lower, sign * this.lower * other.upper).reduced();
  }

  compare(other: Exact): number {
    const difference = this.upper * other.lower - other.upper * this.lower;
    return difference === 0n ? 0 : difference > 0n ? 1 : -1;
  }

  atLeast(other: Exact): boolean {
    return this.compare(other) >= 0;
  }

  /** Half goes away from zero, as Excel's ROUND does. */
  rounded(digits: number): Exact {
    const scale = 10n ** BigInt(digits);
    const size = this.upper < 0n ? -this.upper : this.upper;
    const half = (2n * size * scale + this.lower) / (2n * this.lower);
    return new Exact(this.upper < 0n ? -half : half, scale).reduced();
  }

  down(): number {
    return Number(this.upper / this.lower);
  }

  number(): number {
    return Number(this.upper) / Number(this.lower);
  }

  private reduced(): Exact {
    let a = this.upper < 0n ? -this.upper : this.upper;
    let b = this.lower;
    while (b !== 0n) [a, b] = [b, a % b];
    return a === 0n ? ZERO : new Exact(this.upper / a, this.lower / a);
  }
}

export const ZERO = Exact.of(0);
export const ONE = Exact.of(1);

export const sum = (all: readonly Exact[]): Exact => all.reduce((total, one) => total.plus(one), ZERO);

export const mean = (all: readonly Exact[]): Exact | null => (all.length === 0 ? null : sum(all).over(Exact.of(all.length)));

export const least = (a: Exact, b: Exact): Exact => (a.compare(b) <= 0 ? a : b);

export const most = (a: Exact, b: Exact): Exact => (a.compare(b) >= 0 ? a : b);

/** Those that are there, each by its weight, the weights brought back to one whole; `null` where nothing is there. */
export function weighed(parts: readonly (readonly [value: Exact | null, weight: Exact])[]): Exact | null {
  const present = parts.flatMap(([value, weight]) => (value === null ? [] : [[value, weight] as const]));
  const whole = sum(present.map(([, weight]) => weight));
  if (whole.compare(ZERO) === 0) return null;
  return sum(present.map(([value, weight]) => value.times(weight))).over(whole);
}

/** The result of the highest lower bound that the value reaches. */
export function tier<Result>(value: Exact, bounds: readonly (readonly [from: Exact, result: Result])[]): Result | undefined {
  return [...bounds].sort(([a], [b]) => b.compare(a)).find(([from]) => value.atLeast(from))?.[1];
}

/** Shares of a whole, down to the unit, what is left going to the largest remainders, the first of equals first. */
export function largestRemainder(whole: number, parts: readonly Exact[]): number[] {
  const total = sum(parts);
  if (total.compare(ZERO) === 0) return parts.map(() => 0);
  const exact = parts.map((part) => Exact.of(whole).times(part).over(total));
  const shares = exact.map((share) => share.down());
  const left = whole - shares.reduce((a, b) => a + b, 0);
  const rest = exact.map((share, i) => share.minus(Exact.of(shares[i])));
  const order = rest.map((_, i) => i).sort((a, b) => rest[b]!.compare(rest[a]!) || a - b);
  const getsOne = new Set(order.slice(0, left));
  return shares.map((share, i) => (getsOne.has(i) ? share + 1 : share));
}
