/** Every rule, in the order findings are shown: what can't be checked, then inputs, then results; and so all that can be found. */
import type { AnyFinding } from "../finding";
import type { Rule } from "../rule";
import { barredHolds } from "./barred-holds";
import { betterScoreWorseGrade } from "./better-score-worse-grade";
import { blankUnwrapped } from "./blank-unwrapped";
import { boundsOrder } from "./bounds-order";
import { changedSinceSignoff } from "./changed-since-signoff";
import { coefficientBounds } from "./coefficient-bounds";
import { columnEqual } from "./column-equal";
import { errorValue } from "./error-value";
import { externalReference } from "./external-reference";
import { forcedIgnored } from "./forced-ignored";
import { formulaAsText } from "./formula-as-text";
import { formulaDiffers } from "./formula-differs";
import { formulaOverwritten } from "./formula-overwritten";
import { functionUnknown } from "./function-unknown";
import { gradeDecimals } from "./grade-decimals";
import { gradeOrder } from "./grade-order";
import { groupWithoutSeat } from "./group-without-seat";
import { headerInRange } from "./header-in-range";
import { hiddenCells } from "./hidden-cells";
import { historyMissing } from "./history-missing";
import { ledgerCap } from "./ledger-cap";
import { ledgerDuplicate } from "./ledger-duplicate";
import { ledgerIncomplete } from "./ledger-incomplete";
import { ledgerLimits } from "./ledger-limits";
import { linkBroken } from "./link-broken";
import { naiveRound } from "./naive-round";
import { nameUnmatched } from "./name-unmatched";
import { namesakesRule } from "./namesakes";
import { numberAsText } from "./number-as-text";
import { parameterUnfit } from "./parameter-unfit";
import { partsMissing } from "./parts-missing";
import { rangeShort } from "./range-short";
import { rangesUnequal } from "./ranges-unequal";
import { rankTies } from "./rank-ties";
import { raterOutlier } from "./rater-outlier";
import { ratioCeiling } from "./ratio-ceiling";
import { referenceSlides } from "./reference-slides";
import { scoreMissing } from "./score-missing";
import { scoreRange } from "./score-range";
import { seatsExceeded } from "./seats-exceeded";
import { seatsTotal } from "./seats-total";
import { selfRating } from "./self-rating";
import { spillBlocked } from "./spill-blocked";
import { tieAtSeats } from "./tie-at-seats";
import { totalInRange } from "./total-in-range";
import { unitDuplicate } from "./unit-duplicate";
import { unitUngrouped } from "./unit-ungrouped";
import { namesChanged } from "./names-changed";
import { unitUnlisted } from "./unit-unlisted";
import { unitUnscored } from "./unit-unscored";
import { weightsDiffer } from "./weights-differ";
import { weightsTotal } from "./weights-total";
import { weightsUnmatched } from "./weights-unmatched";
import { zeroBlank } from "./zero-blank";

export const rules = [
  partsMissing,
  functionUnknown,
  spillBlocked,
  formulaAsText,
  formulaOverwritten,
  formulaDiffers,
  referenceSlides,
  rangeShort,
  rangesUnequal,
  headerInRange,
  totalInRange,
  blankUnwrapped,
  externalReference,
  linkBroken,
  parameterUnfit,
  boundsOrder,
  coefficientBounds,
  gradeOrder,
  unitDuplicate,
  namesakesRule,
  unitUngrouped,
  weightsTotal,
  weightsUnmatched,
  weightsDiffer,
  numberAsText,
  scoreRange,
  scoreMissing,
  namesChanged,
  unitUnlisted,
  nameUnmatched,
  unitUnscored,
  selfRating,
  raterOutlier,
  zeroBlank,
  columnEqual,
  ledgerLimits,
  ledgerDuplicate,
  ledgerIncomplete,
  ledgerCap,
  ratioCeiling,
  seatsTotal,
  groupWithoutSeat,
  seatsExceeded,
  barredHolds,
  forcedIgnored,
  betterScoreWorseGrade,
  tieAtSeats,
  historyMissing,
  changedSinceSignoff,
  naiveRound,
  gradeDecimals,
  rankTies,
  errorValue,
  hiddenCells,
] as const satisfies readonly Rule[];

type Listed = (typeof rules)[number];
export type RuleId = Listed["id"];

/** What each rule can find: its problems, each with its own parameters. */
export type FindingsOf = { [One in Listed as One["id"]]: ReturnType<One["check"]>[number]["params"] };

/** What is wrong, where, and how badly: of one rule, or of any, each with its own parameters. */
export type Finding<Id extends RuleId = RuleId> = {
  [One in Id]: Omit<AnyFinding, "rule" | "params"> & { rule: One; params: FindingsOf[One] };
}[Id];
