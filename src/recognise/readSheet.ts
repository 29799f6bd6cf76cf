/**
 * How a sheet that somebody else has made is to be read: its blocks, what their rows are, and what each column is for, with the
 * reason and how sure that is. Nothing is changed, and what cannot be told is asked about.
 */
import { fact } from "../basics/fact";
import { firstOf, itemAt, lastOf } from "../basics/itemAt";
import { areaAround, isInside, type Area } from "../sheet/address";
import { headerPart, meaningOf, type Role } from "../vocabulary/headerRoles";
import { isNote, isSignature } from "../vocabulary/rowWords";
import { amountAt } from "./amounts";
import { readValues, sampledRows } from "./columnValues";
import { isBlankAt, mergedAt, textAt, valueAt } from "./grid";
import { readHeader, type HeaderRead } from "./headers";
import { regionsOf } from "./regions";
import { readRoles, type ColumnEvidence, type RoleRead } from "./roles";
import { columnsOf, readRows, type RowReading, type RowsRead } from "./rowKinds";
import type { SheetSnapshot, TableSnapshot } from "../book/snapshot";

export interface ColumnReading extends RoleRead {
  column: number;
  /** Upper and lower header joined by `/`; "" where there is none. */
  header: string;
  hidden: boolean;
  /** What its header says that it weighs, as a share of one, or is out of. */
  weight?: number;
  full?: number;
}

export interface RegionReading {
  sheet: string;
  area: Area;
  /** Of an Excel table. */
  table: string | null;
  /** Read when somebody asks: most of a workbook's blocks are asked for their rows alone. */
  readonly columns: ColumnReading[];
  headerRows: number[];
  /** From the first to the last row of data; `others` says which between them are none. */
  firstRow: number;
  lastRow: number;
  /** Rows that are no data, from the top. */
  others: RowReading[];
}

export interface SheetReading {
  sheet: string;
  /** Those that hold data, from the top. */
  regions: RegionReading[];
}

/** @param tables those of the sheet */
export function readSheet(sheet: SheetSnapshot, tables: readonly TableSnapshot[]): SheetReading {
  const outside = regionsOf(sheet).filter((area) => !tables.some((table) => isInside(area, table.row, table.column)));
  const regions = [
    ...tables.flatMap((table) => readTable(sheet, table) ?? []),
    ...largest(joined(sheet, outside)).flatMap((area) => readArea(sheet, area)),
  ];
  return { sheet: sheet.name, regions: regions.sort((one, other) => one.area.row - other.area.row || one.area.column - other.area.column) };
}

/** A sheet that is strewn with scraps is read where it holds most. */
const MOST_BLOCKS = 2000;

function largest(areas: Area[]): Area[] {
  if (areas.length <= MOST_BLOCKS) return areas;
  const sizes = areas.map(({ rows, columns }) => rows * columns).sort((one, other) => other - one);
  const least = itemAt(sizes, MOST_BLOCKS - 1);
  return areas.filter(({ rows, columns }) => rows * columns >= least).slice(0, MOST_BLOCKS);
}

/** Rows of a kind. */
export function rowsOfKind({ others }: RegionReading, ...kinds: RowReading["kind"][]): number[] {
  return others.flatMap(({ row, kind }) => (kinds.includes(kind) ? [row] : []));
}

type Rows = Pick<RegionReading, "firstRow" | "lastRow" | "others">;

/** The rows that are data. */
export const dataRows = fact(({ firstRow, lastRow, others }: Rows): readonly number[] => {
  const rows: number[] = [];
  let next = firstRow;
  for (const { row } of others) {
    for (; next < row && next <= lastRow; next++) rows.push(next);
    next = Math.max(next, row + 1);
  }
  for (; next <= lastRow; next++) rows.push(next);
  return rows;
});

/** By the column's index, what a person chose that it is for. */
export type ChosenRoles = ReadonlyMap<number, Role>;

/** A block read once more, where a person has chosen what some of its columns are for: it tells of the others too. */
export function rereadBlock(sheet: SheetSnapshot, region: RegionReading, chosen: ChosenRoles): RegionReading {
  return chosen.size === 0 ? region : finished(sheet, region.area, { ...region, next: null }, region.table, chosen);
}

function readTable(sheet: SheetSnapshot, table: TableSnapshot): RegionReading | null {
  const { row, column, rows, columns, totals } = table;
  const lastRow = row + rows - 1 - (totals ? 1 : 0);
  if (lastRow <= row) return null;
  const others: RowReading[] = [{ row, kind: "header" }, ...(totals ? [{ row: lastRow + 1, kind: "total" as const }] : [])];
  const read: RowsRead = { headerRows: [row], firstRow: row + 1, lastRow, others, next: null };
  return finished(sheet, { row, column, rows, columns }, read, table.name);
}

function readArea(sheet: SheetSnapshot, area: Area): RegionReading[] {
  const found: RegionReading[] = [];
  // Another table may begin right under one: each round goes on further down.
  for (let rest: Area | null = area; rest; ) {
    const here: Area = rest;
    const parts = besideOneAnother(sheet, here);
    const read = parts.map((part) => ({ part, rows: readRows(sheet, part) }));
    for (const { part, rows } of read) if (rows) found.push(...splitByHeaders(sheet, part, rows));
    const next = parts.length === 1 ? (read[0]?.rows?.next ?? null) : null;
    rest = next === null || next <= here.row ? null : { ...here, row: next, rows: here.row + here.rows - next };
  }
  return found;
}

/** Blocks that stand side by side under one title, a blank column between them. */
function besideOneAnother(sheet: SheetSnapshot, area: Area): Area[] {
  if (area.rows < 3) return [area];
  let top = area.row;
  while (top < area.row + area.rows - 2 && isTitle(sheet, area, top)) top++;
  const blank = columnsOf(area).filter((column) => {
    for (let row = top; row < area.row + area.rows; row++)
      if (!isBlankAt(sheet, row, column) || (mergedAt(sheet, row, column)?.columns ?? 1) > 1) return false;
    return true;
  });
  if (blank.length === 0) return [area];
  const edges = [area.column - 1, ...blank, area.column + area.columns];
  const parts = edges.slice(1).flatMap((edge, i): Area[] => {
    const from = itemAt(edges, i) + 1;
    return edge > from ? [{ row: top, rows: area.row + area.rows - top, column: from, columns: edge - from }] : [];
  });
  const [first, ...others] = parts;
  if (!first || others.some((part) => !hasWords(sheet, part))) return [area];
  return [{ ...first, row: area.row, rows: area.rows }, ...others];
}

/** One text, alone in its row or merged across it. */
function isTitle(sheet: SheetSnapshot, area: Area, row: number): boolean {
  return columnsOf(area).filter((column) => !isBlankAt(sheet, row, column)).length <= 1;
}

/** A block of its own has words below its headers. */
function hasWords(sheet: SheetSnapshot, { row, rows, column, columns }: Area): boolean {
  for (let at = row + 1; at < Math.min(row + rows, row + 6); at++)
    for (let c = column; c < column + columns; c++) if (textAt(sheet, at, c) !== "" && amountAt(sheet, at, c) === null) return true;
  return false;
}

/** A list that goes on beside itself under the same headers is as many lists. */
function splitByHeaders(sheet: SheetSnapshot, area: Area, rows: RowsRead): RegionReading[] {
  const headerRow = rows.headerRows[rows.headerRows.length - 1];
  const words = headerRow === undefined ? [] : columnsOf(area).map((column) => headerPart(textAt(sheet, headerRow, column)).word);
  const period = repeatOf(words);
  if (period === null) return [finished(sheet, area, rows, null)];
  return Array.from({ length: words.length / period }, (_, i) => {
    const part: Area = { ...area, column: area.column + i * period, columns: period };
    const own =
      i === 0
        ? rows
        : (readRows(sheet, { ...part, row: firstOf(rows.headerRows), rows: area.row + area.rows - firstOf(rows.headerRows) }) ?? rows);
    return finished(sheet, part, own, null);
  });
}

/** After how many headers they come again, names among them. */
function repeatOf(words: readonly string[]): number | null {
  if (words.includes("")) return null;
  for (let period = 2; period * 2 <= words.length; period++) {
    if (words.length % period !== 0 || words.some((word, i) => word !== words[i % period])) continue;
    const isNamed = words.slice(0, period).some((word) => ["unit", "person"].includes(meaningOf(word)?.role ?? ""));
    return isNamed ? period : null;
  }
  return null;
}

function finished(sheet: SheetSnapshot, area: Area, rows: RowsRead, table: string | null, chosen: ChosenRoles = new Map()): RegionReading {
  const { headerRows, firstRow, lastRow, others } = rows;
  let read: ColumnReading[] | undefined;
  return {
    ...{ sheet: sheet.name, area, table, headerRows, firstRow, lastRow, others },
    get columns() {
      return (read ??= readColumns(sheet, area, rows, chosen));
    },
  };
}

function readColumns(sheet: SheetSnapshot, area: Area, rows: RowsRead, chosen: ChosenRoles): ColumnReading[] {
  const { headerRows, others } = rows;
  const sample = sampledRows(dataRows(rows));
  const measured = others.filter(({ kind }) => kind === "weights" || kind === "points").map(({ row }) => row);
  const weights = others.find(({ kind }) => kind === "weights");
  const hidden = new Set(sheet.hiddenColumns);
  const evidence = columnsOf(area).map((column): ColumnEvidence => {
    const header = headerOver(sheet, headerRows, measured, column);
    const isMeasured = measured.some((row) => amountAt(sheet, row, column) !== null);
    const weightInRow = (weights && amountAt(sheet, weights.row, column)) ?? undefined;
    const [values, mergedDown] = [readValues(sheet, sample, column), isMergedDown(sheet, sample, column)];
    return { column, header, values, mergedDown, isMeasured, weightInRow, chosen: chosen.get(column) };
  });
  const roles = readRoles(evidence);
  return evidence.map(({ column, header }, i): ColumnReading => {
    const { weight, full } = header;
    const read = itemAt(roles, i);
    return {
      ...read,
      column,
      header: header.text,
      hidden: hidden.has(column),
      ...(weight !== undefined && { weight }),
      ...(full !== undefined && { full }),
    };
  });
}

/** A result that was put beside the data has its header right above them, where the other columns have their weights. */
function headerOver(sheet: SheetSnapshot, headerRows: readonly number[], measured: readonly number[], column: number): HeaderRead {
  const header = readHeader(sheet, headerRows, column);
  if (header.text !== "") return header;
  const named = measured.filter((row) => textAt(sheet, row, column) !== "" && amountAt(sheet, row, column) === null);
  return readHeader(sheet, named, column);
}

function isMergedDown(sheet: SheetSnapshot, rows: readonly number[], column: number): boolean {
  return sheet.merged.length > 0 && rows.some((row) => (mergedAt(sheet, row, column)?.rows ?? 1) > 1);
}

// Blocks between blank rows that go on, and notes below

/** Blank rows a block may hold between its groups, or above the notes below it. */
const MOST_BLANK = 2;
/** Rows of notes and signatures. */
const MOST_NOTES = 6;

function joined(sheet: SheetSnapshot, areas: readonly Area[]): Area[] {
  const done: Area[] = [];
  // Only what ended a few rows above can go on.
  let open: Area[] = [];
  for (const area of areas) {
    const still: Area[] = [];
    for (const one of open) (area.row - (one.row + one.rows) > MOST_BLANK ? done : still).push(one);
    open = still;
    const above = open.findIndex((one) => goesOn(sheet, one, area) || isBelow(sheet, one, area));
    if (above < 0) open.push(area);
    else open[above] = areaAround(itemAt(open, above), area);
  }
  return [...done, ...open];
}

function isNear(one: Area, other: Area): boolean {
  const gap = other.row - (one.row + one.rows);
  return gap >= 1 && gap <= MOST_BLANK;
}

/** The same headers again, or rows like the last ones, with the same columns. */
function goesOn(sheet: SheetSnapshot, one: Area, other: Area): boolean {
  if (!isNear(one, other) || other.column < one.column || other.column + other.columns > one.column + one.columns) return false;
  if (other.columns * 2 < one.columns || one.rows < 2) return false;
  const first = rowTexts(sheet, one, other.row);
  if (first.filter(Boolean).length >= 2)
    for (let row = one.row; row < Math.min(one.row + one.rows, one.row + 5); row++)
      if (rowTexts(sheet, one, row).join("\n") === first.join("\n")) return true;
  const shapes = [1, 2].map((back) => shapeOf(sheet, one, one.row + one.rows - back));
  const [next, second] = [shapeOf(sheet, one, other.row), shapeOf(sheet, one, other.row + 1)];
  const isLike = (shape: string) => shape.includes("n") && shape.includes("s") && shapes.includes(shape);
  return isLike(next) || (next.replace(/_/g, "") === "s" && other.rows > 1 && isLike(second));
}

function rowTexts(sheet: SheetSnapshot, area: Area, row: number): string[] {
  return columnsOf(area).map((column) => textAt(sheet, row, column));
}

/** Word, number or nothing, by column. */
function shapeOf(sheet: SheetSnapshot, area: Area, row: number): string {
  return columnsOf(area)
    .map((column) => (isBlankAt(sheet, row, column) ? "_" : typeof valueAt(sheet, row, column) === "number" ? "n" : "s"))
    .join("");
}

/** Notes and signatures below a block, after a blank row. */
function isBelow(sheet: SheetSnapshot, one: Area, other: Area): boolean {
  if (!isNear(one, other) || other.rows > MOST_NOTES || other.column >= one.column + one.columns || other.column + 1 < one.column)
    return false;
  const first = rowTexts(sheet, other, other.row).find(Boolean) ?? "";
  return isNote(first) || isSignature(first);
}

/** The last row of headers, where there is one. */
export function lowestHeader({ headerRows }: RegionReading): number | null {
  return headerRows.length > 0 ? lastOf(headerRows) : null;
}

/** The column that says whose row it is: a person, a unit, an item, a group, and else a code. */
export function subjectOf<Column extends { role: Role }>(columns: readonly Column[]): Column | null {
  for (const role of ["person", "unit", "item", "group", "identifier"] as const) {
    const at = columns.findIndex((one) => one.role === role);
    if (at >= 0) return itemAt(columns, at);
  }
  return null;
}
