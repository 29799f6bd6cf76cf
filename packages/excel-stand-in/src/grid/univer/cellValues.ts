/** A cell's content in Univer's form and in the preview's. */
import { CellValueType, type ICellData } from "@univerjs/core";
import { CellError, type CellInput, type CellValue } from "../grid";

const errorCodes = new Set(["#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!", "#SPILL!", "#CALC!", "#BUSY!"]);

/** What lies in a cell that holds no formula. */
export function constantOf(cell: ICellData | null | undefined): CellValue {
  if (!cell) return null;
  const rich = cell.p?.body?.dataStream;
  if (rich !== undefined) return rich.replace(/\r\n$/, "").replace(/\r/g, "\n") || null;
  const { v, t } = cell;
  if (v === null || v === undefined || v === "") return null;
  if (typeof v === "boolean" || t === CellValueType.BOOLEAN) return Boolean(Number(v));
  if (typeof v === "number") return v;
  if (t === CellValueType.FORCE_STRING) return v;
  if (t === CellValueType.NUMBER && Number.isFinite(Number(v))) return Number(v);
  return errorCodes.has(v) ? new CellError(v) : v;
}

/** A constant or a calculated value as Univer keeps it. */
export function stored(value: CellValue): Pick<ICellData, "v" | "t"> {
  if (value === null) return { v: null, t: null };
  if (value instanceof CellError) return { v: value.code, t: CellValueType.STRING };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: typeof value === "number" ? CellValueType.NUMBER : CellValueType.STRING };
}

/** Replaces the content and leaves the format. Text that looks like a number stays text. */
export function entered(input: Exclude<CellInput, null>): ICellData {
  const nothing = { f: null, si: null, p: null };
  if (typeof input === "object") return input.text === "" ? entered("") : { ...nothing, v: input.text, t: CellValueType.FORCE_STRING };
  if (isFormula(input)) return { ...nothing, v: null, t: null, f: String(input) };
  if (input === "") return { ...nothing, v: null, t: null };
  const numeric = typeof input === "string" && input.trim() !== "" && !Number.isNaN(Number(input));
  return numeric ? { ...nothing, v: input, t: CellValueType.FORCE_STRING } : { ...nothing, ...stored(input) };
}

export function isFormula(input: CellInput): boolean {
  return typeof input === "string" && input.length > 1 && input.startsWith("=");
}
