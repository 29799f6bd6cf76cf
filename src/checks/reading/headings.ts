/** What rows and columns of a sheet that is not ours are called: the header above them, the name beside them. */
import { isInside } from "../../sheet/address";
import type { SheetSnapshot, TableSnapshot } from "../../book/snapshot";
import { headsNames } from "../../vocabulary/headerWords";
import { isBlankValue, textAt, valueAt } from "./blocks";
import { nameKey } from "./lookup";
import type { Reading } from "./reading";
import type { SheetArea } from "./resolve";

const FARTHEST_HEADER = 4;
const FARTHEST_NAME = 12;

export function tableOver({ snapshot }: Reading, sheet: SheetSnapshot, row: number, column: number): TableSnapshot | undefined {
  return snapshot.tables.find((table) => table.sheet === sheet.name && isInside(table, row, column));
}

/**
 * The row of headers above an area: its table's, or the nearest row in which at least half of the columns have a text.
 * @param besides rows that are something else: classes of raters, weights
 */
export function headerRowOf(reading: Reading, sheet: SheetSnapshot, area: SheetArea, besides: readonly number[] = []): number | null {
  const table = tableOver(reading, sheet, area.row, area.column);
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
    if (headerRow !== null && headsNames(textAt(sheet, headerRow, column))) return column;
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
      different.add(nameKey(textAt(sheet, row, column)));
    } else if (!isBlankValue(valueAt(sheet, row, column))) others++;
  }
  return texts > 0 && texts > others && different.size * 5 >= texts * 4;
}

function isText(sheet: SheetSnapshot, row: number, column: number): boolean {
  return sheet.kinds[row - sheet.row]?.[column - sheet.column] === "String" && textAt(sheet, row, column) !== "";
}

/** A header on one line, "" where there is none. */
export function headerAt(sheet: SheetSnapshot, row: number | null, column: number): string {
  return row === null ? "" : textAt(sheet, row, column).replace(/\s*\n\s*/g, "");
}

/** The nearest text left of a cell: what the number beside it is for. */
export function labelLeftOf(sheet: SheetSnapshot, row: number, column: number): string {
  for (let c = column - 1; c >= Math.max(sheet.column, column - FARTHEST_NAME); c--) {
    if (isText(sheet, row, c)) return textAt(sheet, row, c);
    if (!isBlankValue(valueAt(sheet, row, c))) return "";
  }
  return "";
}
