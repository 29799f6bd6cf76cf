/**
 * How a clerk's sheet is laid out: title rows, one to three header rows with merged cells, a row of weights, the rows of
 * data, totals at the end. Nothing is changed, and what cannot be told is left open.
 */
import { firstOf, itemAt, lastOf } from "../basics/itemAt";
import { requireValue } from "../basics/requireValue";
import { type Area, isInside } from "../sheet/address";
import { type Role, roleOfHeader } from "../vocabulary/headerWords";
import { isNote, isSummary, measureIn } from "../vocabulary/rowWords";
import { isBlankAt, isNumberAt, mergedAt, textAt, valueAt } from "./grid";
import { regionAround, regionsOf } from "./regions";
import type { Snapshot, SheetSnapshot } from "../book/snapshot";

export interface LayoutColumn {
  column: number;
  /** Upper and lower header joined by `/`; "" where there is none. */
  header: string;
  hidden: boolean;
  role: Role;
}

export interface Layout {
  sheet: string;
  /** Of an Excel table. */
  table: string | null;
  headerRows: number[];
  /** Data alone: no header, no total. */
  firstRow: number;
  lastRow: number;
  totalRows: number[];
  /** A row of weights or full points above the data. */
  weights: { row: number; kind: "weights" | "points" } | null;
  columns: LayoutColumn[];
}

/** The layout around a cell; of the largest region where the cell is blank. `null` where the sheet holds no data. */
export function layoutAt(snapshot: Snapshot, sheetName: string, at: { row: number; column: number } | null): Layout | null {
  const sheet = snapshot.sheets.find(({ name }) => name === sheetName);
  if (!sheet || sheet.values.length === 0) return null;
  const table = at && snapshot.tables.find((one) => one.sheet === sheetName && isInside(one, at.row, at.column));
  if (table) return layoutOf(sheet, table, table.name, table.totals);
  const around = at && regionAround(sheet, at.row, at.column);
  const areas = around && around.rows > 1 ? [around] : regionsOf(sheet);
  for (const area of areas) {
    const known = snapshot.tables.find((one) => one.sheet === sheetName && isInside(area, one.row, one.column));
    const found = known ? layoutOf(sheet, known, known.name, known.totals) : layoutOf(sheet, area, null, false);
    if (found) return found;
  }
  return null;
}

/** Every block of data of the workbook. */
export function layoutsOf(snapshot: Snapshot): Layout[] {
  return snapshot.sheets.flatMap((sheet) => {
    const tables = snapshot.tables.filter((table) => table.sheet === sheet.name);
    const outside = regionsOf(sheet).filter((area) => !tables.some((table) => isInside(area, table.row, table.column)));
    const of = [
      ...tables.map((table) => layoutOf(sheet, table, table.name, table.totals)),
      ...outside.map((area) => layoutOf(sheet, area, null, false)),
    ];
    return of.filter((layout) => layout !== null);
  });
}

function layoutOf(sheet: SheetSnapshot, area: Area, table: string | null, totals: boolean): Layout | null {
  const rows = Array.from({ length: area.rows }, (_, i) => area.row + i);
  if (table !== null) {
    const body = rows.slice(1, totals ? -1 : undefined);
    return finished(sheet, area, table, [area.row], body, totals ? [area.row + area.rows - 1] : [], null);
  }
  const kinds = rows.map((row) => kindOf(sheet, area, row));
  const first = kinds.findIndex((kind) => kind === "data");
  if (first < 0) return null;
  const headerRows: number[] = [];
  let weights: Layout["weights"] = null;
  for (let i = first - 1; i >= 0; i--) {
    const kind = itemAt(kinds, i);
    if (kind === "weights" || kind === "points") weights ??= { row: itemAt(rows, i), kind };
    else if (kind === "texts" && headerRows.length < MOST_HEADERS) headerRows.unshift(itemAt(rows, i));
    else break;
  }
  const body: number[] = [];
  const totalRows: number[] = [];
  for (let i = first; i < rows.length; i++) {
    const kind = itemAt(kinds, i);
    if (kind === "total") totalRows.push(itemAt(rows, i));
    else if (kind === "note" || (kind === "title" && !isNameAlone(sheet, area, itemAt(rows, i), itemAt(rows, first)))) break;
    else if (totalRows.length === 0) body.push(itemAt(rows, i));
    else break;
  }
  return finished(sheet, area, null, headerRows, body, totalRows, weights);
}

/** A name without anything beside it, under other names, is a row of data; words merged across are a title. */
function isNameAlone(sheet: SheetSnapshot, area: Area, row: number, first: number): boolean {
  const columns = Array.from({ length: area.columns }, (_, i) => area.column + i);
  const column = requireValue(
    columns.find((one) => !isBlankAt(sheet, row, one)),
    "a filled cell",
  );
  return textAt(sheet, first, column) !== "" && (mergedAt(sheet, row, column)?.columns ?? 1) === 1;
}

const MOST_HEADERS = 3;

type RowKind = "data" | "texts" | "title" | "weights" | "points" | "total" | "note" | "blank";

function kindOf(sheet: SheetSnapshot, area: Area, row: number): RowKind {
  const columns = Array.from({ length: area.columns }, (_, i) => area.column + i);
  const texts = columns.map((column) => textAt(sheet, row, column)).filter(Boolean);
  const numbers = columns.filter((column) => isNumberAt(sheet, row, column));
  if (texts.length === 0 && numbers.length === 0) return "blank";
  const label = texts.find((text) => !/^\d+$/.test(text)) ?? "";
  if (numbers.length === 0 && texts.length === 1) return isNote(label) ? "note" : area.columns > 1 ? "title" : "texts";
  if (numbers.length > 0) {
    if (isSummary(label)) return "total";
    const measure = measureIn(label);
    if (measure) return measure;
    // Years as numbers above a history are headers.
    const years = numbers.every(
      (column) =>
        Number.isInteger(valueAt(sheet, row, column)) &&
        Number(valueAt(sheet, row, column)) >= 1990 &&
        Number(valueAt(sheet, row, column)) <= 2100,
    );
    return years && texts.some((text) => roleOfHeader(text) !== null) ? "texts" : "data";
  }
  if (isSummary(label)) return "total";
  // A row of words alone is a header, unless it names no column of its own: a unit that has no scores yet.
  return "texts";
}

function finished(
  sheet: SheetSnapshot,
  area: Area,
  table: string | null,
  headerRows: number[],
  body: number[],
  totalRows: number[],
  weights: Layout["weights"],
): Layout | null {
  if (body.length === 0) return null;
  const [firstRow, lastRow] = [firstOf(body), lastOf(body)];
  const columns = Array.from({ length: area.columns }, (_, i) => area.column + i).map((column): LayoutColumn => {
    const header = headerOf(sheet, headerRows, column);
    return { column, header, hidden: sheet.hiddenColumns.includes(column), role: roleOf(sheet, header, firstRow, lastRow, column) };
  });
  return { sheet: sheet.name, table, headerRows, firstRow, lastRow, totalRows, weights, columns };
}

/** Upper header, then lower; a cell of a merged area says what its first cell says. */
function headerOf(sheet: SheetSnapshot, rows: number[], column: number): string {
  const parts: string[] = [];
  rows.forEach((row, i) => {
    const merged = mergedAt(sheet, row, column);
    let text = merged ? shownAt(sheet, merged.row, merged.column) : shownAt(sheet, row, column);
    // Without word of merging, a blank upper header belongs to the text left of it, where the lower row goes on.
    if (text === "" && sheet.merged.length === 0 && i < rows.length - 1 && shownAt(sheet, itemAt(rows, i + 1), column) !== "") {
      for (let c = column - 1; c >= 0 && text === ""; c--) {
        text = shownAt(sheet, row, c);
        if (shownAt(sheet, itemAt(rows, i + 1), c) === "") break;
      }
    }
    if (text !== "" && parts[parts.length - 1] !== text) parts.push(text);
  });
  return parts.join("/");
}

function shownAt(sheet: SheetSnapshot, row: number, column: number): string {
  const value = valueAt(sheet, row, column);
  return String(value).replace(/\s+/g, " ").trim();
}

function roleOf(sheet: SheetSnapshot, header: string, first: number, last: number, column: number): Role {
  let [numbers, texts, filled] = [0, 0, 0];
  const different = new Set<string>();
  for (let row = first; row <= last; row++) {
    if (isBlankAt(sheet, row, column)) continue;
    filled += 1;
    if (isNumberAt(sheet, row, column)) numbers += 1;
    else texts += 1;
    different.add(String(valueAt(sheet, row, column)));
  }
  const named = roleOfHeader(header);
  if (filled === 0) return named ?? "blank";
  const numeric = numbers >= texts;
  if (named !== null) {
    const wordRoles: Role[] = ["unit", "person", "group", "mark", "item", "kind", "basis", "grade", "rule"];
    // 政治建设得分 is a score though 建设 … is no word of names; a column of numbers is never a column of names.
    if (!wordRoles.includes(named) || !numeric) return named;
  }
  if (!numeric) return different.size * 2 <= filled ? "group" : (named ?? "text");
  return "score";
}
