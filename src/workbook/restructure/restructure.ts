/**
 * Changes a scheme that stands in the workbook: read, plan, refuse what may not be touched, make the steps, read back. What
 * goes wrong on the way is put back as it was.
 */
import type { ChangePlan } from "../../schemes/change";
import { cellAddress } from "../../sheet/address";
import { contentOfCell, holdsFormula, isFormula, type Formula } from "../../sheet/formula";
import { enterCells } from "../entries";
import { WorkbookProblem, type ChangePlanner, type Restructuring, type Watch } from "../port";
import { problemOf, stopIfCancelled } from "../problems";
import { operationsOf, type Operation } from "./operations";
import { laterEntries, MARKER, putBackContents, putBackStructure } from "./restore";
import { readState, type WorkbookState } from "./state";

const BYTES_PER_REQUEST = 1_500_000;

interface WayBack {
  before: WorkbookState;
  after: WorkbookState;
  operations: Operation[];
  touched: string[];
}

export async function restructure(planner: ChangePlanner, watch: Watch): Promise<Restructuring> {
  watch.progress({ stage: "looking" });
  const quiet: Watch = { progress: () => undefined, signal: watch.signal };
  let before: WorkbookState | undefined;
  let operations: Operation[] = [];
  let plan: ChangePlan | undefined;
  try {
    before = await readState(quiet);
    plan = planner(before.snapshot);
    refuse(plan, before);
    operations = operationsOf(plan.steps, before);
    await make(operations, watch);
    watch.progress({ stage: "verifying" });
    const after = await verified(plan, quiet);
    stopIfCancelled(watch.signal);
    await show(plan);
    return { planner, plan, wayBack: { before, after, operations, touched: touchedIds(plan, before, after) } satisfies WayBack };
  } catch (error) {
    if (before === undefined || plan === undefined || operations.length === 0) throw problemOf(error, true);
    watch.progress({ stage: "restoring" });
    await restore(before, operations, plan, error);
    throw problemOf(error, true);
  }
}

/** @returns how many cells a person has changed since; unless `anyway`, nothing was done where there are any */
export async function undoRestructuring({ plan, wayBack }: Restructuring, anyway: boolean, watch: Watch): Promise<number> {
  const { before, after, operations, touched } = wayBack as WayBack;
  watch.progress({ stage: "comparing" });
  const quiet: Watch = { progress: () => undefined, signal: watch.signal };
  try {
    const now = await readState(quiet);
    const later = laterEntries(after, now, new Set(touched));
    if (later > 0 && !anyway) return later;
    watch.progress({ stage: "restoring" });
    await putBackStructure(before, operations);
    await putBackContents(before, dressesOf(plan), uninterrupted());
    return 0;
  } catch (error) {
    throw problemOf(error, false);
  }
}

function refuse({ steps }: ChangePlan, state: WorkbookState): void {
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
}

/** Each operation leaves its number: what a failed request has made is known to the last one. */
async function make(operations: readonly Operation[], watch: Watch): Promise<void> {
  await Excel.run(async (context) => {
    let bytes = 0;
    const send = async () => {
      stopIfCancelled(watch.signal);
      await context.sync();
      stopIfCancelled(watch.signal);
      bytes = 0;
    };
    for (const [number, operation] of operations.entries()) {
      if (bytes + operation.bytes > BYTES_PER_REQUEST && bytes > 0) await send();
      watch.progress({ stage: "making", step: number + 1, steps: operations.length });
      operation.queue(context);
      if (operation.back) context.workbook.settings.add(MARKER, number + 1);
      bytes += operation.bytes + 100;
    }
    await send();
    if (!operations.some(({ back }) => back)) return;
    context.workbook.settings.getItem(MARKER).delete();
    await context.sync();
  });
}

/** What was written has to be there; a function Excel did not know yet (#NAME?) is entered again, which heals it. */
async function verified({ steps }: ChangePlan, watch: Watch): Promise<WorkbookState> {
  const after = await readState(watch);
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
  await Excel.run(async (context) => {
    for (const { sheet, row, column, formula } of unknown) {
      enterCells(context.workbook.worksheets.getItem(sheet).getRange(cellAddress(row, column)), [[formula]]);
    }
    await context.sync();
  });
  return after;
}

async function show({ open: { sheet, row, column } }: ChangePlan): Promise<void> {
  await Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRange(cellAddress(row, column)).select();
    await context.sync();
  });
}

/** Each part is tried twice, since the very thing that broke the change may break the first try. */
async function restore(before: WorkbookState, operations: readonly Operation[], plan: ChangePlan, cause: unknown): Promise<void> {
  const twice = <Result>(attempt: () => Promise<Result>) => attempt().catch(attempt);
  try {
    const made = await twice(() => madeSoFar(operations));
    await twice(() => putBackStructure(before, made));
    await twice(() => putBackContents(before, dressesOf(plan), uninterrupted()));
  } catch {
    throw new WorkbookProblem("notRestored", { names: touchedNames(plan), hostMessage: String(cause) }, false);
  }
}

/** What is being put back is not cancelled half-way. */
function uninterrupted(): Watch {
  return { progress: () => undefined, signal: new AbortController().signal };
}

async function madeSoFar(operations: readonly Operation[]): Promise<Operation[]> {
  return Excel.run(async (context) => {
    const marker = context.workbook.settings.getItemOrNullObject(MARKER);
    marker.load("value");
    await context.sync();
    const count = marker.isNullObject ? 0 : Number(marker.value);
    return operations.slice(0, count);
  });
}

function dressesOf({ steps }: ChangePlan) {
  return steps.flatMap((step) => (step.kind === "deleteColumns" ? [step.dress] : step.kind === "dress" && step.before ? [step.before] : []));
}

function touchedNames({ steps }: ChangePlan): string[] {
  return [...new Set(steps.flatMap((step) => ("sheet" in step ? [step.sheet] : step.kind === "dress" ? [step.dress.sheet] : [])))];
}

function touchedIds(plan: ChangePlan, before: WorkbookState, after: WorkbookState): string[] {
  const { steps } = plan;
  const named = new Set(touchedNames(plan));
  const tables = new Set(steps.flatMap((step) => ("table" in step && typeof step.table === "string" ? [step.table] : [])));
  const known = new Set(before.sheets.map(({ id }) => id));
  const ofTables = after.tables.flatMap(({ name, sheetId }) => (tables.has(name) ? [sheetId] : []));
  return [...after.sheets.flatMap(({ id, name }) => (named.has(name) || !known.has(id) ? [id] : [])), ...ofTables];
}
