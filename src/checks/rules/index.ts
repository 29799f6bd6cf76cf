/** Every rule, in the order findings are shown: what can't be checked, then inputs, then results. */
import type { Rule } from "../rule";
import { formulaOverwritten } from "./formula-overwritten";
import { ledgerLimits } from "./ledger-limits";
import { numberAsText } from "./number-as-text";
import { partsMissing } from "./parts-missing";
import { scoreMissing } from "./score-missing";
import { scoreRange } from "./score-range";
import { seatsExceeded } from "./seats-exceeded";
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
  seatsExceeded,
  tieAtSeats,
];
