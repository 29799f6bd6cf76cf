/** Writes that stand in this workbook, found again when the pane opens, and those that were broken off. */
import { restructure, restoreBroken, wayBackOf } from "./change";
import { insertPlan, takeBrokenBack } from "../insert";
import { WorkbookProblem, type History, type Interrupted, type Watch, type Written } from "../port";
import { problemOf } from "../problems";
import { brokenTokens, Mark } from "./mark";
import { differsFrom } from "./slim";
import { tokensIn } from "./standing";
import { forget, kept, type Kept } from "./store";

/** @param settings of the workbook, as read */
export async function historyIn(settings: ReadonlyMap<string, unknown>): Promise<History> {
  const standing = await Promise.all(tokensIn(settings).map(async (token) => (await kept(token)) ?? null));
  const broken = await Promise.all(brokenTokens(settings).map(async (token): Promise<Interrupted> => {
    const entry = await kept(token);
    return { token, kind: entry?.kind ?? null, count: entry ? countOf(entry) : 0 };
  }));
  return { standing: standing.flatMap((entry) => (entry ? (writtenOf(entry) ?? []) : [])), interrupted: broken };
}

/**
 * Takes back what a pane that was closed in the middle has left, and makes the whole write anew where that is wished.
 * @returns the write, where it stands now
 */
export async function settle(token: string, finishes: boolean, watch: Watch): Promise<Written | null> {
  const entry = await kept(token);
  if (!entry || entry.kind === "edit") throw new WorkbookProblem("notKept");
  watch.progress({ stage: "restoring" });
  try {
    if (entry.kind === "insertion") await takeBrokenBack(entry.plan, entry.before, new Mark(token), [], "broken off");
    else await restoreBroken(entry.plan, entry.before, new Mark(token));
  } catch (error) {
    throw problemOf(error, false);
  }
  await forget(token);
  if (!finishes) return null;
  const { plan } = entry;
  return entry.kind === "insertion" ? insertPlan(() => entry.plan, watch) : restructure(plannerOf(plan as typeof entry.plan, entry.before), watch);
}

function countOf(entry: Kept): number {
  switch (entry.kind) {
    case "insertion":
      return entry.plan.sheets.length;
    case "edit":
      return entry.cells.length;
    case "restructuring":
      return entry.plan.lines.length;
  }
}

function writtenOf(entry: Kept): Written | null {
  const { token } = entry;
  switch (entry.kind) {
    case "edit":
      return { kind: "edit", token, changes: entry.changes, cells: entry.cells };
    case "insertion": {
      const { plan, before, sheetIds } = entry;
      return sheetIds && { kind: "insertion", token, planner: () => plan, plan, sheetIds, untaken: [], wayBack: { before, mark: new Mark(token) } };
    }
    case "restructuring": {
      const { plan, before, after, made } = entry;
      return after && made && { kind: "restructuring", token, planner: plannerOf(plan, before), plan, untaken: [], wayBack: wayBackOf(plan, before, after, made, new Mark(token)) };
    }
  }
}

/** The plan that was made once fits a workbook that is as it was then. */
function plannerOf(plan: Extract<Kept, { kind: "restructuring" }>["plan"], before: Extract<Kept, { kind: "restructuring" }>["before"]) {
  return (now: Parameters<typeof differsFrom>[1]) => {
    if (differsFrom(before, now)) throw new WorkbookProblem("shownChanged");
    return plan;
  };
}
