/**
 * What our functions say of the errors that a workbook shows, with the cells they are about. A call is made once more over the values as
 * they stand; what it refuses is told only where the sheet shows an error in that very row, so that an argument that only Excel can work
 * out never brings a false word.
 */
import type { AstExpression } from "@borgar/fx";
import { gridOf } from "../formulas/argumentGrid";
import { type Argument, type Call, callsIn } from "../formulas/calls";
import { argumentNodes, calledName } from "../formulas/called";
import { type FormulaAt, formulasIn, treeOf } from "../formulas/formulaCells";
import { resolve, spilledArea } from "../formulas/resolve";
import { refusalsOf } from "../functions/refusals";
import { valueAt, isErrorAt } from "../recognise/grid";
import { sheetKnown, sheetNamed } from "../recognise/tables";
import { showsErrors } from "../recognise/tally";
import { cellAddress, type SheetArea } from "../sheet/address";
import { argumentsOf, type FunctionId, isFunctionId } from "../vocabulary/functions";
import type { RefusalSeen, Snapshot } from "../book/snapshot";

/** Of so many calls at most: a workbook of nothing but errors is not calculated a second time. */
const MOST_CALLS = 300;
/** So many of one call are told. */
const MOST_OF_ONE = 20;

/** An argument's values, and where each of them stands. */
interface Values {
  cells: unknown[][];
  at(row: number, column: number, word?: string): At | null;
}

interface At {
  sheet: string;
  row: number;
  column: number;
}

export function refusalsIn(book: Snapshot): RefusalSeen[] {
  const showing = new Set(book.sheets.filter(({ name }) => showsErrors(book, name)).map(({ name }) => name));
  if (showing.size === 0) return [];
  const asked = callsIn(book).filter(
    ({ formula, name }) => isFunctionId(name) && showing.has(formula.sheet.name) && showsError(formula.sheet, formula.row, formula.column),
  );
  return asked.slice(0, MOST_CALLS).flatMap((call) => refusedIn(book, call));
}

/** So far down a result is looked at for an error. */
const FARTHEST = 2_000;

function showsError(sheet: Snapshot["sheets"][number], row: number, column: number): boolean {
  const last = Math.min(sheet.row + sheet.kinds.length, row + FARTHEST);
  for (let at = row; at < last; at++) if (isErrorAt(sheet, at, column)) return true;
  return false;
}

function refusedIn(book: Snapshot, { formula, name, args }: Call): RefusalSeen[] {
  const id = name as FunctionId;
  const given = argumentsOf(id).map(({ optional }, i) => {
    const argument = args[i];
    if (!argument?.node) return NONE;
    return valuesOf(book, formula, argument) ?? (optional ? NONE : null);
  });
  if (given.includes(null)) return [];
  const values = given as Values[];
  const refused = refusalsOf(
    id,
    values.map((one) => (one === NONE ? null : one.cells)),
  );
  const { sheet, row, column } = formula;
  // One error for all stands alone, or in every row.
  const failsAsOne = isErrorAt(sheet, row, column) && (isErrorAt(sheet, row + 1, column) || valueAt(sheet, row + 1, column) === "");
  return refused
    .filter((one) => (one.row === null ? failsAsOne : isErrorAt(sheet, row + one.row, column)))
    .slice(0, MOST_OF_ONE)
    .map(({ row: inResult, place, word, said }) => {
      const given = place && values[place.argument];
      // A term that holds for all rows stands in one.
      const there = given && given.at(given.cells.length === 1 ? 0 : place.row, place.column, word);
      const cell = there ? entered(book, there) : null;
      return {
        formula: { sheet: sheet.name, row, column },
        shown: { sheet: sheet.name, address: cellAddress(row + (inResult ?? 0), column) },
        cell: cell ? { sheet: cell.sheet, address: cellAddress(cell.row, cell.column) } : null,
        said,
      };
    });
}

const NONE: Values = { cells: [[""]], at: () => null };

/** `null` where only Excel can tell. */
function valuesOf(book: Snapshot, formula: FormulaAt, argument: Argument): Values | null {
  const { node, resolved } = argument;
  if (resolved) return cellsOf(book, resolved.area, resolved.blankSafe);
  const grid = gridOf(book, argument);
  if (grid) {
    const cells = Array.from({ length: grid.rows }, (_, r) => Array.from({ length: grid.columns }, (__, c) => grid.value(r, c)));
    return { cells, at: (row, column) => place(grid.cell(row, column)) };
  }
  if (!node) return null;
  const texts = joined(book, formula, argument, node);
  if (texts)
    return {
      cells: [[texts.map(({ text }) => text).join("")]],
      at: (_row, _column, word) => texts.find((one) => one.at && one.text.trim() === word)?.at ?? null,
    };
  return sideBySide(book, formula, argument, node);
}

const place = (cell: At | null) => cell && { sheet: cell.sheet, row: cell.row, column: cell.column };

/** Cells as Excel hands them over. */
function cellsOf(book: Snapshot, { sheet: name, row, column, rows, columns }: SheetArea, blankSafe: boolean): Values {
  const sheet = sheetKnown(book, name);
  const cells = Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (__, j): unknown => {
      const value = valueAt(sheet, row + i, column + j);
      if (isErrorAt(sheet, row + i, column + j)) return { code: String(value) };
      return value === "" && !blankSafe ? null : value;
    }),
  );
  return { cells, at: (r, c) => ({ sheet: sheet.name, row: row + r, column: column + c }) };
}

/** `"并列="&并列&";递补="&递补`: its parts, with the cells they stand in. */
function joined(book: Snapshot, formula: FormulaAt, argument: Argument, node: AstExpression): { text: string; at: At | null }[] | null {
  if (node.type === "Literal") return typeof node.value === "string" ? [{ text: node.value, at: null }] : null;
  if (node.type === "BinaryExpression" && node.operator === "&") {
    const parts = node.arguments.map((part) => joined(book, formula, argument, part));
    return parts.includes(null) ? null : parts.flatMap((part) => part ?? []);
  }
  const area = resolve(book, formula, node, argument.scope)?.area;
  const sheet = area && area.rows === 1 && area.columns === 1 ? sheetNamed(book, area.sheet) : null;
  if (!sheet || !area || isErrorAt(sheet, area.row, area.column)) return null;
  return [{ text: String(valueAt(sheet, area.row, area.column)), at: { sheet: sheet.name, row: area.row, column: area.column } }];
}

/** A result may be handed on through so many sheets. */
const MOST_STEPS = 10;

/** The cell that somebody filled in, where a column only repeats what stands elsewhere: `=IF(名单="","",名单)`. */
function entered(book: Snapshot, from: At): At {
  let at = from;
  for (let step = 0; step < MOST_STEPS; step++) {
    const formula = formulasIn(book).atOrAbove(at.sheet, at.row, at.column);
    const tree = formula && treeOf(formula);
    const area = formula && tree && resolve(book, formula, tree)?.area;
    if (!formula || !area || at.row - formula.row >= area.rows || area.columns !== 1) return at;
    // What is filled in below a formula is no result of it.
    const spilled = spilledArea(book, { sheet: at.sheet, row: formula.row, column: formula.column });
    if (!spilled || at.row >= spilled.row + spilled.rows) return at;
    at = { sheet: area.sheet, row: area.row + at.row - formula.row, column: area.column };
  }
  return at;
}

/** `CHOOSE({1,2},x,y)` of columns that stand apart. */
function sideBySide(book: Snapshot, formula: FormulaAt, argument: Argument, node: AstExpression): Values | null {
  if (node.type !== "CallExpression" || calledName(node) !== "CHOOSE") return null;
  const [, ...columns] = argumentNodes(node);
  const parts = columns.map((column) => {
    const found = column && resolve(book, formula, column, argument.scope);
    return found ? cellsOf(book, found.area, found.blankSafe) : null;
  });
  const known = parts.filter((part): part is Values => part !== null);
  const [first] = known;
  if (!first || known.length < parts.length || known.some(({ cells }) => cells.length !== first.cells.length)) return null;
  const starts = known.map((_, i) => known.slice(0, i).reduce((sum, { cells }) => sum + (cells[0]?.length ?? 0), 0));
  return {
    cells: first.cells.map((_, row) => known.flatMap(({ cells }) => cells[row] ?? [])),
    at: (row, column) => {
      const part = starts.filter((start) => start <= column).length - 1;
      return known[part]?.at(row, column - (starts[part] ?? 0)) ?? null;
    },
  };
}
