/**
 * What somebody has entered while a change was under way. It is read back along with the change, and is none of it: what a change has
 * left is kept without it, so that an undo takes it for what it is.
 */
import type { ChangeStep } from "../../book/change";
import { contentOfCell, isFormula, type Content } from "../../sheet/formula";
import { alike, compareWithSteps, keyOf, sheetRenamer, same, spotsOf, collectWritten } from "./asLeft";
import { findTypedOver } from "./homeless";
import type { Spot } from "./moves";
import type { Operation } from "./operations";
import { contentAt, type SheetState, type WorkbookState } from "./state";

interface Left extends Spot {
  content: Content;
}

/** @param after as it was read back, with all operations made */
export function withoutEntries(
  before: WorkbookState,
  after: WorkbookState,
  operations: readonly Operation[],
  steps: readonly ChangeStep[],
): WorkbookState {
  const left = [
    ...findOverBefore(before, after, operations),
    ...findBesideBefore(before, after, operations),
    ...findInNewSheets(before, after, steps),
  ];
  if (left.length === 0) return after;
  return {
    ...after,
    sheets: after.sheets.map((sheet) =>
      withCells(
        sheet,
        left.filter(({ sheet: id }) => id === sheet.id),
      ),
    ),
  };
}

/** Finds entries in cells that stood before, with what these hold without them: what the change wrote there, or what they held. */
function findOverBefore(before: WorkbookState, after: WorkbookState, operations: readonly Operation[]): Left[] {
  const { touched } = compareWithSteps(before, after, {
    standing: operations,
    written: operations,
    all: operations,
    after: null,
    hasMadeRoom: false,
  });
  if (touched.size === 0) return [];
  const { moves, wrote } = collectWritten(before, operations, operations);
  const named = sheetRenamer(before, after);
  return before.sheets.flatMap((was) => {
    const is = after.sheets.find(({ id }) => id === was.id);
    if (!is) return [];
    return [...spotsOf([was, is], countLost(operations))].flatMap(({ row, column }): Left[] => {
      const spot = { sheet: was.id, row, column };
      const at = touched.has(keyOf(spot)) ? moves.whereNow(spot) : null;
      if (!at) return [];
      const wanted = wrote.get(keyOf(at));
      return [{ ...at, content: wanted === undefined ? named(contentAt(was, row, column)) : contentOfCell(wanted) }];
    });
  });
}

/** Finds entries in columns and rows that the change has made. A formula that continues the one above is filled in by Excel. */
function findBesideBefore(before: WorkbookState, after: WorkbookState, operations: readonly Operation[]): Left[] {
  const { moves, wrote } = collectWritten(before, operations, operations);
  return before.sheets.flatMap((was) => {
    const is = after.sheets.find(({ id }) => id === was.id);
    if (!is) return [];
    const stood = new Set<string>();
    for (const { row, column } of spotsOf([was, is], countLost(operations))) {
      const at = moves.whereNow({ sheet: was.id, row, column });
      if (at) stood.add(keyOf(at));
    }
    return [...spotsOf([is], 0)].flatMap(({ row, column }): Left[] => {
      const key = keyOf({ sheet: was.id, row, column });
      const content = contentAt(is, row, column);
      if (content === "" || stood.has(key)) return [];
      const wanted = contentOfCell(wrote.get(key) ?? null);
      const above = contentAt(is, row - 1, column);
      const isFilled = isFormula(content) && isFormula(above) && alike(content, above);
      return same(content, wanted) || isFilled ? [] : [{ sheet: was.id, row, column, content: wanted }];
    });
  });
}

function findInNewSheets(before: WorkbookState, after: WorkbookState, steps: readonly ChangeStep[]): Left[] {
  const known = new Set(before.sheets.map(({ id }) => id));
  const plans = steps.flatMap((step) => (step.kind === "addSheets" ? step.plan.sheets : []));
  return after.sheets.flatMap((sheet) => {
    const plan = known.has(sheet.id) ? undefined : plans.find(({ name }) => name === sheet.name);
    return plan ? findTypedOver(plan, sheet).map(({ row, column }) => ({ sheet: sheet.id, row, column, content: "" })) : [];
  });
}

/** How far cells have moved up or to the left at most. */
function countLost(operations: readonly Operation[]): number {
  return operations.reduce(
    (sum, { moves }) => sum + (moves?.kind === "deleteColumns" ? moves.count : moves?.kind === "deleteRows" ? moves.rows.length : 0),
    0,
  );
}

function withCells(sheet: SheetState, cells: readonly Left[]): SheetState {
  if (cells.length === 0) return sheet;
  const { contents } = sheet;
  const formulas = contents.formulas.map((line) => [...line]);
  for (const { row, column, content } of cells) {
    const line = formulas[row - contents.row];
    // What lies beyond all that was read is empty.
    if (line && column >= contents.column && column - contents.column < line.length) line[column - contents.column] = content;
  }
  return { ...sheet, contents: { ...contents, formulas } };
}
