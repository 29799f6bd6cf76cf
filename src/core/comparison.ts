/** Scoring by comparison with the best of the group (实绩赋分). Published schemes. */
import { ABSENT, isAbsent } from "./absent";
import { compare, decimalOf, ONE, readAt15Digits, ZERO } from "./decimal";
import { fractionFigure, type Figure } from "./figure";
import { roundFraction, scaleFraction } from "./fraction";
import type { Problem } from "./problem";
import type { Direction } from "./rank";
import { endingOf, type Bound, type Ending, type Trail } from "./trail";

/** A group's best, and the rows that have it. */
export interface BestStep {
  code: "best";
  group: number;
  best: number;
  rows: number[];
}

/** The best key of each group, absent in a group without rows. A row with group -1 belongs to none. */
export function bestOfGroups(
  keys: Float64Array,
  groups: Int32Array,
  groupCount: number,
  direction: Direction,
  trail?: Trail<BestStep>,
): Float64Array {
  const best = new Float64Array(groupCount).fill(ABSENT);
  for (let row = 0; row < keys.length; row++) {
    const group = groups[row]!;
    if (group < 0) continue;
    const key = keys[row]!;
    const known = best[group]!;
    const isBetter = direction === "highFirst" ? key > known : key < known;
    if (isBetter || isAbsent(known)) best[group] = key;
  }
  if (trail) tellBest(best, keys, groups, trail);
  return best;
}

function tellBest(best: Float64Array, keys: Float64Array, groups: Int32Array, trail: Trail<BestStep>): void {
  const steps = Array.from(best, (key, group): BestStep => ({ code: "best", group, best: key, rows: [] }));
  groups.forEach((group, row) => {
    if (group >= 0 && keys[row] === best[group]) steps[group]!.rows.push(row);
  });
  for (const step of steps) if (step.rows.length > 0) trail.push(step);
}

export type RelativeStep =
  /** own ÷ best, or best ÷ own where lower is better. */
  | { code: "ratio"; own: number; best: number; direction: Direction; ratio: Figure }
  | { code: "earned"; points: number; earned: Figure }
  | Bound<"nothing">
  | Ending;

/** own ÷ best × points, or best ÷ own × points where lower is better; not below 0, rounded once. */
export function relativePoints(
  own: number,
  best: number,
  points: number,
  direction: Direction,
  digits: number,
  trail?: Trail<RelativeStep>,
): number | Problem {
  const result = reckoned(own, best, points, direction, digits, trail);
  trail?.push(endingOf(result));
  return result;
}

function reckoned(
  own: number,
  best: number,
  points: number,
  direction: Direction,
  digits: number,
  trail?: Trail<RelativeStep>,
): number | Problem {
  if (best <= 0) return { code: "bestNotPositive", best };
  const [over, under] = direction === "highFirst" ? [own, best] : [best, own];
  const ratio = { over: decimalOf(over), under: decimalOf(under) };
  trail?.push({ code: "ratio", own: readAt15Digits(own), best: readAt15Digits(best), direction, ratio: fractionFigure(ratio) });
  const earned = scaleFraction(ratio, decimalOf(points));
  trail?.push({ code: "earned", points: readAt15Digits(points), earned: fractionFigure(earned) });
  if (compare(earned.over, ZERO) >= 0) return roundFraction(earned, ONE, digits);
  trail?.push({ code: "bound", bound: "nothing", at: 0 });
  return 0;
}
