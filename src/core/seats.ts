/** Seats (名额) out of headcounts and ratios. Rules G2, N1, N6, S11, Z4, Z6. */
import { add, compare, decimalOf, multiply, numberOf, ONE, readAt15Digits, round, ZERO } from "./decimal";
import { figureOf, type Figure } from "./figure";
import type { Problem } from "./problem";
import { refused, type Bound, type Ending, type Trail } from "./trail";
import type { Rounding } from "./whole";

/** What one column of seats is reckoned with; null where a bound, a carried decimal or an uplift is not set. */
export interface SeatTerm {
  ratio: number;
  least: number | null;
  most: number | null;
  carry: number | null;
  uplift: number | null;
}

/**
 * How counts lose their fraction. `running`: the shares are added up column by column and the sums are rounded, so that roundings
 * never pile up on the last grade (累计). `each`: every share is rounded on its own (分别).
 */
export type SeatCounting = "running" | "each";

/** How a row of seats is dealt out. The column `rest`, if any, has no share: it takes what the others leave of the headcount. */
export interface SeatRule {
  rounding: Rounding;
  counting: SeatCounting;
  rest: number | null;
}

/** A factor outside this is a slip, such as 10% where 1.1 is meant. */
const LEAST_UPLIFT = 0.5;
const MOST_UPLIFT = 2;

/** What is wrong with a row's terms, before any headcount is looked at. */
export function termsProblem(terms: readonly SeatTerm[], rounding: Rounding): Problem | null {
  let sum = ZERO;
  for (const [column, { ratio, least, most, carry, uplift }] of terms.entries()) {
    if (!(ratio >= 0 && ratio <= 1)) return { code: "ratioNotShare", column, ratio };
    sum = add(sum, decimalOf(ratio));
    for (const limit of [least, most]) if (limit !== null && !isCount(limit)) return { code: "seatLimitNotWhole", limit };
    if (least !== null && most !== null && least > most) return { code: "seatLimitsCrossed", least, most };
    if (carry !== null) {
      if (rounding !== "down") return { code: "carryNeedsDown" };
      if (!(carry >= 0 && carry < 1)) return { code: "carryNotDecimal", carry };
    }
    if (uplift !== null && !(uplift >= LEAST_UPLIFT && uplift <= MOST_UPLIFT)) return { code: "upliftNotFactor", uplift };
  }
  return compare(sum, ONE) > 0 ? { code: "ratiosAboveOne", sum: numberOf(sum) } : null;
}

export type SeatStep =
  /** `share` is headcount × ratio; `upToHere` adds it, and what was carried, to the shares of the columns before, if these are added up. */
  | { code: "entitled"; column: number; ratio: number; share: Figure; carried: number | null; upToHere: Figure }
  /** `upToHere`, rounded, less what the columns before have. */
  | { code: "rounded"; column: number; rounding: Rounding; upToHere: number; before: number; seats: number }
  | { code: "uplifted"; column: number; uplift: number; raised: Figure; seats: number }
  /** What the other columns leave of the headcount. */
  | { code: "rest"; column: number; headcount: number; others: number; seats: number }
  | (Bound<"least" | "most"> & { column: number })
  | Ending<number[]>;

/**
 * Seats per column. Entitlements (headcount × ratio + decimal carried forward), added up column by column or each on its own, are
 * rounded. Then each count is multiplied by its uplift and rounded again; `least` and `most` bind last. A column that takes the rest
 * cannot bend it: what is left must lie within its bounds.
 */
export function seats(headcount: number, terms: readonly SeatTerm[], rule: SeatRule, trail?: Trail<SeatStep>): number[] | Problem {
  if (!isCount(headcount)) return refused({ code: "headcountNotWhole", headcount }, trail);
  const { rounding, counting, rest } = rule;
  const heads = decimalOf(headcount);
  let entitled = ZERO;
  let given = 0;
  const result = terms.map((term, column) => {
    if (column === rest) return 0;
    if (counting === "each") [entitled, given] = [ZERO, 0];
    const { ratio, carry } = term;
    const share = multiply(heads, decimalOf(ratio));
    entitled = add(entitled, share);
    if (carry !== null) entitled = add(entitled, decimalOf(carry));
    trail?.push({
      code: "entitled",
      column,
      ratio: readAt15Digits(ratio),
      share: figureOf(share),
      carried: carry === null ? null : readAt15Digits(carry),
      upToHere: figureOf(entitled),
    });
    const upToHere = round(entitled, 0, rounding);
    const count = upToHere - given;
    trail?.push({ code: "rounded", column, rounding, upToHere, before: given, seats: count });
    given = upToHere;
    return bounded(uplifted(count, column, term, rounding, trail), column, term, trail);
  });
  if (rest !== null) {
    const others = result.reduce((sum, count) => sum + count, 0);
    const left = headcount - others;
    const { least, most } = terms[rest]!;
    if (left < (least ?? 0) || (most !== null && left > most)) {
      return refused({ code: "restOutside", column: rest, others, left, least: least ?? 0, most }, trail);
    }
    trail?.push({ code: "rest", column: rest, headcount, others, seats: left });
    result[rest] = left;
  }
  trail?.push({ code: "result", result });
  return result;
}

function uplifted(count: number, column: number, { uplift }: SeatTerm, rounding: Rounding, trail?: Trail<SeatStep>): number {
  if (uplift === null) return count;
  const raised = multiply(decimalOf(count), decimalOf(uplift));
  const seats = round(raised, 0, rounding);
  trail?.push({ code: "uplifted", column, uplift: readAt15Digits(uplift), raised: figureOf(raised), seats });
  return seats;
}

/** `least` is not above `most`, so one of them binds at the most. */
function bounded(count: number, column: number, { least, most }: SeatTerm, trail?: Trail<SeatStep>): number {
  if (least !== null && count < least) {
    trail?.push({ code: "bound", column, bound: "least", at: least });
    return least;
  }
  if (most !== null && count > most) {
    trail?.push({ code: "bound", column, bound: "most", at: most });
    return most;
  }
  return count;
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
