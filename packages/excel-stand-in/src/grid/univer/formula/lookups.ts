/**
 * XLOOKUP, XMATCH and exact MATCH as Excel has them. What is found is the result, an error too; the fourth argument of XLOOKUP is for
 * what is not found at all. A column that many formulas search is indexed once.
 */
import { unwrapped } from "../../../cells";
import { CellError, type CellValue } from "../../grid";
import { compare } from "./operators";
import type { PlaceContext } from "./placeContext";
import { Reference, broadcast, isMatrix, type Matrix, type Operand } from "./values";

type Arguments = (Operand | undefined)[];

/** Positions count from 0; `null` where nothing is found. */
type Search = (what: Exclude<CellValue, CellError>) => number | null;

const notFound = new CellError("#N/A");

export function xmatch([what, where, mode, order]: Arguments, context: PlaceContext): Operand {
  if (what === undefined || where === undefined) return new CellError("#VALUE!");
  const { cells } = lineOf(where, context);
  const search = searchIn(cells, mode, order, context);
  return broadcast([context.valueOf(what)], (one) => {
    const found = one instanceof CellError ? one : search(one);
    return typeof found === "number" ? found + 1 : (found ?? notFound);
  });
}

/** MATCH for what is the same, over the same index. The library has the other ways to match, and what a blank is to it. */
export function exactMatch([what, where, type]: Arguments, context: PlaceContext): Operand | undefined {
  if (what === undefined || where === undefined || type === undefined || context.valueOf(type) !== 0) return undefined;
  const wanted = context.valueOf(what);
  if ((isMatrix(wanted) ? wanted.flat() : [wanted]).some((one) => one === null || one === "")) return undefined;
  const { cells } = lineOf(where, context);
  const index = indexOf(cells, false);
  return broadcast([wanted], (one) => {
    if (one instanceof CellError) return one;
    const found = typeof one === "string" && /[?*~]/.test(one) ? matching(cells, one, false) : index.get(keyOf(one));
    return typeof found === "number" ? found + 1 : notFound;
  });
}

export function xlookup([what, where, from, otherwise, mode, order]: Arguments, context: PlaceContext): Operand {
  if (what === undefined || where === undefined || from === undefined) return new CellError("#VALUE!");
  if (from instanceof CellError) return from;
  const { cells, isRow } = lineOf(where, context);
  const size = shapeOf(from);
  if ((isRow ? size.columns : size.rows) !== cells.length) return new CellError("#VALUE!");
  const search = searchIn(cells, mode, order, context);
  const wanted = context.valueOf(what);
  if (!isMatrix(wanted)) {
    if (wanted instanceof CellError) return wanted;
    const position = search(wanted);
    return position === null ? (otherwise ?? notFound) : lineAt(from, position, isRow);
  }
  // Of several that are looked up Excel gives the first cell each, for there are no arrays in arrays.
  const given = context.matrixOf(from);
  const instead = otherwise === undefined ? notFound : context.valueOf(otherwise);
  return broadcast([wanted, instead], (one, absent) => {
    if (one instanceof CellError) return one;
    const position = search(one);
    if (position === null) return absent;
    return (isRow ? given[0]?.[position] : given[position]?.[0]) ?? null;
  });
}

function shapeOf(from: Exclude<Operand, CellError>): { rows: number; columns: number } {
  if (from instanceof Reference) return from;
  return isMatrix(from) ? { rows: from.length, columns: from[0]?.length ?? 0 } : { rows: 1, columns: 1 };
}

/** The row or column that belongs to a position: a reference where it can be one, as Excel answers. */
function lineAt(from: Exclude<Operand, CellError>, position: number, isRow: boolean): Operand {
  if (from instanceof Reference) {
    const { sheet, row, column, rows, columns } = from;
    return isRow ? new Reference(sheet, row, column + position, rows, 1) : new Reference(sheet, row + position, column, 1, columns);
  }
  if (!isMatrix(from)) return from;
  const line = isRow ? from.map((cells) => [cells[position] ?? null]) : from.slice(position, position + 1);
  return unwrapped(line);
}

/** One kept list per matrix, so that its index is found again. */
const lists = new WeakMap<Matrix, CellValue[]>();

function lineOf(where: Operand, context: PlaceContext): { cells: CellValue[]; isRow: boolean } {
  const matrix = context.matrixOf(where);
  const isRow = matrix.length === 1 && (matrix[0]?.length ?? 0) > 1;
  if (!isRow && matrix.some((line) => line.length !== 1)) throw new CellError("#VALUE!");
  let cells = lists.get(matrix);
  if (!cells) lists.set(matrix, (cells = isRow ? (matrix[0] ?? []) : matrix.map(([cell]) => cell ?? null)));
  return { cells, isRow };
}

function searchIn(cells: CellValue[], modeArg: Operand | undefined, orderArg: Operand | undefined, context: PlaceContext): Search {
  const mode = Math.trunc(context.numberOf(modeArg, 0));
  const order = Math.trunc(context.numberOf(orderArg, 1));
  if (![-1, 0, 1, 2].includes(mode) || ![-2, -1, 1, 2].includes(order)) throw new CellError("#VALUE!");
  // A search by halves finds in a sorted list what any search finds there.
  const fromEnd = order === -1;
  const index = indexOf(cells, fromEnd);
  const exact: Search = (what) => index.get(keyOf(what)) ?? null;
  if (mode === 0) return exact;
  if (mode === 2) return (what) => (typeof what === "string" ? matching(cells, what, fromEnd) : exact(what));
  return (what) => exact(what) ?? nearest(cells, what, mode as -1 | 1, fromEnd);
}

type Index = Map<string, number>;

const indexes = { first: new WeakMap<CellValue[], Index>(), last: new WeakMap<CellValue[], Index>() };

/** Where each value stands first, or last. Errors in the list are never found. */
function indexOf(cells: CellValue[], fromEnd: boolean): Index {
  const kept = fromEnd ? indexes.last : indexes.first;
  const known = kept.get(cells);
  if (known) return known;
  const index: Index = new Map();
  cells.forEach((cell, position) => {
    if (cell instanceof CellError) return;
    const key = keyOf(cell);
    if (fromEnd || !index.has(key)) index.set(key, position);
  });
  kept.set(cells, index);
  return index;
}

/** Texts without regard to case, numbers to 15 digits; a number is no text, and a blank is like an empty text. */
function keyOf(value: Exclude<CellValue, CellError>): string {
  if (value === null || value === "") return "";
  return typeof value === "string" ? `text ${value.toLowerCase()}` : `${typeof value} ${Number(Number(value).toPrecision(15))}`;
}

/** The next smaller (-1) or next larger (1) of the same type. */
function nearest(cells: CellValue[], what: Exclude<CellValue, CellError>, side: -1 | 1, fromEnd: boolean): number | null {
  let best: { cell: CellValue; position: number } | null = null;
  for (const [position, cell] of cells.entries()) {
    if (cell === null || typeof cell !== typeof what || compare(cell, what) * side <= 0) continue;
    const distance: number = best === null ? -1 : compare(cell, best.cell) * side;
    if (distance < 0 || (distance === 0 && fromEnd)) best = { cell, position };
  }
  return best?.position ?? null;
}

/** `?` is any one letter, `*` any letters, `~` takes the next sign as it is. */
export function wildcards(pattern: string): RegExp {
  const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  const source = pattern.replace(/~([?*~])|([?*])|[^~?*]+|~/g, (part, plain?: string, any?: string) =>
    any ? (any === "?" ? "." : ".*") : escaped(plain ?? part),
  );
  return new RegExp(`^${source}$`, "isu");
}

function matching(cells: CellValue[], pattern: string, fromEnd: boolean): number | null {
  const expression = wildcards(pattern);
  const found = cells.flatMap((cell, position) => (typeof cell === "string" && expression.test(cell) ? [position] : []));
  return found[fromEnd ? found.length - 1 : 0] ?? null;
}
