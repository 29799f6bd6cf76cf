/**
 * Changes a scheme that stands in the workbook: read, plan, refuse what may not be touched, make the steps, read back, dress.
 * What goes wrong until it is read back is put back as it was; looks that Excel refuses are told.
 */
import type { ChangePlan } from "../../schemes/change";
import { cellAddress } from "../../sheet/address";
import { contentOfCell, holdsFormula, isFormula, type Formula } from "../../sheet/formula";
import { dressPieces } from "../appearance";
import { enterCells } from "../entries";
import { applyLooks, type LookPiece } from "../lookStage";
import { Marker } from "../marker";
import { WorkbookProblem, type ChangePlanner, type Restructuring, type Watch } from "../port";
import { problemOf, stopIfCancelled } from "../problems";
import { asOneUndoStep, calculate, holdStill, type Run } from "../writing";
import { filteredIn, footprintOf, type Footprint } from "./footprint";
import { operationsOf, type Operation } from "./operations";
import { laterEntries, putBackContents, putBackStructure } from "./restore";
import { readState, type WorkbookState } from "./state";

const BYTES_PER_REQUEST = 1_500_000;

interface WayBack {
  before: WorkbookState;
  after: WorkbookState;
  operations: Operation[];
  touched: string[];
}

export function restructure(planner: ChangePlanner, watch: Watch): Promise<Restructuring> {
  return asOneUndoStep((run) => change(planner, watch, run));
}

async function change(planner: ChangePlanner, watch: Watch, run: Run): Promise<Restructuring> {
  watch.progress({ stage: "looking" });
  const quiet: Watch = { progress: () => undefined, signal: watch.signal };
  const marker = new Marker();
  let before: WorkbookState | undefined;
  let operations: Operation[] = [];
  let plan: ChangePlan | undefined;
  let begun = false;
  try {
    before = await readState(quiet);
    plan = planner(before.snapshot);
    refuse(plan, before);
    const making = operationsOf(plan.steps, before);
    operations = making.operations;
    const { open } = plan;
    const { after, untaken } = await run(async (context) => {
      begun = true;
      await make(context, operations, marker, watch);
      watch.progress({ stage: "verifying" });
      const found = await verified(context, plan!, quiet);
      stopIfCancelled(watch.signal);
      const refused = await applyLooks(context, making.looks, { marker, marked: operations.length }, watch, (last) => show(last, open));
      return { after: found, untaken: refused };
    });
    return { planner, plan, untaken, wayBack: { before, after, operations, touched: touchedIds(plan, before, after) } satisfies WayBack };
  } catch (error) {
    if (before === undefined || plan === undefined || !begun) throw problemOf(error, true);
    watch.progress({ stage: "restoring" });
    await restore(before, operations, plan, marker, error);
    throw problemOf(error, true);
  }
}

/** @returns how many cells a person has changed since; unless `anyway`, nothing was done where there are any */
export async function undoRestructuring({ plan, wayBack }: Restructuring, anyway: boolean, watch: Watch): Promise<number> {
  const { before, after, operations, touched } = wayBack as WayBack;
  watch.progress({ stage: "comparing" });
  const quiet: Watch = { progress: () => undefined, signal: watch.signal };
  const footprint = footprintOf(plan);
  let untouched = true;
  try {
    const now = await readState(quiet);
    refuseFiltered(footprint, now);
    const later = laterEntries(after, now, new Set(touched));
    if (later > 0 && !anyway) return later;
    watch.progress({ stage: "restoring" });
    untouched = false;
    // Where columns or tables are no longer where they were left, Excel's own undo or a person moved them: no move of ours fits.
    await putBackStructure(before, sameStructure(after, now) ? operations : [], footprint, now);
    await putBackContents(before, footprint, uninterrupted());
    await putBackLooks(plan);
    return 0;
  } catch (error) {
    throw problemOf(error, untouched);
  }
}

function refuseFiltered(footprint: Footprint, state: WorkbookState): void {
  const names = filteredIn(footprint, state);
  if (names.length > 0) throw new WorkbookProblem("filtered", { names });
}

/** Sheets, and which columns tables have; rows are counted where they are moved. */
function sameStructure(after: WorkbookState, now: WorkbookState): boolean {
  const told = ({ sheets, tables }: WorkbookState) =>
    JSON.stringify([
      sheets.map(({ id }) => id).filter((id) => after.sheets.some((sheet) => sheet.id === id)).sort(),
      tables.filter(({ id }) => after.tables.some((table) => table.id === id)).map(({ id, row, column, columns }) => [id, row, column, columns]).sort(),
    ]);
  return told(after) === told(now);
}

function refuse(plan: ChangePlan, state: WorkbookState): void {
  const { steps } = plan;
  const changesSheets = steps.some(({ kind }) => kind === "addSheets" || kind === "renameSheet");
  if (state.structureProtected && changesSheets) throw new WorkbookProblem("workbookProtected");
  const tables = new Map(state.tables.map(({ name, sheetId }) => [name, sheetId]));
  for (const step of steps) {
    const sheet =
      "table" in step && typeof step.table === "string"
        ? state.sheets.find(({ id }) => id === tables.get(step.table as string))
        : state.sheets.find(({ name }) => name === ("sheet" in step ? step.sheet : step.kind === "dress" ? step.dress.sheet : ""));
    if (sheet?.protected) throw new WorkbookProblem("sheetProtected", { sheet: sheet.name });
  }
  refuseFiltered(footprintOf(plan), state);
}

/** Each operation leaves its number: what a failed request has made is known to the last one. */
async function make(context: Excel.RequestContext, operations: readonly Operation[], marker: Marker, watch: Watch): Promise<void> {
  let bytes = 0;
  let judges: (() => void)[] = [];
  if (operations.length === 0) marker.leave(context, 0);
  const send = async () => {
    stopIfCancelled(watch.signal);
    await context.sync();
    judges.forEach((judge) => judge());
    stopIfCancelled(watch.signal);
    [bytes, judges] = [0, []];
  };
  for (const [number, operation] of operations.entries()) {
    if (bytes + operation.bytes > BYTES_PER_REQUEST && bytes > 0) await send();
    if (bytes === 0) holdStill(context);
    watch.progress({ stage: "making", step: number + 1, steps: operations.length });
    const judge = operation.queue(context);
    if (judge) judges.push(judge);
    if (operation.back || number === operations.length - 1) marker.leave(context, number + 1);
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

function show({ workbook }: Excel.RequestContext, { sheet, row, column }: ChangePlan["open"]): void {
  const worksheet = workbook.worksheets.getItem(sheet);
  worksheet.activate();
  worksheet.getRange(cellAddress(row, column)).select();
}

/** Each part is tried twice, since the very thing that broke the change may break the first try. */
async function restore(before: WorkbookState, operations: readonly Operation[], plan: ChangePlan, marker: Marker, cause: unknown): Promise<void> {
  const twice = <Result>(attempt: () => Promise<Result>) => attempt().catch(attempt);
  const footprint = footprintOf(plan);
  try {
    await twice(async () => {
      const made = await Excel.run((context) => marker.read(context));
      const now = await readState(uninterrupted());
      await putBackStructure(before, operations.slice(0, made ?? 0), footprint, now, marker);
    });
    await twice(() => putBackContents(before, footprint, uninterrupted()));
  } catch {
    throw new WorkbookProblem("notRestored", { names: footprint.sheets, hostMessage: String(cause) }, false);
  }
  await putBackLooks(plan);
}

/** As they were before, as far as Excel takes them; no look keeps an undo from being one. */
async function putBackLooks({ steps }: ChangePlan): Promise<void> {
  const pieces = steps.flatMap((step): LookPiece[] => {
    const dress = step.kind === "deleteColumns" ? step.dress : step.kind === "dress" ? step.before : null;
    return dress ? dressPieces(dress, dress.sheet) : [];
  });
  if (pieces.length === 0) return;
  const marker = new Marker();
  await Excel.run(async (context) => {
    marker.leave(context, 0);
    await applyLooks(context, pieces, { marker, marked: 0 }, uninterrupted(), () => undefined);
  }).catch(() => undefined);
}

/** What is being put back is not cancelled half-way. */
function uninterrupted(): Watch {
  return { progress: () => undefined, signal: new AbortController().signal };
}

function touchedIds(plan: ChangePlan, before: WorkbookState, after: WorkbookState): string[] {
  const { sheets, tables: changed } = footprintOf(plan);
  const named = new Set(sheets);
  const tables = new Set(changed);
  const known = new Set(before.sheets.map(({ id }) => id));
  const ofTables = after.tables.flatMap(({ name, sheetId }) => (tables.has(name) ? [sheetId] : []));
  return [...after.sheets.flatMap(({ id, name }) => (named.has(name) || !known.has(id) ? [id] : [])), ...ofTables];
}
