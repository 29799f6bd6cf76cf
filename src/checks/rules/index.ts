/** Every rule, in the order findings are shown: what can't be checked, then inputs, then results. */
import type { Rule } from "../rule";
import { columnEqual } from "./column-equal";
import { formulaOverwritten } from "./formula-overwritten";
import { ledgerLimits } from "./ledger-limits";
import { numberAsText } from "./number-as-text";
import { partsMissing } from "./parts-missing";
import { raterOutlier } from "./rater-outlier";
import { scoreMissing } from "./score-missing";
import { scoreRange } from "./score-range";
import { seatsExceeded } from "./seats-exceeded";
import { selfRating } from "./self-rating";
import { tieAtSeats } from "./tie-at-seats";
import { unitDuplicate } from "./unit-duplicate";
import { unitUngrouped } from "./unit-ungrouped";
import { unitUnlisted } from "./unit-unlisted";
import { unitUnscored } from "./unit-unscored";
import { weightsDiffer } from "./weights-differ";
import { weightsTotal } from "./weights-total";
import { weightsUnmatched } from "./weights-unmatched";
import { zeroBlank } from "./zero-blank";

export const rules: readonly Rule[] = [
  partsMissing,
  formulaOverwritten,
  unitDuplicate,
  unitUngrouped,
  weightsTotal,
  weightsUnmatched,
  weightsDiffer,
  numberAsText,
  scoreRange,
  scoreMissing,
  unitUnlisted,
  unitUnscored,
  selfRating,
  raterOutlier,
  zeroBlank,
  columnEqual,
  ledgerLimits,
  seatsExceeded,
  tieAtSeats,
];
