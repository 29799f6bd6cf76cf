/** UNIQUE as Excel has it: texts are one whatever their case, and 007 and 7 are two. (The library takes texts that look like numbers for those.) */
import { unwrapped } from "../../../cells";
import { CellError, type CellValue } from "../../grid";
import type { PlaceContext } from "./placeContext";
import { asBoolean, type Operand } from "./values";

/** The second argument says that columns are compared, the third that what is there twice is left out altogether. */
export function unique([array, byColumn, once]: (Operand | undefined)[], context: PlaceContext): Operand {
  if (array === undefined) return new CellError("#VALUE!");
  if (array instanceof CellError) return array;
  const isSet = (operand: Operand | undefined) => operand !== undefined && asBoolean(context.valueOf(operand) as CellValue);
  const across = isSet(byColumn);
  const matrix = context.matrixOf(array);
  const lines = across ? turned(matrix) : matrix;
  const alike = new Map<string, CellValue[][]>();
  for (const line of lines) {
    const key = JSON.stringify(line.map(keyOf));
    const group = alike.get(key);
    if (group) group.push(line);
    else alike.set(key, [line]);
  }
  const onlyOnce = isSet(once);
  const left = [...alike.values()].flatMap(([first, ...others]) => (first === undefined || (onlyOnce && others.length > 0) ? [] : [first]));
  if (left.length === 0) return new CellError("#CALC!");
  return unwrapped(across ? turned(left) : left);
}

function turned(matrix: CellValue[][]): CellValue[][] {
  return (matrix[0] ?? []).map((_, column) => matrix.map((line) => line[column] ?? null));
}

function keyOf(value: CellValue): [string, string] {
  if (value === null) return ["blank", ""];
  if (value instanceof CellError) return ["error", value.code];
  return [typeof value, typeof value === "number" ? value.toPrecision(15) : String(value).toLowerCase()];
}
