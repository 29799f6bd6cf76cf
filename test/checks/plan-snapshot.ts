/** The workbook a plan would make, as far as checks see it before anything is computed: formulas there, results empty. */
import type { PlanCell, SheetPlan, WorkbookPlan } from "../../src/book/plan";
import { holdsFormula } from "../../src/sheet/formula";
import type { Snapshot } from "../../src/book/snapshot";
import { computed, snapshotOf, type Entry } from "./snapshot-builder";

export function snapshotOfPlan(plan: WorkbookPlan): Snapshot {
  const sheets = Object.fromEntries(plan.sheets.map((sheet) => [sheet.name, { cells: cellsOf(sheet) }]));
  const tables = plan.sheets.flatMap((sheet) =>
    sheet.tables.map(({ name, area }) => ({ name, sheet: sheet.name, ...area, totals: false })),
  );
  return { ...snapshotOf(sheets, plan.record), tables };
}

function cellsOf(sheet: SheetPlan): Entry[][] {
  const rows: Entry[][] = [];
  for (const { row, column, cells } of sheet.blocks) {
    cells.forEach((line, i) =>
      line.forEach((cell, j) => {
        while (rows.length <= row + i) rows.push([]);
        rows[row + i]![column + j] = entryOf(cell);
      }),
    );
  }
  return rows.map((line) => Array.from(line, (cell) => cell ?? null));
}

function entryOf(cell: PlanCell): Entry {
  return holdsFormula(cell) ? computed(cell.formula, "") : cell;
}
