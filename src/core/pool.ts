/**
 * A pool paid out by shares to the last unit (最大余额法, largest remainder): each part is its exact share cut down to whole
 * units, and the units left go one by one to the largest remainders. Rule N7, and seats used in common (集中使用名额).
 */
import { ABSENT, isAbsent } from "./absent";
import { apportion, favoured, inWholes, sumOfWholes, type Apportionment } from "./apportion";
import { compare, decimalOf, multiply, numberOf, readAt15Digits, type Decimal } from "./decimal";
import { figureOf, type Figure } from "./figure";
import { Unworkable } from "./problem";
import type { Ending, Trail } from "./trail";
import { divide, negative, plus, signOf, times, type Whole } from "./whole";

/** What is written down beside the shares. */
export interface PoolTerms {
  /** What each row that has a share above 0 gets at least; 0 is nothing. */
  least?: Float64Array | null;
  /** Who comes first where remainders tie: the smaller number, then rows without one. */
  order?: Float64Array | null;
  /** The row that gets all the units left. */
  rest?: number | null;
}

/** Units this large are seats, not money: a tie for the last of them is for people to decide. */
const SEAT = 1;

export type PoolStep =
  /** How many units there are to share out. */
  | { code: "units"; total: number; unit: number; units: Figure }
  /** `exact` is the share of the total; of its units the whole ones are given, `remainder` is the rest, in units. */
  | { code: "share"; row: number; share: number; exact: Figure; units: Figure; remainder: Figure }
  /** A row that its share would give less. What it gets is taken off the total before the others share. */
  | { code: "least"; row: number; share: number; least: number; units: Figure }
  /** Units left, and the rows that share, largest remainder first. */
  | { code: "left"; left: number; order: number[] }
  /** One of the units left; `isTied` where a row that gets none has the same remainder and stands later. */
  | { code: "extra"; row: number; isTied: boolean }
  /** All units left go to one row. */
  | { code: "rest"; row: number; units: number }
  /** Null for a row that takes no part. */
  | Ending<(number | null)[]>;

/**
 * Parts of `total` by `shares`, in whole units of `unit`: they add up to the total, and each is less than a unit away from
 * its exact share, unless a least amount or the row that takes the rest says otherwise. A share that is absent takes no part, and neither
 * is its part there. Where remainders tie for the last units, what is written decides; else money goes to the earlier row, and with units
 * of 1 or more the tie ends the call.
 */
export function poolParts(total: number, shares: Float64Array, unit: number, terms: PoolTerms = {}, trail?: Trail<PoolStep>): Float64Array {
  try {
    const parts = sharedOut(total, shares, unit, terms, trail);
    trail?.push({ code: "result", result: Array.from(parts, (part) => (isAbsent(part) ? null : part)) });
    return parts;
  } catch (failure) {
    if (failure instanceof Unworkable) trail?.push({ code: "problem", problem: failure.problem });
    throw failure;
  }
}

function sharedOut(total: number, shares: Float64Array, unit: number, terms: PoolTerms, trail?: Trail<PoolStep>): Float64Array {
  const { least = null, order: first = null, rest = null } = terms;
  const step = decimalOf(unit);
  const units = unitsOf(total, unit);
  trail?.push({ code: "units", total: readAt15Digits(total), unit: readAt15Digits(unit), units: figureOf(whole(units)) });
  const claims = claimsOf(shares);
  if (signOf(sumOfWholes(claims)) === 0) throw new Unworkable({ code: "sharesAllZero" });
  if (rest !== null && !(shares[rest]! > 0)) throw new Unworkable({ code: "restRowIdle", row: rest });

  const guaranteed = least && leastsOf(least, claims, unit, units, total);
  const [settled, toShare] = guaranteed ? settledRows(units, claims, guaranteed) : [new Set<number>(), units];
  const open = claims.map((claim, row) => (settled.has(row) ? 0 : claim));
  const sum = sumOfWholes(open);
  const rankOf = (row: number) => (first === null || isAbsent(first[row]!) ? Infinity : readAt15Digits(first[row]!));
  const apportionment = apportion(toShare, open, sum, (a, b) => ascending(rankOf(a), rankOf(b)));
  const { counts, remainders, order, left } = apportionment;
  for (const row of settled) counts[row] = guaranteed![row]!;
  if (trail) {
    for (const [row, given] of shares.entries()) {
      if (isAbsent(given)) continue;
      const [share, mine] = [readAt15Digits(given), figureOf(whole(counts[row]!))];
      if (settled.has(row)) {
        trail.push({ code: "least", row, share, least: readAt15Digits(least![row]!), units: mine });
        continue;
      }
      trail.push({
        code: "share",
        row,
        share,
        exact: figureOf(multiply(whole(times(toShare, open[row]!)), step), whole(sum)),
        units: mine,
        remainder: figureOf(whole(remainders[row]!), whole(sum)),
      });
    }
    trail.push({ code: "left", left, order: order.filter((row) => !isAbsent(shares[row]!) && !settled.has(row)) });
  }
  if (rest !== null) {
    counts[rest] = plus(counts[rest]!, left);
    trail?.push({ code: "rest", row: rest, units: left });
  } else {
    for (const row of extras(apportionment, unit, rankOf, trail)) counts[row] = plus(counts[row]!, 1);
  }

  return shares.map((share, row) => {
    if (isAbsent(share)) return ABSENT;
    const part = multiply(whole(counts[row]!), step);
    const number = numberOf(part);
    // A cell holds 15 digits: with more, the parts would not add up.
    if (compare(decimalOf(number), part) !== 0) throw new Unworkable({ code: "poolTooFine", total, unit });
    return number;
  });
}

/** Infinity less itself is no number. */
function ascending(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function whole(units: Whole): Decimal {
  return { units, scale: 0 };
}

/** How many units the total is. */
function unitsOf(total: number, unit: number): Whole {
  if (!(unit > 0)) throw new Unworkable({ code: "unitNotPositive", unit });
  if (total < 0) throw new Unworkable({ code: "poolNegative", total });
  const units = wholeUnits(total, unit);
  if (units === null) throw new Unworkable({ code: "poolNotInUnits", total, unit });
  return units;
}

/** Null where an amount of 0 or more is not a number of whole units. */
function wholeUnits(amount: number, unit: number): Whole | null {
  const [over, under] = inWholes([decimalOf(amount), decimalOf(unit)]) as [Whole, Whole];
  const units = divide(over, under, "down");
  return signOf(plus(over, negative(times(units, under)))) === 0 ? units : null;
}

/** What each row is sure of, in units: nothing where its share is nothing. */
function leastsOf(least: Float64Array, claims: readonly Whole[], unit: number, units: Whole, total: number): Whole[] {
  const guaranteed = claims.map((claim, row) => {
    const amount = least[row]!;
    if (signOf(claim) === 0 || isAbsent(amount)) return 0;
    const mine = wholeUnits(amount, unit);
    if (mine === null) throw new Unworkable({ code: "leastNotInUnits", least: amount, unit });
    return mine;
  });
  const sum = sumOfWholes(guaranteed);
  if (sum > units) {
    throw new Unworkable({ code: "leastsAboveTotal", sum: numberOf(multiply(whole(sum), decimalOf(unit))), total });
  }
  return guaranteed;
}

/**
 * The rows whose share of what is left would be less than what they are sure of, and the units that the others share. Taking such rows
 * out leaves less for each of the others, so it is done again until none is below.
 */
function settledRows(units: Whole, claims: readonly Whole[], guaranteed: readonly Whole[]): [Set<number>, Whole] {
  const settled = new Set<number>();
  let toShare = units;
  for (let known = -1; known < settled.size; ) {
    known = settled.size;
    const sum = sumOfWholes(claims.filter((_, row) => !settled.has(row)));
    const below = claims.flatMap((claim, row) => (!settled.has(row) && times(claim, toShare) < times(guaranteed[row]!, sum) ? [row] : []));
    for (const row of below) {
      settled.add(row);
      toShare = plus(toShare, negative(guaranteed[row]!));
    }
  }
  return [settled, toShare];
}

/** Shares as whole numbers in the same proportions; 0 for one that takes no part. */
function claimsOf(shares: Float64Array): Whole[] {
  shares.forEach((share, row) => {
    if (share < 0) throw new Unworkable({ code: "shareNegative", row, share });
  });
  return inWholes(Array.from(shares, (share) => decimalOf(isAbsent(share) ? 0 : share)));
}

/** The rows that get one of the units left. */
function extras(apportionment: Apportionment, unit: number, rankOf: (row: number) => number, trail?: Trail<PoolStep>): readonly number[] {
  const { remainders, order, left } = apportionment;
  if (left === 0) return [];
  const first = order[left]!;
  /** As much lost as by the first who gets none, and nothing written that parts the two. */
  const isLevel = (row: number) => signOf(plus(remainders[row]!, negative(remainders[first]!))) === 0 && rankOf(row) === rankOf(first);
  if (unit >= SEAT && isLevel(order[left - 1]!)) {
    const tied = order.filter(isLevel);
    throw new Unworkable({ code: "seatsTied", tied, left: left - order.indexOf(tied[0]!) });
  }
  const rows = favoured(apportionment);
  if (trail) for (const row of rows) trail.push({ code: "extra", row, isTied: isLevel(row) });
  return rows;
}
