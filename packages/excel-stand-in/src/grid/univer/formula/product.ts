/** MMULT: the library makes an object of each cell first, which takes longer than all else on a sheet that weighs scores. */
import { unwrapped, widthOf } from "../../../cells";
import { CellError, type CellValue } from "../../grid";
import type { PlaceContext } from "./placeContext";
import { isMatrix, type Matrix, type Operand } from "./values";

/** `undefined` where the library has to say what is wrong with the arguments, or what a text among them is worth. */
export function product([one, other, ...more]: (Operand | undefined)[], context: PlaceContext): Operand | undefined {
  if (one === undefined || other === undefined || more.length > 0) return undefined;
  const [left, right] = [context.matrixOf(one), context.matrixOf(other)];
  if (widthOf(left) !== right.length || !areNumbers(left) || !areNumbers(right)) return undefined;
  const columns = Array.from({ length: widthOf(right) }, (_, column) => right.map((row) => row[column] ?? 0));
  const cells = left.map((row) => columns.map((column) => sumOfProducts(row, column)));
  // Of two single cells it is one; of arrays it stays an array, of one too.
  return isMatrix(one) || isMatrix(other) || right.length > 1 ? cells : unwrapped(cells);
}

function areNumbers(matrix: Matrix): matrix is number[][] {
  return matrix.every((row: CellValue[]) => row.every((cell) => typeof cell === "number"));
}

function sumOfProducts(row: readonly number[], column: readonly number[]): CellValue {
  let sum = 0;
  for (let i = 0; i < row.length; i += 1) sum += (row[i] ?? 0) * (column[i] ?? 0);
  return Number.isFinite(sum) ? sum : new CellError("#NUM!");
}
