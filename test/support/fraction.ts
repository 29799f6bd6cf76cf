/** Exact fractions for hand calculations in tests. Written apart from `src/core`, so that each can prove the other. */
export class Fraction {
  private constructor(
    readonly n: bigint,
    readonly d: bigint,
  ) {}

  static of(n: bigint, d = 1n): Fraction {
    if (d === 0n) throw new Error("division by zero");
    const sign = d < 0n ? -1n : 1n;
    let [a, b] = [n < 0n ? -n : n, d < 0n ? -d : d];
    const [top, bottom] = [a, b];
    while (b > 0n) [a, b] = [b, a % b];
    const g = a === 0n ? 1n : a;
    return new Fraction((sign * (n < 0n ? -top : top)) / g, bottom / g);
  }

  /** The decimal a person reads in the cell: 0.1 is one tenth. */
  static from(value: number): Fraction {
    const text = Number(value.toPrecision(15)).toString();
    const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(text);
    if (!match) throw new Error(`not a number: ${text}`);
    const [, minus, whole, part = "", exponent = "0"] = match;
    const digits = BigInt(`${whole}${part}`) * (minus ? -1n : 1n);
    const scale = Number(exponent) - part.length;
    return scale >= 0 ? Fraction.of(digits * 10n ** BigInt(scale)) : Fraction.of(digits, 10n ** BigInt(-scale));
  }

  static sum(parts: Fraction[]): Fraction {
    return parts.reduce((a, b) => a.plus(b), Fraction.of(0n));
  }

  plus(o: Fraction): Fraction {
    return Fraction.of(this.n * o.d + o.n * this.d, this.d * o.d);
  }
  minus(o: Fraction): Fraction {
    return this.plus(Fraction.of(-o.n, o.d));
  }
  times(o: Fraction): Fraction {
    return Fraction.of(this.n * o.n, this.d * o.d);
  }
  over(o: Fraction): Fraction {
    return Fraction.of(this.n * o.d, this.d * o.n);
  }
  compare(o: Fraction): number {
    const difference = this.n * o.d - o.n * this.d;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }
  floor(): number {
    const quotient = this.n / this.d;
    return Number(this.n < 0n && quotient * this.d !== this.n ? quotient - 1n : quotient);
  }

  /** Half away from zero, once. */
  round(digits: number): Fraction {
    const scale = 10n ** BigInt(digits);
    const size = this.n < 0n ? -this.n : this.n;
    const units = (2n * size * scale + this.d) / (2n * this.d);
    return Fraction.of(this.n < 0n ? -units : units, scale);
  }

  toNumber(): number {
    const scaled = this.round(12);
    const text = (scaled.n < 0n ? -scaled.n : scaled.n) * (10n ** 12n / scaled.d);
    const padded = text.toString().padStart(13, "0");
    return Number(`${scaled.n < 0n ? "-" : ""}${padded.slice(0, -12)}.${padded.slice(-12)}`);
  }
}
