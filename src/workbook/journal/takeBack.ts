/**
 * The one way in which a write is taken back, whole or in part: one that broke off, one that a closed pane has left, one that is
 * undone. What stands of it is read off its mark, and each part is tried twice, since the very thing that broke the write may break
 * the first try. Where that fails too, the mark stays, and it can be tried again later.
 */
import { dressPieces } from "../appearance";
import { keptPieces } from "../keptLooks";
import { applyLooks, type LookPiece } from "../lookStage";
import { WorkbookProblem, type Watch } from "../port";
import { problemOf } from "../problems";
import { takeCellsBack } from "./cells";
import { asPlanned } from "./aside";
import { comparedWithSteps, type Part } from "./asLeft";
import { footprintOf } from "./footprint";
import { truest } from "./howFar";
import { stepsOf, type Kept, type KeptSteps } from "./kept";
import { Mark } from "./mark";
import { operationsOf, type Operation } from "./operations";
import { readPresence } from "./presence";
import { moveBack, putBack, type Work } from "./putBack";
import { removalPart } from "./removalPart";
import { readSettings, tokensIn } from "./standing";
import { readState, type ReadState, type WorkbookState } from "./state";

/** A write of steps and what taking it back needs. */
export interface Way extends Work {
  operations: readonly Operation[];
  /** How wide it looks: an insertion changes no cell that was there. */
  read: ReadState;
  /** How columns and rows looked that it has taken, and columns that it has dressed. */
  taken: readonly LookPiece[];
  dressed: readonly LookPiece[];
}

/** What stands of a write when taking it back begins. */
export interface Seen {
  now: WorkbookState;
  /** How many operations stand, from the first. */
  standing: number;
  /** Cells of before that somebody has entered something into since. */
  touched: ReadonlySet<string>;
  /** Ids of the write's own sheets. */
  own: readonly string[];
  /** Whether it had come to its looks. */
  dressed: boolean;
}

/**
 * @param answered operations that Excel has answered for, whatever the mark says by now
 * @returns name of a sheet that keeps what was entered into the write's own ones; `null` where nothing was
 */
export async function takeBrokenBack(entry: Kept, answered: number, cause: unknown): Promise<string | null> {
  try {
    if (entry.kind === "edit") {
      await takeCellsBack(entry, { broken: true });
      return null;
    }
    if (entry.kind === "removal") {
      const own = { ...entry };
      const { takeRemovalBack } = await removalPart();
      await twice(() => takeRemovalBack(own, uninterrupted()));
      return null;
    }
    const way = wayOf(entry);
    const own = await twice(() => ownSheets(way, entry));
    const seen = await twice(() => look(way, own, answered));
    return await takeStepsBack(way, entry.kind === "insertion" ? { ...seen, now: asPlanned(entry, way.mark, seen.now) } : seen);
  } catch (error) {
    if (error instanceof WorkbookProblem && (error.code === "cellsNotRestored" || error.code === "rowsRefused")) throw error;
    throw new WorkbookProblem("notRestored", { names: namesOf(entry), hostMessage: String(cause) }, false);
  }
}

/** @returns name of a sheet that keeps what was entered into the write's own ones after the look; `null` where nothing was */
export async function takeStepsBack(way: Way, seen: Seen): Promise<string | null> {
  let again = false;
  let aside: string | null = null;
  const stayed = new Set<string>();
  await twice(async () => {
    const found = again ? await look(way, seen.own, seen.standing) : seen;
    again = true;
    aside = (await moveBack(way, way.operations.slice(0, found.standing), found.now, found.own, seen.now, stayed)) ?? aside;
  });
  await putBackLooks(way, seen.dressed);
  await twice(() => putBackContents(way, seen));
  if (stayed.size > 0) throw new WorkbookProblem("rowsRefused", { names: [...stayed] }, false);
  return aside;
}

/** How often contents are put back where sheets get other names meanwhile. */
const TURNS = 3;

async function putBackContents(way: Way, seen: Seen): Promise<void> {
  for (let turn = 1; turn <= TURNS; turn++) {
    const now = await way.read(uninterrupted());
    // People go on typing: what was touched is told by this reading. The first one knows how Excel had spelt what stood whole.
    const { touched } = comparedWithSteps(way.before, now, backTo(way, []));
    if (await putBack(way, new Set([...seen.touched, ...touched]), now)) return;
  }
}

export function wayOf(entry: KeptSteps): Way {
  const steps = stepsOf(entry);
  const mark = markOf(entry);
  const { before } = entry;
  const { operations } = operationsOf(steps, before, mark);
  const footprint = footprintOf(steps);
  if (entry.kind === "insertion") return { mark, before, after: null, operations, footprint, taken: [], dressed: [], read: () => Excel.run(readPresence) };
  const taken = steps.flatMap((step) => (step.kind === "deleteColumns" ? dressPieces(step.dress, step.dress.sheet) : []));
  const dressed = steps.flatMap((step) => (step.kind === "dress" && step.before ? dressPieces(step.before, step.before.sheet) : []));
  return { mark, before, after: entry.after, operations, footprint, taken: [...taken, ...keptPieces(entry.looks)], dressed, read: readState };
}

export function markOf(entry: Kept): Mark {
  return new Mark(entry.token, entry.kind === "insertion" ? entry.plan.record?.id : entry.kind === "removal" ? entry.plan.id : undefined);
}

/** What is being taken back is not cancelled half-way. */
export function uninterrupted(): Watch {
  return { progress: () => undefined, signal: new AbortController().signal };
}

export function twice<Result>(attempt: () => Promise<Result>): Promise<Result> {
  return attempt().catch(attempt);
}

/** Before it stood, a write's sheets are known by its mark alone. */
async function ownSheets({ mark }: Way, { sheetIds }: KeptSteps): Promise<string[]> {
  const marked = await Excel.run(async (context) => (await mark.sheetsIn(context)).map(({ id }) => id));
  return [...new Set([...marked, ...(sheetIds ?? [])])];
}

/** @param answered operations that Excel has answered for, where the mark tells of fewer or is not there */
async function look(way: Way, own: readonly string[], answered: number): Promise<Seen> {
  const now = await way.read(uninterrupted());
  const told = way.mark.toldIn(now.settings);
  const part = told?.back ? backwards(way, now, told.made) : forwards(way, now, Math.max(told?.made ?? 0, answered));
  const { touched } = comparedWithSteps(way.before, now, part);
  const dressed = told ? told.back || told.made > way.operations.length : answered >= way.operations.length;
  return { now, standing: part.standing.length, touched, own, dressed };
}

/**
 * As many as the mark says, and perhaps some more, where the request broke before the next number: up to the next one that leaves
 * its own. What stands tells which.
 */
function forwards({ before, operations }: Way, now: WorkbookState, made: number): Part {
  // Contents leave no number: any of them may stand.
  const reading = (count: number): Part => ({ standing: operations.slice(0, count), written: operations, all: operations, after: null, hasMadeRoom: false });
  const next = operations.findIndex(({ back }, i) => i >= made && back !== undefined);
  const doubtful = next === -1 ? [] : operations.slice(made, next + 1).flatMap(({ moves }, i) => (moves ? [made + i + 1] : []));
  return truest(before, now, [made, ...doubtful].map(reading));
}

/** Cells move back before contents are put back. */
function backTo({ after, operations }: Way, standing: readonly Operation[]): Part {
  return { standing, written: operations, all: operations, after, hasMadeRoom: true };
}

/**
 * As many as the mark says, but perhaps for the last one, where the request broke between it and its number. Rows are counted when
 * they go back, columns are not.
 */
function backwards(way: Way, now: WorkbookState, made: number): Part {
  const { before, operations } = way;
  const reading = (standing: readonly Operation[]) => backTo(way, standing);
  if (made > operations.length) return reading([]);
  const sure = operations.slice(0, made);
  const last = sure.length - 1 - [...sure].reverse().findIndex(({ back }) => back);
  const doubtful = sure[last]?.moves?.kind;
  const isDoubted = last < sure.length && (doubtful === "insertColumns" || doubtful === "deleteColumns");
  return truest(before, now, [reading(sure), ...(isDoubted ? [reading(sure.slice(0, last))] : [])]);
}

/** As they were before, as far as Excel takes them; no look keeps an undo from being one. Their numbers go on behind the operations'. */
async function putBackLooks({ mark, operations, taken, dressed }: Way, isDressed: boolean): Promise<void> {
  const looks = isDressed ? [...taken, ...dressed] : taken;
  if (looks.length === 0) return;
  await Excel.run((context) => applyLooks(context, looks, { mark, marked: operations.length, back: true }, uninterrupted(), null)).catch(() => undefined);
}

export function namesOf(entry: Kept): string[] {
  if (entry.kind === "insertion" || entry.kind === "removal") return entry.plan.sheets.map(({ name }) => name);
  return entry.kind === "edit" ? [] : footprintOf(entry.plan.steps).sheets;
}

/** A failure of an undo. The write stands whole where its mark never came to be; where it is no longer listed, nobody knows. */
export async function problemOfUndo(mark: Mark, cause: unknown, names: string[]): Promise<WorkbookProblem> {
  const settings = await Excel.run(readSettings).catch(() => null);
  if (settings && !mark.toldIn(settings)) return problemOf(cause, tokensIn(settings).includes(mark.token));
  return cause instanceof WorkbookProblem && cause.code === "cellsNotRestored" ? cause : new WorkbookProblem("notRestored", { names, hostMessage: String(cause) }, false);
}
