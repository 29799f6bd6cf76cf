/** STEPPED by the rule: full steps below the target, each changes the points, held between floor and cap. */
import * as exact from "./fraction";
import { ERROR, isNumber } from "./result";

export interface SteppedTerms {
  actual: unknown;
  target: number;
  points: number;
  step: number;
  change: number;
  floor: number | "";
  cap: number | "";
  digits: number;
}

export function steppedByRule({ actual, target, points, step, change, floor, cap, digits }: SteppedTerms): unknown {
  if (!isNumber(actual)) return "";
  const least = floor === "" ? 0 : floor;
  if (step === 0 || points < least || (cap !== "" && points > cap)) return ERROR;
  const short = exact.over(exact.minus(exact.seen(target), exact.seen(actual)), exact.seen(step));
  const steps = short.n > 0n ? exact.floor(short) : 0n;
  const left = exact.minus(exact.seen(points), exact.times({ n: steps, d: 1n }, exact.seen(change)));
  return exact.rounded(exact.clamped(left, exact.seen(least), cap === "" ? null : exact.seen(cap)), digits);
}
