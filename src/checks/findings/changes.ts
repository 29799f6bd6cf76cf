/** Changes that mend what a finding is about. */
import type { FormulaAt } from "../../formulas/formulaCells";
import type { CellChange } from "../../sheet/cellChange";

export function changeTo({ sheet, row, column, text }: FormulaAt, after: string): CellChange {
  return { sheet: sheet.name, row, column, before: text, after };
}
