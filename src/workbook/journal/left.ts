/**
 * What a write has left in the places that go when it is taken back: its own sheets, and the columns and rows that it has made. Whatever
 * else stands there by then somebody has entered, and it is kept.
 */
import type { PlanCell, SheetPlan } from "../../book/plan";
import { contentOfCell, isFormula, type Content } from "../../sheet/formula";
import { isSpilled } from "../../book/spilled";
import { bytesOf } from "../blocks";
import { alike, keyOf, same, collectWritten } from "./asLeft";
import { stepsOf, type KeptSteps } from "./kept";
import type { MarkedSheet } from "./mark";
import { Moves, type Spot } from "./moves";
import type { Operation } from "./operations";
import { contentAt, type SheetState, type WorkbookState } from "./state";

export interface Left {
  /** Whether a cell holds what it was left with. @param at where it stands now */
  isLeft(at: Spot, content: Content): boolean;
  /** What the cells of a sheet weigh. */
  bytesOn(sheet: string): number;
}

/** For an undo: a cell is as it was left where it holds what was looked at and shown. */
export function leftOfLook(now: WorkbookState): Left {
  const sheets = byId(now);
  return {
    isLeft(at, content) {
      const sheet = sheets.get(at.sheet);
      return sheet !== undefined && (isSpilled(sheet.contents, at.row, at.column) || same(content, contentAt(sheet, at.row, at.column)));
    },
    bytesOn: (sheet) => bytesOf(sheets.get(sheet)?.contents.formulas ?? []),
  };
}

/**
 * For a write that broke off, or whose undo did: a cell is as it was left where it holds what was planned, what was read back when the
 * write stood whole, or what an undo has archived.
 * @param standing operations that stand, in order
 */
export function leftOfPlan(
  entry: KeptSteps,
  operations: readonly Operation[],
  standing: readonly Operation[],
  now: WorkbookState,
  marked: readonly MarkedSheet[],
): Left {
  const { before, archived = [] } = entry;
  const after = entry.kind === "restructuring" ? entry.after : null;
  const plans = plansById(entry, marked);
  const written = new Map([...plans].map(([id, plan]) => [id, cellsOf(plan)]));
  const { wrote } = collectWritten(before, operations, operations);
  const [sheets, whole, shown] = [byId(now), after && byId(after), new Map(archived.map((one) => [keyOf(one), one.content]))];
  const later = placesAfter(before, standing, operations);
  const isFilled = (sheet: SheetState | undefined, { row, column }: Spot, content: Content) => {
    const above = sheet && row > 0 ? contentAt(sheet, row - 1, column) : "";
    return isFormula(content) && isFormula(above) && alike(content, above);
  };
  return {
    isLeft(at, content) {
      const plan = plans.get(at.sheet);
      const place = plan ? at : later(at);
      const archivedAs = place && shown.get(keyOf(place));
      if (same(content, archivedAs)) return true;
      const cells = written.get(at.sheet);
      if (plan && cells)
        return isSpilled(plan, at.row, at.column) || same(content, contentOfCell(cells.get(`${at.row},${at.column}`) ?? null));
      const [sheet, read] = [sheets.get(at.sheet), place && whole?.get(place.sheet)];
      if (sheet && isSpilled(sheet.contents, at.row, at.column)) return true;
      // Excel gives a column that comes into a table a header of its own, before the write gives it another.
      if (after === null && isHeader(now, at)) return true;
      const wanted = place ? contentOfCell(wrote.get(keyOf(place)) ?? null) : "";
      return (
        same(content, wanted) || (read && place ? same(content, contentAt(read, place.row, place.column)) : isFilled(sheet, at, content))
      );
    },
    bytesOn: (sheet) => bytesOf(plans.get(sheet)?.blocks ?? []) + bytesOf(sheets.get(sheet)?.contents.formulas ?? []),
  };
}

function isHeader({ tables }: WorkbookState, { sheet, row, column }: Spot): boolean {
  return tables.some(
    (table) => table.sheetId === sheet && table.row === row && column >= table.column && column < table.column + table.columns,
  );
}

/** Where a cell stands once all operations are made, from where it stands with some of them. */
export function placesAfter(
  before: WorkbookState,
  standing: readonly Operation[],
  operations: readonly Operation[],
): (at: Spot) => Spot | null {
  const moves = new Moves(before);
  for (const { moves: step } of standing) if (step) moves.take(step);
  const since = moves.count;
  for (const operation of operations) if (operation.moves && !standing.includes(operation)) moves.take(operation.moves);
  return (at) => moves.whereNow(at, since);
}

/** What a plan writes, by row and column. */
export function cellsOf(plan: SheetPlan): Map<string, PlanCell> {
  return new Map(
    plan.blocks.flatMap(({ row, column, cells }) =>
      cells.flatMap((line, i) => line.map((cell, j) => [`${row + i},${column + j}`, cell] as const)),
    ),
  );
}

/** The plans of a write's own sheets by their ids, whatever they are called by now. */
function plansById(entry: KeptSteps, marked: readonly MarkedSheet[]): Map<string, SheetPlan> {
  const plans = new Map(
    stepsOf(entry).flatMap((step) => (step.kind === "addSheets" ? step.plan.sheets.map((sheet) => [sheet.name, sheet] as const) : [])),
  );
  const named = marked.map(({ id, planned }) => [id, planned] as const);
  const stood = (entry.sheetIds ?? []).map((id, i) => [id, nameOf(entry, id, i)] as const);
  return new Map(
    [...stood, ...named].flatMap(([id, name]) => {
      const plan = plans.get(name ?? "");
      return plan ? [[id, plan] as const] : [];
    }),
  );
}

function nameOf(entry: KeptSteps, id: string, i: number): string | undefined {
  return entry.kind === "insertion" ? entry.plan.sheets[i]?.name : entry.after?.sheets.find((sheet) => sheet.id === id)?.name;
}

function byId({ sheets }: WorkbookState): Map<string, SheetState> {
  return new Map(sheets.map((sheet) => [sheet.id, sheet]));
}
