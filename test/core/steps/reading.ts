/** Reads step trails for the tests: figures as exact fractions, and what the last step says. */
import type { Ending } from "../../../src/core/trail";
import type { Figure } from "../../../src/core/figure";
import * as exact from "../../functions/oracle/fraction";

/** Random calls that are the same in every run. */
export const FIXED = { seed: 20240, numRuns: 400 };

/** A figure, reckoned with as the fraction it says. */
export function told(figure: Figure): exact.F {
  if (typeof figure === "number") return exact.seen(figure);
  const [over, under = "1"] = figure.split("/");
  return exact.frac(BigInt(over!), BigInt(under));
}

export const sumOf = (figures: readonly Figure[]) => exact.total(figures.map(told));
export const product = (...figures: Figure[]) => figures.map(told).reduce(exact.times);
export const isSame = (a: exact.F, b: exact.F) => exact.order(a, b) === 0;

/** What the kernel must have returned. */
export function endOf(steps: readonly { code: string }[]): unknown {
  const last = steps.at(-1) as Ending<unknown, unknown>;
  if (last.code === "blank") return null;
  return last.code === "result" ? last.result : last.problem;
}

/** The steps of one code. */
export function stepsOf<Step extends { code: string }, Code extends Step["code"]>(steps: readonly Step[], code: Code) {
  return steps.filter((step): step is Extract<Step, { code: Code }> => step.code === code);
}

/** The one step of a code. */
export function theStep<Step extends { code: string }, Code extends Step["code"]>(steps: readonly Step[], code: Code) {
  const [step, ...others] = stepsOf(steps, code);
  expect(others).toEqual([]);
  return step!;
}

/** Steps come back from JSON as they went. */
export function expectPlain(steps: readonly object[]): void {
  expect(JSON.parse(JSON.stringify(steps))).toStrictEqual(steps);
}
