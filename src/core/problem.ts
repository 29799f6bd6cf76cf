/**
 * What can be wrong with figures that are numbers already. A problem is a value: it stands where a row's result would, or
 * is thrown inside `Unworkable` when the whole call makes no sense. Rows and columns are zero-based; words come later.
 */
export type Problem =
  | { code: "weightsNotWhole"; sum: number }
  | { code: "weightsNotPositive" }
  | { code: "weightNegative"; column: number; weight: number }
  | { code: "weightMissing"; column: number }
  | { code: "scoreMissing"; column: number }
  | { code: "takerMissing"; column: number }
  | { code: "columnEmpty"; column: number }
  | { code: "tooFewScores"; present: number; needed: number }
  | { code: "votesNotWhole"; column: number; votes: number }
  | { code: "votesWithoutPoints"; column: number }
  | { code: "spanNotPositive"; span: number }
  | { code: "elapsedOutside"; elapsed: number; span: number }
  | { code: "annualNotPositive"; annual: number }
  | { code: "fullNotPositive" }
  | { code: "meanAboveFull"; column: number; full: number }
  | { code: "targetZero"; column: number }
  | { code: "targetNegative"; column: number; target: number }
  | { code: "capNotRatio"; column: number; cap: number }
  | { code: "startNotShare"; start: number }
  | { code: "startOutside"; start: number; worst: number; best: number }
  | { code: "segmentOutOfOrder"; row: number; value: number }
  | { code: "stepZero"; column: number }
  | { code: "startBelowFloor"; points: number; floor: number }
  | { code: "startAboveCap"; points: number; cap: number }
  | { code: "bestNotPositive"; best: number }
  | { code: "placeNotWhole"; row: number; place: number }
  | { code: "firstPlaceMissing"; row: number; place: number }
  | { code: "placesNotAscending"; row: number; place: number; above: number }
  | { code: "placeStepWrong"; first: number; step: number }
  | { code: "pointsOutOfRange"; entry: number; points: number; least: number | null; most: number | null }
  | { code: "pointsNegative"; entry: number; points: number }
  | { code: "factorNegative"; entry: number; factor: number }
  | { code: "limitsCrossed"; row: number; least: number; most: number }
  | { code: "limitNegative"; row: number; limit: number }
  | { code: "underUnfit"; row: number; aboveRow: number }
  | { code: "repeatNotShare"; column: number; share: number }
  | { code: "boundsNotAscending"; row: number; bound: number; above: number }
  | { code: "belowFirstBound"; value: number; bound: number }
  | { code: "aboveLastBound"; value: number; bound: number }
  | { code: "clampCrossed"; least: number; most: number }
  | { code: "headcountNotWhole"; headcount: number }
  | { code: "ratioNotShare"; column: number; ratio: number }
  | { code: "ratiosAboveOne"; sum: number }
  | { code: "seatLimitNotWhole"; limit: number }
  | { code: "seatLimitsCrossed"; least: number; most: number }
  | { code: "carryNotDecimal"; carry: number }
  | { code: "carryNeedsDown" }
  | { code: "upliftNotFactor"; uplift: number }
  | { code: "restOutside"; column: number; others: number; left: number; least: number; most: number | null }
  | { code: "leastNotDescending"; grade: number; least: number; above: number }
  | { code: "belowLastLeast"; score: number; least: number }
  | { code: "breakerMissing"; row: number; column: number }
  | { code: "poolNegative"; total: number }
  | { code: "poolNotInUnits"; total: number; unit: number }
  | { code: "poolTooFine"; total: number; unit: number }
  | { code: "unitNotPositive"; unit: number }
  | { code: "shareNegative"; row: number; share: number }
  | { code: "sharesAllZero" }
  | { code: "leastNotInUnits"; least: number; unit: number }
  | { code: "leastsAboveTotal"; sum: number; total: number }
  | { code: "restRowIdle"; row: number }
  | { code: "seatsTied"; tied: readonly number[]; left: number };

/** Ends a call that cannot give any row a result. */
export class Unworkable extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
    this.name = "Unworkable";
  }
}
