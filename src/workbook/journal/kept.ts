/** What taking a write back needs, as plain data: it outlives the program that wrote it. */
import type { ChangePlan, ChangeStep } from "../../book/change";
import type { InsertionPlan } from "../../book/plan";
import type { RemovalPlan } from "../../book/removal";
import type { CellChange } from "../../book/cellChange";
import type { Area } from "../../sheet/address";
import type { Content } from "../../sheet/formula";
import type { KeptLooks } from "../keptLooks";
import type { EditedCell } from "../port";
import type { SheetLooks, Usual } from "../sheetLooks";
import type { Entry, SheetNames } from "./asLeft";
import type { Spot } from "./moves";
import type { WorkbookState } from "./state";

interface Kind {
  token: string;
  when: number;
}

interface Steps extends Kind {
  before: WorkbookState;
  /** Of the sheets made, in the plan's order; `null` while it is being made. */
  sheetIds: string[] | null;
  /** What its undo has copied to an archive: it may go with its place. */
  archived?: PlacedEntry[];
  /** What was found in the very request that took its place away, until it stands on a sheet of its own. */
  late?: Late;
  /** Tables that have kept their rows, without a word, while it was taken back. */
  stayed?: string[];
}

/** By the sheet's id, where it stands with the whole write. */
export interface PlacedEntry extends Spot {
  content: Content;
}

export interface Late {
  /** By the sheets' names. */
  entries: Entry[];
  /** Name of the sheet that is made for them, and the number of the mark that tells that it has come; `null` before. */
  sheet: string | null;
  number: number;
}

export interface KeptInsertion extends Steps {
  kind: "insertion";
  plan: InsertionPlan;
}

export interface KeptRestructuring extends Steps {
  kind: "restructuring";
  plan: ChangePlan;
  /** As it was read back, without what somebody entered meanwhile; `null` while it is being made. */
  after: WorkbookState | null;
  /** Of columns and rows that it takes away. */
  looks: KeptLooks[];
  /** Of cells that stay, and that it dresses. */
  dressed?: KeptLooks[];
}

export type KeptSteps = KeptInsertion | KeptRestructuring;

export interface KeptEdit extends Kind {
  kind: "edit";
  changes: CellChange[];
  /** `after` is as Excel spells it once it was read back. */
  cells: EditedCell[];
  /** Cells of results that it has given a number format, where they had none. */
  shown?: ShownCells[];
  /** As they were called then: formulas name them. Left out by writes of earlier editions. */
  sheets?: SheetNames["sheets"];
}

export interface ShownCells extends Area {
  sheetId: string;
  numberFormat: string;
}

/** The ids in `before` are those of the sheets that have come back, once they have. */
export interface KeptRemoval extends Steps {
  kind: "removal";
  plan: RemovalPlan;
  /** Of the sheets that go, in their order. */
  looks: SheetLooks[];
  /** Name of the empty sheet that is left where no other can be seen; its id is in `sheetIds`. */
  blank: string | null;
  /** Other names that sheets were given between the look and the request that took them. */
  called: Record<string, string>;
  /** How the cells of the sheets that came instead looked before they were dressed; `null` where none has come. */
  usual: Usual | null;
}

export type Kept = KeptSteps | KeptEdit | KeptRemoval;

/** An insertion is a change that adds sheets. */
export function stepsOf(entry: Pick<KeptInsertion, "kind" | "plan"> | Pick<KeptRestructuring, "kind" | "plan">): ChangeStep[] {
  if (entry.kind === "restructuring") return entry.plan.steps;
  const { plan } = entry;
  return [{ kind: "addSheets", plan }, ...(plan.record ? [{ kind: "record" as const, record: plan.record }] : [])];
}
