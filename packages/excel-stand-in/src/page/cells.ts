/** Reading and entering cells by address. */
import { firstCell } from "../cells";
import { cellAddress, parseAddress, quoteSheet } from "../address";
import { CellError, type CellContent, type CellInput, type CellValue, type GridArea } from "../grid/grid";
import type { UniverGrid } from "../grid/univer/univerGrid";
import type { Host } from "../host";
import { entryOf } from "../host/entry";
import type { PreviewCells, PreviewValue } from "./preview";

export function areaAt(grid: UniverGrid, address: string): GridArea {
  const place = parseAddress(address);
  if (!place) throw new Error(`${address} is no address.`);
  const { sheet, ...area } = place;
  if (sheet === undefined) return { sheet: grid.activeSheet(), ...area };
  const found = grid.sheets().find((one) => one.name.toLowerCase() === sheet.toLowerCase());
  if (!found) throw new Error(`There is no sheet ${sheet}.`);
  return { sheet: found.id, ...area };
}

export function addressOf(grid: UniverGrid, { sheet, row, column, rows, columns }: GridArea): string {
  const name = grid.sheets().find((one) => one.id === sheet)?.name ?? "";
  const first = cellAddress(row, column);
  const last = cellAddress(row + rows - 1, column + columns - 1);
  return `${quoteSheet(name)}!${first === last ? first : `${first}:${last}`}`;
}

export function readCells(grid: UniverGrid, address: string): PreviewCells {
  const cells = grid.read(areaAt(grid, address));
  return {
    values: cells.map((row) => row.map(({ value }) => shown(value))),
    formulas: cells.map((row) => row.map((cell) => formulaOf(cell))),
    text: cells.map((row) => row.map(({ text }) => text)),
  };
}

export function enterCells(grid: UniverGrid, address: string, values: PreviewValue | (PreviewValue | null)[][]): void {
  const area = areaAt(grid, address);
  const wanted = Array.from({ length: area.rows }, (_row, row) =>
    Array.from({ length: area.columns }, (_column, column) => (Array.isArray(values) ? (values[row]?.[column] ?? null) : values)),
  );
  const formats: (() => void)[] = [];
  const inputs = wanted.map((line, r) =>
    line.map((value, c): CellInput => {
      const cell = { ...area, row: area.row + r, column: area.column + c, rows: 1, columns: 1 };
      const before = firstCell(grid.readFormat(cell));
      const { input, numberFormat } = entryOf(value, () => before);
      if (numberFormat !== undefined && before.numberFormat === "General") {
        formats.push(() => grid.format(cell, { numberFormat }));
      }
      return input;
    }),
  );
  grid.write(area, inputs, "person");
  for (const format of formats) format();
}

/** @param column the text of its header */
export function filterCells(grid: UniverGrid, host: Host, where: string, column: string, values: string[] | null): void {
  const table = grid.tables().find(({ name }) => name.toLowerCase() === where.toLowerCase());
  const area = table?.area ?? areaAt(grid, where);
  const index = (grid.read({ ...area, rows: 1 })[0] ?? []).findIndex(({ text }) => text === column);
  if (index < 0) throw new Error(`${where} has no column ${column}.`);
  host.filter(table?.id ?? area, index, values);
}

function shown(value: CellValue): PreviewValue {
  if (value === null) return "";
  return value instanceof CellError ? value.code : value;
}

function formulaOf({ formula, value }: CellContent): PreviewValue {
  return formula === "" ? shown(value) : formula;
}
