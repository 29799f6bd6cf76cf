/** What every sheet of a plan needs to know of the others: the scheme, and the names that were free. */
import { requireValue } from "../../basics/requireValue";
import { tableReference } from "../../sheet/structured";
import { ask, SheetDraft, SPARE_ROWS } from "../draft";
import type { Names } from "../names";
import type { PlanCell, ValidationPlan, ValidationRule } from "../../book/plan";
import { boundsOf } from "../../book/schema/bounds";
import { canBeListed, type Cell } from "../../book/schema/words";
import type { LookupTable, Quantity } from "../../book/schema/tables";
import type { Scheme, Track } from "../../book/schema/scheme";

export interface SheetContext {
  scheme: Scheme;
  names: Names;
}

/** What a result is called: 等次, or 档次 where the rules say so. */
export function gradeWord({ scheme }: SheetContext): string {
  return scheme.gradeWord ?? "等次";
}

/** How those of a track are counted: units 个, persons 人. */
export function counted({ upper, word }: Track): string {
  return upper === undefined && word !== "姓名" ? "个" : "人";
}

/** An input table's data as the scheme brings it, cut or filled up to a number of rows. */
export function contentOf({ scheme }: SheetContext, table: string): Cell[][] {
  return scheme.content[table] ?? [];
}

/** Width of a column of groups: as wide as the longest that the scheme brings, and where they are units' names as wide as those. */
export function groupWidth(context: SheetContext, { list, upper }: Track, least: number): number {
  return upper !== undefined ? least + 10 : widthOfLongest(context, list.table, 1, { least, most: 28 });
}

/** Width of a column of names that spill: as wide as the longest that the scheme brings, up to what a page has room for. */
export function nameWidth(context: SheetContext, { list }: Track, least = 22): number {
  return widthOfLongest(context, list.table, 0, { least, most: 40 });
}

function widthOfLongest(context: SheetContext, table: string, column: number, { least, most }: { least: number; most: number }): number {
  const longest = Math.max(0, ...contentOf(context, table).map((row) => String(row[column] ?? "").length));
  return Math.max(least, Math.min(most, longest * 2 + 2));
}

export function columnOf(rows: Cell[][], index: number): PlanCell[] {
  return rows.map((row) => row[index] ?? null);
}

/** `单位表[[组别]]`, or `月度成绩[[1月]:[12月]]` from two headers. */
export function tableColumn(context: SheetContext, table: string, first: string, last = first): string {
  return tableReference(context.names.table(table), first, last);
}

/** `月度成绩[[1月]:[12月]]`: columns that stand side by side, by all of their headers. */
export function tableColumns(context: SheetContext, table: string, headers: readonly string[]): string {
  return tableColumn(context, table, requireValue(headers[0], `a column of ${table}`), headers[headers.length - 1]);
}

/** All columns of a table from the second on, however many a person has added: `INDEX(表,0,2):INDEX(表,0,COLUMNS(表))`. */
export function fromSecondColumn(context: SheetContext, table: string, part: "body" | "headers" = "body"): string {
  const name = context.names.table(table);
  const of = part === "body" ? name : `${name}[#Headers]`;
  const row = part === "body" ? 0 : 1;
  return `INDEX(${of},${row},2):INDEX(${of},${row},COLUMNS(${name}))`;
}

/** The defined name of a parameter. */
export function parameter(context: SheetContext, name: string): string {
  return context.names.name(name);
}

export function lookupTable({ scheme }: SheetContext, name: string): LookupTable {
  const found = scheme.tables.find((table) => table.name === name);
  if (!found) throw new Error(`the scheme has no table ${name}`);
  return found;
}

/** Header of the nth column, from 0: a scheme's references were checked, so that there are as many as are asked for. */
export function headerAt({ name, columns }: LookupTable, index: number): string {
  return requireValue(columns[index], `a column ${index + 1} of the table ${name}`).header;
}

/** Reference to the nth column of a table of the parameter sheet; `to` takes several. */
export function lookupColumn(context: SheetContext, name: string, index: number, to = index): string {
  const table = lookupTable(context, name);
  return tableColumn(context, name, headerAt(table, index), headerAt(table, to));
}

/** `XLOOKUP(what, first column, nth column, otherwise)` over a table of the parameter sheet. */
export function lookedUp(context: SheetContext, table: string, what: string, index = 1, otherwise = '""'): string {
  return `XLOOKUP(${what},${lookupColumn(context, table, 0)},${lookupColumn(context, table, index)},${otherwise})`;
}

/** Where every sheet is listed: all others lead there. */
export const INDEX_SHEET = "说明";

export function newDraft(
  context: SheetContext,
  name: string,
  about: { title: string; unit?: string; legend: readonly ("input" | "computed" | "result")[] },
  options: { captions?: boolean; lead?: number; freezeColumns?: number } = {},
): SheetDraft {
  const { scheme, names } = context;
  const { title, unit = "", legend } = about;
  const longest = Math.max(0, ...Object.values(scheme.content).map((rows) => rows.length));
  const room = Math.max(SPARE_ROWS, longest + SPARE_ROWS / 2);
  return new SheetDraft(
    names.sheet(name),
    { title: `${scheme.title}${title}`, office: scheme.office, unit, legend },
    { ...options, index: names.sheet(INDEX_SHEET), room, key: name, plainTable: names.plainTable },
  );
}

/** Exactly the scheme's decimals: a hidden third one would look like a false tie. */
export function scoreFormat({ scheme }: SheetContext): string {
  return scheme.digits === 0 ? "0" : `0.${"0".repeat(scheme.digits)}`;
}

export function numberFormat(context: SheetContext, kind: Exclude<Quantity, "text" | "word">): string;
export function numberFormat(context: SheetContext, kind: Quantity): string | undefined;
export function numberFormat(context: SheetContext, kind: Quantity): string | undefined {
  const score = scoreFormat(context);
  const formats: Record<Quantity, string | undefined> = {
    text: undefined,
    word: undefined,
    score,
    signed: `+${score};-${score};${score}`,
    ratio: "0.0%",
    coefficient: "0.000",
    factor: "0.0",
    count: "0",
    money: "#,##0.00",
    date: 'yyyy"年"m"月"d"日"',
  };
  return formats[kind];
}

export function isCentred(kind: Quantity): boolean {
  return kind !== "text" && kind !== "score" && kind !== "signed" && kind !== "money";
}

/** A drop-down of the words. Words it cannot hold are left to what is said at the cell; a file with such words is refused. */
function listRule(words: readonly string[]): ValidationRule {
  return canBeListed(words) ? { kind: "list", source: words.join(",") } : { kind: "text" };
}

/** What a quantity allows where nobody says anything narrower. */
export function ruleFor(kind: Quantity, limits: { least?: number; most?: number; words?: string[] } = {}): ValidationRule {
  const { least, most, words } = limits;
  if (words && words.length > 0) return listRule(words);
  const bounds = boundsOf(kind, { least: kind === "date" ? undefined : least, most: kind === "date" ? undefined : most });
  if (!bounds) return { kind: "text" };
  return { kind: kind === "count" || kind === "date" ? "whole" : "decimal", least: bounds[0], most: bounds[1] };
}

const PROMPTS: Record<Quantity, string> = {
  text: "照实填写，没有就留空。",
  word: "填规定的词，没有就留空。",
  score: "填数字，不要带“分”字。没有就留空，不要填 0。",
  signed: "加分填正数，扣分填负数。没有就留空。",
  ratio: "填 0%—100%。",
  coefficient: "填数字，最多三位小数。",
  factor: "填数字。",
  count: "填整数。",
  money: "填数字，单位：元，最多两位小数。",
  date: "填日期，例如 2026-3-15。",
};

/** What is said and allowed at an input cell. */
export function askFor(
  kind: Quantity,
  title: string,
  limits: { least?: number; most?: number; words?: string[]; prompt?: string } = {},
): Omit<ValidationPlan, "area"> {
  const prompt = limits.prompt ?? (limits.words ? `从“${limits.words.join("”“")}”里选。` : PROMPTS[kind]);
  return ask(ruleFor(kind, limits), title, prompt);
}
