/**
 * Inserts a plan: look, write contents, read back, dress. Four round trips for a plan of usual size, however many sheets it
 * has. What goes wrong until it is read back is taken away again, and only that; looks that Excel refuses are told.
 */
import type { ChangeStep } from "../schemes/change";
import type { InsertionPlan, SheetPlan, Taken } from "../schemes/plan";
import { areaAddress, cellAddress } from "../sheet/address";
import { holdsFormula } from "../sheet/formula";
import { lookPieces } from "./appearance";
import { constantGrid, contentSteps, type Step } from "./contents";
import { enterCells } from "./entries";
import { footprintOf } from "./journal/footprint";
import { Mark } from "./journal/mark";
import { readPresence, takenIn } from "./journal/presence";
import type { WorkbookState } from "./journal/state";
import { slim } from "./journal/slim";
import { listWrite } from "./journal/standing";
import { forget, keep, trim, type Kept } from "./journal/store";
import { moveBack, putBack } from "./journal/takeBack";
import { applyLooks } from "./lookStage";
import { WorkbookProblem, type Insertion, type Planner, type Watch } from "./port";
import { problemOf, stopIfCancelled } from "./problems";
import { settingKey } from "./record";
import { asOneUndoStep, calculate, holdStill, showStart, type Run } from "./writing";

/** Well under the 5 MB at which Excel on the web refuses a request. */
const BYTES_PER_REQUEST = 1_500_000;

/** @param isOwnWrite false where it is part of another one, and not taken back by itself */
export function insertPlan(planner: Planner, watch: Watch, isOwnWrite = true): Promise<Insertion> {
  return asOneUndoStep((run) => insert(planner, watch, run, isOwnWrite));
}

async function insert(planner: Planner, watch: Watch, run: Run, isOwnWrite: boolean): Promise<Insertion> {
  watch.progress({ stage: "looking" });
  const mark = new Mark();
  let before: WorkbookState | undefined;
  let plan: InsertionPlan | undefined;
  let entry: Extract<Kept, { kind: "insertion" }> | undefined;
  let made: string[] = [];
  try {
    return await run(async (context) => {
      before = await readPresence(context);
      const taken = takenIn(before);
      plan = planner(taken);
      refuseToOverwrite(plan, taken, before);
      mark.scheme = plan.record?.id;
      entry = { token: mark.token, when: Date.now(), kind: "insertion", plan, before: slim(before, footprintOf(insertionSteps(plan), mark)), sheetIds: null };
      await keep(entry);
      await write(context, [beginning(mark), ...contentSteps(plan, mark), ...recordSteps(plan)], plan.sheets.length, watch);
      watch.progress({ stage: "verifying" });
      made = await readBack(context, plan);
      stopIfCancelled(watch.signal);
      const untaken = await applyLooks(context, lookPieces(plan), { mark, marked: 0 }, watch, (last) => {
        mark.unmarkSheets(last, made);
        if (isOwnWrite) listWrite(last, before!.settings, mark.token);
        showStart(last, plan!.open);
      });
      if (isOwnWrite) await keep({ ...entry, sheetIds: made });
      else await forget(mark.token);
      void trim();
      return { kind: "insertion", token: mark.token, planner, plan, sheetIds: made, untaken, wayBack: { before, mark } satisfies InsertionWayBack };
    });
  } catch (error) {
    // Nothing was asked to be written before the first look came back.
    if (before === undefined || plan === undefined || refused(error)) throw problemOf(error, true);
    watch.progress({ stage: "restoring" });
    await takeBrokenBack(plan, before, mark, made, error);
    await forget(mark.token);
    throw problemOf(error, true);
  }
}

/** What is needed to take an insertion back. */
export interface InsertionWayBack {
  before: WorkbookState;
  mark: Mark;
}

/** An insertion as steps of a change. */
export function insertionSteps(plan: InsertionPlan): ChangeStep[] {
  return [{ kind: "addSheets", plan }, ...(plan.record ? [{ kind: "record" as const, record: plan.record }] : [])];
}

/** Told to whoever finds it, should the pane be closed in the middle. */
function beginning(mark: Mark): Step {
  return { bytes: 200, sheet: 0, queue: (context) => mark.leave(context, 0) };
}

/** Tried twice, since the very thing that broke the write may break the first try. */
export async function takeBrokenBack(plan: InsertionPlan, before: WorkbookState, mark: Mark, made: readonly string[], cause: unknown): Promise<void> {
  const footprint = footprintOf(insertionSteps(plan), mark);
  const read = () => Excel.run(readPresence);
  const attempt = async () => {
    const marked = await Excel.run(async (context) => (await mark.sheetsIn(context)).map(({ id }) => id));
    await moveBack({ before, after: null, done: [], now: await read(), made: [...new Set([...marked, ...made])], footprint });
    await putBack({ before, after: null, footprint, touched: new Set() }, read);
  };
  try {
    await attempt().catch(attempt);
  } catch {
    throw new WorkbookProblem("notRestored", { names: plan.sheets.map((sheet) => sheet.name), hostMessage: String(cause) }, false);
  }
}

function refused(error: unknown): boolean {
  return error instanceof WorkbookProblem && (error.code === "nameTaken" || error.code === "workbookProtected");
}

function refuseToOverwrite(plan: InsertionPlan, before: Taken, { structureProtected }: WorkbookState): void {
  if (structureProtected) throw new WorkbookProblem("workbookProtected");
  const used = (names: string[]) => new Set(names.map((name) => name.toLowerCase()));
  const sheets = used(before.sheets);
  const words = used([...before.tables, ...before.names]);
  const clashes = [
    ...plan.sheets.map((s) => s.name).filter((name) => sheets.has(name.toLowerCase())),
    ...[...plan.sheets.flatMap((s) => s.tables.map((t) => t.name)), ...plan.names.map((n) => n.name)].filter((name) =>
      words.has(name.toLowerCase()),
    ),
  ];
  if (clashes.length > 0) throw new WorkbookProblem("nameTaken", { names: clashes });
}

function recordSteps({ record, sheets }: InsertionPlan): Step[] {
  if (!record) return [];
  const text = JSON.stringify(record);
  const queue = (context: Excel.RequestContext) => void context.workbook.settings.add(settingKey(record.id), text);
  return [{ bytes: text.length, sheet: sheets.length - 1, queue }];
}

/** Queues steps and sends them whenever a request has grown large enough; a cancel takes effect between requests. */
async function write(context: Excel.RequestContext, steps: Step[], sheets: number, watch: Watch): Promise<void> {
  let bytes = 0;
  for (const step of steps) {
    if (bytes + step.bytes > BYTES_PER_REQUEST && bytes > 0) {
      await send(context, watch);
      bytes = 0;
    }
    watch.progress({ stage: "writing", sheet: step.sheet + 1, sheets });
    if (bytes === 0) holdStill(context);
    step.queue(context);
    bytes += step.bytes;
  }
  await send(context, watch);
}

async function send(context: Excel.RequestContext, watch: Watch): Promise<void> {
  stopIfCancelled(watch.signal);
  await context.sync();
  stopIfCancelled(watch.signal);
}

/**
 * Reads every sheet once: a constant that did not arrive is a failure; a formula whose function Excel did not know yet
 * (#NAME?) is entered again, which heals it.
 */
async function readBack(context: Excel.RequestContext, plan: InsertionPlan): Promise<string[]> {
  const { worksheets } = context.workbook;
  calculate(context);
  const seen = plan.sheets.map((sheet) => {
    const worksheet = worksheets.getItem(sheet.name);
    worksheet.load("id");
    const range = worksheet.getRange(areaAddress(extent(sheet)));
    range.load("values");
    return { sheet, worksheet, range };
  });
  await context.sync();
  let unknown = false;
  for (const { sheet, worksheet, range } of seen) {
    refuseLostConstants(sheet, range.values);
    for (const { row, column, cells } of sheet.blocks) {
      cells.forEach((line, i) =>
        line.forEach((cell, j) => {
          if (!holdsFormula(cell) || range.values[row + i]?.[column + j] !== "#NAME?") return;
          enterCells(worksheet.getRange(cellAddress(row + i, column + j)), [[cell]]);
          unknown = true;
        }),
      );
    }
  }
  if (unknown) await context.sync();
  return seen.map(({ worksheet }) => worksheet.id);
}

function extent(sheet: SheetPlan) {
  const rows = Math.max(...sheet.blocks.map((block) => block.row + block.cells.length));
  return { row: 0, column: 0, rows, columns: sheet.widths.length };
}

function refuseLostConstants(sheet: SheetPlan, values: unknown[][]): void {
  constantGrid(sheet).forEach((line, row) =>
    line.forEach((cell, column) => {
      if (cell !== null && values[row]?.[column] !== cell) {
        const place = `${sheet.name}!${cellAddress(row, column)}`;
        throw new WorkbookProblem("hostFailed", { sheet: sheet.name, hostMessage: `${place} was not written` });
      }
    }),
  );
}
