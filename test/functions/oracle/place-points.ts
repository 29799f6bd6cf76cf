/** PLACEPOINTS: the place by counting who is better, then what the table gives for it. */
import { betterThan } from "./field";
import * as exact from "./fraction";

/** Rows of a place and the points from this place on; or the first place's points, a step and a least. */
export type PlaceTable = [from: number, points: number][] | { first: number; step: number; least: number | "" };

export function placePointsByCounting(mine: exact.F, mates: exact.F[], table: PlaceTable, direction: string, digits: number): number {
  const place = betterThan(mine, mates, direction).length + 1;
  return exact.rounded(pointsAt(place, table), digits);
}

function pointsAt(place: number, table: PlaceTable): exact.F {
  if (Array.isArray(table)) return exact.seen(table.filter(([from]) => from <= place).at(-1)![1]);
  const points = exact.minus(exact.seen(table.first), exact.times(exact.seen(table.step), exact.seen(place - 1)));
  return exact.clamped(points, exact.seen(table.least === "" ? 0 : table.least), null);
}
