/** A change of a scheme that stands: it reads everything, refuses what may not be touched, and reads everything back. */
import { requireValue } from "../../basics/requireValue";
import type { ChangePlan, ChangeStep } from "../../book/change";
import { cellAddress } from "../../sheet/address";
import { contentOfCell, holdsFormula, isFormula, type Formula } from "../../sheet/formula";
import { enterCells } from "../entries";
import { askLooksBelow, type GoingArea, type KeptLooks } from "../keptLooks";
import { WorkbookProblem, type ChangePlanner, type Watch } from "../port";
import { calculate } from "../writing";
import { withoutEntries } from "./entered";
import { footprintOf, type Footprint } from "./footprint";
import { dressedAreas, goingAreas } from "./goingAreas";
import type { KeptRestructuring } from "./kept";
import { Mark } from "./mark";
import { operationsOf } from "./operations";
import { lookAtOverwritten } from "./overwritten";
import type { Planned } from "./planned";
import { slim } from "./slim";
import { readState, type WorkbookState } from "./state";
import { refuseLocked } from "./refuseLocked";

export async function planRestructuring(planner: ChangePlanner, context: Excel.RequestContext, { signal }: Watch): Promise<Planned> {
  const quiet: Watch = { progress: () => undefined, signal };
  const before = await readState(quiet);
  const plan = planner(before.snapshot);
  const footprint = footprintOf(plan.steps);
  refuse(plan, footprint, before);
  const mark = new Mark();
  const entry: KeptRestructuring = {
    kind: "restructuring",
    token: mark.token,
    when: Date.now(),
    plan,
    before: slim(before, footprint),
    after: null,
    sheetIds: null,
    ...(await keptLooks(plan.steps, before, context)),
  };
  const { operations, looks } = operationsOf(plan.steps, before, mark);
  const known = new Set(before.sheets.map(({ id }) => id));
  return {
    mark,
    entry,
    settings: before.settings,
    operations,
    secondLook: lookAtOverwritten(entry, before, operations),
    making: (number) => ({ stage: "making", step: number + 1, steps: operations.length }),
    async verify(context) {
      const after = await readState(quiet, calculate);
      await verify(context, plan, after);
      const sheetIds = after.sheets.flatMap(({ id, name }) => (!known.has(id) && footprint.newSheets.has(name.toLowerCase()) ? [id] : []));
      if (sheetIds.length < footprint.newSheets.size) throw new WorkbookProblem("hostFailed", { hostMessage: "a new sheet is not there" });
      const sheets = new Map(after.sheets.map(({ name, id }) => [name, id]));
      return {
        entry: { ...entry, after: slim(withoutEntries(before, after, operations, plan.steps), footprint), sheetIds },
        settings: after.settings,
        sheets,
      };
    },
    looks,
    open: plan.open,
  };
}

async function keptLooks(
  steps: readonly ChangeStep[],
  before: WorkbookState,
  context: Excel.RequestContext,
): Promise<Pick<KeptRestructuring, "looks" | "dressed">> {
  const going = goingAreas(steps, before);
  const dressed = dressedAreas(steps, before, going);
  const all = await looksOf([...going, ...dressed], context);
  const key = ({ sheetId, area }: GoingArea) => JSON.stringify([sheetId, area]);
  const staying = new Set(dressed.map(key));
  return { looks: all.filter((one) => !staying.has(key(one))), dressed: all.filter((one) => staying.has(key(one))) };
}

/**
 * One sync, where anything goes; more where somebody has deleted one of the sheets since they were looked at. Looks that cannot be
 * read keep nothing from going: then the plan's come back.
 */
async function looksOf(going: readonly GoingArea[], context: Excel.RequestContext): Promise<KeptLooks[]> {
  if (going.length === 0) return [];
  const asked = (areas: readonly GoingArea[]) => {
    const answer = askLooksBelow(context, areas);
    return context.sync().then(answer);
  };
  return asked(going)
    .catch(async () => {
      const sheets = context.workbook.worksheets.load("items/id");
      await context.sync();
      const there = new Set(sheets.items.map(({ id }) => id));
      return asked(going.filter(({ sheetId }) => there.has(sheetId)));
    })
    .catch(() => []);
}

function refuse({ steps }: ChangePlan, footprint: Footprint, state: WorkbookState): void {
  const changesSheets = steps.some(({ kind }) => kind === "addSheets" || kind === "renameSheet");
  if (state.structureProtected && changesSheets) throw new WorkbookProblem("workbookProtected");
  refuseLocked(steps, footprint, state);
}

/** What was written has to be there; a function Excel did not know yet (#NAME?) is entered again, which heals it. */
async function verify(context: Excel.RequestContext, { steps }: ChangePlan, after: WorkbookState): Promise<void> {
  const unknown: { sheet: string; row: number; column: number; formula: Formula }[] = [];
  for (const step of steps) {
    if (step.kind !== "write") continue;
    const sheet = after.sheets.find(({ name }) => name === step.sheet);
    for (const { row, column, after: wanted } of step.cells) {
      const { contents } = requireValue(sheet, `the sheet ${step.sheet}`);
      const [i, j] = [row - contents.row, column - contents.column];
      const content = contents.formulas[i]?.[j] ?? "";
      const holds = holdsFormula(wanted) ? isFormula(content) : content === contentOfCell(wanted);
      if (!holds) throw new WorkbookProblem("hostFailed", { hostMessage: `${step.sheet}!${cellAddress(row, column)} was not written` });
      if (holdsFormula(wanted) && contents.values[i]?.[j] === "#NAME?") unknown.push({ sheet: step.sheet, row, column, formula: wanted });
    }
  }
  for (const { sheet, row, column, formula } of unknown) {
    enterCells(context.workbook.worksheets.getItem(sheet).getRange(cellAddress(row, column)), [[formula]]);
  }
  if (unknown.length > 0) await context.sync();
}
