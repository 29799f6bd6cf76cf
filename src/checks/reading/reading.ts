/** The snapshot as rules read it, with what several of them need worked out once: formulas, and the calls in them. */
import type { Snapshot } from "../../sheet/snapshot";
import { callsIn, type Call } from "./calls";
import { formulasIn, type Formulas } from "./formulas";
import { gradedFields, type GradedField } from "./graded";
import { ledgersIn, type Ledger } from "./ledgers";
import { seatingsIn, type Seating } from "./seating";
import { groupColumns } from "./groups";
import { scoreBlocksIn, type ScoreBlock } from "./scoreBlocks";
import { unitListsIn, type NameColumn, type UnitLists } from "./unitLists";
import { usesIn, type Use } from "./filledCalls";
import { weightingsIn, type Weighting } from "./weightings";

export class Reading {
  private knownFormulas: Formulas | null = null;
  private knownCalls: Call[] | null = null;
  private knownGraded: GradedField[] | null = null;
  private knownSeatings: Seating[] | null = null;
  private knownLedgers: Ledger[] | null = null;
  private knownFilled: Use[] | null = null;
  private knownScores: ScoreBlock[] | null = null;
  private knownWeightings: Weighting[] | null = null;
  private knownGroups: NameColumn[] | null = null;
  private knownUnits: UnitLists | null = null;

  constructor(readonly snapshot: Snapshot) {}

  /** Every cell that holds a formula of its own. */
  get formulas(): Formulas {
    return (this.knownFormulas ??= formulasIn(this.snapshot));
  }

  /** Every call of a `KAOHE` function, on our sheets and on the clerk's own. */
  get calls(): Call[] {
    return (this.knownCalls ??= callsIn(this));
  }

  /** Every list of grades, with what they were given by. */
  get graded(): GradedField[] {
    return (this.knownGraded ??= gradedFields(this));
  }

  /** Every list of seats that SEATS works out. */
  get seatings(): Seating[] {
    return (this.knownSeatings ??= seatingsIn(this));
  }

  /** Every ledger of rewards and deductions. */
  get ledgers(): Ledger[] {
    return (this.knownLedgers ??= ledgersIn(this));
  }

  /** The same, a formula filled down being one use. */
  get filledCalls(): Use[] {
    return (this.knownFilled ??= usesIn(this));
  }

  /** Where scores are filled in. */
  get scores(): ScoreBlock[] {
    return (this.knownScores ??= scoreBlocksIn(this));
  }

  /** Weights and full points that functions are given. */
  get weightings(): Weighting[] {
    return (this.knownWeightings ??= weightingsIn(this));
  }

  /** Lists of units, and the columns that name units of a list. */
  get units(): UnitLists {
    return (this.knownUnits ??= unitListsIn(this));
  }

  /** Columns that somebody fills in with the units' groups. */
  get groups(): NameColumn[] {
    return (this.knownGroups ??= groupColumns(this));
  }
}
