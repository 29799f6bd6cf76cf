/** Points by place (名次赋分): a table of places, or a first place and a step down. Published schemes. */
import { compare, decimalOf, multiply, readAt15Digits, round, subtract, type Decimal } from "./decimal";
import { figureOf, type Figure } from "./figure";
import { Unworkable } from "./problem";
import type { Bound, Ending, Trail } from "./trail";

export type PlacePointsStep =
  /** The row of the table that serves the place: the last that begins at it or before. */
  | { code: "row"; place: number; row: number; from: number; points: number }
  /** `down` is what the places above the own take off the first place's points. */
  | { code: "steps"; place: number; first: number; step: number; down: Figure }
  | Bound<"least">
  | Ending;

/** Exact points of a place; places count from 1. */
export type PointsOfPlace = (place: number, trail?: Trail<PlacePointsStep>) => Decimal;

/** From each place on, its points. `rows` are the rows of the table, for messages. */
export function pointsFromTable(places: Float64Array, points: Float64Array, rows: readonly number[]): PointsOfPlace {
  places.forEach((place, index) => {
    const row = rows[index]!;
    if (!Number.isSafeInteger(place) || place < 1) throw new Unworkable({ code: "placeNotWhole", row, place });
    if (index === 0 && place !== 1) throw new Unworkable({ code: "firstPlaceMissing", row, place });
    if (index > 0 && place <= places[index - 1]!) {
      throw new Unworkable({ code: "placesNotAscending", row, place, above: places[index - 1]! });
    }
  });
  const exact = Array.from(points, decimalOf);
  return (place, trail) => {
    const index = lastUpTo(places, place);
    trail?.push({ code: "row", place, row: rows[index]!, from: places[index]!, points: readAt15Digits(points[index]!) });
    return exact[index]!;
  };
}

/** Index of the last of ascending `places` that is not above `place`; the first is 1. */
function lastUpTo(places: Float64Array, place: number): number {
  let low = 0;
  let high = places.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (places[middle]! <= place) low = middle;
    else high = middle;
  }
  return low;
}

/** The first place takes `first`; each place below takes `step` less, but never less than `least`. */
export function pointsByStep(first: number, step: number, least: number): PointsOfPlace {
  const [top, down, bottom] = [decimalOf(first), decimalOf(step), decimalOf(least)];
  if (step < 0 || compare(down, top) > 0) throw new Unworkable({ code: "placeStepWrong", first, step });
  if (compare(bottom, top) > 0) throw new Unworkable({ code: "clampCrossed", least, most: first });
  return (place, trail) => {
    const taken = multiply(down, decimalOf(place - 1));
    trail?.push({ code: "steps", place, first: readAt15Digits(first), step: readAt15Digits(step), down: figureOf(taken) });
    const points = subtract(top, taken);
    if (compare(points, bottom) >= 0) return points;
    trail?.push({ code: "bound", bound: "least", at: readAt15Digits(least) });
    return bottom;
  };
}

/** Points per place, each worked out once; a trail asks for the working again. */
export function roundedPoints(pointsOf: PointsOfPlace, digits: number): (place: number, trail?: Trail<PlacePointsStep>) => number {
  const known = new Map<number, number>();
  return (place, trail) => {
    const points = (trail ? undefined : known.get(place)) ?? round(pointsOf(place, trail), digits);
    known.set(place, points);
    trail?.push({ code: "result", result: points });
    return points;
  };
}
