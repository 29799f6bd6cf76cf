/** Areas that were read, kept while nothing in them changes: a column that 500 formulas search is read once. */
import type { GridArea } from "../../grid";
import { overlap } from "./dependents";
import type { Matrix, Reference } from "./values";

/** Smaller areas are read as quickly as they are found. */
const leastCells = 16;
const mostPerSheet = 100;

interface Kept {
  reference: Reference;
  matrix: Matrix;
}

export class KeptMatrices {
  private readonly sheets = new Map<string, Kept[]>();

  of({ sheet, row, column, rows, columns }: Reference): Matrix | undefined {
    return this.sheets.get(sheet)?.find(({ reference: one }) => {
      return one.row === row && one.column === column && one.rows === rows && one.columns === columns;
    })?.matrix;
  }

  keep(reference: Reference, matrix: Matrix): void {
    if (reference.rows * reference.columns < leastCells) return;
    const kept = this.sheets.get(reference.sheet) ?? [];
    if (kept.length >= mostPerSheet) kept.shift();
    kept.push({ reference, matrix });
    this.sheets.set(reference.sheet, kept);
  }

  drop(area: GridArea): void {
    const kept = this.sheets.get(area.sheet);
    if (kept?.length)
      this.sheets.set(
        area.sheet,
        kept.filter(({ reference }) => !overlap(reference, area)),
      );
  }

  clear(): void {
    this.sheets.clear();
  }
}
