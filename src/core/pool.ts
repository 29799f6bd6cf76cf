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

/** Units this large are seats, not money: a tie for the last of them is for people to decide. */
const SEAT = 1;

export type PoolStep =
  /** How many units there are to share out. */
  | { code: "units"; total: number; unit: number; units: Figure }
  /** `exact` is the share of the total; of its units the whole ones are given, `remainder` is the rest, in units. */
  | { code: "share"; row: number; share: number; exact: Figure; units: Figure; remainder: Figure }
  /** Units left, and the rows that take part, largest remainder first. */
  | { code: "left"; left: number; order: number[] }
  /** One of the units left; `isTied` where a row that gets none has the same remainder and stands later. */
  | { code: "extra"; row: number; isTied: boolean }
  /** Null for a row that takes no part. */
  | Ending<(number | null)[]>;

/**
 * Parts of `total` by `shares`, in whole units of `unit`: they add up to the total, and each is less than a unit away from
 * its exact share. A share that is absent takes no part, and neither is its part there. Where remainders tie for the last units, money
 * goes to the earlier row; with units of 1 or more a tie ends the call.
 */
export function poolParts(total: number, shares: Float64Array, unit: number, trail?: Trail<PoolStep>): Float64Array {
  try {
    const parts = sharedOut(total, shares, unit, trail);
    trail?.push({ code: "result", result: Array.from(parts, (part) => (isAbsent(part) ? null : part)) });
    return parts;
  } catch (failure) {
    if (failure instanceof Unworkable) trail?.push({ code: "problem", problem: failure.problem });
    throw failure;
  }
}

function sharedOut(total: number, shares: Float64Array, unit: number, trail?: Trail<PoolStep>): Float64Array {
  const step = decimalOf(unit);
  const units = unitsOf(total, unit);
  trail?.push({ code: "units", total: readAt15Digits(total), unit: readAt15Digits(unit), units: figureOf(whole(units)) });
  const claims = claimsOf(shares);
  const sum = sumOfWholes(claims);
  if (signOf(sum) === 0) throw new Unworkable({ code: "sharesAllZero" });

  const apportionment = apportion(units, claims, sum);
  const { counts, remainders, order, left } = apportionment;
  if (trail) {
    for (const [row, share] of shares.entries()) {
      if (isAbsent(share)) continue;
      trail.push({
        code: "share",
        row,
        share: readAt15Digits(share),
        exact: figureOf(multiply(whole(times(units, claims[row]!)), step), whole(sum)),
        units: figureOf(whole(counts[row]!)),
        remainder: figureOf(whole(remainders[row]!), whole(sum)),
      });
    }
    trail.push({ code: "left", left, order: order.filter((row) => !isAbsent(shares[row]!)) });
  }
  for (const row of extras(apportionment, unit, trail)) counts[row] = plus(counts[row]!, 1);

  return shares.map((share, row) => {
    if (isAbsent(share)) return ABSENT;
    const part = multiply(whole(counts[row]!), step);
    const number = numberOf(part);
    // A cell holds 15 digits: with more, the parts would not add up.
    if (compare(decimalOf(number), part) !== 0) throw new Unworkable({ code: "poolTooFine", total, unit });
    return number;
  });
}

function whole(units: Whole): Decimal {
  return { units, scale: 0 };
}

/** How many units the total is. */
function unitsOf(total: number, unit: number): Whole {
  if (!(unit > 0)) throw new Unworkable({ code: "unitNotPositive", unit });
  if (total < 0) throw new Unworkable({ code: "poolNegative", total });
  const [over, under] = inWholes([decimalOf(total), decimalOf(unit)]) as [Whole, Whole];
  const units = divide(over, under, "down");
  if (signOf(plus(over, negative(times(units, under)))) !== 0) throw new Unworkable({ code: "poolNotInUnits", total, unit });
  return units;
}

/** Shares as whole numbers in the same proportions; 0 for one that takes no part. */
function claimsOf(shares: Float64Array): Whole[] {
  shares.forEach((share, row) => {
    if (share < 0) throw new Unworkable({ code: "shareNegative", row, share });
  });
  return inWholes(Array.from(shares, (share) => decimalOf(isAbsent(share) ? 0 : share)));
}

/** The rows that get one of the units left. */
function extras(apportionment: Apportionment, unit: number, trail?: Trail<PoolStep>): readonly number[] {
  const { remainders, order, left } = apportionment;
  if (left === 0) return [];
  const first = remainders[order[left]!]!;
  /** As much lost as by the first who gets none. */
  const isLevel = (row: number) => signOf(plus(remainders[row]!, negative(first))) === 0;
  if (unit >= SEAT && isLevel(order[left - 1]!)) {
    const tied = order.filter(isLevel);
    throw new Unworkable({ code: "seatsTied", tied, left: left - order.indexOf(tied[0]!) });
  }
  const rows = favoured(apportionment);
  if (trail) for (const row of rows) trail.push({ code: "extra", row, isTied: isLevel(row) });
  return rows;
}
