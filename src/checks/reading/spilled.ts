/** How far a formula's result reaches over the cells below and beside it. */
import type { SheetSnapshot } from "../../book/snapshot";
import { rowsEnd } from "./lookup";
import type { Reading } from "./reading";
import type { SheetArea } from "./resolve";
import { sizeOf, type Size } from "./size";

/**
 * As large as Excel said, where it was asked. Else as large as the formula's parts say. Where they do not: until the next formula, through rows that have anything at all,
 * since a spilled "" looks empty in itself. What was typed right below or beside a result cannot be told from it then, so
 * the area may be too large, never too small.
 */
export function spilledArea(reading: Reading, anchor: { sheet: string; row: number; column: number }): SheetArea | null {
  const sheet = reading.sheetNamed(anchor.sheet);
  if (!sheet) return null;
  const { row, column } = anchor;
  const key = `${sheet.name}!${row},${column}`;
  let area = reading.spills.get(key);
  if (area !== undefined) return area;
  // Results that go round in a circle have no size.
  reading.spills.set(key, null);
  area = { sheet: sheet.name, row, column, ...(told(sheet, row, column) ?? workedOut(reading, sheet, row, column) ?? shownSize(reading, sheet, row, column)) };
  reading.spills.set(key, area);
  return area;
}

/** All that spills on a sheet; a result of one cell spills nowhere. */
export function spilledAreas(reading: Reading, sheet: string): SheetArea[] {
  let areas = reading.spillsOn.get(sheet);
  if (!areas) {
    areas = reading.formulas.ofSheet(sheet).flatMap(({ row, column }) => {
      const area = spilledArea(reading, { sheet, row, column });
      return area && area.rows * area.columns > 1 ? [area] : [];
    });
    reading.spillsOn.set(sheet, areas);
  }
  return areas;
}

function told({ spills }: SheetSnapshot, row: number, column: number): Size | null {
  const spill = spills?.find((area) => area.row === row && area.column === column);
  return spill ?? (spills ? { rows: 1, columns: 1 } : null);
}

function workedOut(reading: Reading, sheet: SheetSnapshot, row: number, column: number): Size | null {
  const formula = reading.formulas.at(sheet.name, row, column);
  // An error instead of a result takes one cell.
  if (!formula || (kindAt(sheet, row, column) === "Error" && !isShown(sheet, row + 1, column))) return { rows: 1, columns: 1 };
  if (sheet.values[row - sheet.row]?.[column - sheet.column] === "#SPILL!") return { rows: 1, columns: 1 };
  const tree = reading.formulas.tree(formula);
  const size = tree && sizeOf(reading, formula, tree);
  return size && { rows: size.rows, columns: size.columns };
}

function shownSize({ formulas }: Reading, sheet: SheetSnapshot, row: number, column: number): Size {
  const isFree = (r: number, c: number) => formulas.at(sheet.name, r, c) === undefined;
  let columns = 1;
  while (isFree(row, column + columns) && isShown(sheet, row, column + columns)) columns++;
  let last = row;
  for (let next = row + 1; next < rowsEnd(sheet) && isFree(next, column) && hasContent(sheet, next); next++) {
    if (isShown(sheet, next, column)) last = next;
  }
  return { rows: last - row + 1, columns };
}

const kindAt = (sheet: SheetSnapshot, row: number, column: number) => sheet.kinds[row - sheet.row]?.[column - sheet.column];

/** A result that is "" is text, and no empty cell. */
function isShown(sheet: SheetSnapshot, row: number, column: number): boolean {
  const kind = kindAt(sheet, row, column);
  return kind !== undefined && kind !== "Empty";
}

function hasContent(sheet: SheetSnapshot, row: number): boolean {
  return sheet.kinds[row - sheet.row]?.some((kind) => kind !== "Empty") ?? false;
}
