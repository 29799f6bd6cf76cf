/**
 * Step trails (步骤): how a kernel came to its result, as plain data that can be kept, sent and put into words. A kernel that
 * is handed a trail tells its steps while it reckons: no second reckoning could say otherwise. What goes through an estimate
 * first has an exact form that takes the trail. Rows, columns, entries and items are counted from 0.
 */
import type { Figure } from "./figure";
import type { Problem } from "./problem";

/** Where steps go: an array, or whatever else has a use for them. */
export interface Trail<Step> {
  push: (step: Step) => unknown;
}

/** The last step: what the kernel returns. `blank` where there was nothing to reckon with. */
export type Ending<Result = number, Wrong = Problem> =
  | { code: "result"; result: Result }
  | { code: "blank" }
  | { code: "problem"; problem: Wrong };

/** A bound that took the place of the figure reached before it. A bound that changed nothing is not told. */
export interface Bound<Name extends string> {
  code: "bound";
  bound: Name;
  at: number;
}

/** The one division, after which the one rounding comes. */
export interface Division {
  code: "division";
  sum: Figure;
  by: Figure;
}

export function endingOf<Wrong extends object>(result: number | null | Wrong): Ending<number, Wrong> {
  if (result === null) return { code: "blank" };
  return typeof result === "number" ? { code: "result", result } : { code: "problem", problem: result };
}

/** Ends a trail with what is wrong. */
export function refused<Wrong extends object>(problem: Wrong, trail?: Trail<{ code: "problem"; problem: Wrong }>): Wrong {
  trail?.push({ code: "problem", problem });
  return problem;
}
