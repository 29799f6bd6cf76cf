/**
 * Inserts a plan: look, write contents, read back, dress. Four round trips for a plan of usual size, however many sheets it
 * has. Whatever goes wrong until it is read back, `restore` takes away what was made, and only that; looks that Excel refuses
 * are told.
 */
import type { SheetPlan, InsertionPlan } from "../schemes/plan";
import { areaAddress, cellAddress } from "../sheet/address";
import { holdsFormula } from "../sheet/formula";
import { lookPieces } from "./appearance";
import { constantGrid, contentSteps, type Step } from "./contents";
import { enterCells } from "./entries";
import { applyLooks } from "./lookStage";
import { Marker } from "./marker";
import { WorkbookProblem, type Insertion, type Planner, type Watch } from "./port";
import { lookAround, type Presence } from "./presence";
import { problemOf, stopIfCancelled } from "./problems";
import { settingKey } from "./record";
import { restore } from "./restore";
import { asOneUndoStep, calculate, holdStill, type Run } from "./writing";

/** Well under the 5 MB at which Excel on the web refuses a request. */
const BYTES_PER_REQUEST = 1_500_000;

export function insertPlan(planner: Planner, watch: Watch): Promise<Insertion> {
  return asOneUndoStep((run) => insert(planner, watch, run));
}

async function insert(planner: Planner, watch: Watch, run: Run): Promise<Insertion> {
  watch.progress({ stage: "looking" });
  let before: Presence | undefined;
  let plan: InsertionPlan | undefined;
  try {
    return await run(async (context) => {
      before = await lookAround(context);
      plan = planner(before);
      refuseToOverwrite(plan, before);
      await write(context, [...contentSteps(plan), ...recordSteps(plan)], plan.sheets.length, watch);
      watch.progress({ stage: "verifying" });
      const marker = new Marker();
      const sheetIds = await readBack(context, plan, marker);
      stopIfCancelled(watch.signal);
      const untaken = await applyLooks(context, lookPieces(plan), { marker, marked: 0 }, watch, (last) => showStart(last, plan!));
      return { planner, plan, sheetIds, cameFrom: before.activeSheet, untaken };
    });
  } catch (error) {
    // Nothing was asked to be written before the first look came back.
    if (before === undefined || plan === undefined || refused(error)) throw problemOf(error, true);
    watch.progress({ stage: "restoring" });
    await restore(plan, before, error);
    throw problemOf(error, true);
  }
}

function refused(error: unknown): boolean {
  return error instanceof WorkbookProblem && (error.code === "nameTaken" || error.code === "workbookProtected");
}

function refuseToOverwrite(plan: InsertionPlan, before: Presence): void {
  if (before.structureProtected) throw new WorkbookProblem("workbookProtected");
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
async function readBack(context: Excel.RequestContext, plan: InsertionPlan, marker: Marker): Promise<string[]> {
  const { worksheets } = context.workbook;
  calculate(context);
  const seen = plan.sheets.map((sheet) => {
    const worksheet = worksheets.getItem(sheet.name);
    worksheet.load("id");
    const range = worksheet.getRange(areaAddress(extent(sheet)));
    range.load("values");
    return { sheet, worksheet, range };
  });
  marker.leave(context, 0);
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

function showStart({ workbook }: Excel.RequestContext, { open: { sheet, row, column } }: InsertionPlan): void {
  const start = workbook.worksheets.getItem(sheet);
  start.activate();
  start.getRange(cellAddress(row, column)).select();
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
