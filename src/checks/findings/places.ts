/** Where a finding is told. */
import { requireValue } from "../../basics/requireValue";
import { firstOf, lastOf } from "../../basics/itemAt";
import type { FormulaAt } from "../../formulas/formulaCells";
import type { Cell } from "../../recognise/grid";
import { areaAddress, cellAddress, parseAddress, type Place, type SheetArea } from "../../sheet/address";
import type { SheetSnapshot } from "../../book/snapshot";

export function placeOf(cell: Cell): Place {
  return { sheet: cell.sheet, address: cellAddress(cell.row, cell.column) };
}

/** From the first cell to the last of one column. */
export function placeOfRun(cells: readonly Cell[]): Place {
  const [first, last] = [firstOf(cells), lastOf(cells)];
  return {
    sheet: first.sheet,
    address: areaAddress({ row: first.row, column: first.column, rows: last.row - first.row + 1, columns: 1 }),
  };
}

/** From the first formula to the last of a line of them. */
export function placeOfFormulas(formulas: readonly FormulaAt[]): Place {
  const [first, last] = [firstOf(formulas), lastOf(formulas)];
  return placeOfArea(first.sheet, first.row, first.column, last.row - first.row + 1, last.column - first.column + 1);
}

export function placeAt(sheet: SheetSnapshot, row: number, column: number): Place {
  return { sheet: sheet.name, address: cellAddress(row, column) };
}

export function placeOfArea(sheet: SheetSnapshot, row: number, column: number, rows: number, columns: number): Place {
  return { sheet: sheet.name, address: areaAddress({ row, column, rows, columns }) };
}

/** The cells of a place that was told; its address was made of them. */
export function areaOf({ sheet, address }: Place): SheetArea {
  const area = requireValue(parseAddress(address), address);
  return { sheet, row: area.row, column: area.column, rows: area.rows, columns: area.columns };
}

/** Whether a finding is about cells of an area. */
export function meets({ sheet, address }: Place, area: SheetArea): boolean {
  const found = parseAddress(address);
  if (!found || sheet !== area.sheet) return false;
  const apart = found.row + found.rows <= area.row || area.row + area.rows <= found.row;
  return !apart && found.column < area.column + area.columns && area.column < found.column + found.columns;
}
