/** Writes that stand in this workbook, found again when the pane opens, and those that were broken off. */
import { WorkbookProblem, type History, type Interrupted, type Recovered, type Watch } from "../port";
import { apply } from "./engine";
import type { Kept } from "./kept";
import { brokenTokens } from "./marked";
import { tokensIn } from "./standing";
import { forget, findKept } from "./store";
import { takeBrokenBack } from "./takeBack";
import { writeOf, writtenOf } from "./written";

/** @param settings of the workbook, as read */
export async function historyIn(settings: ReadonlyMap<string, unknown>): Promise<History> {
  const broken = brokenTokens(settings);
  const listed = tokensIn(settings).filter((token) => !broken.includes(token));
  const standing = await Promise.all(listed.map(findKept));
  const interrupted = broken.map(async (token): Promise<Interrupted> => {
    const entry = await findKept(token);
    return { token, kind: entry?.kind ?? null, count: entry ? countOf(entry) : 0 };
  });
  return { standing: standing.flatMap((entry) => (entry ? (writtenOf(entry) ?? []) : [])), interrupted: await Promise.all(interrupted) };
}

/**
 * Takes back what a pane that was closed in the middle of a write or its undo has left, and makes the whole write anew where that is
 * wished.
 */
export async function recover(token: string, finishes: boolean, watch: Watch): Promise<Recovered> {
  const found = await findKept(token);
  if (!found) throw new WorkbookProblem("notKept");
  const entry = { ...found };
  watch.progress({ stage: "restoring" });
  const { aside } = await takeBrokenBack(entry, 0, "broken off");
  await forget(token);
  return { written: finishes ? await apply(writeOf(entry), watch) : null, aside };
}

function countOf(entry: Kept): number {
  switch (entry.kind) {
    case "insertion":
      return entry.plan.sheets.length;
    case "edit":
      return entry.cells.length;
    case "restructuring":
      return entry.plan.lines.length;
    case "removal":
      return entry.plan.sheets.length;
  }
}
