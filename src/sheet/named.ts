/**
 * What a formula names, as far as it tells whether that is about to go: cells and areas, columns of tables, sheets, tables and names. A
 * text is none of it. Read off the text alone, so that nothing has to be parsed whole.
 */
import { columnIndex, parseAddress, SHEET_ROWS, type Area } from "./address";

export interface NamedArea extends Area {
  /** Absent where it is on the formula's own sheet. */
  sheet?: string;
}

export interface NamedColumns {
  table: string;
  /** One header, or the first and the last of several. */
  headers: string[];
}

export interface Named {
  areas: NamedArea[];
  columns: NamedColumns[];
}

const SHEET = "(?:(?:'(?:[^']|'')+'|[\\p{L}\\p{N}_\\\\][\\p{L}\\p{N}_.\\\\]*)!)?";
const CELLS = "\\$?[A-Z]{1,3}\\$?\\d{1,7}(?::\\$?[A-Z]{1,3}\\$?\\d{1,7})?|\\$?[A-Z]{1,3}:\\$?[A-Z]{1,3}";
/** A text; cells; a table's columns, up to its first bracket; any other word. */
const PIECES = new RegExp(
  [
    '"(?:[^"]|"")*"',
    `(${SHEET}(?:${CELLS}))(?![\\p{L}\\p{N}_.(!\\[])`,
    "([\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\]*)\\[",
    "[\\p{L}\\p{N}_.\\\\]+",
  ].join("|"),
  "giu",
);

export function namedIn(formula: string): Named {
  const named: Named = { areas: [], columns: [] };
  PIECES.lastIndex = 0;
  for (let piece = PIECES.exec(formula); piece; piece = PIECES.exec(formula)) {
    const [, cells, table] = piece;
    const area = cells === undefined ? null : areaNamed(cells);
    if (area) named.areas.push(area);
    if (table === undefined) continue;
    const inner = bracketed(formula, PIECES.lastIndex);
    PIECES.lastIndex += inner.length;
    const headers = headersIn(inner);
    if (headers.length > 0) named.columns.push({ table, headers });
  }
  return named;
}

function areaNamed(text: string): NamedArea | null {
  const whole = /^(.*!)?\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/iu.exec(text);
  if (!whole) return parseAddress(text);
  const [, sheet = "", from = "", to = ""] = whole;
  const [column, last] = [columnIndex(from), columnIndex(to)];
  const first = parseAddress(`${sheet}A1`);
  return first && { ...first, column, rows: SHEET_ROWS, columns: last - column + 1 };
}

/** Up to the bracket that closes; an apostrophe keeps the next letter from being one. */
function bracketed(formula: string, from: number): string {
  let open = 1;
  let at = from;
  for (; at < formula.length && open > 0; at++) {
    if (formula[at] === "'") at += 1;
    else if (formula[at] === "[") open += 1;
    else if (formula[at] === "]") open -= 1;
  }
  return formula.slice(from, at);
}

/** `[[#All],[甲]:[乙]]` names 甲 and 乙, `[甲]` and `[@甲]` name 甲. */
function headersIn(inner: string): string[] {
  const parts = inner.slice(0, -1).match(/\[(?:'.|[^\]'])*\]/gsu);
  const texts = parts ? parts.map((part) => part.slice(1, -1)) : [inner.slice(0, -1).replace(/^@/, "")];
  return texts.filter((text) => text !== "" && !text.startsWith("#")).map((text) => text.replace(/'(.)/gsu, "$1"));
}
