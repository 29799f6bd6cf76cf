/** Where a function is called from, and how it reads what it is given. */
import type { CellValue } from "../../grid";
import type { Matrix, Operand } from "./values";

export interface PlaceContext {
  sheet: string;
  row: number;
  column: number;
  sheetNamed(name: string): string | undefined;
  /** What an operand holds, read if it is a reference; of a single cell its value. */
  valueOf(operand: Operand): CellValue | Matrix;
  /** The same, always as a matrix. */
  matrixOf(operand: Operand): Matrix;
  numberOf(operand: Operand | undefined, fallback: number): number;
  textOf(operand: Operand): string;
}
