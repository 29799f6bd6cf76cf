/** Seats (名额) out of headcounts and ratios. Rules G2, N1, N6, S11, Z4, Z6. */
import { add, compare, decimalOf, multiply, numberOf, ONE, round, ZERO } from "./decimal";
import type { Problem } from "./problem";
import type { Rounding } from "./whole";

/** Per ratio column; NaN where a bound, a carried decimal or an uplift is not set. */
export interface SeatTerms {
  ratios: Float64Array;
  least: Float64Array;
  most: Float64Array;
  carry: Float64Array;
  uplift: Float64Array;
}

/** A factor outside this is a slip, such as 10% where 1.1 is meant. */
const LEAST_UPLIFT = 0.5;
const MOST_UPLIFT = 2;

/** What is wrong with a row's terms, before any headcount is looked at. */
export function termsProblem({ ratios, least, most, carry, uplift }: SeatTerms, rounding: Rounding): Problem | null {
  let sum = ZERO;
  for (let column = 0; column < ratios.length; column++) {
    const ratio = ratios[column]!;
    if (!(ratio >= 0 && ratio <= 1)) return { code: "ratioNotShare", column, ratio };
    sum = add(sum, decimalOf(ratio));
    for (const limit of [least[column]!, most[column]!]) {
      if (limit === limit && !isCount(limit)) return { code: "seatLimitNotWhole", limit };
    }
    if (least[column]! > most[column]!) {
      return { code: "seatLimitsCrossed", least: least[column]!, most: most[column]! };
    }
    const brought = carry[column]!;
    if (brought === brought) {
      if (rounding !== "down") return { code: "carryNeedsDown" };
      if (!(brought >= 0 && brought < 1)) return { code: "carryNotDecimal", carry: brought };
    }
    const factor = uplift[column]!;
    if (factor === factor && !(factor >= LEAST_UPLIFT && factor <= MOST_UPLIFT)) {
      return { code: "upliftNotFactor", uplift: factor };
    }
  }
  return compare(sum, ONE) > 0 ? { code: "ratiosAboveOne", sum: numberOf(sum) } : null;
}

/**
 * Seats per column. Entitlements (headcount × ratio + decimal carried forward) are added up column by column and the
 * running sum is rounded, so that roundings never pile up on the last grade. Then each count is multiplied by its
 * uplift and rounded again; `least` and `most` bind last.
 */
export function seats(headcount: number, terms: SeatTerms, rounding: Rounding): number[] | Problem {
  if (!isCount(headcount)) return { code: "headcountNotWhole", headcount };
  const heads = decimalOf(headcount);
  let entitled = ZERO;
  let given = 0;
  return Array.from(terms.ratios, (ratio, column) => {
    const carried = terms.carry[column]!;
    entitled = add(entitled, multiply(heads, decimalOf(ratio)));
    if (carried === carried) entitled = add(entitled, decimalOf(carried));
    const upToHere = round(entitled, 0, rounding);
    let count = upToHere - given;
    given = upToHere;

    const uplift = terms.uplift[column]!;
    if (uplift === uplift) count = round(multiply(decimalOf(count), decimalOf(uplift)), 0, rounding);
    if (count < terms.least[column]!) count = terms.least[column]!;
    if (count > terms.most[column]!) count = terms.most[column]!;
    return count;
  });
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
