/** Tables that functions of ours are given: bounds, limits, grades. */
import type { AstExpression } from "@borgar/fx";
import { firstOf } from "../../basics/itemAt";
import { type Argument, argumentOf, type Call, callsOf } from "../../formulas/calls";
import { type Cell, cellAt, isBlank } from "../../recognise/grid";
import { sheetKnown, sheetNamed } from "../../recognise/tables";
import type { SheetArea } from "../../sheet/address";
import type { ArgumentOf, FunctionId } from "../../vocabulary/functions";
import type { Snapshot } from "../../book/snapshot";

export interface GivenTable {
  area: SheetArea;
  /** Rows with anything in them, from the top. */
  rows: Cell[][];
  /** Every call that is given it. */
  calls: Call[];
}

/** Each table once, however many calls it is given to. */
export function tablesGiven<Name extends FunctionId>(book: Snapshot, name: Name, parameter: ArgumentOf<Name>): GivenTable[] {
  const found = new Map<string, GivenTable>();
  for (const call of callsOf(book, name)) {
    const area = argumentOf(call, name, parameter)?.resolved?.area;
    if (!area) continue;
    const key = `${area.sheet}!${area.row},${area.column},${area.rows},${area.columns}`;
    const known = found.get(key);
    if (known) known.calls.push(call);
    else found.set(key, { area, rows: rowsOf(book, area), calls: [call] });
  }
  return [...found.values()];
}

function rowsOf(book: Snapshot, area: SheetArea): Cell[][] {
  const sheet = sheetKnown(book, area.sheet);
  const rows = Array.from({ length: area.rows }, (_, i) =>
    Array.from({ length: area.columns }, (_, j) => cellAt(sheet, area.row + i, area.column + j)),
  );
  return rows.filter((cells) => !cells.every(isBlank));
}

/** A header taken along is told by header-in-range: words without a digit above the first numbers. */
export function withoutHeader(rows: Cell[][], column: number): Cell[][] {
  const [first, second] = [rows[0]?.[column], rows[1]?.[column]];
  const isHeader = typeof first?.value === "string" && !isBlank(first) && !/\d/.test(first.value) && typeof second?.value === "number";
  return isHeader ? rows.slice(1) : rows;
}

/** The number a single argument stands for, written in the formula or in one cell. */
export function numberGiven(book: Snapshot, argument: Argument | null): number | null {
  if (!argument?.node) return null;
  const written = numberWritten(argument.node);
  if (written !== null) return written;
  const area = argument.resolved?.area;
  const sheet = area && area.rows * area.columns === 1 ? sheetNamed(book, area.sheet) : undefined;
  const value = area && sheet ? cellAt(sheet, area.row, area.column).value : null;
  return typeof value === "number" ? value : null;
}

function numberWritten(node: AstExpression): number | null {
  if (node.type === "Literal") return typeof node.value === "number" ? node.value : null;
  if (node.type !== "UnaryExpression") return null;
  const inner = numberWritten(firstOf(node.arguments));
  if (inner === null) return null;
  return node.operator === "-" ? -inner : node.operator === "%" ? inner / 100 : node.operator === "+" ? inner : null;
}

/** The numbers of a range, in which text and blanks stand for nothing. */
export function* numbersIn(book: Snapshot, { sheet: name, row, column, rows, columns }: SheetArea): Generator<number> {
  const sheet = sheetKnown(book, name);
  for (let i = row - sheet.row; i < row - sheet.row + rows; i++) {
    const line = sheet.values[i];
    if (!line) continue;
    for (let j = column - sheet.column; j < column - sheet.column + columns; j++) {
      const value = line[j];
      if (typeof value === "number") yield value;
    }
  }
}
