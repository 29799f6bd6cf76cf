/**
 * Changes a scheme that stands in the workbook: read, plan, refuse what may not be touched, make the steps, read back, dress.
 * What goes wrong until it is read back is put back as it was; looks that Excel refuses are told.
 */
import type { ChangePlan, ChangeStep } from "../../schemes/change";
import { cellAddress } from "../../sheet/address";
import { contentOfCell, holdsFormula, isFormula, type Formula } from "../../sheet/formula";
import { dressPieces } from "../appearance";
import { enterCells } from "../entries";
import { applyLooks, type LookPiece } from "../lookStage";
import { Mark } from "./mark";
import { WorkbookProblem, type ChangePlanner, type Restructuring, type TakenBack, type Watch } from "../port";
import { problemOf, stopIfCancelled } from "../problems";
import { asOneUndoStep, calculate, holdStill, showStart, type Run } from "../writing";
import { filteredIn, footprintOf, type Footprint } from "./footprint";
import { operationsOf, type Operation } from "./operations";
import { comparedWithAfter, comparedWithSteps, contradictions, differences } from "./asLeft";
import { slim } from "./slim";
import { listWrite } from "./standing";
import { readState, type WorkbookState } from "./state";
import { forget, keep, trim, type Kept } from "./store";
import { moveBack, putBack, uninterrupted } from "./takeBack";

const BYTES_PER_REQUEST = 1_500_000;

interface WayBack {
  before: WorkbookState;
  after: WorkbookState;
  operations: Operation[];
  footprint: Footprint;
  /** Ids of the sheets made. */
  made: string[];
}

export function restructure(planner: ChangePlanner, watch: Watch): Promise<Restructuring> {
  return asOneUndoStep((run) => change(planner, watch, run));
}

async function change(planner: ChangePlanner, watch: Watch, run: Run): Promise<Restructuring> {
  watch.progress({ stage: "looking" });
  const quiet: Watch = { progress: () => undefined, signal: watch.signal };
  const mark = new Mark();
  const progress: Made = { operations: 0, sheets: [] };
  let before: WorkbookState | undefined;
  let operations: Operation[] = [];
  let plan: ChangePlan | undefined;
  let begun = false;
  try {
    before = await readState(quiet);
    plan = planner(before.snapshot);
    const footprint = footprintOf(plan.steps, mark);
    refuse(plan, footprint, before);
    const making = operationsOf(plan.steps, before, mark);
    operations = making.operations;
    const entry: Kept = { token: mark.token, when: Date.now(), kind: "restructuring", plan, before: slim(before, footprint), after: null, made: null };
    await keep(entry);
    const { open } = plan;
    const known = new Set(before.sheets.map(({ id }) => id));
    const { after, untaken } = await run(async (context) => {
      begun = true;
      await make(context, operations, mark, progress, watch);
      watch.progress({ stage: "verifying" });
      const found = await verified(context, plan!, quiet);
      progress.sheets = found.sheets.flatMap(({ id, name }) => (!known.has(id) && footprint.newSheets.has(name.toLowerCase()) ? [id] : []));
      if (progress.sheets.length < footprint.newSheets.size) throw new WorkbookProblem("hostFailed", { hostMessage: "a new sheet is not there" });
      stopIfCancelled(watch.signal);
      const refused = await applyLooks(context, making.looks, { mark, marked: operations.length }, watch, (last) => {
        mark.unmarkSheets(last, progress.sheets);
        listWrite(last, found.settings, mark.token);
        showStart(last, open);
      });
      await keep({ ...entry, after: slim(found, footprint), made: progress.sheets });
      void trim();
      return { after: found, untaken: refused };
    });
    return { kind: "restructuring", token: mark.token, planner, plan, untaken, wayBack: { before, after, operations, footprint, made: progress.sheets } satisfies WayBack };
  } catch (error) {
    if (before === undefined || plan === undefined || !begun) throw problemOf(error, true);
    watch.progress({ stage: "restoring" });
    await restore(before, operations, plan, mark, progress, error);
    await forget(mark.token);
    throw problemOf(error, true);
  }
}

/** Takes back a change that a pane closed in the middle has left. */
export function restoreBroken(plan: ChangePlan, before: WorkbookState, mark: Mark): Promise<void> {
  return restore(before, operationsOf(plan.steps, before, mark).operations, plan, mark, { operations: 0, sheets: [] }, "broken off");
}

/** @param made ids of the sheets made */
export function wayBackOf(plan: ChangePlan, before: WorkbookState, after: WorkbookState, made: string[], mark: Mark): WayBack {
  return { before, after, operations: operationsOf(plan.steps, before, mark).operations, footprint: footprintOf(plan.steps, mark), made };
}

/** What an undo would come upon. @throws where it would not fit any more */
export function whatWouldGo({ plan, wayBack }: Restructuring, now: WorkbookState) {
  const { before, after, operations, footprint } = wayBack as WayBack;
  refuseFiltered(footprint, now);
  refuseProtected(plan.steps, now);
  // Excel's own undo may have been there before: then cells are where they were.
  const undone = differences(before, now) < differences(after, now);
  if (!sameStructure(undone ? before : after, now)) throw new WorkbookProblem("movedOn");
  const standing = undone ? operations.filter(({ moves }) => !moves) : operations;
  const compared = undone ? comparedWithSteps(before, now, standing) : comparedWithAfter(before, after, now, operations);
  return { ...compared, undone, standing };
}

/** What was entered since stays, but where there will be no place for it. @param now the workbook as it stands */
export async function takeChangeBack(done: Restructuring, now: WorkbookState): Promise<TakenBack> {
  const { before, after, footprint, made } = done.wayBack as WayBack;
  const { undone, standing, touched, contested } = whatWouldGo(done, now);
  const left = undone ? null : after;
  try {
    await moveBack({ before, after: left, done: standing, now, made, footprint });
    await putBack({ before, after: left, footprint, touched }, readState);
    await putBackLooks(done.plan);
  } catch (error) {
    throw problemOf(error, false);
  }
  return { gone: [], kept: contested, archive: null };
}

function refuseFiltered(footprint: Footprint, state: WorkbookState): void {
  const names = filteredIn(footprint, state);
  if (names.length > 0) throw new WorkbookProblem("filtered", { names });
}

/** Which columns tables have that are in both; rows are counted where they are moved. */
function sameStructure(one: WorkbookState, other: WorkbookState): boolean {
  const told = (state: WorkbookState, beside: WorkbookState) =>
    JSON.stringify(state.tables.filter(({ id }) => beside.tables.some((table) => table.id === id)).map(({ id, row, column, columns }) => [id, row, column, columns]).sort());
  return told(one, other) === told(other, one);
}

function refuse({ steps }: ChangePlan, footprint: Footprint, state: WorkbookState): void {
  const changesSheets = steps.some(({ kind }) => kind === "addSheets" || kind === "renameSheet");
  if (state.structureProtected && changesSheets) throw new WorkbookProblem("workbookProtected");
  refuseProtected(steps, state);
  refuseFiltered(footprint, state);
}

function refuseProtected(steps: readonly ChangeStep[], state: WorkbookState): void {
  const tables = new Map(state.tables.map(({ name, sheetId }) => [name, sheetId]));
  for (const step of steps) {
    const sheet =
      "table" in step && typeof step.table === "string"
        ? state.sheets.find(({ id }) => id === tables.get(step.table as string))
        : state.sheets.find(({ name }) => name === ("sheet" in step ? step.sheet : step.kind === "dress" ? step.dress.sheet : ""));
    if (sheet?.protected) throw new WorkbookProblem("sheetProtected", { sheet: sheet.name });
  }
}

interface Made {
  /** Operations that Excel has answered for. */
  operations: number;
  /** Ids of sheets. */
  sheets: string[];
}

/** Each operation leaves its number: what a failed request has made is known to the last one. */
async function make(context: Excel.RequestContext, operations: readonly Operation[], mark: Mark, made: Made, watch: Watch): Promise<void> {
  let bytes = 0;
  let judges: (() => void)[] = [];
  let queued = 0;
  mark.leave(context, 0);
  const send = async () => {
    stopIfCancelled(watch.signal);
    await context.sync();
    made.operations = queued;
    judges.forEach((judge) => judge());
    stopIfCancelled(watch.signal);
    [bytes, judges] = [0, []];
  };
  for (const [number, operation] of operations.entries()) {
    if (bytes + operation.bytes > BYTES_PER_REQUEST && bytes > 0) await send();
    if (bytes === 0) holdStill(context);
    watch.progress({ stage: "making", step: number + 1, steps: operations.length });
    const judge = operation.queue(context);
    queued = number + 1;
    if (judge) judges.push(judge);
    if (operation.back || number === operations.length - 1) mark.leave(context, number + 1);
    bytes += operation.bytes + 100;
  }
  await send();
}

/** What was written has to be there; a function Excel did not know yet (#NAME?) is entered again, which heals it. */
async function verified(context: Excel.RequestContext, { steps }: ChangePlan, watch: Watch): Promise<WorkbookState> {
  const after = await readState(watch, calculate);
  const unknown: { sheet: string; row: number; column: number; formula: Formula }[] = [];
  for (const step of steps) {
    if (step.kind !== "write") continue;
    const sheet = after.sheets.find(({ name }) => name === step.sheet);
    for (const { row, column, after: wanted } of step.cells) {
      const { contents } = sheet!;
      const [i, j] = [row - contents.row, column - contents.column];
      const content = contents.formulas[i]?.[j] ?? "";
      const holds = holdsFormula(wanted) ? isFormula(content) : content === contentOfCell(wanted);
      if (!holds) throw new WorkbookProblem("hostFailed", { sheet: step.sheet, hostMessage: `${step.sheet}!${cellAddress(row, column)} was not written` });
      if (holdsFormula(wanted) && contents.values[i]?.[j] === "#NAME?") unknown.push({ sheet: step.sheet, row, column, formula: wanted });
    }
  }
  if (unknown.length === 0) return after;
  for (const { sheet, row, column, formula } of unknown) {
    enterCells(context.workbook.worksheets.getItem(sheet).getRange(cellAddress(row, column)), [[formula]]);
  }
  await context.sync();
  return after;
}

/** Each part is tried twice, since the very thing that broke the change may break the first try. */
async function restore(before: WorkbookState, operations: readonly Operation[], plan: ChangePlan, mark: Mark, made: Made, cause: unknown): Promise<void> {
  const twice = <Result>(attempt: () => Promise<Result>) => attempt().catch(attempt);
  const footprint = footprintOf(plan.steps, mark);
  try {
    const sheets = await twice(() => Excel.run(async (context) => (await mark.sheetsIn(context)).map(({ id }) => id)));
    const { now, done } = await twice(async () => {
      const told = await Excel.run((context) => mark.read(context));
      const state = await readState(uninterrupted());
      return { now: state, done: madeOf(before, state, operations, Math.max(made.operations, told ?? 0)) };
    });
    const { touched } = comparedWithSteps(before, now, done, operations);
    let again = false;
    await twice(async () => {
      const told = again ? await Excel.run((context) => mark.read(context)) : null;
      const state = again ? await readState(uninterrupted()) : now;
      const standing = again ? madeOf(before, state, operations, told ?? 0) : done;
      again = true;
      await moveBack({ before, after: null, done: standing, now: state, made: [...new Set([...sheets, ...made.sheets])], footprint, mark });
    });
    await twice(() => putBack({ before, after: null, footprint, touched }, readState));
  } catch {
    throw new WorkbookProblem("notRestored", { names: footprint.sheets, hostMessage: String(cause) }, false);
  }
  await putBackLooks(plan);
}

/**
 * Operations that were made: as many as the mark says, and the next one where the request broke between it and its number. What
 * stands tells which.
 */
function madeOf(before: WorkbookState, now: WorkbookState, operations: readonly Operation[], told: number): readonly Operation[] {
  const sure = operations.slice(0, told);
  const next = operations.findIndex(({ moves }, i) => i >= told && moves !== undefined);
  if (next === -1) return sure;
  const perhaps = operations.slice(0, next + 1);
  return contradictions(before, now, perhaps) < contradictions(before, now, sure) ? perhaps : sure;
}

/** As they were before, as far as Excel takes them; no look keeps an undo from being one. */
async function putBackLooks({ steps }: ChangePlan): Promise<void> {
  const pieces = steps.flatMap((step): LookPiece[] => {
    const dress = step.kind === "deleteColumns" ? step.dress : step.kind === "dress" ? step.before : null;
    return dress ? dressPieces(dress, dress.sheet) : [];
  });
  if (pieces.length === 0) return;
  const mark = new Mark();
  await Excel.run(async (context) => {
    mark.leave(context, 0);
    await applyLooks(context, pieces, { mark, marked: 0 }, uninterrupted(), () => undefined);
  }).catch(() => undefined);
}
