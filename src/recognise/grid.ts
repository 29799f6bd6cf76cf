/** Cells of a sheet as a person sees them: merged ones say the same throughout. */
import { addTo } from "../basics/groupBy";
import { fact } from "../basics/fact";
import { type Area, isInside } from "../sheet/address";
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
  if (sheet.merged.length === 0) return undefined;
  return mergedByRows(sheet.merged)
    .get(row >> ROWS_OF_A_BUNDLE)
    ?.find((area) => isInside(area, row, column));
}

/** Merged areas by bundles of rows: a sheet may have a hundred thousand of them, and every cell asks. */
const ROWS_OF_A_BUNDLE = 5;
const mergedByRows = fact((merged: readonly Area[]) => {
  const bundles = new Map<number, Area[]>();
  for (const area of merged) {
    const last = (area.row + area.rows - 1) >> ROWS_OF_A_BUNDLE;
    for (let bundle = area.row >> ROWS_OF_A_BUNDLE; bundle <= last; bundle++) addTo(bundles, bundle, area);
  }
  return bundles;
});

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
