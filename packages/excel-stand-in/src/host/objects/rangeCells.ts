/** A range's contents as matrices, both ways, with Excel's rules for their shape. */
import { CellError, type CellContent, type CellFormat, type CellInput, type GridArea } from "../../grid/grid";
import { entryOf, type Entry } from "../entry";
import { invalidArgument } from "../problems";
import { guardContents, guardSheet } from "../protection";
import { fromR1C1, toR1C1 } from "../r1c1";
import { spilledFormulas } from "./asRead";
import type { RangeRef } from "./rangeRef";

type PlainValue = string | number | boolean;

function plainValue({ value }: CellContent): PlainValue {
  if (value === null) return "";
  return value instanceof CellError ? value.code : value;
}

function plainFormula(cell: CellContent): PlainValue {
  return cell.formula !== "" ? cell.formula : plainValue(cell);
}

function valueType({ value }: CellContent): string {
  if (value === null) return "Empty";
  if (value instanceof CellError) return "Error";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}

/** A matrix of something of each cell; null for whole rows and columns. */
function matrix<C>(range: RangeRef, of: (cell: CellContent, row: number, column: number) => C): C[][] | null {
  if (range.unbounded) return null;
  const { row, column } = range.area;
  return range.contents().map((cells, r) => cells.map((cell, c) => of(cell, row + r, column + c)));
}

export const readValues = (range: RangeRef) => matrix(range, plainValue);
export const readFormulas = (range: RangeRef) => {
  const spilled = spilledFormulas(range.book, range.area.sheet);
  return matrix(range, (cell) => spilled(cell) ?? plainFormula(cell));
};
export const readText = (range: RangeRef) => matrix(range, (cell) => cell.text);
export const readValueTypes = (range: RangeRef) => matrix(range, valueType);
export const readFormulasR1C1 = (range: RangeRef) => {
  const spilled = spilledFormulas(range.book, range.area.sheet);
  return matrix(range, (cell, row, column) => {
    const formula = spilled(cell) ?? cell.formula;
    return formula === "" ? (spilled(cell) ?? plainValue(cell)) : toR1C1(formula, { row, column });
  });
};
export const readNumberFormats = (range: RangeRef) =>
  range.unbounded ? null : range.formats().map((row) => row.map((cell) => cell.numberFormat ?? "General"));

/** Values or formulas: Excel reads a text that begins with `=` as a formula in either. */
export function writeCells(range: RangeRef, value: unknown): void {
  writeEntries(range, spread(range.area, value));
}

export function writeFormulasR1C1(range: RangeRef, value: unknown): void {
  const { row, column } = range.area;
  const cells = spread(range.area, value);
  writeEntries(range, (r, c) => {
    const cell = cells(r, c);
    return typeof cell === "string" ? fromR1C1(cell, { row: row + r, column: column + c }) : cell;
  });
}

function writeEntries(range: RangeRef, cells: (row: number, column: number) => unknown): void {
  const { book } = range;
  const area = book.writable(range.area);
  guardContents(book, area);
  let known: CellFormat[][] | null = null;
  const formatAt = (row: number, column: number): CellFormat => {
    known ??= book.readFormat(area);
    return known[row]?.[column] ?? {};
  };
  const inputs: CellInput[][] = [];
  const reformatted: { row: number; column: number; numberFormat: string }[] = [];
  for (let row = 0; row < area.rows; row++) {
    const line: CellInput[] = [];
    for (let column = 0; column < area.columns; column++) {
      const entry: Entry = entryOf(cells(row, column), () => formatAt(row, column));
      line.push(entry.input);
      if (entry.numberFormat !== undefined && isGeneral(formatAt(row, column))) {
        reformatted.push({ row, column, numberFormat: entry.numberFormat });
      }
    }
    inputs.push(line);
  }
  const grid = book.edit();
  grid.write(area, inputs, "program");
  for (const { row, column, numberFormat } of reformatted) {
    grid.format({ ...area, row: area.row + row, column: area.column + column, rows: 1, columns: 1 }, { numberFormat });
  }
}

function isGeneral(format: CellFormat): boolean {
  return (format.numberFormat ?? "General") === "General";
}

export function writeNumberFormats(range: RangeRef, value: unknown): void {
  const { book } = range;
  const area = book.writable(range.area);
  guardSheet(book, area.sheet, "allowFormatCells");
  const cells = spread(range.area, value);
  if (!Array.isArray(value) || value.flat().every((one) => one === value.flat()[0])) {
    if (cells(0, 0) !== null) book.edit().format(area, { numberFormat: formatCode(cells(0, 0)) });
    return;
  }
  for (let row = 0; row < area.rows; row++) {
    // Neighbours of one format are formatted together: rows of a table mostly look alike.
    for (let column = 0, end; column < area.columns; column = end) {
      const code = cells(row, column);
      end = column + 1;
      while (end < area.columns && cells(row, end) === code) end++;
      if (code === null) continue;
      const run = { ...area, row: area.row + row, column: area.column + column, rows: 1, columns: end - column };
      book.edit().format(run, { numberFormat: formatCode(code) });
    }
  }
}

function formatCode(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  return value === "" ? "General" : value;
}

/** A single value stands for every cell; a matrix must have the range's shape. */
export function spread(area: GridArea, value: unknown): (row: number, column: number) => unknown {
  if (!Array.isArray(value)) return () => value;
  const rows = value as unknown[];
  const fits = rows.length === area.rows && rows.every((row) => Array.isArray(row) && row.length === area.columns);
  if (!fits) {
    throw invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
  }
  return (row, column) => (rows[row] as unknown[])[column];
}
