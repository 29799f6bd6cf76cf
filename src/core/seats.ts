/** Seats (名额) out of headcounts and ratios. Rules G2, N1, N6, S11, Z4, Z6. */
import { add, compare, decimalOf, multiply, numberOf, ONE, readAt15Digits, round, ZERO } from "./decimal";
import { figureOf, type Figure } from "./figure";
import type { Problem } from "./problem";
import { refused, type Bound, type Ending, type Trail } from "./trail";
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

export type SeatStep =
  /** `share` is headcount × ratio; `upToHere` adds it, and what was carried, to the shares of the columns before. */
  | { code: "entitled"; column: number; ratio: number; share: Figure; carried: number | null; upToHere: Figure }
  /** `upToHere`, rounded, less what the columns before have. */
  | { code: "rounded"; column: number; rounding: Rounding; upToHere: number; before: number; seats: number }
  | { code: "uplifted"; column: number; uplift: number; raised: Figure; seats: number }
  | (Bound<"least" | "most"> & { column: number })
  | Ending<number[]>;

/**
 * Seats per column. Entitlements (headcount × ratio + decimal carried forward) are added up column by column and the
 * running sum is rounded, so that roundings never pile up on the last grade. Then each count is multiplied by its
 * uplift and rounded again; `least` and `most` bind last.
 */
export function seats(headcount: number, terms: SeatTerms, rounding: Rounding, trail?: Trail<SeatStep>): number[] | Problem {
  if (!isCount(headcount)) return refused({ code: "headcountNotWhole", headcount }, trail);
  const heads = decimalOf(headcount);
  let entitled = ZERO;
  let given = 0;
  const result = Array.from(terms.ratios, (ratio, column) => {
    const carried = terms.carry[column]!;
    const share = multiply(heads, decimalOf(ratio));
    entitled = add(entitled, share);
    if (carried === carried) entitled = add(entitled, decimalOf(carried));
    trail?.push({
      code: "entitled",
      column,
      ratio: readAt15Digits(ratio),
      share: figureOf(share),
      carried: carried === carried ? readAt15Digits(carried) : null,
      upToHere: figureOf(entitled),
    });
    const upToHere = round(entitled, 0, rounding);
    const count = upToHere - given;
    trail?.push({ code: "rounded", column, rounding, upToHere, before: given, seats: count });
    given = upToHere;
    return bounded(uplifted(count, column, terms, rounding, trail), column, terms, trail);
  });
  trail?.push({ code: "result", result });
  return result;
}

function uplifted(count: number, column: number, terms: SeatTerms, rounding: Rounding, trail?: Trail<SeatStep>): number {
  const uplift = terms.uplift[column]!;
  if (uplift !== uplift) return count;
  const raised = multiply(decimalOf(count), decimalOf(uplift));
  const seats = round(raised, 0, rounding);
  trail?.push({ code: "uplifted", column, uplift: readAt15Digits(uplift), raised: figureOf(raised), seats });
  return seats;
}

/** `least` is not above `most`, so one of them binds at the most. */
function bounded(count: number, column: number, terms: SeatTerms, trail?: Trail<SeatStep>): number {
  const bound = count < terms.least[column]! ? "least" : count > terms.most[column]! ? "most" : null;
  if (bound === null) return count;
  const at = terms[bound][column]!;
  trail?.push({ code: "bound", column, bound, at });
  return at;
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
