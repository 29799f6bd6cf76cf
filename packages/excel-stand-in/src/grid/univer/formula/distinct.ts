/** UNIQUE as Excel has it: texts are one whatever their case, and 007 and 7 are two. (The library takes texts that look like numbers for those.) */
import { CellError, type CellValue } from "../../grid";
import type { PlaceContext } from "./references";
import { asBoolean, type Operand } from "./values";

/** The second argument says that columns are compared, the third that what is there twice is left out altogether. */
export function unique([array, byColumn, once]: (Operand | undefined)[], context: PlaceContext): Operand {
  if (array === undefined) return new CellError("#VALUE!");
  if (array instanceof CellError) return array;
  const isSet = (operand: Operand | undefined) => operand !== undefined && asBoolean(context.valueOf(operand) as CellValue);
  const across = isSet(byColumn);
  const matrix = context.matrixOf(array);
  const lines = across ? turned(matrix) : matrix;
  const keys = lines.map((line) => JSON.stringify(line.map(keyOf)));
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const first = new Map(keys.map((key, i): [string, number] => [key, i]).reverse());
  const onlyOnce = isSet(once);
  const left = lines.filter((_, i) => (onlyOnce ? counts.get(keys[i]!) === 1 : first.get(keys[i]!) === i));
  if (left.length === 0) return new CellError("#CALC!");
  if (left.length === 1 && left[0]!.length === 1) return left[0]![0]!;
  return across ? turned(left) : left;
}

function turned(matrix: CellValue[][]): CellValue[][] {
  return (matrix[0] ?? []).map((_, column) => matrix.map((line) => line[column] ?? null));
}

function keyOf(value: CellValue): [string, string] {
  if (value === null) return ["blank", ""];
  if (value instanceof CellError) return ["error", value.code];
  return [typeof value, typeof value === "number" ? value.toPrecision(15) : String(value).toLowerCase()];
}
