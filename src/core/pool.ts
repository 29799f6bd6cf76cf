/**
 * A pool paid out by shares to the last unit (最大余额法, largest remainder): each part is its exact share cut down to whole
 * units, and the units left go one by one to the largest remainders. Rule N7, and seats used in common (集中使用名额).
 */
import { compare, decimalOf, multiply, numberOf, unitsAt, type Decimal } from "./decimal";
import { Unworkable } from "./problem";
import { divide, negative, plus, signOf, times, type Whole } from "./whole";

/** Units this large are seats, not money: a tie for the last of them is for people to decide. */
const SEAT = 1;

/**
 * Parts of `total` by `shares`, in whole units of `unit`: they add up to the total, and each is less than a unit away from
 * its exact share. A share that is NaN takes no part, and its part is NaN. Where remainders tie for the last units, money
 * goes to the earlier row; with units of 1 or more a tie ends the call.
 */
export function poolParts(total: number, shares: Float64Array, unit: number): Float64Array {
  const step = decimalOf(unit);
  const units = unitsOf(total, unit);
  const claims = claimsOf(shares);
  const sum = claims.reduce<Whole>(plus, 0);
  if (signOf(sum) === 0) throw new Unworkable({ code: "sharesAllZero" });

  let left = units;
  const remainders: Whole[] = [];
  const counts = claims.map((claim, row) => {
    const entitled = times(units, claim);
    const count = divide(entitled, sum, "down");
    remainders[row] = plus(entitled, negative(times(count, sum)));
    left = plus(left, negative(count));
    return count;
  });
  for (const row of largest(remainders, Number(left), unit)) counts[row] = plus(counts[row]!, 1);

  return shares.map((share, row) => {
    if (share !== share) return NaN;
    const part = multiply({ units: counts[row]!, scale: 0 }, step);
    const number = numberOf(part);
    // A cell holds 15 digits: with more, the parts would not add up.
    if (compare(decimalOf(number), part) !== 0) throw new Unworkable({ code: "poolTooFine", total, unit });
    return number;
  });
}

/** How many units the total is. */
function unitsOf(total: number, unit: number): Whole {
  if (!(unit > 0)) throw new Unworkable({ code: "unitNotPositive", unit });
  if (total < 0) throw new Unworkable({ code: "poolNegative", total });
  const [over, under] = sameScale([decimalOf(total), decimalOf(unit)]) as [Whole, Whole];
  const units = divide(over, under, "down");
  if (signOf(plus(over, negative(times(units, under)))) !== 0) throw new Unworkable({ code: "poolNotInUnits", total, unit });
  return units;
}

/** Shares as whole numbers in the same proportions; 0 for one that takes no part. */
function claimsOf(shares: Float64Array): Whole[] {
  shares.forEach((share, row) => {
    if (share < 0) throw new Unworkable({ code: "shareNegative", row, share });
  });
  return sameScale(Array.from(shares, (share) => decimalOf(share === share ? share : 0)));
}

function sameScale(values: readonly Decimal[]): Whole[] {
  const scale = values.reduce((most, value) => Math.max(most, value.scale), 0);
  return values.map((value) => unitsAt(value, scale));
}

/** Rows of the `count` largest remainders. There are always more remainders above 0 than units left. */
function largest(remainders: readonly Whole[], count: number, unit: number): number[] {
  const order = remainders.map((_, row) => row).sort((a, b) => descending(remainders[a]!, remainders[b]!) || a - b);
  const isTied = count > 0 && descending(remainders[order[count - 1]!]!, remainders[order[count]!]!) === 0;
  if (isTied && unit >= SEAT) {
    const tied = order.filter((row) => descending(remainders[row]!, remainders[order[count]!]!) === 0);
    throw new Unworkable({ code: "seatsTied", tied, left: count - order.indexOf(tied[0]!) });
  }
  return order.slice(0, count);
}

function descending(a: Whole, b: Whole): number {
  return a > b ? -1 : a < b ? 1 : 0;
}
