/** The cells that a reference written in a formula means, in whichever cell the formula stands: ranges and structured references. */
import { parseA1Ref, type RangeA1 } from "@borgar/fx";
import { fact } from "../basics/fact";
import { withinUse } from "../recognise/grid";
import { findTable, headerColumn, sheetNamed, type Table } from "../recognise/tables";
import { SHEET_COLUMNS, SHEET_ROWS, type SheetArea } from "../sheet/address";
import { readStructured } from "../sheet/structured";
import type { FormulaAt } from "./formulaCells";
import type { Snapshot } from "../book/snapshot";

/** A reference as it is written in the first cell of its formula. */
export function rangeOf(book: Snapshot, text: string): { sheets: string[]; range: RangeA1 } | null {
  const references = knownReferences(book);
  let reference = references.get(text);
  if (reference === undefined) references.set(text, (reference = rangeIn(text)));
  return reference;
}

/** References by their text, as parsed. */
const knownReferences = fact<Snapshot, Map<string, ReturnType<typeof rangeIn>>>(() => new Map());

function rangeIn(text: string): { sheets: string[]; range: RangeA1 } | null {
  const reference = parseA1Ref(text);
  if (!reference || !("range" in reference)) return null;
  const { range, context = [] } = reference;
  const { top, left, $top, $left } = range;
  const bottom = range.bottom === undefined ? { bottom: top, $bottom: $top } : {};
  const right = range.right === undefined ? { right: left, $right: $left } : {};
  return { sheets: context, range: { ...range, ...bottom, ...right } };
}

/** The cells a reference means in a cell its formula was filled into; `null` where it falls off the sheet. */
export function rangeArea(book: Snapshot, at: FormulaAt, text: string): SheetArea | null {
  const found = rangeOf(book, text);
  if (!found || found.sheets.length > 1) return null;
  const [name] = found.sheets;
  const sheet = name === undefined ? at.sheet : sheetNamed(book, name);
  const home = at.shape.first;
  if (!sheet) return null;
  const { range } = found;
  const [down, across] = [at.row - home.row, at.column - home.column];
  const top = moved(range.top, range.$top, down) ?? 0;
  const bottom = moved(range.bottom, range.$bottom, down) ?? SHEET_ROWS - 1;
  const left = moved(range.left, range.$left, across) ?? 0;
  const right = moved(range.right, range.$right, across) ?? SHEET_COLUMNS - 1;
  if (!isOnSheet(top, left) || !isOnSheet(bottom, right)) return null;
  return withinUse(sheet, {
    sheet: sheet.name,
    row: Math.min(top, bottom),
    column: Math.min(left, right),
    rows: Math.abs(bottom - top) + 1,
    columns: Math.abs(right - left) + 1,
  });
}

const isOnSheet = (row: number, column: number) => row >= 0 && row < SHEET_ROWS && column >= 0 && column < SHEET_COLUMNS;

function moved(place: number | null | undefined, fixed: boolean | null | undefined, by: number): number | null {
  return place === null || place === undefined ? null : fixed ? place : place + by;
}

export function tableArea(book: Snapshot, at: FormulaAt, text: string): SheetArea | null {
  const reference = readStructured(text);
  if (!reference) return null;
  const { table: name, headers: columns, sections: parts } = reference;
  const table = name === "" ? tableAround(book, at) : findTable(book, name);
  if (!table) return null;
  const [first, last] = [columns[0], columns[columns.length - 1]];
  const from = first === undefined ? table.column : headerColumn(table, first);
  const to = last === undefined ? table.column + table.columns - 1 : headerColumn(table, last);
  if (from === undefined || to === undefined) return null;
  const across = { sheet: table.sheet.name, column: Math.min(from, to), columns: Math.abs(to - from) + 1 };
  // Whether a table has a row of totals is not in the book.
  if (parts.includes("totals")) return null;
  if (parts.includes("this row")) {
    const isBody = at.sheet.name === table.sheet.name && at.row > table.row && at.row < table.row + table.rows;
    return isBody ? { ...across, row: at.row, rows: 1 } : null;
  }
  const hasHeaders = parts.includes("headers") || parts.includes("all");
  const hasData = parts.length === 0 || parts.includes("data") || parts.includes("all");
  if (!hasData) return { ...across, row: table.row, rows: 1 };
  return hasHeaders ? { ...across, row: table.row, rows: table.rows } : { ...across, row: table.row + 1, rows: table.rows - 1 };
}

function tableAround(book: Snapshot, { sheet, row, column }: FormulaAt) {
  const found = book.tables.find(
    (t) => t.sheet === sheet.name && row >= t.row && row < t.row + t.rows && column >= t.column && column < t.column + t.columns,
  );
  return found && findTable(book, found.name);
}

export const bodyOf = (table: Table): SheetArea => ({
  sheet: table.sheet.name,
  row: table.row + 1,
  column: table.column,
  rows: table.rows - 1,
  columns: table.columns,
});
