/** Scoring by comparison with the best of the group (实绩赋分). Published schemes. */
import { compare, decimalOf, multiply, roundQuotient, ZERO } from "./decimal";
import type { Problem } from "./problem";
import type { Direction } from "./rank";

/** The best key of each group, NaN in a group without rows. A row with group -1 belongs to none. */
export function bestOfGroups(keys: Float64Array, groups: Int32Array, groupCount: number, direction: Direction): Float64Array {
  const best = new Float64Array(groupCount).fill(NaN);
  for (let row = 0; row < keys.length; row++) {
    const group = groups[row]!;
    if (group < 0) continue;
    const isWorse = direction === "highFirst" ? keys[row]! <= best[group]! : keys[row]! >= best[group]!;
    if (!isWorse) best[group] = keys[row]!;
  }
  return best;
}

/** own ÷ best × points, or best ÷ own × points where lower is better; not below 0, rounded once. */
export function relativePoints(own: number, best: number, points: number, direction: Direction, digits: number): number | Problem {
  if (best <= 0) return { code: "bestNotPositive", best };
  const [over, under] = direction === "highFirst" ? [own, best] : [best, own];
  const earned = multiply(decimalOf(over), decimalOf(points));
  return compare(earned, ZERO) < 0 ? 0 : roundQuotient(earned, decimalOf(under), digits);
}
