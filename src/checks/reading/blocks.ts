/** Rectangles of cells, read without making an object for each: what rules over many scores loop on. */
import { isFormula } from "../../sheet/formula";
import type { Place } from "../../sheet/address";
import { areaAddress, cellAddress } from "../../sheet/address";
import type { SheetSnapshot, SnapshotValue } from "../../book/snapshot";

export interface Block {
  sheet: SheetSnapshot;
  /** Zero-based, counted from A1. */
  row: number;
  rows: number;
  /** Columns of the sheet, as they stand; a clerk may have put others between them. */
  columns: readonly number[];
}

export function valueAt(sheet: SheetSnapshot, row: number, column: number): SnapshotValue {
  return sheet.values[row - sheet.row]?.[column - sheet.column] ?? "";
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

export function textAt(sheet: SheetSnapshot, row: number, column: number): string {
  return String(valueAt(sheet, row, column)).trim();
}

/** `=1/3` is a number somebody typed; what refers to anything has a letter in it. */
export function isComputedAt(sheet: SheetSnapshot, row: number, column: number): boolean {
  const formula = formulaAt(sheet, row, column);
  return isFormula(formula) && formula.length > 1 && /\p{L}/u.test(formula);
}

export function placeAt(sheet: SheetSnapshot, row: number, column: number): Place {
  return { sheet: sheet.name, address: cellAddress(row, column) };
}

export function placeOfArea(sheet: SheetSnapshot, row: number, column: number, rows: number, columns: number): Place {
  return { sheet: sheet.name, address: areaAddress({ row, column, rows, columns }) };
}

export function hasNumber(sheet: SheetSnapshot, row: number, rows: number, column: number): boolean {
  for (let r = row; r < row + rows; r++) if (typeof valueAt(sheet, r, column) === "number") return true;
  return false;
}

/** The rows of a block that reach no further than the sheet is used. */
export function usedRows(sheet: SheetSnapshot, row: number, rows: number): number {
  return Math.max(0, Math.min(rows, sheet.row + sheet.values.length - row));
}

/**
 * Columns of an area that people fill in. A column that begins with a formula is computed, and so is all of it where a
 * formula in its first cell spills over the others.
 */
export function typedColumns(sheet: SheetSnapshot, row: number, rows: number, column: number, columns: number): number[] {
  const all = Array.from({ length: columns }, (_, i) => column + i);
  if (isComputedAt(sheet, row, column)) {
    const below = rows > 1 && !isBlankValue(valueAt(sheet, row + 1, column));
    const alone = below ? !isComputedAt(sheet, row + 1, column) : !all.slice(1).some((c) => isComputedAt(sheet, row, c));
    if (alone && rows * columns > 1) return [];
  }
  return all.filter((c) => {
    let r = row;
    while (r < row + rows && isBlankValue(formulaAt(sheet, r, c))) r++;
    return !isComputedAt(sheet, r, c);
  });
}

/** Cells told already: whoever comes first tells them, by columns and runs of rows. */
export class Claims {
  private readonly taken = new Map<string, { from: number; to: number }[]>();

  /** The columns of the block that nobody has claimed, now claimed. */
  claim({ sheet, row, rows, columns }: Block): number[] {
    return columns.filter((column) => {
      const key = `${column} ${sheet.name}`;
      const runs = this.taken.get(key);
      if (runs?.some(({ from, to }) => row < to && from < row + rows)) return false;
      const run = { from: row, to: row + rows };
      if (runs) runs.push(run);
      else this.taken.set(key, [run]);
      return true;
    });
  }
}
