import { steppedPoints } from "../core/stepped";
import type { CellResult } from "./call";
import { optionalDigits, rangeOf } from "./ranges";
import { neededAmount, neededNumber, optionalSpread, perCell, spreadNumber, spreadOver, termsOf } from "./spread";

/**
 * Points by full steps short of a target (每低1个百分点扣0.05分); surplus changes nothing. Target to cap: one cell, 1 × k,
 * n × 1 or n × k.
 * @param actual n × k; a blank one stays blank.
 * @param target Targets, in the unit of the actuals.
 * @param points Points on target.
 * @param step Size of a step, in the unit of the actuals; negative counts above the target (lower is better).
 * @param change Points each full step takes; negative adds.
 * @param floor Least points, 0 if omitted.
 * @param cap Greatest points; none if omitted.
 * @param digits Decimals of the result, 0 to 10.
 * @returns n × k points. An error stays in its cell.
 */
export function stepped(
  actual: unknown[][],
  target: unknown[][],
  points: unknown[][],
  step: unknown[][],
  change: unknown[][],
  floor?: unknown[][],
  cap?: unknown[][],
  digits?: unknown[][],
): CellResult[][] {
  const actuals = rangeOf(actual, 0);
  const targets = spreadOver(target, 1, actuals);
  const starts = spreadOver(points, 2, actuals);
  const steps = spreadOver(step, 3, actuals);
  const changes = spreadOver(change, 4, actuals);
  const floors = optionalSpread(floor, 5, actuals);
  const caps = optionalSpread(cap, 6, actuals);
  const places = optionalDigits(digits, 7);

  return perCell(actuals, (done, row, column) => {
    const terms = termsOf([
      neededNumber(targets, row, column),
      neededAmount(starts, row, column),
      neededNumber(steps, row, column),
      neededNumber(changes, row, column),
      spreadNumber(floors, row, column, 0),
      spreadNumber(caps, row, column, null),
    ]);
    if ("code" in terms) return terms;
    const [target, points, step, change, floor, cap] = terms;
    return steppedPoints({ column, actual: done, target, points, step, change, floor, cap }, places);
  });
}
