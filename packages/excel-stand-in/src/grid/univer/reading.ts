/** Reading cells: values, formulas, displayed text, the used area. */
import type { CellContent, GridArea } from "../grid";
import type { UniverBook } from "./book";
import type { Calculation } from "./calculation";
import { displayText, general } from "./text";

export function readCells(book: UniverBook, calculation: Calculation, area: GridArea): CellContent[][] {
  calculation.settle();
  const { calculator } = calculation;
  const styles = book.workbook().getStyles();
  const { sheet } = area;
  return Array.from({ length: area.rows }, (_row, r) =>
    Array.from({ length: area.columns }, (_column, c) => {
      const [row, column] = [area.row + r, area.column + c];
      const value = calculator.value(sheet, row, column);
      const format = styles.getStyleByCell(book.raw(sheet, row, column))?.n?.pattern ?? general;
      const content: CellContent = {
        value,
        formula: calculator.formulaAt(sheet, row, column)?.text ?? "",
        text: displayText(value, format),
      };
      const anchor = calculator.spilledFrom(sheet, row, column);
      return anchor ? { ...content, spilledFrom: { row: anchor.row, column: anchor.column } } : content;
    }),
  );
}

/** The smallest rectangle around everything, spilled results included. */
export function usedArea(book: UniverBook, calculation: Calculation, sheet: string, valuesOnly: boolean): GridArea | null {
  calculation.settle();
  const bounds = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
  const include = (row: number, column: number, rows = 1, columns = 1): void => {
    bounds.top = Math.min(bounds.top, row);
    bounds.left = Math.min(bounds.left, column);
    bounds.bottom = Math.max(bounds.bottom, row + rows - 1);
    bounds.right = Math.max(bounds.right, column + columns - 1);
  };
  book
    .sheet(sheet)
    .getCellMatrix()
    .forValue((row, column, cell) => {
      if (!cell) return;
      const filled = calculation.constant(sheet, row, column) !== null || calculation.calculator.formulaAt(sheet, row, column);
      if (filled || (!valuesOnly && (cell.s || cell.custom))) include(row, column);
    });
  for (const { row, column, matrix } of calculation.calculator.formulasOf(sheet)) {
    include(row, column, matrix?.length, matrix?.[0]?.length);
  }
  if (bounds.bottom < 0) return null;
  const { top, left, bottom, right } = bounds;
  return { sheet, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
