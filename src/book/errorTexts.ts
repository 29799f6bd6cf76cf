/**
 * Errors that had to be told as texts: on some builds of Excel an error value within a result spoils all of it, and our functions
 * say `⊗ …` there instead. Whoever reads a workbook takes such a cell for the error it stands for.
 */
import { isFormula } from "../sheet/formula";
import type { SheetSnapshot } from "../book/snapshot";

/** As `functions/errorStyle.ts` writes it. */
const SIGN = "⊗";
const OURS = /\bKAOHE\./i;

/** Only in results of our functions: reminders of the templates begin with the same sign and are words. */
export function readErrorTexts({ formulas, values, kinds, spills = [], row, column }: SheetSnapshot): void {
  for (const area of spills) {
    const formula = formulas[area.row - row]?.[area.column - column];
    if (!isFormula(formula) || !OURS.test(formula)) continue;
    for (let r = area.row - row; r < area.row - row + area.rows; r++) {
      const line = kinds[r];
      if (line === undefined) continue;
      for (let c = area.column - column; c < area.column - column + area.columns; c++) {
        const value = values[r]?.[c];
        if (typeof value === "string" && value.startsWith(SIGN)) line[c] = "Error";
      }
    }
  }
}
