/**
 * Names a plan may use without touching what is there: a taken sheet name becomes `结果 (2)`, a taken table or defined
 * name `结果_2`. Excel compares all of them without case, and tables share their names with defined names.
 */
import { cut, EXCEL_LIMITS } from "../sheet/excelLimits";
import type { Taken } from "../book/plan";

export interface Names {
  sheet(wanted: string): string;
  table(wanted: string): string;
  name(wanted: string): string;
  /** What the scheme calls a table that was given this name. */
  plainTable(chosen: string): string;
}

/** Names that things of the scheme have already, by what the scheme calls them. */
export interface Known {
  sheets: ReadonlyMap<string, string>;
  tables: ReadonlyMap<string, string>;
  names: ReadonlyMap<string, string>;
}

const NOTHING: Known = { sheets: new Map(), tables: new Map(), names: new Map() };

/** @param known what is in the workbook already keeps its name */
export function chooseNames(taken: Taken, known: Known = NOTHING): Names {
  const lower = (names: string[]) => new Set(names.map((name) => name.toLowerCase()));
  const words = lower([...taken.tables, ...taken.names]);
  const sheets = free(lower(taken.sheets), known.sheets, numberedSheet);
  const tables = free(words, known.tables, numberedName);
  const names = free(words, known.names, numberedName);
  return {
    sheet: sheets.choose,
    table: tables.choose,
    name: names.choose,
    plainTable: (chosen) => tables.plain.get(chosen) ?? chosen,
  };
}

/** `结果 (2)`, cut where it would be too long for a sheet, and never within a letter. */
export function numberedSheet(wanted: string, n: number): string {
  const end = n < 2 ? "" : ` (${n})`;
  const base = cut(wanted, EXCEL_LIMITS.sheetName - end.length);
  return `${end === "" ? base.replace(/[ ']+$/, "") : base}${end}`;
}

/** The first that nobody has, compared without case. */
export function freeName(wanted: string, inUse: ReadonlySet<string>, numbered: (wanted: string, n: number) => string): string {
  let name = numbered(wanted, 1);
  for (let n = 2; inUse.has(name.toLowerCase()); n++) name = numbered(wanted, n);
  return name;
}

/** Tables and defined names: `结果_2`. */
export function numberedName(wanted: string, n: number): string {
  const end = n < 2 ? "" : `_${n}`;
  return cut(wanted, EXCEL_LIMITS.name - end.length) + end;
}

/** Remembers its answers, so that every formula of the plan says the same name. */
function free(inUse: Set<string>, known: ReadonlyMap<string, string>, numbered: (wanted: string, n: number) => string) {
  const chosen = new Map(known);
  const plain = new Map([...known].map(([wanted, name]) => [name, wanted]));
  const choose = (wanted: string): string => {
    const before = chosen.get(wanted);
    if (before !== undefined) return before;
    const name = freeName(wanted, inUse, numbered);
    inUse.add(name.toLowerCase());
    chosen.set(wanted, name);
    plain.set(name, wanted);
    return name;
  };
  return { choose, plain };
}
