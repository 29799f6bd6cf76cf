/** What somebody has entered since and an undo leaves no place for: it stands in sheets, columns or rows that go. */
import { contentOfCell, type Content } from "../../sheet/formula";
import { mentioning } from "../../sheet/mentions";
import type { PlanCell, SheetPlan } from "../../schemes/plan";
import { WorkbookProblem, type HomelessEntry } from "../port";
import { comparedWithAfter, comparedWithSteps, differences, same, spotsOf, type Entry } from "./asLeft";
import type { KeptInsertion, KeptRestructuring, KeptSteps } from "./kept";
import { refuseLocked } from "./restructuring";
import { contentAt, type SheetState, type WorkbookState } from "./state";
import type { Seen, Way } from "./takeBack";

/** What an undo would come upon. */
export interface Going {
  seen: Seen;
  /** Cells that the write had changed and somebody has changed again since. */
  contested: number;
  homeless: Entry[];
}

/** @param now the workbook as it stands @throws where an undo would not fit any more */
export function whatWouldGo(entry: KeptSteps, way: Way, now: WorkbookState): Going {
  const own = entry.sheetIds ?? [];
  if (entry.kind === "insertion") return { seen: { now, standing: 0, touched: new Set(), own, dressed: true }, contested: 0, homeless: entriesIn(entry, now) };
  const { before, operations, footprint } = way;
  const after = afterOf(entry);
  refuseLocked(entry.plan.steps, footprint, now);
  // Excel's own undo may have been there before: then cells are where they were.
  const undone = differences(before, now) < differences(after, now);
  if (!sameStructure(undone ? before : after, now)) throw new WorkbookProblem("movedOn");
  if (!undone) {
    const { touched, contested, homeless } = comparedWithAfter(before, after, now, operations);
    return { seen: { now, standing: operations.length, touched, own, dressed: true }, contested, homeless };
  }
  const unmoved = operations.filter(({ moves }) => !moves);
  const { touched, contested, homeless } = comparedWithSteps(before, now, { standing: unmoved, written: unmoved, all: unmoved, after: null, hasMadeRoom: false });
  return { seen: { now, standing: 0, touched, own, dressed: true }, contested, homeless };
}

function afterOf({ after }: KeptRestructuring): WorkbookState {
  if (after === null) throw new WorkbookProblem("notKept");
  return after;
}

/** Which columns tables have that are in both; rows are counted where they are moved. */
function sameStructure(one: WorkbookState, other: WorkbookState): boolean {
  const told = (state: WorkbookState, beside: WorkbookState) =>
    JSON.stringify(state.tables.filter(({ id }) => beside.tables.some((table) => table.id === id)).map(({ id, row, column, columns }) => [id, row, column, columns]).sort());
  return told(one, other) === told(other, one);
}

/** What was entered into an insertion's sheets, and formulas elsewhere that refer to them: those would be #REF!. */
export function entriesIn({ plan, sheetIds }: Pick<KeptInsertion, "plan" | "sheetIds">, now: WorkbookState): Entry[] {
  const planned = new Map((sheetIds ?? []).map((id, i) => [id, plan.sheets[i]!]));
  const own = now.sheets.filter(({ id }) => planned.has(id));
  const words = [...plan.names.map(({ name }) => name), ...plan.sheets.flatMap(({ tables }) => tables.map(({ name }) => name))];
  const refers = mentioning({ sheets: own.map(({ name }) => name), words });
  return now.sheets.flatMap((sheet) => {
    const sheetPlan = planned.get(sheet.id);
    return sheetPlan ? typedOver(sheetPlan, sheet) : contentsOf(sheet).filter(({ content }) => refers(content));
  });
}

/** What a new sheet holds otherwise than it was planned. */
export function typedOver(plan: SheetPlan, sheet: SheetState): Entry[] {
  const written = cellsOf(plan);
  return contentsOf(sheet).filter(({ row, column, content }) => !same(content, contentOfCell(written.get(`${row},${column}`) ?? null)));
}

/** By row and column. */
function cellsOf(plan: SheetPlan): Map<string, PlanCell> {
  return new Map(plan.blocks.flatMap(({ row, column, cells }) => cells.flatMap((line, i) => line.map((cell, j) => [`${row + i},${column + j}`, cell] as const))));
}

function contentsOf(sheet: SheetState): Entry[] {
  return [...spotsOf([sheet], 0)].flatMap(({ row, column }) => {
    const content = contentAt(sheet, row, column);
    return content === "" ? [] : [{ sheet: sheet.name, row, column, content }];
  });
}

/** With the header over it and the first cell of its row, where it stands in a table. */
export function labelled({ sheet: name, row, column, content }: Entry, { snapshot }: WorkbookState): HomelessEntry {
  const sheet = snapshot.sheets.find((one) => one.name === name);
  const table = snapshot.tables.find((one) => one.sheet === name && row > one.row && row < one.row + one.rows && column >= one.column && column < one.column + one.columns);
  const shown = (at: number, of: number) => String(sheet?.values[at - sheet.row]?.[of - sheet.column] ?? "");
  return { sheet: name, row, column, content, header: table ? shown(table.row, column) : "", of: table ? shown(row, table.column) : "" };
}

/** What a write had left in a cell of its own; `null` for any other cell. @param at by the sheet's id */
export function leftBy(entry: KeptSteps, at: { sheet: string; row: number; column: number }): Content | null {
  if (entry.kind === "insertion") {
    const number = (entry.sheetIds ?? []).indexOf(at.sheet);
    return number === -1 ? null : contentOfCell(cellsOf(entry.plan.sheets[number]!).get(`${at.row},${at.column}`) ?? null);
  }
  const sheet = entry.after?.sheets.find(({ id }) => id === at.sheet);
  return sheet ? contentAt(sheet, at.row, at.column) : null;
}
