import fc from "fast-check";
import {
  add,
  compare,
  decimalOf,
  multiply,
  numberOf,
  readAt15Digits,
  round,
  roundQuotient,
  subtract,
  type Decimal,
} from "../../src/core/decimal";
import { divide, plus, times } from "../../src/core/whole";
import * as exact from "../functions/oracle/fraction";
import { random } from "../functions/oracle/random";
import { runsOf } from "../support/everyOf";

const runs = { seed: 20240115, numRuns: runsOf(2000, 250) };
const finite = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 });

function asFraction({ units, scale }: Decimal): exact.F {
  return scale >= 0 ? { n: BigInt(units), d: 10n ** BigInt(scale) } : { n: BigInt(units) * 10n ** BigInt(-scale), d: 1n };
}

describe("reading a double", () => {
  test.each([
    [0.1 + 0.2, 0.3],
    [75.77499999999999, 75.775],
    [1.005, 1.005],
    [123456789.12345678, 123456789.123457],
    [-0, 0],
    [999.9999999999994, 999.999999999999],
    [999.9999999999999, 1000],
    [1e300, 1e300],
    [5e-324, 4.94065645841247e-324],
  ])("%p means %p", (value, meaning) => {
    expect(readAt15Digits(value)).toBe(meaning);
    expect(numberOf(decimalOf(value))).toBe(meaning);
  });

  test("is the decimal of 15 digits, whatever the double", () => {
    fc.assert(
      fc.property(fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), finite), (value) => {
        expect(exact.order(asFraction(decimalOf(value)), exact.seen(value))).toBe(0);
        expect(readAt15Digits(value)).toBe(Number(value.toPrecision(15)) + 0);
      }),
      runs,
    );
  });

  test("near powers of ten and halves of the 15th digit", () => {
    const { whole } = random(7);
    for (let power = -8; power <= 14; power++) {
      for (let step = 0; step < 200; step++) {
        const ulps = whole(-2000, 2000) * 2 ** -53 * 10 ** power;
        for (const value of [10 ** power + ulps, 9.999999999999995 * 10 ** power + ulps, -(10 ** power) + ulps]) {
          expect(readAt15Digits(value)).toBe(Number(value.toPrecision(15)) + 0);
        }
      }
    }
  });

  test("on halves of the 15th digit and beside them", () => {
    const { whole } = random(16);
    const bits = new BigInt64Array(1);
    const double = new Float64Array(bits.buffer);
    for (let power = -8; power <= 14; power++) {
      const unit = Number(`1e${14 - power}`);
      for (let step = 0; step < 120; step++) {
        double[0] = (whole(1e14, 1e15 - 1) + 0.5) / unit;
        bits[0]! += BigInt(whole(-3, 3));
        for (const value of [double[0], -double[0]]) {
          expect(exact.order(asFraction(decimalOf(value)), exact.seen(value))).toBe(0);
          expect(readAt15Digits(value)).toBe(Number(value.toPrecision(15)) + 0);
        }
      }
    }
  });
});

describe("arithmetic", () => {
  test("is exact on doubles and on BigInts alike", () => {
    fc.assert(
      fc.property(finite, finite, (a, b) => {
        const left = decimalOf(a);
        const right = decimalOf(b);
        const big = (value: Decimal): Decimal => ({ units: BigInt(value.units), scale: value.scale });
        for (const [operation, rule] of [
          [add, exact.plus],
          [subtract, exact.minus],
          [multiply, exact.times],
        ] as const) {
          const wanted = rule(exact.seen(a), exact.seen(b));
          expect(exact.order(asFraction(operation(left, right)), wanted)).toBe(0);
          expect(exact.order(asFraction(operation(big(left), big(right))), wanted)).toBe(0);
        }
        expect(Math.sign(compare(left, right))).toBe(exact.order(exact.seen(a), exact.seen(b)));
      }),
      runs,
    );
  });

  test("whole numbers leave doubles before they lose a digit", () => {
    const safe = fc.integer({ min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER });
    fc.assert(
      fc.property(safe, safe, (a, b) => {
        expect(BigInt(plus(a, b))).toBe(BigInt(a) + BigInt(b));
        expect(BigInt(times(a, b))).toBe(BigInt(a) * BigInt(b));
      }),
      runs,
    );
  });

  test.each([
    [7, 2, "half", 4],
    [-7, 2, "half", -4],
    [5, 3, "half", 2],
    [4, 3, "half", 1],
    [-4, 3, "down", -2],
    [4, 3, "down", 1],
    [4, 3, "up", 2],
    [-4, 3, "up", -1],
    [6, 3, "up", 2],
  ] as const)("%p ÷ %p rounded %s is %p", (over, under, rounding, quotient) => {
    expect(Number(divide(over, under, rounding))).toBe(quotient);
    expect(Number(divide(BigInt(over), BigInt(under), rounding))).toBe(quotient);
  });

  test("a quotient is rounded once, half away from zero", () => {
    const positive = fc.double({ noNaN: true, min: 1e-6, max: 1e6 });
    fc.assert(
      fc.property(finite, positive, fc.integer({ min: 0, max: 10 }), (a, b, digits) => {
        const wanted = exact.rounded(exact.over(exact.seen(a), exact.seen(b)), digits);
        expect(roundQuotient(decimalOf(a), decimalOf(b), digits)).toBe(wanted);
      }),
      runs,
    );
  });
});

describe("rounding a cell's number", () => {
  test.each([
    [1.005, 2, 1.01],
    [75.77499999999999, 2, 75.78],
    [-2.5, 0, -3],
    [0.285, 2, 0.29],
    [1e15 + 0.5, 2, 1e15],
    [-0.001, 2, 0],
    // Published shares: 37 of 57, 635 of 655.
    [(37 / 57) * 100, 1, 64.9],
    [(635 / 655) * 100, 1, 96.9],
  ])("%p to %p decimals is %p", (value, digits, wanted) => {
    expect(round(decimalOf(value), digits)).toBe(wanted);
  });

  test("agrees with the exact rule on halves and beside them", () => {
    const { whole } = random(11);
    for (let step = 0; step < 20000; step++) {
      const digits = whole(0, 6);
      const value = (whole(-100000, 100000) + whole(0, 1) * 0.5) / 10 ** digits + whole(-3, 3) * 1e-15;
      const wanted = exact.rounded(exact.seen(value), digits);
      expect(round(decimalOf(value), digits)).toBe(wanted);
    }
  });
});
