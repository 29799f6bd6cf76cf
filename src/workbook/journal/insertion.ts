/** An insertion: it looks at the names in use, never at cells, refuses to overwrite anything, and reads its own sheets back. */
import { largestOf } from "../../basics/extremes";
import { requireValue } from "../../basics/requireValue";
import type { InsertionPlan, PlanCell, Taken } from "../../book/plan";
import { areaAddress, cellAddress } from "../../sheet/address";
import { contentOfCell, holdsFormula } from "../../sheet/formula";
import { lookPieces } from "../appearance";
import { bytesOf, requestsOf } from "../blocks";
import { constantGrid, type ContentsPlan, type SheetContents } from "../contents";
import { enterCells } from "../entries";
import { WorkbookProblem, type Planner } from "../port";
import { calculate } from "../writing";
import { footprintOf } from "./footprint";
import { stepsOf, type KeptInsertion } from "./kept";
import { Mark } from "./mark";
import { operationsOf } from "./operations";
import type { Planned } from "./planned";
import { readPresence, takenIn } from "./presence";
import { slim } from "./slim";
import type { WorkbookState } from "./state";
import { sync } from "../sending";

/** One sync. */
export async function planInsertion(planner: Planner, context: Excel.RequestContext): Promise<Planned> {
  const before = await readPresence(context);
  const taken = takenIn(before);
  const plan = planner(taken);
  refuseToOverwrite(plan, taken, before);
  const mark = new Mark(undefined, plan.record?.id);
  const steps = stepsOf({ kind: "insertion", plan });
  const entry: KeptInsertion = {
    kind: "insertion",
    token: mark.token,
    when: Date.now(),
    plan,
    before: slim(before, footprintOf(steps)),
    sheetIds: null,
  };
  const { operations } = operationsOf(steps, before, mark);
  const sheets = plan.sheets.length;
  return {
    mark,
    entry,
    settings: before.settings,
    operations,
    secondLook: [],
    making: (number) => ({ stage: "writing", sheet: (operations[number]?.newSheet ?? sheets - 1) + 1, sheets }),
    async verify(made) {
      const sheetIds = await readBack(made, plan);
      return {
        entry: { ...entry, sheetIds },
        sheets: new Map(plan.sheets.map(({ name }, i) => [name, requireValue(sheetIds[i], "the id of each sheet that was made")])),
      };
    },
    looks: (made) => lookPieces(plan, made),
    open: plan.open,
  };
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

/** What stands on a sheet of the plan. */
interface SheetRead {
  sheet: SheetContents;
  values: unknown[][];
}

interface Line {
  from: SheetRead;
  row: number;
  constants: readonly PlanCell[];
  bytes: number;
}

/** What a computed cell's value weighs in an answer. */
const BYTES_PER_VALUE = 30;

/**
 * Every sheet once, in answers that fit: a constant that did not arrive is a failure, and one that is another by now is somebody's
 * entry; a formula whose function Excel did not know yet (#NAME?) is entered again, which heals it.
 * @returns the ids of the sheets
 */
export async function readBack(context: Excel.RequestContext, plan: ContentsPlan): Promise<string[]> {
  const worksheets = plan.sheets.map((sheet) => context.workbook.worksheets.getItem(sheet.name).load("id"));
  const all = plan.sheets.map((sheet): SheetRead => ({ sheet, values: [] }));
  const lines = all.flatMap((from): Line[] => {
    const { sheet } = from;
    const grid = constantGrid(sheet);
    const rows = largestOf(sheet.blocks.map((block) => block.row + block.cells.length));
    return Array.from({ length: rows }, (_, row) => ({
      from,
      row,
      constants: grid[row] ?? [],
      bytes: bytesOf(grid[row] ?? []) + BYTES_PER_VALUE * sheet.widths.length,
    }));
  });
  calculate(context);
  for (const request of requestsOf(lines)) {
    const asked = all.flatMap(({ sheet, values }) => {
      const own = request.filter(({ from }) => from.sheet === sheet);
      const [first] = own;
      if (!first) return [];
      const area = { row: first.row, column: 0, rows: own.length, columns: sheet.widths.length };
      return [{ values, range: context.workbook.worksheets.getItem(sheet.name).getRange(areaAddress(area)).load("values") }];
    });
    await sync(context);
    for (const { values, range } of asked) for (const line of range.values as unknown[][]) values.push(line);
  }
  for (const {
    from: { sheet, values },
    row,
    constants,
  } of lines)
    refuseLost(sheet, row, constants, requireValue(values[row], "the values of each row"));
  await enterUnknown(context, all);
  return worksheets.map(({ id }) => id);
}

function refuseLost(sheet: SheetContents, row: number, constants: readonly PlanCell[], values: readonly unknown[]): void {
  constants.forEach((cell, column) => {
    if (cell === null || !isLost(cell, values[column])) return;
    const place = `${sheet.name}!${cellAddress(row, column)}`;
    throw new WorkbookProblem("hostFailed", { hostMessage: `${place} was not written` });
  });
}

/** Empty, or the same in writing but of another type. Anything else somebody has entered since: an undo will tell of it. */
function isLost(cell: PlanCell, value: unknown): boolean {
  return value !== cell && cell !== "" && (value === "" || String(value) === String(contentOfCell(cell)));
}

async function enterUnknown(context: Excel.RequestContext, all: readonly SheetRead[]): Promise<void> {
  let unknown = false;
  for (const { sheet, values } of all) {
    const worksheet = context.workbook.worksheets.getItem(sheet.name);
    for (const { row, column, cells } of sheet.blocks) {
      cells.forEach((line, i) =>
        line.forEach((cell, j) => {
          if (!holdsFormula(cell) || values[row + i]?.[column + j] !== "#NAME?") return;
          enterCells(worksheet.getRange(cellAddress(row + i, column + j)), [[cell]]);
          unknown = true;
        }),
      );
    }
  }
  if (unknown) await context.sync();
}
