/** What taking a write back needs, as plain data: it outlives the program that wrote it. */
import type { ChangePlan, ChangeStep } from "../../schemes/change";
import type { InsertionPlan } from "../../schemes/plan";
import type { RemovalPlan } from "../../schemes/removal";
import type { CellChange } from "../../sheet/cellChange";
import type { KeptLooks } from "../keptLooks";
import type { EditedCell } from "../port";
import type { SheetLooks, Usual } from "../sheetLooks";
import type { WorkbookState } from "./state";

interface Entry {
  token: string;
  when: number;
}

interface Steps extends Entry {
  before: WorkbookState;
  /** Of the sheets made, in the plan's order; `null` while it is being made. */
  sheetIds: string[] | null;
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
}

export type KeptSteps = KeptInsertion | KeptRestructuring;

export interface KeptEdit extends Entry {
  kind: "edit";
  changes: CellChange[];
  /** `after` is as Excel spells it once it was read back. */
  cells: EditedCell[];
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
