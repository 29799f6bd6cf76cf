/** What rows and columns of a sheet that is not ours are called: the header above them, the name beside them. */
import { fact } from "../basics/fact";
import { cellAddress, isInside, type SheetArea } from "../sheet/address";
import { headsGroups, headsNames } from "../vocabulary/headerWords";
import { cellAt, hasFormula, isBlank, isBlankValue, valueAt, writtenAt } from "./grid";
import { nameIn, nameKey } from "./names";
import type { Snapshot, SheetSnapshot, TableSnapshot } from "../book/snapshot";

const FARTHEST_HEADER = 4;
const FARTHEST_NAME = 12;

function tableOver(book: Snapshot, sheet: SheetSnapshot, row: number, column: number): TableSnapshot | undefined {
  return book.tables.find((table) => table.sheet === sheet.name && isInside(table, row, column));
}

/**
 * The row of headers above an area: its table's, or the nearest row in which at least half of the columns have a text.
 * @param besides rows that are something else: classes of raters, weights
 */
export function headerRowOf(book: Snapshot, sheet: SheetSnapshot, area: SheetArea, besides: readonly number[] = []): number | null {
  const table = tableOver(book, sheet, area.row, area.column);
  if (table && table.row < area.row) return table.row;
  for (let row = area.row - 1; row >= Math.max(0, area.row - FARTHEST_HEADER); row--) {
    if (besides.includes(row)) continue;
    let texts = 0;
    for (let column = area.column; column < area.column + area.columns; column++) if (isText(sheet, row, column)) texts++;
    if (texts * 2 >= area.columns && texts > 0) return row;
  }
  return null;
}

/**
 * The column of names left of an area: one whose header says so, else the first with mostly different texts. A column of
 * groups has the same few texts again and again.
 */
export function nameColumnOf(sheet: SheetSnapshot, area: SheetArea, headerRow: number | null): number | null {
  const first = Math.max(sheet.column, area.column - FARTHEST_NAME);
  let found: number | null = null;
  for (let column = first; column < area.column; column++) {
    if (!areNames(sheet, area, column)) continue;
    if (headerRow !== null && headsNames(writtenAt(sheet, headerRow, column))) return column;
    found ??= column;
  }
  return found;
}

/** Enough to tell names from groups, and no more work where a list is long. */
const ROWS_LOOKED_AT = 200;

function areNames(sheet: SheetSnapshot, area: SheetArea, column: number): boolean {
  const rows = Math.min(area.rows, ROWS_LOOKED_AT);
  const different = new Set<string>();
  let texts = 0;
  let others = 0;
  for (let row = area.row; row < area.row + rows; row++) {
    if (isText(sheet, row, column)) {
      texts++;
      different.add(nameKey(writtenAt(sheet, row, column)));
    } else if (!isBlankValue(valueAt(sheet, row, column))) others++;
  }
  return texts > 0 && texts > others && different.size * 5 >= texts * 4;
}

function isText(sheet: SheetSnapshot, row: number, column: number): boolean {
  return sheet.kinds[row - sheet.row]?.[column - sheet.column] === "String" && writtenAt(sheet, row, column) !== "";
}

/** A header on one line, "" where there is none. */
export function headerAt(sheet: SheetSnapshot, row: number | null, column: number): string {
  return row === null ? "" : writtenAt(sheet, row, column).replace(/\s*\n\s*/g, "");
}

/** The nearest text left of a cell: what the number beside it is for. */
export function labelLeftOf(sheet: SheetSnapshot, row: number, column: number): string {
  for (let c = column - 1; c >= Math.max(sheet.column, column - FARTHEST_NAME); c--) {
    if (isText(sheet, row, c)) return writtenAt(sheet, row, c);
    if (!isBlankValue(valueAt(sheet, row, c))) return "";
  }
  return "";
}

/** The words above a column, where a table or a list has them. */
export function headerAbove(sheet: SheetSnapshot, row: number, column: number): string {
  if (row === 0) return "";
  const cell = cellAt(sheet, row - 1, column);
  return typeof cell.value === "string" && !/^#/.test(cell.value) ? nameIn(cell) : "";
}

/** What the rows on the right are called: a column headed so, else the first words of a row for units, the nearest for groups. */
export function nameColumn(
  sheet: SheetSnapshot,
  { row, column, rows }: { row: number; column: number; rows: number },
  of: "units" | "groups",
): number | null {
  const headsThem = (header: string) => headsNames(header) || (of === "groups" && headsGroups(header));
  const isWords = (at: number) => {
    for (let i = 0; i < Math.min(rows, 20); i += 1) {
      const cell = cellAt(sheet, row + i, at);
      if (!isBlank(cell)) return typeof cell.value === "string" && cell.kind !== "Error";
    }
    return false;
  };
  let other: number | null = null;
  for (let at = column - 1; at >= sheet.column; at -= 1) {
    if (!isWords(at)) continue;
    if (headsThem(headerAbove(sheet, row, at))) return at;
    other = of === "units" ? at : (other ?? at);
  }
  return other;
}

/** Titles and headers stand this far above what they are for, or before it, at most. */
const FARTHEST = 2_000;

/** The nearest text above that was typed, else the one to the left, in one line; the address where there is neither. */
export function headingOf(sheet: SheetSnapshot, row: number, column: number): string {
  const above = typedTextAbove(sheet, row, column);
  if (above !== undefined && above >= row - FARTHEST) return oneLine(String(valueAt(sheet, above, column)));
  for (let before = column - 1; before >= Math.max(sheet.column, column - FARTHEST); before--) {
    if (isTypedText(sheet, row, before)) return oneLine(String(valueAt(sheet, row, before)));
  }
  return cellAddress(row, column);
}

/** The first text of a row left of a column: 合计, a unit's name; the cell's address where there is none. */
export function labelOfRow(sheet: SheetSnapshot, row: number, column: number): string {
  for (let c = sheet.column; c < column; c++) if (isText(sheet, row, c)) return oneLine(writtenAt(sheet, row, c));
  return cellAddress(row, column);
}

function isTypedText(sheet: SheetSnapshot, row: number, column: number): boolean {
  const cell = cellAt(sheet, row, column);
  return cell.kind === "String" && !isBlank(cell) && !hasFormula(cell);
}

/** By columns: for each row of the sheet the row of the nearest text above that was typed, -1 where there is none. */
const textsAbove = fact<SheetSnapshot, Map<number, Int32Array>>(() => new Map());

/** The columns that are asked about are gone through once, since a hundred thousand cells of one may ask. */
function typedTextAbove(sheet: SheetSnapshot, row: number, column: number): number | undefined {
  const columns = textsAbove(sheet);
  let rows = columns.get(column);
  if (!rows) {
    rows = new Int32Array(sheet.values.length + 1);
    let last = -1;
    for (let i = 0; i < rows.length; i++) {
      rows[i] = last;
      if (isTypedText(sheet, sheet.row + i, column)) last = sheet.row + i;
    }
    columns.set(column, rows);
  }
  const above = rows[Math.min(row - sheet.row, rows.length - 1)];
  return above === undefined || above < 0 ? undefined : above;
}

export function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, "").trim();
}
