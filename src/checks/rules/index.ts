/** Every rule, in the order findings are shown: what can't be checked, then inputs, then results. */
import type { Rule } from "../rule";
import { barredHolds } from "./barred-holds";
import { betterScoreWorseGrade } from "./better-score-worse-grade";
import { changedSinceSignoff } from "./changed-since-signoff";
import { forcedIgnored } from "./forced-ignored";
import { formulaOverwritten } from "./formula-overwritten";
import { groupWithoutSeat } from "./group-without-seat";
import { historyMissing } from "./history-missing";
import { ledgerCap } from "./ledger-cap";
import { ledgerDuplicate } from "./ledger-duplicate";
import { ledgerIncomplete } from "./ledger-incomplete";
import { ledgerLimits } from "./ledger-limits";
import { numberAsText } from "./number-as-text";
import { partsMissing } from "./parts-missing";
import { ratioCeiling } from "./ratio-ceiling";
import { scoreMissing } from "./score-missing";
import { scoreRange } from "./score-range";
import { seatsExceeded } from "./seats-exceeded";
import { seatsTotal } from "./seats-total";
import { tieAtSeats } from "./tie-at-seats";
import { weightsTotal } from "./weights-total";

export const rules: readonly Rule[] = [
  partsMissing,
  formulaOverwritten,
  weightsTotal,
  numberAsText,
  scoreRange,
  scoreMissing,
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
];
