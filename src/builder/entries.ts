/** What a clerk typed or picked for an argument, read into a reference, a constant or words, and written as a formula has it. */
import { mergeRefTokens, parseA1Ref, stringifyA1Ref, tokenize, type RangeA1 } from "@borgar/fx";
import { areaAddress, isInside, quoteSheet, type Area, type Place } from "../sheet/address";
import { EXCEL_LIMITS } from "../sheet/excelLimits";
import { quotedText } from "../sheet/quotedText";
import type { Snapshot, TableSnapshot } from "../book/snapshot";
import { readStructured, tableReference, writeStructured } from "../sheet/structured";
import { isOption, type BuilderField } from "./fields";
import { lastOf, itemAt, firstOf } from "../basics/itemAt";
import { requireValue } from "../basics/requireValue";
import { sheetKnown } from "../recognise/tables";
import { valueAt } from "../recognise/grid";

export interface SheetArea extends Area {
  sheet: string;
}

export type Entry =
  | { kind: "none" }
  /** `expression` is absolute, so that it means the same wherever it is copied. */
  | { kind: "reference"; area: SheetArea; expression: string }
  /** A column of merged cells: each names the rows down to the next. */
  | { kind: "merged"; area: SheetArea; expression: string }
  /** Areas of as many rows, side by side as one: columns that have others between them. */
  | { kind: "parts"; areas: SheetArea[]; expression: string }
  | { kind: "number"; value: number; expression: string }
  | { kind: "words"; value: string; expression: string }
  | { kind: "array"; value: (string | number)[][]; expression: string }
  | { kind: "unreadable" };

export function readEntry(snapshot: Snapshot, home: string, field: BuilderField, text: string): Entry {
  const plain = text.trim().replace(/^=/, "");
  if (plain === "") return { kind: "none" };
  if (field.kind === "choice" || field.kind === "text") {
    const reference = field.kind === "text" ? referenceIn(snapshot, home, plain) : null;
    return reference ?? { kind: "words", value: plain, expression: quotedText(plain) };
  }
  if (isOption(field, plain)) return { kind: "words", value: plain, expression: quotedText(plain) };
  const number = /^([+-]?\d*\.?\d+)(%?)$/.exec(plain.normalize("NFKC"));
  if (number)
    return { kind: "number", value: number[2] ? Number(number[1]) / 100 : Number(number[1]), expression: plain.normalize("NFKC") };
  const array = arrayIn(plain);
  const reference = referenceIn(snapshot, home, plain);
  if (reference && field.holds === "words" && isMergedDown(snapshot, reference.area))
    return { kind: "merged", area: reference.area, expression: filledDown(reference.expression) };
  return array ?? reference ?? partsIn(snapshot, home, plain) ?? { kind: "unreadable" };
}

type Reference = Extract<Entry, { kind: "reference" }>;
/** Of a formula, as fx reads them. */
type FormulaToken = ReturnType<typeof tokenize>[number];

function tokensOf(text: string): FormulaToken[] {
  return mergeRefTokens(tokenize(text.replace(/：/g, ":").replace(/！/g, "!")));
}

function referenceIn(snapshot: Snapshot, home: string, text: string): Reference | null {
  const [token, ...others] = tokensOf(text);
  return token && others.length === 0 ? referenceOf(snapshot, home, token) : null;
}

/** `C4:C9,E4:E9`, as Excel writes several areas; between Chinese words people type `，` and `、`. */
function partsIn(snapshot: Snapshot, home: string, text: string): Entry | null {
  const tokens = tokensOf(text.replace(/[，、]/g, ",")).filter(({ type }) => type !== "whitespace");
  const isComma = ({ value }: FormulaToken) => value === ",";
  if (tokens.length < 3 || tokens.some((token, i) => isComma(token) !== (i % 2 === 1))) return null;
  const parts = tokens.filter((token) => !isComma(token)).map((token) => referenceOf(snapshot, home, token));
  const known = parts.filter((part) => part !== null);
  if (known.length < parts.length || tokens.length % 2 === 0) return null;
  return { kind: "parts", areas: known.map(({ area }) => area), expression: besideOneAnother(snapshot, home, known) };
}

/** `CHOOSE({1,2},C4:C9,E4:E9)`: every Excel that spills sets columns side by side so, one for each number. */
function besideOneAnother(snapshot: Snapshot, home: string, parts: readonly Reference[]): string {
  const columns = parts.flatMap(({ area, expression }) => {
    if (area.columns === 1) return [expression];
    return Array.from({ length: area.columns }, (_, i) => {
      const entry = columnEntry(snapshot, home, { ...area, column: area.column + i, columns: 1 });
      return requireValue(referenceIn(snapshot, home, entry), entry).expression;
    });
  });
  return `CHOOSE({${columns.map((_, i) => i + 1).join(",")}},${columns.join(",")})`;
}

function referenceOf(snapshot: Snapshot, home: string, token: FormulaToken): Reference | null {
  if (token.type === "structured") {
    const read = readStructured(token.value);
    const table = read && snapshot.tables.find(({ name }) => name.toLowerCase() === read.table.toLowerCase());
    if (!read || !table || read.sections.some((section) => section !== "data")) return null;
    const columns = read.headers.map((header) => columnNamed(snapshot, table, header));
    if (columns.some((column) => column === null)) return null;
    const [first, last] = [columns[0] ?? table.column, columns[1] ?? columns[0] ?? table.column + table.columns - 1];
    return { kind: "reference", area: bodyOf(table, first, last), expression: writeStructured(read) };
  }
  if (token.type !== "range" && token.type !== "range_beam") return null;
  const read = parseA1Ref(token.value);
  if (!read || !("range" in read)) return null;
  const sheet = read.context?.[0] ?? home;
  const area = usedPart(snapshot, sheet, read.range);
  if (!area) return null;
  const { row: top, column: left } = area;
  const range = {
    top,
    left,
    bottom: top + area.rows - 1,
    right: left + area.columns - 1,
    $top: true,
    $left: true,
    $bottom: true,
    $right: true,
  };
  const expression = stringifyA1Ref({ context: sheet === home ? [] : [sheet], range });
  return { kind: "reference", area: { sheet, ...area }, expression };
}

/**
 * The cells of a reference. Whole columns and rows are cut to what is used of the sheet, since Excel on the web gives a
 * function nothing for a million cells.
 */
function usedPart(snapshot: Snapshot, name: string, { top, left, bottom, right }: RangeA1): Area | null {
  const sheet = snapshot.sheets.find((one) => one.name === name);
  if (!sheet) return null;
  const lines = (from: number | null | undefined, to: number | null | undefined, used: number, count: number) =>
    [from ?? used, to ?? used + count - 1] as const;
  const [first, last] = lines(top, bottom, sheet.row, sheet.values.length);
  const [start, end] = lines(left, right, sheet.column, sheet.values[0]?.length ?? 0);
  return last < first || end < start ? null : { row: first, column: start, rows: last - first + 1, columns: end - start + 1 };
}

/** A text or a number of an array, and what parts it from the next. */
const ARRAY_CELL = /\s*(?:"((?:[^"]|"")*)"|([+-]?\d*\.?\d+))\s*([,;}])/y;

/** `{60,3}` or `{0,"三档";80,"二档"}`, and nothing that only begins and ends as one. */
function arrayIn(text: string): Entry | null {
  if (!text.startsWith("{")) return null;
  const value: (string | number)[][] = [[]];
  let at = 1;
  for (let sign = ""; sign !== "}"; ) {
    ARRAY_CELL.lastIndex = at;
    const cell = ARRAY_CELL.exec(text);
    if (!cell) return null;
    lastOf(value).push(cell[1]?.replaceAll('""', '"') ?? Number(cell[2]));
    at = ARRAY_CELL.lastIndex;
    sign = itemAt(cell, 3);
    if (sign === ";") value.push([]);
  }
  if (at !== text.length || value.some((line) => line.length !== firstOf(value).length)) return null;
  // An array holds constants alone, and a text too long for one literal would be a sum of two.
  if (value.flat().some((cell) => typeof cell === "string" && cell.length > EXCEL_LIMITS.literal)) return null;
  const written = (cell: string | number) => (typeof cell === "string" ? quotedText(cell) : String(cell));
  return { kind: "array", value, expression: `{${value.map((line) => line.map(written).join(",")).join(";")}}` };
}

function bodyOf({ sheet, row, rows, totals }: TableSnapshot, first: number, last: number): SheetArea {
  return { sheet, row: row + 1, column: first, rows: rows - 1 - (totals ? 1 : 0), columns: last - first + 1 };
}

function columnNamed(snapshot: Snapshot, table: TableSnapshot, header: string): number | null {
  const headers = headersOf(snapshot, table);
  const index = headers.findIndex((one) => one.toLowerCase() === header.toLowerCase());
  return index < 0 ? null : table.column + index;
}

function headersOf(snapshot: Snapshot, { sheet: name, row, column, columns }: TableSnapshot): string[] {
  const sheet = sheetKnown(snapshot, name);
  return Array.from({ length: columns }, (_, i) => String(valueAt(sheet, row, column + i)));
}

function isMergedDown(snapshot: Snapshot, { sheet: name, row, rows, column, columns }: SheetArea): boolean {
  const { merged } = sheetKnown(snapshot, name);
  return (
    columns === 1 && merged.some((area) => area.rows > 1 && isInside(area, area.row, column) && area.row >= row && area.row < row + rows)
  );
}

/** Excel keeps a merged cell's text in its first row alone: each row takes the last one above it. */
function filledDown(expression: string): string {
  return `XLOOKUP(ROW(${expression}),IF(${expression}<>"",ROW(${expression})),${expression},"",-1)`;
}

/** The areas an entry names. */
export function areasOf(entry: Entry): readonly SheetArea[] {
  return entry.kind === "reference" || entry.kind === "merged" ? [entry.area] : entry.kind === "parts" ? entry.areas : [];
}

/** The entry for a selected area: a structured reference where it is a table's data in full, else an address. */
export function entryFor(snapshot: Snapshot, home: string, { sheet, address }: Place): string {
  const read = parseA1Ref(address);
  const area = read && "range" in read ? usedPart(snapshot, sheet, read.range) : null;
  if (!area) return "";
  const table = snapshot.tables.find((one) => one.sheet === sheet && covers(one, area));
  if (table) {
    const headers = headersOf(snapshot, table);
    const [first, last] = [itemAt(headers, area.column - table.column), itemAt(headers, area.column + area.columns - 1 - table.column)];
    if (first !== "" && last !== "") return tableReference(table.name, first, last);
  }
  return sheet === home ? areaAddress(area) : `${quoteSheet(sheet)}!${areaAddress(area)}`;
}

/** Columns of a table, all its rows of data, with or without the header. */
function covers(table: TableSnapshot, area: Area): boolean {
  const inside = area.column >= table.column && area.column + area.columns <= table.column + table.columns;
  const last = table.row + table.rows - 1 - (table.totals ? 1 : 0);
  return inside && (area.row === table.row || area.row === table.row + 1) && area.row + area.rows - 1 === last && table.rows > 1;
}

export function columnEntry(snapshot: Snapshot, home: string, area: SheetArea): string {
  return entryFor(snapshot, home, { sheet: area.sheet, address: areaAddress(area) });
}
