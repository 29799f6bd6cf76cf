/** PROGRESS by the rule: actual ÷ annual − elapsed ÷ of, and the light of the exact gap. */
import * as exact from "./fraction";
import { ERROR, isNumber } from "./result";

export interface ProgressRow {
  actual: unknown;
  annual: unknown;
  elapsed: number;
  of: number | "";
}

/** One row's cells: the gap, and beside it the light where there are any. Bounds ascend. */
export function progressByRule(
  { actual, annual, elapsed, of }: ProgressRow,
  lights: readonly (readonly [number, string])[] | null,
): unknown[] {
  const both = (cell: unknown) => (lights ? [cell, cell] : [cell]);
  if (!isNumber(actual) && !isNumber(annual)) return both("");
  if (!isNumber(actual) || !isNumber(annual) || exact.seen(annual).n <= 0n) return both(ERROR);
  const share = exact.over(exact.seen(elapsed), exact.seen(of === "" ? 12 : of));
  const gap = exact.minus(exact.over(exact.seen(actual), exact.seen(annual)), share);
  const shown = exact.rounded(gap, 10);
  if (!lights) return [shown];
  const light = lights.filter(([bound]) => exact.order(gap, exact.seen(bound)) >= 0).at(-1);
  return [shown, light ? light[1] : ERROR];
}
