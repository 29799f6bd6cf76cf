import fc from "fast-check";
import { decimalOf, multiply } from "../../../src/core/decimal";
import { figureOf, nearestTo } from "../../../src/core/figure";
import * as exact from "../../functions/oracle/fraction";
import { score, whole } from "../../fuzz/numbers";
import { FIXED, isSame, told } from "./reading";

const quotient = (over: number, under: number) => figureOf(decimalOf(over), decimalOf(under));

test("a double where it says all, else a fraction in lowest terms", () => {
  expect(quotient(1, 4)).toBe(0.25);
  expect(quotient(0.1 + 0.2, 1)).toBe(0.3);
  expect(quotient(-0, 3)).toBe(0);
  expect(quotient(-5, 100)).toBe(-0.05);
  expect(quotient(548, 6)).toBe("274/3");
  expect(quotient(-0.5, 1.5)).toBe("-1/3");
  expect(figureOf(multiply(decimalOf(1e15), decimalOf(10.01)))).toBe(1.001e16);
  expect(figureOf(multiply(decimalOf(123456789012345), decimalOf(11)))).toBe("1358024679135795");
  expect(figureOf(multiply(decimalOf(0.123456789012345), decimalOf(0.1)))).toBe(0.0123456789012345);
  expect(figureOf(multiply(decimalOf(0.123456789012345), decimalOf(1.1)))).toBe("271604935827159/2000000000000000");
});

test("a figure is what it was made of, and its nearest double is near", () => {
  fc.assert(
    fc.property(fc.oneof(score, fc.double({ noNaN: true, min: -1e300, max: 1e300 })), whole(1, 5000), (over, under) => {
      const figure = quotient(over, under);
      expect(isSame(told(figure), exact.over(exact.seen(over), exact.seen(under)))).toBe(true);
      if (Math.abs(over) > 1e-200) expect(nearestTo(figure) / (over / under)).toBeCloseTo(1, 12);
    }),
    FIXED,
  );
});
