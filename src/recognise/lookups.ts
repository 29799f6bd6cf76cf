/** Small tables that functions are given: tiers, grades, seats, weights. Found anywhere in the workbook by their shape. */
import { itemAt, lastOf } from "../basics/itemAt";
import { TABLE_HEADERS, type TableKind } from "../vocabulary/headerWords";
import { chosen, LEDGER_DIRECTION } from "../vocabulary/optionWords";
import { isBlankAt, isNumberAt, textAt, valueAt } from "./grid";
import { type RegionReading } from "./readSheet";
import { regionsIn } from "./regionsIn";
import { sheetKnown } from "./tables";
import type { Snapshot } from "../book/snapshot";

export interface Lookup {
  kind: TableKind;
  region: RegionReading;
  /** Columns it takes, from the first to the last. */
  first: number;
  last: number;
}

const MOST_ROWS = 60;

export function lookupsIn(snapshot: Snapshot): Lookup[] {
  return regionsIn(snapshot).flatMap((region) => {
    const sheet = sheetKnown(snapshot, region.sheet);
    const rows = Array.from({ length: region.lastRow - region.firstRow + 1 }, (_, i) => region.firstRow + i);
    if (rows.length > MOST_ROWS) return [];
    const [one, two] = region.columns;
    if (!one || !two) return [];
    const numbers = (column: number) => rows.map((row) => valueAt(sheet, row, column)).filter((value) => typeof value === "number");
    const words = (column: number) => rows.every((row) => textAt(sheet, row, column) !== "");
    const ascending = (list: number[]) => list.every((value, i) => i === 0 || value > itemAt(list, i - 1));
    const found: Lookup[] = [];
    const last = lastOf(region.columns).column;
    const add = (kind: TableKind, to = two.column) => void found.push({ kind, region, first: one.column, last: to });
    const [first, second] = [numbers(one.column), numbers(two.column)];
    const full = (list: unknown[]) => list.length === rows.length;
    if (
      region.columns.length <= 3 &&
      full(first) &&
      ascending(first) &&
      rows.length > 1 &&
      rows.every((row) => !isBlankAt(sheet, row, two.column))
    )
      add("tiers");
    if (!words(one.column)) return found;
    const descending = second.every((value, i) => i === 0 || value < itemAt(second, i - 1));
    if (TABLE_HEADERS.grades.test(one.header) && region.columns.length <= 3 && second.length >= rows.length - 1 && descending)
      add("grades");
    else if (TABLE_HEADERS.grades.test(one.header) && /分|score/i.test(two.header) && second.length >= rows.length - 1) add("grades");
    const sum = second.reduce((total, value) => total + value, 0);
    if (full(second) && rows.length > 1 && (Math.abs(sum - 1) < 1e-9 || Math.abs(sum - 100) < 1e-9)) add("weights");
    if (
      region.columns.length >= 5 &&
      TABLE_HEADERS.limits.test(one.header) &&
      rows.every((row) => chosen(textAt(sheet, row, two.column), LEDGER_DIRECTION) !== null)
    )
      add("limits", itemAt(region.columns, 4).column);
    if (TABLE_HEADERS.marks.test(one.header) && words(two.column)) add("marks");
    if (
      TABLE_HEADERS.seats.test(one.header) &&
      region.columns
        .slice(1)
        .every(({ role, header }) => role !== "ratio" && role !== "headcount" && (role === "seats" || /^(优|良|先进|A|B)/i.test(header))) &&
      rows.every((row) => isNumberAt(sheet, row, two.column))
    )
      add("seats", last);
    return found;
  });
}
