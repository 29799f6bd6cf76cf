/** The writes that the proof is about, as the pane asks for them: the one place that knows what the port calls them. */
import type { ChangePlan } from "../../../src/book/change";
import type { InsertionPlan, Taken } from "../../../src/book/plan";
import type { RemovalPlan } from "../../../src/book/removal";
import type { CellChange } from "../../../src/book/cellChange";
import type { Ignored } from "../../../src/book/ignored";
import type { Snapshot } from "../../../src/book/snapshot";
import { excelWorkbook } from "../../../src/workbook/excel";
import type { Kept } from "../../../src/workbook/journal/kept";
import { findKept, forgetSession, keep } from "../../../src/workbook/journal/store";
import type {
  ArchivePlanner,
  Highlight,
  History,
  HomelessEntry,
  Recovered,
  Redone,
  Undone,
  Watch,
  Written,
} from "../../../src/workbook/port";

export type { Redone, Undone, Watch, Written };

export const writes = {
  insert: (planner: (taken: Taken) => InsertionPlan, watch: Watch): Promise<Written> =>
    excelWorkbook.apply({ kind: "insertion", planner }, watch),
  fix: (changes: CellChange[], watch: Watch): Promise<Written> => excelWorkbook.apply({ kind: "edit", changes }, watch),
  change: (planner: (now: Snapshot) => ChangePlan, watch: Watch): Promise<Written> =>
    excelWorkbook.apply({ kind: "restructuring", planner }, watch),
  remove: (planner: (now: Snapshot) => RemovalPlan, watch: Watch): Promise<Written> =>
    excelWorkbook.apply({ kind: "removal", planner }, watch),
  undo: (written: Written, archive: ArchivePlanner | null, watch: Watch): Promise<Undone | HomelessEntry[]> =>
    excelWorkbook.undo(written, archive, watch),
  redo: (undone: Undone, watch: Watch): Promise<Redone> => excelWorkbook.redo(undone, watch),
  history: (): Promise<History> => excelWorkbook.history(),
  /** Takes back what was broken off, or makes it anew. */
  recover: (token: string, finishes: boolean, watch: Watch): Promise<Recovered> => excelWorkbook.recover(token, finishes, watch),
  snapshot: (): Promise<Snapshot> => excelWorkbook.snapshot(quiet()),
  highlight: (highlights: Highlight[]) => excelWorkbook.highlight(highlights),
  clearHighlights: () => excelWorkbook.clearHighlights(),
  ignore: (change: { add?: Ignored[]; remove?: string[] }) => excelWorkbook.ignore(change),
};

export function quiet(): Watch {
  return { progress: () => undefined, signal: new AbortController().signal };
}

/** What this machine has kept of these writes, to be kept again between cases. */
export async function keptOf(tokens: readonly string[]): Promise<Kept[]> {
  return (await Promise.all(tokens.map(findKept))).flatMap((entry) => entry ?? []);
}

/** The machine as it was: what other cases have kept since is forgotten. */
export async function keepAgain(entries: readonly Kept[]): Promise<void> {
  forgetSession();
  for (const entry of entries) await keep(entry);
}
