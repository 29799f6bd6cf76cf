/** Cells of a standing scheme's sheets. Columns a clerk added to a table of ours are found by their header. */
import { requireValue } from "../basics/requireValue";
import { headerOf, tableOf, type Places } from "../book/standingPlaces";
import type { SheetSnapshot, Snapshot, TableSnapshot } from "../book/snapshot";

/** Where a planned column stands: by its anchor, else by its header in the table's header row. */
export function columnPlace(snapshot: Snapshot, places: Places, sheet: string, key: string): number | null {
  const found = places.sheets.get(sheet);
  const anchored = found?.columns.get(key);
  if (anchored !== undefined) return anchored;
  const table = places.tables.get(tableOf(key));
  return table ? columnByHeader(snapshot, table, headerOf(key)) : null;
}

function columnByHeader(snapshot: Snapshot, table: TableSnapshot, header: string): number | null {
  const sheet = sheetOfTable(snapshot, table);
  for (let column = table.column; column < table.column + table.columns; column++) {
    if (String(valueIn(sheet, table.row, column)).trim() === header.trim()) return column;
  }
  return null;
}

export function sheetNamed(snapshot: Snapshot, name: string): SheetSnapshot | undefined {
  return snapshot.sheets.find((sheet) => sheet.name === name);
}

/** The sheet that a table of the same snapshot lies on. */
export function sheetOfTable(snapshot: Snapshot, { name, sheet }: TableSnapshot): SheetSnapshot {
  return requireValue(sheetNamed(snapshot, sheet), `the sheet of the table ${name}`);
}

export function valueIn(sheet: SheetSnapshot, row: number, column: number): string | number | boolean {
  return sheet.values[row - sheet.row]?.[column - sheet.column] ?? "";
}

export function contentIn(sheet: SheetSnapshot, row: number, column: number): string | number | boolean {
  return sheet.formulas[row - sheet.row]?.[column - sheet.column] ?? "";
}
