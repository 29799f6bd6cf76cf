/** Points by place (名次赋分): a table of places, or a first place and a step down. Published schemes. */
import { compare, decimalOf, multiply, round, subtract, type Decimal } from "./decimal";
import { Unworkable } from "./problem";

/** Exact points of a place; places count from 1. */
export type PointsOfPlace = (place: number) => Decimal;

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
  return (place) => exact[lastUpTo(places, place)]!;
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
  return (place) => {
    const points = subtract(top, multiply(down, decimalOf(place - 1)));
    return compare(points, bottom) < 0 ? bottom : points;
  };
}

/** Points per place, each worked out once. */
export function roundedPoints(pointsOf: PointsOfPlace, digits: number): (place: number) => number {
  const known = new Map<number, number>();
  return (place) => {
    const points = known.get(place) ?? round(pointsOf(place), digits);
    known.set(place, points);
    return points;
  };
}
