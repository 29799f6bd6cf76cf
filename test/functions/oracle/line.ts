/** Straight lines between points, by the two points around a value. */
import * as exact from "./fraction";

export type Point = readonly [at: number, worth: number];

export const seenPoints = (points: readonly Point[]) =>
  points.map(([at, worth]): [exact.F, exact.F] => [exact.seen(at), exact.seen(worth)]);

/** What a value before the last of some points that ascend is worth. */
export function alongLine(value: exact.F, points: readonly [exact.F, exact.F][]): exact.F {
  const after = points.findIndex(([at]) => exact.order(at, value) > 0);
  const [[from, low], [to, high]] = [points[after - 1]!, points[after]!];
  const part = exact.over(exact.minus(value, from), exact.minus(to, from));
  return exact.plus(low, exact.times(part, exact.minus(high, low)));
}
