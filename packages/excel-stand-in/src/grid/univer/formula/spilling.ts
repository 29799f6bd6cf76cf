/** When a result may not spill. */
import { CellError, type CellValue } from "../../grid";
import type { FormulaCell } from "./formulaCell";
import type { TableShape } from "./places";
import { sheetColumns, sheetRows } from "./values";

interface Surroundings {
  constant(sheet: string, row: number, column: number): CellValue;
  tableAround(sheet: string, row: number, column: number): TableShape | undefined;
}

/** Nothing spills inside a table, nor over a cell that holds something. `taken` finds other formulas and spills. */
export function obstructed(
  cell: FormulaCell,
  source: Surroundings,
  taken: (row: number, column: number) => FormulaCell | undefined,
): boolean {
  const { sheet, row, column, rows, columns } = cell.area();
  if (rows * columns === 1) return false;
  if (row + rows > sheetRows || column + columns > sheetColumns) return true;
  if (source.tableAround(sheet, row, column)) return true;
  for (let r = row; r < row + rows; r++) {
    for (let c = column; c < column + columns; c++) {
      if (r === row && c === column) continue;
      if (source.constant(sheet, r, c) !== null || taken(r, c) || source.tableAround(sheet, r, c)) return true;
    }
  }
  return false;
}

export function sameValue(one: CellValue, other: CellValue): boolean {
  if (one instanceof CellError && other instanceof CellError) return one.code === other.code && one.message === other.message;
  return Object.is(one, other);
}
