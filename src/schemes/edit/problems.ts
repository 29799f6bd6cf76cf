/** What is wrong with a scheme being edited, field by field, as far as it can be told while somebody types. */
import * as v from "valibot";
import { requireValue } from "../../basics/requireValue";
import { compare, decimalOf } from "../../core/decimal";
import { limitProblems } from "../planLimits";
import { brokenReferences } from "../../book/schema/references";
import { scheme as schema } from "../../book/schema/scheme";
import type { LookupTable, Quantity } from "../../book/schema/tables";
import { header as headerSchema, text as textSchema } from "../../book/schema/words";
import { isFilled, schemeOf, type RowDraft, type SchemeDraft } from "./draft";
import { read } from "./entry";
import { runningTotal } from "./weights";

/** What may be wrong, and what its sentence names. */
type Mistake =
  | { code: "number" | "date" | "nameMissing" | "characters" | "empty"; params: Record<string, never> }
  | { code: "least" | "most"; params: { bound: string } }
  | { code: "choose"; params: { words: string } }
  | { code: "twice"; params: { name: string } }
  | { code: "total"; params: { sum: string; is: string } }
  | { code: "ascending" | "descending"; params: { before: string } }
  | { code: "broken"; params: { path: string; name: string } };

/** `field` is the field, or the table where it is about no single field. */
export type EditProblem = Mistake & { field: string };

export const TITLE_FIELD = "title";
export const parameterField = (name: string) => `p:${name}`;
export const cellField = (table: string, row: Pick<RowDraft, "id">, column: number) => `c:${table}:${row.id}:${column}`;
export const tableField = (table: string) => `t:${table}`;

export function problemsOf(draft: SchemeDraft): EditProblem[] {
  const found: EditProblem[] = entryProblems(TITLE_FIELD, "text", draft.title, {});
  if (draft.title.trim() === "") found.push({ field: TITLE_FIELD, code: "empty", params: {} });
  for (const { name, kind, least, most, words } of draft.base.parameters) {
    found.push(...entryProblems(parameterField(name), kind, draft.parameters[name] ?? "", { least, most, words }));
  }
  const roles = tableRoles(draft);
  for (const table of draft.base.tables) found.push(...tableProblems(draft, table, roles));
  if (found.length > 0) return found;
  // What no field tells is told of the whole: such a scheme could not be planned.
  const scheme = schemeOf(draft);
  const parsed = v.safeParse(schema, scheme);
  if (!parsed.success)
    return parsed.issues.slice(0, 3).map((issue) => ({ field: "", code: "broken", params: { path: v.getDotPath(issue) ?? "", name: "" } }));
  const broken = brokenReferences(scheme);
  return (broken.length > 0 ? broken : limitProblems(scheme))
    .slice(0, 3)
    .map(({ path, params: { name } }) => ({ field: "", code: "broken", params: { path, name } }));
}

interface Limits {
  least?: number | undefined;
  most?: number | undefined;
  words?: string[] | undefined;
}

function entryProblems(field: string, kind: Quantity, text: string, { least, most, words }: Limits): EditProblem[] {
  const found = read(kind, text);
  if ("problem" in found) return [{ field, code: found.problem, params: {} }];
  const { value } = found;
  if (value === null) return [];
  if (words && words.length > 0 && !words.includes(String(value))) return [{ field, code: "choose", params: { words: words.join("、") } }];
  if (typeof value === "string") return v.is(textSchema, value) ? [] : [{ field, code: "characters", params: {} }];
  const [from, to] = kind === "ratio" ? [least ?? 0, most ?? 1] : [least, most];
  const shown = (bound: number) => (kind === "ratio" ? `${bound * 100}%` : String(bound));
  if (from !== undefined && Number(value) < from) return [{ field, code: "least", params: { bound: shown(from) } }];
  if (to !== undefined && Number(value) > to) return [{ field, code: "most", params: { bound: shown(to) } }];
  return [];
}

interface Roles {
  /** Tables whose names become headers of sheets. */
  headers: Set<string>;
  /** Tables of bounds from small to large, and of grades from best to worst. */
  ascending: Set<string>;
  grades: Set<string>;
}

function tableRoles({ base }: SchemeDraft): Roles {
  const roles: Roles = { headers: new Set(), ascending: new Set(), grades: new Set() };
  for (const { parts, monthly, summary, grading, personSeats } of base.tracks) {
    for (const part of parts) {
      if (part.kind === "indicators" || part.kind === "itemLedger") roles.headers.add(part.items);
      if (part.kind === "raters") roles.headers.add(part.raters);
      if (part.kind === "panel") roles.headers.add(part.judges);
      if (part.kind === "votes" && part.bands) roles.ascending.add(part.bands.table);
      if (part.kind === "checklist" && part.scoring.kind === "banded") roles.ascending.add(part.scoring.table);
      if (part.kind === "votes") [part.classes, part.choices].forEach((table) => roles.headers.add(table));
      if (part.kind === "checklist" && part.target?.progress) roles.ascending.add(part.target.progress.lights);
      if (part.kind === "tasks") roles.ascending.add(part.lights);
    }
    for (const column of summary?.columns ?? [])
      if (column.kind === "coefficient" || column.kind === "tier" || column.kind === "placePoints") roles.ascending.add(column.table);
    if (monthly) roles.ascending.add(monthly.tiers);
    if (personSeats?.by.from === "score") roles.ascending.add(personSeats.table);
    if (!grading) continue;
    roles.grades.add(grading.grades);
    if (grading.ratio.kind === "groupMean") roles.ascending.add(grading.ratio.table);
  }
  return roles;
}

function tableProblems(draft: SchemeDraft, table: LookupTable, roles: Roles): EditProblem[] {
  const rows = (draft.rows[table.name] ?? []).filter(isFilled);
  const found: EditProblem[] = [];
  if (rows.length === 0) return table.rows.length > 0 ? [{ field: tableField(table.name), code: "empty", params: {} }] : [];
  const names = new Map<string, RowDraft>();
  for (const row of rows) {
    table.columns.forEach((column, c) => {
      if (!column.computed) found.push(...entryProblems(cellField(table.name, row, c), column.kind, row.cells[c] ?? "", column));
    });
    const first = cellField(table.name, row, 0);
    const name = (row.cells[0] ?? "").trim();
    if (name === "") found.push({ field: first, code: "nameMissing", params: {} });
    else if (names.has(name.toLowerCase()) && !repeats(table)) found.push({ field: first, code: "twice", params: { name } });
    else if (roles.headers.has(table.name) && !v.is(headerSchema, name)) found.push({ field: first, code: "characters", params: {} });
    names.set(name.toLowerCase(), row);
  }
  if (found.length > 0) return found;
  return [...totalProblem(table, rows), ...orderProblems(table, rows, roles)];
}

/** A table of outcomes has several rows for one word. */
function repeats({ columns }: LookupTable): boolean {
  const [, second, third] = columns;
  return second?.kind === "word" && third?.kind === "text";
}

/** The columns that a person fills in and that have to add up: one, or one for each class. */
export function totalColumns({ columns, total }: LookupTable): number[] {
  const headers = total ? [total.column, ...(total.also ?? [])] : [];
  return columns.flatMap(({ header, computed }, c) => (headers.includes(header) && !computed ? [c] : []));
}

export function numbersOf(table: LookupTable, rows: readonly RowDraft[], column: number): (number | null)[] {
  const { kind } = requireValue(table.columns[column], `a column ${column + 1} of the table ${table.name}`);
  return rows.map(({ cells }) => {
    const found = read(kind, cells[column] ?? "");
    return "value" in found && typeof found.value === "number" ? found.value : null;
  });
}

function totalProblem(table: LookupTable, rows: readonly RowDraft[]): EditProblem[] {
  const { total } = table;
  if (!total) return [];
  const wrong = totalColumns(table)
    .map((column) => runningTotal(numbersOf(table, rows, column), total.is))
    .find(({ exact }) => !exact);
  return wrong ? [{ field: tableField(table.name), code: "total", params: { sum: String(wrong.sum), is: String(total.is) } }] : [];
}

function orderProblems(table: LookupTable, rows: readonly RowDraft[], { ascending, grades }: Roles): EditProblem[] {
  const isGrades = grades.has(table.name);
  if (!isGrades && !ascending.has(table.name)) return [];
  const column = isGrades ? 1 : 0;
  const values = numbersOf(table, rows, column);
  return rows.flatMap((row, i): EditProblem[] => {
    const [before, value] = [values[i - 1], values[i]];
    if (before === null || before === undefined || value === null || value === undefined) return [];
    const order = compare(decimalOf(value), decimalOf(before));
    if (isGrades ? order <= 0 : order > 0) return [];
    return [{ field: cellField(table.name, row, column), code: isGrades ? "descending" : "ascending", params: { before: String(before) } }];
  });
}
