/** Gives the formulas of a workbook in memory the values the preview's calculator finds for the plan they were written from. */
import { CellError, type CellValue } from "excel-stand-in/grid/grid";
import type { MemoryGrid } from "excel-stand-in/testing/memoryGrid";
import type { WorkbookPlan } from "../../src/book/plan";
import type { PlanBook } from "./planBook";
import type { Shown } from "./planReader";

export function takeValues(grid: MemoryGrid, plan: WorkbookPlan, book: PlanBook): void {
  for (const { name } of plan.sheets) {
    const sheet = grid.id(name);
    let spill: { row: number; column: number; values: CellValue[][] } | null = null;
    const finish = () => spill && grid.spill(sheet, spill.row, spill.column, spill.values);
    for (const { row, column, value, formula } of book.cells(name)) {
      if (formula !== null) {
        finish();
        spill = { row, column, values: [] };
      }
      if (spill) (spill.values[row - spill.row] ??= [])[column - spill.column] = valueOf(value);
    }
    finish();
  }
}

function valueOf(value: Shown): CellValue {
  return typeof value === "string" && /^#[A-Z/0!?]+$/.test(value) ? new CellError(value) : value;
}
