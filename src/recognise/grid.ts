/** Cells of a sheet as a person sees them: merged ones say the same throughout. */
import { type Area, SHEET_COLUMNS, SHEET_ROWS } from "../sheet/address";
import { areaAt } from "../sheet/areaAt";
import { isFormula, type SnapshotValue } from "../sheet/formula";
import type { SheetSnapshot } from "../book/snapshot";

export function valueAt(sheet: SheetSnapshot, row: number, column: number): SnapshotValue {
  return sheet.values[row - sheet.row]?.[column - sheet.column] ?? "";
}

export function isBlankAt(sheet: SheetSnapshot, row: number, column: number): boolean {
  const value = valueAt(sheet, row, column);
  return typeof value === "string" && value.trim() === "";
}

export function textAt(sheet: SheetSnapshot, row: number, column: number): string {
  const value = valueAt(sheet, row, column);
  return typeof value === "string" ? value.replace(/\s+/g, " ").trim() : "";
}

export function isNumberAt(sheet: SheetSnapshot, row: number, column: number): boolean {
  return typeof valueAt(sheet, row, column) === "number";
}

export function mergedAt(sheet: SheetSnapshot, row: number, column: number): Area | undefined {
  return areaAt(sheet.merged, row, column);
}

export function formulaAt(sheet: SheetSnapshot, row: number, column: number): SnapshotValue {
  return sheet.formulas[row - sheet.row]?.[column - sheet.column] ?? "";
}

export function isBlankValue(value: SnapshotValue): boolean {
  return typeof value === "string" && (value === "" || value.trim() === "");
}

export function isErrorAt(sheet: SheetSnapshot, row: number, column: number): boolean {
  return sheet.kinds[row - sheet.row]?.[column - sheet.column] === "Error";
}

export function writtenAt(sheet: SheetSnapshot, row: number, column: number): string {
  return String(valueAt(sheet, row, column)).trim();
}

/** `=1/3` is a number somebody typed; what refers to anything has a letter in it. */
export function isComputedAt(sheet: SheetSnapshot, row: number, column: number): boolean {
  const formula = formulaAt(sheet, row, column);
  return isFormula(formula) && formula.length > 1 && /\p{L}/u.test(formula);
}

export interface Cell {
  sheet: string;
  /** Zero-based, counted from A1. */
  row: number;
  column: number;
  value: SnapshotValue;
  formula: SnapshotValue;
  kind: SheetSnapshot["kinds"][number][number];
}

/** A cell outside the used range is empty: it exists all the same. */
export function cellAt(sheet: SheetSnapshot, row: number, column: number): Cell {
  const [down, across] = [row - sheet.row, column - sheet.column];
  return {
    sheet: sheet.name,
    row,
    column,
    value: sheet.values[down]?.[across] ?? "",
    formula: sheet.formulas[down]?.[across] ?? "",
    kind: sheet.kinds[down]?.[across] ?? "Empty",
  };
}

/** The first row below the sheet's used range. */
export function rowsEnd(sheet: SheetSnapshot): number {
  return sheet.row + sheet.values.length;
}

/** The first column right of it. */
function columnsEnd(sheet: SheetSnapshot): number {
  return sheet.column + (sheet.values[0]?.length ?? 0);
}

/** More cells than any list has. */
const MOST_CELLS = 500_000;

/**
 * What goes to the end of the sheet, as whole columns and rows do, means all that is there: it reaches as far as the sheet is used, and
 * so does what is as good as that, `A2:Z999999`. Whoever goes through the cells of an area comes to an end.
 */
export function withinUse<Of extends Area>(sheet: SheetSnapshot, area: Of): Of {
  const { row, column } = area;
  const isHuge = area.rows * area.columns > MOST_CELLS;
  const [lastRow, lastColumn] = [row + area.rows, column + area.columns];
  const end = isHuge || lastRow === SHEET_ROWS ? Math.min(lastRow, Math.max(rowsEnd(sheet), row + 1)) : lastRow;
  const right = isHuge || lastColumn === SHEET_COLUMNS ? Math.min(lastColumn, Math.max(columnsEnd(sheet), column + 1)) : lastColumn;
  return end === lastRow && right === lastColumn ? area : { ...area, rows: end - row, columns: right - column };
}

export function isBlank(cell: Cell): boolean {
  return typeof cell.value === "string" && cell.value.trim() === "";
}

export function hasFormula(cell: Cell): boolean {
  return isFormula(cell.formula) && cell.formula.length > 1;
}

/** A constant a person typed. */
export function isTyped(cell: Cell): boolean {
  return !isBlank(cell) && !hasFormula(cell);
}
