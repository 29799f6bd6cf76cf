/** The snapshot as rules read it, with what several of them need worked out once: formulas, and the calls in them. */
import type { RangeA1 } from "@borgar/fx";
import type { SheetSnapshot, Snapshot } from "../../book/snapshot";
import { callsIn, type Call } from "./calls";
import { usesIn as filledCallsIn, type Use as FilledCall } from "./filledCalls";
import { formulasIn, type Formulas, type Shape } from "./formulas";
import { gradedFields, type GradedField } from "./graded";
import { groupColumns } from "./groups";
import { ledgersIn, type Ledger } from "./ledgers";
import { findSheet } from "./lookup";
import type { SheetArea } from "./resolve";
import { scoreBlocksIn, type ScoreBlock } from "./scoreBlocks";
import { seatingsIn, type Seating } from "./seating";
import { isEmptyCell, isErrorCell, Tally } from "./tally";
import { unitListsIn, type NameColumn, type UnitLists } from "./unitLists";
import { usesIn, type Use } from "./uses";
import { weightingsIn, type Weighting } from "./weightings";

export class Reading {
  private knownFormulas: Formulas | null = null;
  private knownCalls: Call[] | null = null;
  private knownGraded: GradedField[] | null = null;
  private knownSeatings: Seating[] | null = null;
  private knownLedgers: Ledger[] | null = null;
  private knownFilled: FilledCall[] | null = null;
  private knownScores: ScoreBlock[] | null = null;
  private knownWeightings: Weighting[] | null = null;
  private knownGroups: NameColumn[] | null = null;
  private knownUnits: UnitLists | null = null;
  private readonly sheets = new Map<string, SheetSnapshot | undefined>();
  private readonly blanks = new Map<SheetSnapshot, Tally>();
  private readonly errors = new Map<SheetSnapshot, Tally>();
  private readonly uses = new Map<Shape, Use[]>();
  /** By the address of the anchor. */
  readonly spills = new Map<string, SheetArea | null>();
  /** All of a sheet that is larger than a cell, by its name. */
  readonly spillsOn = new Map<string, SheetArea[]>();
  /** References by their text, as parsed. */
  readonly references = new Map<string, { sheets: string[]; range: RangeA1 } | null>();

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
  get filledCalls(): FilledCall[] {
    return (this.knownFilled ??= filledCallsIn(this));
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

  /** The ranges a formula computes with, the same for all cells it was filled into. */
  usesOf(shape: Shape): Use[] {
    let uses = this.uses.get(shape);
    if (!uses) this.uses.set(shape, (uses = usesIn(this.formulas.tree(shape.cells[0]!))));
    return uses;
  }

  /** Looked for once for each way its name is written. */
  sheetNamed(name: string): SheetSnapshot | undefined {
    let sheet = this.sheets.get(name);
    if (!sheet && !this.sheets.has(name)) this.sheets.set(name, (sheet = findSheet(this.snapshot, name)));
    return sheet;
  }

  /** Cells with nothing in them, not even a formula. */
  blanksOf(sheet: string): Tally {
    return this.tally(this.blanks, sheet, isEmptyCell);
  }

  errorsOf(sheet: string): Tally {
    return this.tally(this.errors, sheet, isErrorCell);
  }

  private tally(known: Map<SheetSnapshot, Tally>, name: string, counts: typeof isEmptyCell): Tally {
    const sheet = this.sheetNamed(name)!;
    let tally = known.get(sheet);
    if (!tally) known.set(sheet, (tally = new Tally(sheet, counts)));
    return tally;
  }
}
