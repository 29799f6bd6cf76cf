/**
 * What the pane may ask of the workbook. The pane sees only this; `excel.ts` does it with Office.js and tests hand the
 * pane a fake. Every write can be cancelled until it is done and undone afterwards.
 */
import type { Taken, WorkbookPlan } from "../schemes/plan";
import type { Place } from "../sheet/address";
import type { Snapshot } from "../sheet/snapshot";

export type { Place };

export type Progress =
  | { stage: "looking" }
  | { stage: "writing"; sheet: number; sheets: number }
  | { stage: "verifying" }
  | { stage: "restoring" }
  | { stage: "reading"; sheet: number; sheets: number };

export interface Watch {
  progress(step: Progress): void;
  signal: AbortSignal;
}

/** Makes the plan once it is known which names are in use. */
export type Planner = (taken: Taken) => WorkbookPlan;

/** What is needed to take an insertion back and to do it again. */
export interface Insertion {
  /** Plans anew for a redo: a name may have been taken meanwhile. */
  planner: Planner;
  plan: WorkbookPlan;
  /** Excel's ids of the sheets made, in the plan's order. */
  sheetIds: string[];
  /** Id of the sheet that was active before. */
  cameFrom: string;
}

export interface WorkbookPort {
  /** Sheet, table and name names in use, so that a plan avoids them. */
  taken(): Promise<Taken>;
  /** All or nothing. Refuses to touch anything that is there already. */
  insert(planner: Planner, watch: Watch): Promise<Insertion>;
  /** Cells a person has filled in since, which `undo` would lose. */
  laterEntries(insertion: Insertion): Promise<number>;
  undo(insertion: Insertion, watch: Watch): Promise<void>;
  snapshot(watch: Watch): Promise<Snapshot>;
  /** Activates the sheet and selects the cell. */
  goTo(place: Place): Promise<void>;
  /** Name of the sheet the person is looking at. */
  activeSheet(): Promise<string>;
  /** Runs `changed` after each edit of a cell, until the returned function is called. */
  onChange(changed: () => void): Promise<() => void>;
}

export type WorkbookProblemCode =
  | "cancelled"
  | "cellEditing"
  | "nameTaken"
  | "workbookProtected"
  | "sheetProtected"
  | "sheetMissing"
  | "tooLarge"
  | "unsupported"
  | "noAnswer"
  | "hostFailed"
  | "notRestored";

/** A failure in words the pane can translate: `code` picks the sentence, `detail` fills it in. */
export class WorkbookProblem extends Error {
  constructor(
    readonly code: WorkbookProblemCode,
    readonly detail: { sheet?: string; names?: string[]; hostCode?: string; hostMessage?: string } = {},
    /** True when the workbook is certainly as it was before. */
    readonly untouched: boolean = true,
  ) {
    super(`${code} ${JSON.stringify(detail)}`);
    this.name = "WorkbookProblem";
  }
}
