/** Order, places and last places of scores. Keys are comparable numbers, or absent. Rules S1, S9, G8, L8, N1. */
import { isAbsent } from "./absent";
import { decimalOf, readAt15Digits, round } from "./decimal";
import { ascendingOrder } from "./order";
import type { Trail } from "./trail";

/** Equal scores: 1-1-3 (跳号), 1-1-2 (连号), or the mean of the places they fill (平均) or the last of them (取后, 2-2-3). */
export type PlaceTies = "skip" | "dense" | "mean" | "lower";
/** Equal scores across the last n: all are listed (全列), or those that tie wait (待定). */
export type BottomTies = "all" | "pending";
export type Direction = "highFirst" | "lowFirst";

/** A tie is told once for all its rows; one row is a tie of one. `ahead` rows are better, with `scoresAhead` scores. */
export interface PlaceStep {
  code: "place";
  rows: number[];
  score: number;
  ahead: number;
  scoresAhead: number;
  place: number;
}

export type BottomStep =
  /** How many of a group are listed, where `count` is asked for. */
  | { code: "limit"; count: number; size: number; listed: number }
  /** The rows of one tie, `behind` rows are worse: as many as are listed, or more, and none of these is last. */
  | { code: "tie"; rows: number[]; score: number; behind: number; mark: (typeof MARKS)[number] };

/** A number made ready to be compared: at 15 digits, or rounded half away from zero to `digits` decimals where given. */
export function comparedAt(value: number, digits: number | null): number {
  return digits === null ? readAt15Digits(value) : round(decimalOf(value), digits);
}

/** Numbers made ready to be compared; absent ones stay absent. */
export function comparable(values: Float64Array, digits: number | null): Float64Array {
  return values.map((value) => (isAbsent(value) ? value : comparedAt(value, digits)));
}

/**
 * Rows from best to worst, earlier rows first among equals, rows without a score last: a comparison with an absent one has no
 * answer, and one such row would upset the order of all the others.
 */
export function bestFirst(keys: Float64Array, direction: Direction = "highFirst"): Uint32Array {
  const sign = direction === "highFirst" ? -1 : 1;
  const ascending = new Float64Array(keys.length);
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row]!;
    ascending[row] = isAbsent(key) ? Infinity : sign * key + 0;
  }
  return ascendingOrder(ascending);
}

/** The rows of each group in the order given; a row with group -1 belongs to none. */
export function splitByGroup(order: Uint32Array, groups: Int32Array, groupCount: number): Uint32Array[] {
  const sizes = new Uint32Array(groupCount);
  for (const row of order) if (groups[row]! >= 0) sizes[groups[row]!]!++;
  const split = Array.from(sizes, (size) => new Uint32Array(size));
  sizes.fill(0);
  for (const row of order) {
    const group = groups[row]!;
    if (group >= 0) split[group]![sizes[group]!++] = row;
  }
  return split;
}

/** Calls `visit` with each run of equal keys: rows order[from] to order[to - 1]. */
export function eachTie(order: Uint32Array, keys: Float64Array, visit: (from: number, to: number) => void): void {
  for (let from = 0, to = 0; from < order.length; from = to) {
    const key = keys[order[from]!]!;
    for (to = from + 1; to < order.length && keys[order[to]!] === key; ) to++;
    visit(from, to);
  }
}

/** Writes the place of every row of one group, ordered best first, into `places`. */
export function placeGroup(order: Uint32Array, keys: Float64Array, ties: PlaceTies, places: Float64Array, trail?: Trail<PlaceStep>): void {
  let different = 0;
  eachTie(order, keys, (from, to) => {
    different++;
    const place = placeAt(ties, from, to, different);
    for (let index = from; index < to; index++) places[order[index]!] = place;
    trail?.push({ code: "place", ...tieAt(order, keys, from, to), ahead: from, scoresAhead: different - 1, place });
  });
}

/** Of a tie in `from` to `to`, the so-manieth of the different scores. */
function placeAt(ties: PlaceTies, from: number, to: number, different: number): number {
  switch (ties) {
    case "skip":
      return from + 1;
    case "dense":
      return different;
    case "mean":
      return (from + 1 + to) / 2;
    case "lower":
      return to;
  }
}

function tieAt(order: Uint32Array, keys: Float64Array, from: number, to: number): { rows: number[]; score: number } {
  return { rows: Array.from(order.subarray(from, to)), score: keys[order[from]!]! };
}

export const NOT_LAST = 0;
export const LAST = 1;
export const PERHAPS_LAST = 2;
/** The same in steps. */
const MARKS = ["notLast", "last", "perhapsLast"] as const;

/**
 * Marks the last `count` of one group ordered best first. A group of m lists at most m - 1, so that nobody is last among
 * himself alone; a tie across the limit is listed whole or waits.
 */
export function bottomGroup(
  order: Uint32Array,
  keys: Float64Array,
  count: number,
  ties: BottomTies,
  marks: Uint8Array,
  trail?: Trail<BottomStep>,
): void {
  const size = order.length;
  const listed = Math.max(Math.min(count, size - 1), 0);
  trail?.push({ code: "limit", count, size, listed });
  const firstListed = size - listed;
  eachTie(order, keys, (from, to) => {
    const isListed = from >= firstListed || ties === "all";
    const mark = to <= firstListed ? NOT_LAST : isListed ? LAST : PERHAPS_LAST;
    for (let index = from; index < to; index++) marks[order[index]!] = mark;
    trail?.push({ code: "tie", ...tieAt(order, keys, from, to), behind: size - to, mark: MARKS[mark] });
  });
}
