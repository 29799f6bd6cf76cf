/**
 * Undo: a write is taken back, and what anybody has entered since stays. What would have no place any more is shown first and then put
 * on a sheet of its own.
 */
import { requireValue } from "../../basics/requireValue";
import type { ArchivePlanner, HomelessEntry, Insertion, Planner, TakenBack, Undone, Untaken, Watch, Written } from "../port";
import { problemOf } from "../problems";
import type { Entry } from "./asLeft";
import { takeCellsBack } from "./cells";
import { apply } from "./engine";
import { labelEntry, whatWouldGo } from "./homeless";
import type { Kept, KeptSteps } from "./kept";
import { wayForthOf } from "./redo";
import { removalPart } from "./removalPart";
import { readState, type WorkbookState } from "./state";
import { findKept, forget, keep } from "./store";
import { namesOf, problemOfUndo, takeBrokenBack, takeStepsBack, tryTwice, neverCancelled, wayOf, type Way } from "./takeBack";
import { markOf } from "./markOf";

/**
 * @param archive plans the sheet for what would have no place; `null` to be told of it first
 * @returns what would have no place, where there is something and `archive` is `null`: then nothing was done
 */
export async function undo(written: Written, archive: ArchivePlanner | null, watch: Watch): Promise<Undone | HomelessEntry[]> {
  // An earlier try may have found more by now, and sheets that it knows may have gone and come back as others. A write that is undone is
  // not changed by it.
  const entry = { ...((await findKept(written.token)) ?? (written.wayBack as Kept)) };
  watch.progress({ stage: "comparing" });
  try {
    const taken = await undoOf(entry, archive, watch);
    if (Array.isArray(taken)) return taken;
    await forget(entry.token);
    return { ...taken, written };
  } catch (error) {
    throw problemOf(error, isUntouched(error));
  }
}

type Taken = TakenBack & Pick<Undone, "wayForth">;

async function undoOf(entry: Kept, archive: ArchivePlanner | null, watch: Watch): Promise<Taken | HomelessEntry[]> {
  switch (entry.kind) {
    case "edit":
      return undoCells(entry, watch);
    case "removal":
      return (await removalPart()).undoRemoval(entry, watch, () => bringBack(entry, watch));
    default:
      return undoSteps(entry, archive, watch);
  }
}

async function bringBack(entry: Extract<Kept, { kind: "removal" }>, watch: Watch): Promise<Untaken[]> {
  watch.progress({ stage: "restoring" });
  const own = { ...entry };
  const { takeRemovalBack, withdraw } = await removalPart();
  try {
    return await tryTwice(() => takeRemovalBack(own, neverCancelled()));
  } catch (error) {
    if (await tryTwice(() => withdraw(own)).catch(() => false)) throw problemOf(error, true);
    throw await problemOfUndo(markOf(entry), error, namesOf(entry));
  }
}

async function undoCells(entry: Extract<Kept, { kind: "edit" }>, { signal }: Watch): Promise<Taken> {
  try {
    return { gone: [], kept: await takeCellsBack(entry, { broken: false, signal }), archive: null, wayForth: null };
  } catch (error) {
    if (isUntouched(error)) throw error;
    throw await problemOfUndo(markOf(entry), error, []);
  }
}

async function undoSteps(entry: KeptSteps, archive: ArchivePlanner | null, watch: Watch): Promise<Taken | HomelessEntry[]> {
  const way = wayOf(entry);
  const now = await readState({ progress: () => undefined, signal: watch.signal });
  // An earlier try has begun it: the rest follows.
  if (way.mark.readIn(now.settings)) {
    watch.progress({ stage: "restoring" });
    const upon = await takeBrokenBack(entry, 0, "broken off");
    return { gone: [], kept: upon.kept, archive: upon.aside, wayForth: null };
  }
  const going = whatWouldGo(entry, way, now);
  const homeless = going.homeless.map((one) => labelEntry(one, now));
  if (homeless.length > 0 && archive === null) return homeless;
  const archived =
    archive && homeless.length > 0 ? await makeArchive(way, going.homeless, now, (taken) => archive(homeless, taken), watch) : null;
  watch.progress({ stage: "restoring" });
  try {
    const { aside, kept: count } = await takeStepsBack(way, going.seen);
    const told = { gone: goneOf(entry, now), kept: count };
    if (!archived) return { ...told, archive: aside, wayForth: null };
    return {
      ...told,
      archive: archived.plan.open.sheet,
      ...(aside === null ? {} : { aside }),
      wayForth: wayForthOf(entry, homeless, now, archived),
    };
  } catch (error) {
    throw await problemOfUndo(way.mark, error, namesOf(entry));
  }
}

/** The archive's last request leaves the mark of the undo: a pane that is closed right then has begun it, and knows what is archived. */
async function makeArchive(
  { entry, mark, operations }: Way,
  homeless: readonly Entry[],
  { sheets }: WorkbookState,
  planner: Planner,
  watch: Watch,
): Promise<Insertion> {
  const ids = new Map(sheets.map(({ name, id }) => [name, id]));
  entry.archived = homeless.map(({ sheet, row, column, content }) => ({
    sheet: requireValue(ids.get(sheet), `the sheet ${sheet}`),
    row,
    column,
    content,
  }));
  await keep(entry);
  return apply({ kind: "insertion", planner }, watch, (last) => mark.leave(last, { made: operations.length, back: true }));
}

/** Sheets that were gone already, deleted or undone in Excel itself: the rest is taken away all the same. */
function goneOf(entry: KeptSteps, now: WorkbookState): string[] {
  if (entry.kind !== "insertion") return [];
  const standing = new Set(now.sheets.map(({ id }) => id));
  return entry.plan.sheets.flatMap(({ name }, i) => (standing.has(entry.sheetIds?.[i] ?? "") ? [] : [name]));
}

/** A problem of ours says itself whether anything was done; whatever else comes up may have come half-way. */
function isUntouched(error: unknown): boolean {
  return error instanceof Error && "untouched" in error && error.untouched === true;
}
