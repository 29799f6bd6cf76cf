/** Where the columns and rows stand that a change takes away, as the workbook is before: steps count from what they find. */
import type { ChangeStep } from "../../schemes/change";
import type { Area } from "../../sheet/address";
import type { GoingArea } from "../keptLooks";
import { Moves } from "./moves";
import type { SheetState, WorkbookState } from "./state";

/** More cells than this keep the looks of their plan: an answer with all of theirs would be larger than Excel on the web gives. */
const MOST_CELLS = 5_000;

export function goingAreas(steps: readonly ChangeStep[], before: WorkbookState): GoingArea[] {
  const moves = new Moves(before);
  const found: GoingArea[] = [];
  for (const step of steps) {
    if (step.kind === "deleteColumns") {
      const sheet = before.sheets.find(({ id }) => id === moves.sheetNamed(step.sheet));
      if (sheet) found.push(...columnsAt(sheet, moves, step.at, step.count));
    }
    if (step.kind === "deleteRows") found.push(...rowsOf(step.table, step.rows, before, moves));
    moves.take(step);
  }
  const cells = found.reduce((sum, { area }) => sum + area.rows * area.columns, 0);
  return cells > MOST_CELLS ? [] : found;
}

/** Column by column, as far down as the sheet is used. */
function columnsAt(sheet: SheetState, moves: Moves, at: number, count: number): GoingArea[] {
  const { row, column, formulas } = sheet.contents;
  const [rows, columns] = [row + formulas.length, column + (formulas[0]?.length ?? 0)];
  return Array.from({ length: columns }, (_, i) => i).flatMap((one): GoingArea[] => {
    const now = moves.whereNow({ sheet: sheet.id, row: 0, column: one });
    if (!now || rows === 0 || now.column < at || now.column >= at + count) return [];
    return [{ sheetId: sheet.id, sheet: sheet.name, area: { row: 0, column: one, rows, columns: 1 }, wholeColumns: true }];
  });
}

/** @param numbers of the table's body, from 0 */
function rowsOf(name: string, numbers: readonly number[], before: WorkbookState, moves: Moves): GoingArea[] {
  const table = before.tables.find((one) => one.name === name);
  const sheet = before.sheets.find(({ id }) => id === table?.sheetId);
  const now = moves.table(name);
  if (!table || !sheet || !now) return [];
  const gone = new Set(numbers.map((number) => now.row + 1 + number));
  const body = Array.from({ length: table.rows - 1 - Number(table.totals) }, (_, i) => table.row + 1 + i);
  return body.flatMap((row): GoingArea[] => {
    const at = moves.whereNow({ sheet: sheet.id, row, column: table.column });
    const area: Area = { row, column: table.column, rows: 1, columns: table.columns };
    return at && gone.has(at.row) ? [{ sheetId: sheet.id, sheet: sheet.name, area, wholeColumns: false }] : [];
  });
}
