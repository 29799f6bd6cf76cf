/** A formula as it reads some rows further down and some columns further right. */
import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";
import { cellAddress } from "../../address";

/** Far from every edge, so that no reference leaves the sheet on its way. */
const MIDDLE = { row: 500_000, column: 8_000 };

export function shiftedFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const at = (down: number, right: number) => cellAddress(MIDDLE.row + down, MIDDLE.column + right);
  return translateFormulaToA1(translateFormulaToR1C1(formula, at(0, 0)), at(rows, columns));
}
