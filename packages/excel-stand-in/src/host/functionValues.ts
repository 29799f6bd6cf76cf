/** Values between cells and the custom-functions runtime. */
import { CellError, type CellValue } from "../grid/grid";
import type { BlankMode } from "./types";

/** An error cell, as the runtime expects it in calls that allow errors. */
function sendCell(value: CellValue, blanks: BlankMode): unknown {
  if (value === null) return blanks === "desktop" ? 0 : null;
  return value instanceof CellError ? { type: "CustomFunctionError", code: value.code } : value;
}

/** @param omitted whether the formula left the argument out: that is null in either mode */
export function sendArgument(value: CellValue | CellValue[][], blanks: BlankMode, omitted: boolean): unknown {
  if (omitted && value === null) return null;
  return Array.isArray(value) ? value.map((row) => row.map((cell) => sendCell(cell, blanks))) : sendCell(value, blanks);
}

export function holdsError(value: CellValue | CellValue[][]): boolean {
  return Array.isArray(value) ? value.some((row) => row.some((cell) => cell instanceof CellError)) : value instanceof CellError;
}

/** Codes of `SetInvocationArrayResults`. The others are the runtime's own troubles, which a cell shows as #VALUE!. */
const codes: Record<number, string> = { 1: "#N/A", 5: "#DIV/0!", 6: "#NUM!", 7: "#VALUE!", 8: "#NULL!", 9: "#NAME?", 10: "#NAME?" };

/** Excel shows a message with these two errors only. */
function errorOf(code: string, message: unknown): CellError {
  const told = (code === "#VALUE!" || code === "#N/A") && typeof message === "string" && message !== "";
  return told ? new CellError(code, message) : new CellError(code);
}

/** One entry of the results: id, whether it worked, the value or message, the error's code if it did not. */
export type WireResult = [id: number, ok: boolean, value: unknown, ...rest: unknown[]];

/**
 * What the cell, or the cells it spills over, will hold.
 * @param errorSpoils whether one error in a matrix makes all of it an error
 */
export function receiveResult(result: WireResult, returnsMatrix: boolean, errorSpoils: boolean): CellValue | CellValue[][] {
  const [, ok, value, code] = result;
  if (!ok) {
    const known = typeof code === "number" ? codes[code] : undefined;
    // The message of a plain throw stays in the runtime; what arrives with its codes is none.
    return known ? errorOf(known, value) : new CellError("#VALUE!");
  }
  if (!Array.isArray(value)) return receiveCell(value);
  if (!returnsMatrix) return new CellError("#VALUE!", "preview: a function declared to return one value returned a matrix");
  const matrix = receiveMatrix(value);
  return errorSpoils && holdsError(matrix) ? new CellError("#VALUE!") : matrix;
}

function receiveMatrix(rows: unknown[]): CellValue[][] | CellError {
  const first = rows[0];
  const width = Array.isArray(first) ? first.length : 0;
  const rectangular = rows.every((row) => Array.isArray(row) && row.length === width);
  if (width === 0 || !rectangular) return new CellError("#VALUE!", "preview: the matrix is empty or its rows differ in length");
  return rows.map((row) => (row as unknown[]).map(receiveCell));
}

/** A null shows as 0 in Excel; so does NaN inside a matrix, which JSON turns into null. */
function receiveCell(value: unknown): CellValue {
  if (value === null || value === undefined) return 0;
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value !== "object" || Array.isArray(value)) return new CellError("#VALUE!");
  const rich = value as Record<string, unknown>;
  if (rich.valueType === "CustomFunctionError" || rich.type === "Error") {
    return errorOf(typeof rich.basicValue === "string" ? rich.basicValue : "#VALUE!", rich.message);
  }
  if (rich.type === "FormattedNumber" && typeof rich.basicValue === "number") return rich.basicValue;
  return new CellError("#VALUE!", `preview: a result of type ${String(rich.type)} is not supported`);
}
