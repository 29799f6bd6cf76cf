/** Every rule, in the order findings are shown: what can't be checked, then inputs, then results. */
import type { Rule } from "../rule";
import { blankUnwrapped } from "./blank-unwrapped";
import { boundsOrder } from "./bounds-order";
import { coefficientBounds } from "./coefficient-bounds";
import { errorValue } from "./error-value";
import { externalReference } from "./external-reference";
import { formulaDiffers } from "./formula-differs";
import { formulaOverwritten } from "./formula-overwritten";
import { functionUnknown } from "./function-unknown";
import { gradeOrder } from "./grade-order";
import { headerInRange } from "./header-in-range";
import { hiddenCells } from "./hidden-cells";
import { ledgerLimits } from "./ledger-limits";
import { naiveRound } from "./naive-round";
import { numberAsText } from "./number-as-text";
import { partsMissing } from "./parts-missing";
import { rangeShort } from "./range-short";
import { scoreMissing } from "./score-missing";
import { scoreRange } from "./score-range";
import { seatsExceeded } from "./seats-exceeded";
import { spillBlocked } from "./spill-blocked";
import { tieAtSeats } from "./tie-at-seats";
import { weightsTotal } from "./weights-total";

export const rules: readonly Rule[] = [
  partsMissing,
  functionUnknown,
  spillBlocked,
  formulaOverwritten,
  formulaDiffers,
  rangeShort,
  headerInRange,
  blankUnwrapped,
  externalReference,
  boundsOrder,
  coefficientBounds,
  gradeOrder,
  weightsTotal,
  numberAsText,
  scoreRange,
  scoreMissing,
  ledgerLimits,
  seatsExceeded,
  tieAtSeats,
  naiveRound,
  errorValue,
  hiddenCells,
];
