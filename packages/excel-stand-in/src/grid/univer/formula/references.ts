/** Functions whose business is places rather than values. They answer with references wherever Excel does. */
import { firstCell, widthOf } from "../../../cells";
import { parseAddress } from "../../../address";
import { CellError } from "../../grid";
import { xlookup, xmatch } from "./lookups";
import type { PlaceContext } from "./placeContext";
import { Reference, isMatrix, type Matrix, type Operand } from "./values";

type PlaceFunction = (args: (Operand | undefined)[], context: PlaceContext) => Operand;

export const placeFunctions: Record<string, PlaceFunction> = {
  ROW: ([of], context) => {
    if (of === undefined) return context.row + 1;
    const { row, rows } = referenceIn(of);
    return rows === 1 ? row + 1 : Array.from({ length: rows }, (_value, index) => [row + index + 1]);
  },
  COLUMN: ([of], context) => {
    if (of === undefined) return context.column + 1;
    const { column, columns } = referenceIn(of);
    return columns === 1 ? column + 1 : [Array.from({ length: columns }, (_value, index) => column + index + 1)];
  },
  ROWS: ([of], context) => shapeOf(of, context).rows,
  COLUMNS: ([of], context) => shapeOf(of, context).columns,
  INDEX: index,
  OFFSET: ([of, down, right, height, width], context) => {
    const start = referenceIn(of);
    const row = start.row + Math.trunc(context.numberOf(down, 0));
    const column = start.column + Math.trunc(context.numberOf(right, 0));
    const rows = Math.trunc(context.numberOf(height, start.rows));
    const columns = Math.trunc(context.numberOf(width, start.columns));
    if (row < 0 || column < 0 || rows < 1 || columns < 1) return new CellError("#REF!");
    return new Reference(start.sheet, row, column, rows, columns);
  },
  INDIRECT: ([text], context) => {
    const place = text === undefined ? null : parseAddress(context.textOf(text));
    const sheet = place?.sheet === undefined ? context.sheet : context.sheetNamed(place.sheet);
    if (!place || sheet === undefined) return new CellError("#REF!");
    return new Reference(sheet, place.row, place.column, place.rows, place.columns);
  },
  XLOOKUP: xlookup,
  XMATCH: xmatch,
  ISREF: ([of]) => of instanceof Reference,
};

function referenceIn(operand: Operand | undefined): Reference {
  if (operand instanceof Reference) return operand;
  throw operand instanceof CellError ? operand : new CellError("#VALUE!");
}

function shapeOf(operand: Operand | undefined, context: PlaceContext): { rows: number; columns: number } {
  if (operand instanceof Reference) return operand;
  if (operand === undefined) throw new CellError("#VALUE!");
  if (operand instanceof CellError) throw operand;
  const matrix = context.matrixOf(operand);
  return { rows: matrix.length, columns: matrix[0]?.length ?? 0 };
}

/** `INDEX(area, row, column)`; 0 or nothing takes a whole row or column, arrays of numbers give arrays. */
function index([of, rowArg, columnArg]: (Operand | undefined)[], context: PlaceContext): Operand {
  if (of === undefined) return new CellError("#VALUE!");
  if (of instanceof CellError) return of;
  const shape = shapeOf(of, context);
  const single = rowArg !== undefined && columnArg === undefined && shape.rows === 1 && shape.columns > 1;
  const rowNumbers = single ? undefined : rowArg;
  const columnNumbers = single ? rowArg : columnArg;
  if (isMany(rowNumbers) || isMany(columnNumbers)) return indexMany(of, rowNumbers, columnNumbers, context);
  const row = Math.trunc(context.numberOf(rowNumbers, single ? 1 : 0));
  const column = Math.trunc(context.numberOf(columnNumbers, shape.columns === 1 && rowNumbers !== undefined ? 1 : 0));
  if (row < 0 || column < 0) return new CellError("#VALUE!");
  if (row > shape.rows || column > shape.columns) return new CellError("#REF!");
  const from = { row: row === 0 ? 0 : row - 1, column: column === 0 ? 0 : column - 1 };
  const rows = row === 0 ? shape.rows : 1;
  const columns = column === 0 ? shape.columns : 1;
  if (of instanceof Reference) return new Reference(of.sheet, of.row + from.row, of.column + from.column, rows, columns);
  const cut = context
    .matrixOf(of)
    .slice(from.row, from.row + rows)
    .map((line) => line.slice(from.column, from.column + columns));
  return rows === 1 && columns === 1 ? firstCell(cut) : cut;
}

function isMany(operand: Operand | undefined): boolean {
  return operand instanceof Reference ? operand.rows * operand.columns > 1 : operand !== undefined && isMatrix(operand);
}

function indexMany(of: Operand, rowNumbers: Operand | undefined, columnNumbers: Operand | undefined, context: PlaceContext): Matrix {
  const source = context.matrixOf(of);
  const down = rowNumbers === undefined ? counting(source.length, "down") : context.matrixOf(rowNumbers);
  const across =
    columnNumbers === undefined ? (widthOf(source) === 1 ? [[1]] : counting(widthOf(source), "across")) : context.matrixOf(columnNumbers);
  const rows = Math.max(down.length, across.length);
  const columns = Math.max(widthOf(down), widthOf(across));
  const at = (matrix: Matrix, row: number, column: number): number => {
    const line = matrix[matrix.length === 1 ? 0 : row];
    return Number(line?.[line.length === 1 ? 0 : column] ?? NaN);
  };
  return Array.from({ length: rows }, (_row, row) =>
    Array.from({ length: columns }, (_column, column) => {
      const value = source[at(down, row, column) - 1]?.[at(across, row, column) - 1];
      return value === undefined ? new CellError("#REF!") : value;
    }),
  );
}

function counting(count: number, direction: "down" | "across"): Matrix {
  const numbers = Array.from({ length: count }, (_value, position) => position + 1);
  return direction === "down" ? numbers.map((value) => [value]) : [numbers];
}
