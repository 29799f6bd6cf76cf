/**
 * The one way in which a write is taken back, whole or in part: one that broke off, one that a closed pane has left, one that is
 * undone. What stands of it is read off its mark, and each part is tried twice, since the very thing that broke the write may break
 * the first try. Where that fails too, the mark stays, and it can be tried again later.
 */
import { itemAt } from "../../basics/itemAt";
import { dressPieces } from "../appearance";
import type { Writing } from "../cellContents";
import { keptPieces } from "../keptLooks";
import { applyLooks, type LookPiece } from "../lookStage";
import { WorkbookProblem, type Watch } from "../port";
import { problemOf } from "../problems";
import { takeCellsBack } from "./cells";
import { findAside, keepLate, putAside } from "./aside";
import { compareWithSteps, keyOf, type Part } from "./asLeft";
import { footprintOf } from "./footprint";
import { hasRowsOf, pickTruest, withKeptRows, withoutKeptRows } from "./howFar";
import { stepsOf, type Kept, type KeptSteps } from "./kept";
import { leftOfPlan, placesAfter, type Left } from "./left";
import { type Mark, type MarkedSheet } from "./mark";
import { operationsOf, type Operation } from "./operations";
import { readPresence } from "./presence";
import { giveBack, moveBack, putBack, type Standing, type Work } from "./putBack";
import type { Found } from "./secondLook";
import { removalPart } from "./removalPart";
import { readSettings, tokensIn } from "./standing";
import { readState, type ReadState, type WorkbookState } from "./state";
import { keep } from "./store";
import { markOf } from "./markOf";

/** A write of steps and what taking it back needs. */
export interface Way extends Work {
  /** Reads as much as the write may have changed: an insertion changes no cell that was there. */
  read: ReadState;
  /** How columns and rows looked that it has taken, and columns that it has dressed. */
  taken: readonly LookPiece[];
  dressed: readonly LookPiece[];
}

/** What stands of a write when taking it back begins. */
export interface Seen extends Standing {
  now: WorkbookState;
  /** Cells of before that somebody has entered something into since. */
  touched: ReadonlySet<string>;
  /** Those of them that the write had changed itself. */
  contested: ReadonlySet<string>;
  /** Names that somebody has given other cells since, in small letters; `null` where cells have moved since and nobody can tell. */
  renamed: ReadonlySet<string> | null;
  /** Ids of the write's own sheets. */
  own: readonly string[];
  /** What may go with its place. */
  left: Left;
  /** Whether it had come to its looks. */
  dressed: boolean;
}

/** What taking a write back came upon after it had looked. */
export interface CameUpon {
  /** Name of a sheet that keeps what was entered where nothing is any more; `null` where nothing was. */
  aside: string | null;
  /** Cells that the write had changed and that somebody had changed again: they stay. */
  kept: number;
}

/** @param answered operations that Excel has answered for, whatever the mark says by now */
export async function takeBrokenBack(entry: Kept, answered: number, cause: unknown): Promise<CameUpon> {
  try {
    if (entry.kind === "edit") return { aside: null, kept: await takeCellsBack(entry, { broken: true }) };
    if (entry.kind === "removal") {
      const own = { ...entry };
      const { takeRemovalBack } = await removalPart();
      await tryTwice(() => takeRemovalBack(own, neverCancelled()));
      return { aside: null, kept: 0 };
    }
    const way = wayOf(entry);
    const marked = await tryTwice(() => Excel.run((context) => way.mark.sheetsIn(context)));
    const seen = await tryTwice(() => look(way, marked, answered));
    return await takeStepsBack(way, seen);
  } catch (error) {
    if (isTold(error)) throw error;
    throw new WorkbookProblem("notRestored", { names: namesOf(entry), hostMessage: String(cause) }, false);
  }
}

/** Whether it says already what could not be put back. */
function isTold(error: unknown): error is WorkbookProblem {
  return error instanceof WorkbookProblem && ["cellsNotRestored", "rowsRefused", "notRestored"].includes(error.code);
}

export async function takeStepsBack(way: Way, seen: Seen): Promise<CameUpon> {
  const { entry, mark, operations } = way;
  const stayed = new Set<string>();
  const stood = await settleAside(way, seen.now);
  let again = false;
  const attempt = async () => {
    const found = again ? await look(way, [], seen.standing.length) : seen;
    again = true;
    const whole = placesAfter(way.before, found.standing, seen.standing);
    const isLeft: Left["isLeft"] = (at, content) => seen.left.isLeft(whole(at) ?? at, content);
    stayed.clear();
    await moveBack(way, found, found.now, seen.own, { ...seen.left, isLeft }, stayed);
    entry.stayed = [...stayed];
  };
  await tryTwice(attempt);
  // What kept the rows, a filter that was set in that moment say, may be seen by now.
  if (stayed.size > 0) await tryTwice(attempt);
  const aside = entry.late ? await tryTwice(() => Excel.run((context) => putAside(context, entry, mark, operations.length))) : stood;
  entry.late = undefined;
  await putBackLooks(way, seen.dressed);
  const upon = { aside, kept: await putBackContents(way, seen, aside) };
  if (stayed.size === 0) return upon;
  await keep(entry);
  throw new WorkbookProblem("rowsRefused", { names: [...stayed], ...withAside(aside) }, false);
}

/** Tells where it stands, whatever fails after that. */
function withAside(aside: string | null): { aside?: string } {
  return aside === null ? {} : { aside };
}

/** Name of the sheet on which an earlier try has put aside what it had found; `null` where there is none. */
async function settleAside({ entry, mark }: Way, { settings }: WorkbookState): Promise<string | null> {
  const name = findAside(entry, mark.readIn(settings));
  if (name === null) return null;
  entry.late = undefined;
  await keep(entry);
  return name;
}

/** How often contents are put back where somebody renames sheets or types meanwhile. */
const TURNS = 3;

/** @returns how many cells stay that the write had changed and somebody has changed again, at the latest in the moment before */
async function putBackContents(way: Way, seen: Seen, aside: string | null): Promise<number> {
  const kept = new Set(seen.contested);
  const theirs = new Set(seen.touched);
  for (let turn = 1; turn <= TURNS; turn++) {
    const { isCalledAlike, over } = await tryTwice(async () => {
      const now = await way.read(neverCancelled());
      // People go on typing: what was touched is told by this reading. The first one knows how Excel had spelt what stood whole.
      const { touched, contested } = compareWithSteps(way.before, now, backTo(way, []));
      contested.forEach((cell) => kept.add(cell));
      return putBack(way, { touched: new Set([...theirs, ...touched]), renamed: seen.renamed }, now, !way.entry.stayed?.length);
    });
    for (const { cell } of over) [kept, theirs].forEach((cells) => cells.add(keyOf(cell)));
    await giveAllBack(way, over, seen.now, aside);
    if (isCalledAlike) return kept.size;
  }
  return leaveTheRest(way, aside);
}

/** What was written over in the moment after the reading comes back to its cells, however often somebody types there meanwhile. */
async function giveAllBack(way: Way, over: readonly Found<Writing>[], { sheets }: WorkbookState, aside: string | null): Promise<void> {
  let left = over;
  try {
    for (let turn = 1; left.length > 0 && turn <= TURNS; turn++) left = await tryTwice(() => giveBack(left));
  } catch {
    // What could not be given back is kept below.
  }
  if (left.length === 0) return;
  const names = new Map(sheets.map(({ id, name }) => [id, name]));
  await keepLate(
    way.entry,
    left.map(({ cell: { sheet, row, column }, now: { content } }) => ({ sheet: names.get(sheet) ?? sheet, row, column, content })),
  );
  await leaveTheRest(way, aside);
}

/** The next try finds by the mark what is left to be done; the mark may be gone by now and is left again. */
async function leaveTheRest({ mark, entry }: Way, aside: string | null): Promise<never> {
  await tryTwice(() =>
    Excel.run((context) => {
      mark.leave(context, { made: 0, back: true });
      return context.sync();
    }),
  );
  await keep(entry);
  throw new WorkbookProblem("notRestored", { names: namesOf(entry), ...withAside(aside) }, false);
}

export function wayOf(entry: KeptSteps): Way {
  const steps = stepsOf(entry);
  const mark = markOf(entry);
  const { before } = entry;
  const { operations } = operationsOf(steps, before, mark);
  const footprint = footprintOf(steps);
  if (entry.kind === "insertion")
    return { entry, mark, before, after: null, operations, footprint, taken: [], dressed: [], read: () => Excel.run(readPresence) };
  const taken = steps.flatMap((step) => (step.kind === "deleteColumns" ? dressPieces(step.dress, step.dress.sheet) : []));
  const dressed = steps.flatMap((step) => (step.kind === "dress" && step.before ? dressPieces(step.before, step.before.sheet) : []));
  return {
    entry,
    mark,
    before,
    after: entry.after,
    operations,
    footprint,
    taken: [...taken, ...keptPieces(entry.looks)],
    dressed: [...dressed, ...keptPieces(entry.dressed ?? [])],
    read: readState,
  };
}

/** A watch for what is taken back, which is not cancelled half-way. */
export function neverCancelled(): Watch {
  return { progress: () => undefined, signal: new AbortController().signal };
}

export function tryTwice<Result>(attempt: () => Promise<Result>): Promise<Result> {
  return attempt().catch(attempt);
}

/**
 * @param marked the write's sheets that bear its mark: before it stands they are known by that alone
 * @param answered operations that Excel has answered for, where the mark tells of fewer or is not there
 */
async function look(way: Way, marked: readonly MarkedSheet[], answered: number): Promise<Seen> {
  const { entry, before, operations, mark } = way;
  const now = await way.read(neverCancelled());
  const told = mark.readIn(now.settings);
  const counted = told?.back ? readBackwards(way, now, told.made) : readForwards(way, now, Math.max(told?.made ?? 0, answered));
  const part = told?.back ? withStayed(way, withKeptRows(before, operations, withoutKeptRows(before, counted, now), now)) : counted;
  const last = counted.standing[counted.standing.length - 1];
  const made = last === undefined ? 0 : operations.indexOf(last) + 1;
  const { touched, contested } = compareWithSteps(before, now, part);
  const dressed = told ? told.back || told.made > operations.length : answered >= operations.length;
  const own = [...new Set([...marked.map(({ id }) => id), ...(entry.sheetIds ?? [])])];
  return {
    now,
    standing: part.standing,
    made,
    touched,
    contested,
    renamed: null,
    own,
    left: leftOfPlan(entry, operations, part.standing, now, marked),
    dressed,
  };
}

/** Rows that were to go in an earlier try, and have stayed. */
function withStayed({ entry: { stayed = [] }, operations }: Way, part: Part): Part {
  const rows = operations.filter(
    ({ table, moves }) => table !== undefined && stayed.includes(table) && (moves?.kind === "addRows" || moves?.kind === "deleteRows"),
  );
  return rows.length === 0 ? part : { ...part, standing: [...new Set([...part.standing, ...rows])] };
}

/**
 * As many as the mark says, and perhaps some more, where the request broke before the next number: up to the next one that leaves
 * its own. What stands tells which.
 */
function readForwards({ before, operations }: Way, now: WorkbookState, made: number): Part {
  // Contents leave no number: any of them may stand.
  const reading = (count: number): Part => ({
    standing: operations.slice(0, count),
    written: operations,
    all: operations,
    after: null,
    hasMadeRoom: false,
  });
  const next = operations.findIndex(({ back }, i) => i >= made && back !== undefined);
  const doubtful = next === -1 ? [] : operations.slice(made, next + 1).flatMap(({ moves }, i) => (moves ? [made + i + 1] : []));
  return pickTruest(
    before,
    now,
    [made, ...doubtful].map((count) => withoutKeptRows(before, reading(count), now)),
  );
}

/** A reading of an undo: its cells move back before contents are put back. */
function backTo({ after, operations }: Way, standing: readonly Operation[]): Part {
  return { standing, written: operations, all: operations, after, hasMadeRoom: true };
}

/**
 * As many as the mark says, but perhaps for the last one that moves cells, where the request broke between it and its number.
 */
function readBackwards(way: Way, now: WorkbookState, made: number): Part {
  const { before, operations } = way;
  const reading = (standing: readonly Operation[]) => backTo(way, standing);
  if (made > operations.length) return reading([]);
  const sure = operations.slice(0, made);
  const last = sure.length - 1 - [...sure].reverse().findIndex(({ back }) => back);
  const without = sure.slice(0, last);
  const step = sure[last]?.moves;
  // Rows that have come go one by one: of some that are left the rest goes by the number that counts them.
  const isDoubted = step !== undefined && (step.kind !== "addRows" || hasRowsOf(before, without, now, step.table));
  const readings = [reading(sure), ...(isDoubted ? [reading(without)] : [])];
  // A row that was to go may have stayed while the next one could not come: as many rows as before, and still the write's.
  const withRows = readings.map((part) => withKeptRows(before, operations, part, now));
  return itemAt(readings, withRows.indexOf(pickTruest(before, now, withRows)));
}

/** Puts looks back as far as Excel takes them; no look keeps an undo from being one. The numbers of looks go on behind those of operations. */
async function putBackLooks({ mark, operations, taken, dressed }: Way, isDressed: boolean): Promise<void> {
  const looks = isDressed ? [...taken, ...dressed] : taken;
  if (looks.length === 0) return;
  await Excel.run((context) => applyLooks(context, looks, { mark, marked: operations.length, back: true }, neverCancelled(), null)).catch(
    () => undefined,
  );
}

export function namesOf(entry: Kept): string[] {
  if (entry.kind === "insertion" || entry.kind === "removal") return entry.plan.sheets.map(({ name }) => name);
  return entry.kind === "edit" ? [] : footprintOf(entry.plan.steps).sheets;
}

/** A failure of an undo. The write stands whole where its mark never came to be; where it is no longer listed, nobody knows. */
export async function problemOfUndo(mark: Mark, cause: unknown, names: string[]): Promise<WorkbookProblem> {
  const settings = await Excel.run(readSettings).catch(() => null);
  if (settings && !mark.readIn(settings)) return problemOf(cause, tokensIn(settings).includes(mark.token));
  return isTold(cause) ? cause : new WorkbookProblem("notRestored", { names, hostMessage: String(cause) }, false);
}
