/** The formula for what was chosen, and what stands in its way. */
import type { FunctionId } from "../functions/ids";
import { NAMESPACE } from "../functions/ids";
import { isInside, parseAddress, type Area } from "../sheet/address";
import { areaAddress, cellAddress } from "../sheet/address";
import { isFormula } from "../sheet/formula";
import type { Snapshot } from "../sheet/snapshot";
import { layoutAt } from "../recognise";
import { readEntry, type Entry, type SheetArea } from "./entries";
import { fieldsOf, type BuilderField } from "./fields";

/** By the field's key, as typed: `C4:F20`, `评分!C4:F20`, `表1[成绩]`, `2`, `折算`; "" leaves it out. */
export type Entries = Record<string, string>;

export interface FormulaDraft {
  id: FunctionId;
  /** The sheet the formula goes to; addresses without a sheet are on it. */
  sheet: string;
  /** A1 of the first cell of the result. */
  target: string;
  /** Written above the result where that cell is empty; "" writes none. */
  header: string;
  entries: Entries;
}

export interface BuilderProblem {
  code: "missing" | "unreadable" | "header" | "totalRow" | "target" | "inTable" | "occupied" | "overlap" | "protected" | "sizes";
  /** Key of the field, "" for the place of the result. */
  field: string;
  params: Record<string, string>;
}

export interface Composed {
  formula: string;
  rows: number;
  columns: number;
  problems: BuilderProblem[];
}

export function compose(snapshot: Snapshot, draft: FormulaDraft): Composed {
  const given = givenTo(snapshot, draft);
  const args = given.map(({ field, entry }) => ("expression" in entry ? wrapped(field, entry) : ""));
  while (args.length > 0 && args[args.length - 1] === "") args.pop();
  const formula = `=${NAMESPACE}.${draft.id}(${args.join(",")})`;
  const { rows, columns } = sizeOf(draft.id, given);
  const problems = [...given.flatMap(({ field, entry }) => entryProblems(snapshot, field, entry)), ...sizeProblems(draft.id, given)];
  return { formula, rows, columns, problems: [...problems, ...placeProblems(snapshot, draft, given, { rows, columns })] };
}

export interface Given {
  field: BuilderField;
  entry: Entry;
}

export function givenTo(snapshot: Snapshot, { id, sheet, entries }: FormulaDraft): Given[] {
  return fieldsOf(id).map((field) => ({ field, entry: readEntry(snapshot, sheet, field, entries[field.key] ?? "") }));
}

function wrapped({ blankSafe }: BuilderField, entry: Exclude<Entry, { kind: "none" | "unreadable" }>): string {
  const { expression } = entry;
  return blankSafe && entry.kind === "reference" ? `IF(${expression}="","",${expression})` : expression;
}

function areaOf(entry: Entry | undefined): SheetArea | null {
  return entry?.kind === "reference" ? entry.area : null;
}

/** Functions whose result is as wide as their first argument. */
const AS_WIDE = new Set<FunctionId>(["ATTAIN", "STEPPED", "EFFICACY", "TIER", "COEFFICIENT"]);

function sizeOf(id: FunctionId, given: readonly Given[]): { rows: number; columns: number } {
  const at = (index: number) => areaOf(given[index]?.entry);
  const rows = (id === "POOL" ? at(1) : at(0))?.rows ?? 1;
  const words = (index: number) => {
    const entry = given[index]?.entry;
    return entry?.kind === "words" ? entry.value : "";
  };
  switch (id) {
    case "GRADE":
      return { rows, columns: 3 };
    case "SEATS": {
      const ratios = given[1]?.entry;
      return { rows, columns: ratios?.kind === "reference" ? ratios.area.columns : ratios?.kind === "array" ? ratios.value[0]!.length : 1 };
    }
    case "PROGRESS":
      return { rows, columns: given[4]?.entry.kind === "none" ? 1 : 2 };
    case "DIGEST":
      return { rows: 1, columns: 1 };
    case "ATTAIN":
      return { rows, columns: words(6) === "合计" ? 1 : (at(0)?.columns ?? 1) };
    default:
      return { rows, columns: AS_WIDE.has(id) ? (at(0)?.columns ?? 1) : 1 };
  }
}

function entryProblems(snapshot: Snapshot, field: BuilderField, entry: Entry): BuilderProblem[] {
  if (entry.kind === "none") return field.optional ? [] : [{ code: "missing", field: field.key, params: {} }];
  if (entry.kind === "unreadable") return [{ code: "unreadable", field: field.key, params: {} }];
  if (entry.kind === "words" && field.choices && !field.choices.includes(entry.value)) return [{ code: "unreadable", field: field.key, params: {} }];
  if (entry.kind !== "reference" || entry.area.rows === 1) return [];
  const { area } = entry;
  const layout = layoutAt(snapshot, area.sheet, { row: area.row, column: area.column });
  if (!layout || layout.columns.every(({ column }) => column < area.column || column >= area.column + area.columns)) return [];
  const rows = (list: readonly number[]) => list.filter((row) => row >= area.row && row < area.row + area.rows);
  // SEATS hands its table to GRADE with the headers: they name the grades.
  const withHeader = field.key === "seats" ? [] : rows(layout.headerRows);
  if (withHeader.length > 0) return [{ code: "header", field: field.key, params: { row: String(withHeader[0]! + 1) } }];
  const totals = rows(layout.totalRows);
  return totals.length > 0 ? [{ code: "totalRow", field: field.key, params: { row: String(totals[0]! + 1) } }] : [];
}

/** Which arguments have a row for each row of the first. */
const ROW_FOR_ROW: Partial<Record<FunctionId, string[]>> = {
  PLACE: ["groups"],
  BOTTOM: ["groups"],
  GRADE: ["groups", "marks", "tieBreakers"],
  RELATIVE: ["groups"],
  PLACEPOINTS: ["groups"],
  STREAK: ["history"],
  OUTCOME: ["history"],
};

/** 得分 87 行，权重 3 列，对不上: told before the function says so, with the field. */
function sizeProblems(id: FunctionId, given: readonly Given[]): BuilderProblem[] {
  const first = areaOf(given[0]?.entry);
  if (!first) return [];
  const found: BuilderProblem[] = [];
  for (const { field, entry } of given) {
    const area = areaOf(entry);
    if (!area) continue;
    if (ROW_FOR_ROW[id]?.includes(field.key) && area.rows !== first.rows) {
      found.push({ code: "sizes", field: field.key, params: { wanted: `${first.rows}`, found: `${area.rows}`, of: "rows" } });
    }
    if ((id === "WEIGHTED" && field.key === "weights") || (id === "TOTAL" && field.key === "full")) {
      const fits = (area.rows === 1 || area.rows === first.rows) && area.columns === first.columns;
      const asColumn = area.columns === 1 && area.rows === first.columns;
      if (!fits && !asColumn) found.push({ code: "sizes", field: field.key, params: { wanted: `${first.columns}`, found: `${area.columns === 1 ? area.rows : area.columns}`, of: "columns" } });
    }
  }
  return found;
}

function placeProblems(snapshot: Snapshot, draft: FormulaDraft, given: readonly Given[], size: { rows: number; columns: number }): BuilderProblem[] {
  const sheet = snapshot.sheets.find(({ name }) => name === draft.sheet);
  const at = parseAddress(draft.target);
  const problem = (code: BuilderProblem["code"], params: Record<string, string> = {}): BuilderProblem[] => [{ code, field: "", params }];
  if (!sheet || !at || at.sheet !== undefined || at.rows * at.columns !== 1) return problem("target");
  if (sheet.protected) return problem("protected", { sheet: sheet.name });
  const area: Area = { row: at.row, column: at.column, ...size };
  const overlapping = given.find(({ entry }) => entry.kind === "reference" && entry.area.sheet === draft.sheet && overlap(entry.area, area));
  if (overlapping) return problem("overlap", { area: areaAddress(area) });
  const table = snapshot.tables.find((one) => one.sheet === draft.sheet && overlap(one, area));
  if (table) return problem("inTable", { table: table.name, place: cellAddress(at.row, table.column + table.columns + 1) });
  const standing = spillOf(snapshot, draft.sheet, at);
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const content = sheet.formulas[row - sheet.row]?.[column - sheet.column] ?? "";
      // What an earlier formula at this very place has spilled makes room for the new one.
      if (content === "" || isInside(standing, row, column)) continue;
      return problem("occupied", { area: areaAddress(area), place: cellAddress(row, column) });
    }
  }
  return [];
}

/** Cells that a formula of ours at a place fills now. */
function spillOf(snapshot: Snapshot, sheetName: string, at: Area): Area {
  const sheet = snapshot.sheets.find(({ name }) => name === sheetName)!;
  const content = sheet.formulas[at.row - sheet.row]?.[at.column - sheet.column];
  if (!isFormula(content) || !/KAOHE/i.test(content)) return { ...at, rows: 0, columns: 0 };
  const holds = (row: number, column: number) => {
    const cell = sheet.formulas[row - sheet.row]?.[column - sheet.column] ?? "";
    return cell !== "" && !isFormula(cell);
  };
  let [rows, columns] = [1, 1];
  while (holds(at.row + rows, at.column)) rows += 1;
  while (holds(at.row, at.column + columns)) columns += 1;
  return { row: at.row, column: at.column, rows, columns };
}

function overlap(one: Area, other: Area): boolean {
  const apart =
    one.row + one.rows <= other.row || other.row + other.rows <= one.row || one.column + one.columns <= other.column || other.column + other.columns <= one.column;
  return !apart;
}

