/** A write that stands, as the pane holds it: from what is kept of it. */
import type { Snapshot } from "../../book/snapshot";
import { WorkbookProblem, type Untaken, type Write, type Written } from "../port";
import type { Kept } from "./kept";
import type { WorkbookState } from "./state";
import { differsFrom } from "./slim";

/** @param made in this session; a write of an earlier one is planned anew by what was planned then. @returns `null` where it does not stand yet */
export function writtenOf(entry: Kept, made?: { write: Write; untaken: Untaken[] }): Written | null {
  const { token } = entry;
  const untaken = made?.untaken ?? [];
  const write = made?.write ?? writeOf(entry);
  if (entry.kind === "edit") return { kind: "edit", token, changes: entry.changes, cells: entry.cells, wayBack: entry };
  const { sheetIds } = entry;
  if (sheetIds === null) return null;
  if (entry.kind === "insertion" && write.kind === "insertion")
    return { kind: "insertion", token, planner: write.planner, plan: entry.plan, sheetIds, untaken, wayBack: entry };
  if (entry.kind === "restructuring" && write.kind === "restructuring")
    return { kind: "restructuring", token, planner: write.planner, plan: entry.plan, untaken, wayBack: entry };
  if (entry.kind === "removal" && write.kind === "removal")
    return { kind: "removal", token, planner: write.planner, plan: entry.plan, wayBack: entry };
  return null;
}

/** The write that would make it once more. */
export function writeOf(entry: Kept): Write {
  switch (entry.kind) {
    case "edit":
      return { kind: "edit", changes: entry.changes };
    case "insertion":
      return { kind: "insertion", planner: () => entry.plan };
    case "restructuring":
      return { kind: "restructuring", planner: planAgain(entry) };
    case "removal":
      return { kind: "removal", planner: planAgain(entry) };
  }
}

/** The plan that was made once fits a workbook that is as it was then. */
function planAgain<Plan>({ plan, before }: { plan: Plan; before: WorkbookState }): (now: Snapshot) => Plan {
  return (now) => {
    if (differsFrom(before, now)) throw new WorkbookProblem("shownChanged");
    return plan;
  };
}
