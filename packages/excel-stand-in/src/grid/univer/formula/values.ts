/** What an expression evaluates to, and Excel's rules for turning one type into another. */
import { widthOf } from "../../../cells";
import { CellError, type CellValue, type GridArea } from "../../grid";

export type Matrix = CellValue[][];

/** How large a sheet is in Excel. */
export const sheetRows = 1_048_576;
export const sheetColumns = 16_384;

/** A place in the workbook, not yet read. `sheet` is the sheet's id, as in `GridArea`. */
export class Reference implements GridArea {
  constructor(
    readonly sheet: string,
    readonly row: number,
    readonly column: number,
    readonly rows: number,
    readonly columns: number,
  ) {}
}

export type Operand = CellValue | Matrix | Reference;

export function isMatrix(operand: Operand): operand is Matrix {
  return Array.isArray(operand);
}

/** An error is thrown inside one expression's evaluation and becomes its value. */
export function asNumber(value: CellValue): number {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value === null) return 0;
  if (value instanceof CellError) throw value;
  const trimmed = value.trim();
  const percent = trimmed.endsWith("%");
  const parsed = Number(percent ? trimmed.slice(0, -1) : trimmed.replace(/(\d),(?=\d{3})/g, "$1"));
  if (trimmed === "" || !Number.isFinite(parsed)) throw new CellError("#VALUE!");
  return percent ? parsed / 100 : parsed;
}

/** A number's text in the General format: 15 significant digits. */
export function generalText(value: number): string {
  const rounded = Number(value.toPrecision(15));
  const magnitude = Math.abs(rounded);
  if (magnitude !== 0 && (magnitude >= 1e21 || magnitude < 1e-9)) {
    return rounded
      .toExponential()
      .toUpperCase()
      .replace(/E([+-])(\d)$/, "E$10$2");
  }
  return String(rounded);
}

export function asText(value: CellValue): string {
  if (value instanceof CellError) throw value;
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "number" ? generalText(value) : value;
}

export function asBoolean(value: CellValue): boolean {
  if (value instanceof CellError) throw value;
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value !== 0;
  if (value === null) return false;
  if (/^true$/i.test(value)) return true;
  if (/^false$/i.test(value)) return false;
  throw new CellError("#VALUE!");
}

/**
 * Applies `compute` cell by cell, stretching single rows, columns and values over the largest shape. Where a shape is
 * too small Excel answers #N/A.
 */
export function broadcast<const Given extends readonly (CellValue | Matrix)[]>(
  operands: Given,
  computeFrom: (...values: { [Place in keyof Given]: CellValue }) => CellValue,
): CellValue | Matrix {
  const compute = computeFrom as (...values: CellValue[]) => CellValue;
  if (!operands.some(isMatrix)) return guarded(compute, operands as readonly CellValue[]);
  if (operands.length === 1) return (operands[0] as Matrix).map((row) => row.map((value) => guarded(compute, [value])));
  const matrices = operands.map((operand) => (isMatrix(operand) ? operand : [[operand]]));
  const rows = Math.max(...matrices.map((matrix) => matrix.length));
  const columns = Math.max(...matrices.map(widthOf));
  const result: Matrix = [];
  // Plain loops: whole sheets go through here, cell by cell.
  for (let row = 0; row < rows; row += 1) {
    const lines = matrices.map((matrix) => (matrix.length === 1 ? matrix[0] : matrix[row]));
    const computed: CellValue[] = [];
    for (let column = 0; column < columns; column += 1) {
      const values: CellValue[] = [];
      for (const line of lines) {
        const value = line?.[line.length === 1 ? 0 : column];
        if (value === undefined) break;
        values.push(value);
      }
      computed.push(values.length < lines.length ? new CellError("#N/A") : guarded(compute, values));
    }
    result.push(computed);
  }
  return result;
}

function guarded(compute: (...values: CellValue[]) => CellValue, values: readonly CellValue[]): CellValue {
  try {
    return compute(...values);
  } catch (thrown) {
    if (thrown instanceof CellError) return thrown;
    throw thrown;
  }
}
