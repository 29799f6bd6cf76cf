/** The formula for what was chosen, and what stands in its way. */
import { areaAddress, cellAddress, commonArea, isInside, parseAddress, type Area } from "../sheet/address";
import { isFormula } from "../sheet/formula";
import type { Snapshot } from "../book/snapshot";
import { NAMESPACE, type FunctionId } from "../vocabulary/functions";
import { regionAt, rowsOfKind } from "../recognise";
import { areasOf, readEntry, type Entry, type SheetArea } from "./entries";
import { fieldsOf, isOption, type BuilderField } from "./fields";
import { sizeOfResult, sizeProblems, type Given, type SizeProblem } from "./sizes";
import { sameHeaded } from "./resultHeaders";
import { sheetKnown } from "../recognise/tables";
import { formulaAt } from "../recognise/grid";

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

/** What may be wrong, and what its sentence names. */
type Mistake =
  | { code: "missing" | "unreadable" | "target"; params: Record<string, never> }
  | { code: "header" | "totalRow" | "rowBetween"; params: { row: string } }
  | { code: "headed"; params: { header: string; place: string } }
  | { code: "inTable"; params: { table: string; place: string } }
  | { code: "occupied"; params: { area: string; place: string } }
  | { code: "overlap"; params: { area: string } }
  | { code: "protected"; params: { sheet: string } }
  | { code: "sizes"; params: SizeProblem["params"] };

/** `field` is the key of the field, "" for the place of the result. */
export type BuilderProblem = Mistake & { field: string };

export interface Composed {
  formula: string;
  rows: number;
  columns: number;
  problems: BuilderProblem[];
}

export function compose(snapshot: Snapshot, draft: FormulaDraft): Composed {
  const given = givenTo(snapshot, draft);
  const args = given.map(({ field, entry }) => ("expression" in entry ? wrapped(field, entry) : ""));
  while (args[args.length - 1] === "") args.pop();
  const formula = `=${NAMESPACE}.${draft.id}(${args.join(",")})`;
  const { rows, columns } = sizeOfResult(draft.id, given);
  const misfits = sizeProblems(given).map(({ field, params }): BuilderProblem => ({ code: "sizes", field, params }));
  const problems = [...given.flatMap(({ field, entry }) => entryProblems(snapshot, field, entry)), ...misfits];
  return { formula, rows, columns, problems: [...problems, ...placeProblems(snapshot, draft, given, { rows, columns })] };
}

export function givenTo(snapshot: Snapshot, { id, sheet, entries }: FormulaDraft): Given[] {
  return fieldsOf(id).map((field) => ({ field, entry: readEntry(snapshot, sheet, field, entries[field.key] ?? "") }));
}

function wrapped({ blankKept }: BuilderField, entry: Exclude<Entry, { kind: "none" | "unreadable" }>): string {
  const { expression } = entry;
  return blankKept && (entry.kind === "reference" || entry.kind === "parts") ? `IF(${expression}="","",${expression})` : expression;
}

function entryProblems(snapshot: Snapshot, field: BuilderField, entry: Entry): BuilderProblem[] {
  if (entry.kind === "none") return field.optional ? [] : [{ code: "missing", field: field.key, params: {} }];
  if (entry.kind === "unreadable") return [{ code: "unreadable", field: field.key, params: {} }];
  if (entry.kind === "words" && field.choices && !isOption(field, entry.value))
    return [{ code: "unreadable", field: field.key, params: {} }];
  return firstProblem(areasOf(entry).map((area) => rowProblems(snapshot, field, area)));
}

/** One sentence a field. */
function firstProblem(found: readonly BuilderProblem[][]): BuilderProblem[] {
  return found.find((problems) => problems.length > 0) ?? [];
}

/** Rows that are no data among those that were chosen. */
function rowProblems(snapshot: Snapshot, field: BuilderField, area: SheetArea): BuilderProblem[] {
  if (area.rows === 1) return [];
  const region = regionAt(snapshot, area.sheet, { row: area.row, column: area.column });
  if (!region || region.columns.every(({ column }) => column < area.column || column >= area.column + area.columns)) return [];
  const chosen = (rows: readonly number[]) => rows.filter((row) => row >= area.row && row < area.row + area.rows);
  // The headers of such a table are part of it: in GRADE's seats they name the grades.
  const headers = field.holds === "headed" ? [] : chosen(rowsOfKind(region, "header"));
  const others = [...headers, ...chosen(rowsOfKind(region, "total", "subtotal"))];
  const [row] = others;
  if (row === undefined) return [];
  // A row at the edge is left out; one between the data cannot be.
  const isBetween = others.some((one) => one > region.firstRow && one < region.lastRow);
  const params = { row: String(row + 1) };
  if (isBetween) return [{ code: "rowBetween", field: field.key, params }];
  return [{ code: headers.length > 0 ? "header" : "totalRow", field: field.key, params }];
}

function placeProblems(
  snapshot: Snapshot,
  draft: FormulaDraft,
  given: readonly Given[],
  size: { rows: number; columns: number },
): BuilderProblem[] {
  const sheet = snapshot.sheets.find(({ name }) => name === draft.sheet);
  const at = parseAddress(draft.target);
  const problem = (mistake: Mistake): BuilderProblem[] => [{ ...mistake, field: "" }];
  if (!sheet || !at || at.sheet !== undefined || at.rows * at.columns !== 1) return problem({ code: "target", params: {} });
  if (sheet.protected) return problem({ code: "protected", params: { sheet: sheet.name } });
  const area: Area = { row: at.row, column: at.column, ...size };
  const overlapping = given.find(({ entry }) => areasOf(entry).some((one) => one.sheet === draft.sheet && commonArea(one, area)));
  if (overlapping) return problem({ code: "overlap", params: { area: areaAddress(area) } });
  const table = snapshot.tables.find((one) => one.sheet === draft.sheet && commonArea(one, area));
  if (table)
    return problem({ code: "inTable", params: { table: table.name, place: cellAddress(at.row, table.column + table.columns + 1) } });
  const standing = spillOf(snapshot, draft.sheet, at);
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const content = formulaAt(sheet, row, column);
      // What an earlier formula at this very place has spilled makes room for the new one.
      if (content === "" || isInside(standing, row, column)) continue;
      return problem({ code: "occupied", params: { area: areaAddress(area), place: cellAddress(row, column) } });
    }
  }
  const region = regionAt(snapshot, draft.sheet, at);
  const headed = region?.firstRow === at.row ? sameHeaded(snapshot, region, draft.header, at.column) : null;
  return headed ? problem({ code: "headed", params: { header: headed.header, place: cellAddress(at.row, headed.column) } }) : [];
}

/** Cells that a formula of ours at a place fills now. */
function spillOf(snapshot: Snapshot, sheetName: string, at: Area): Area {
  const sheet = sheetKnown(snapshot, sheetName);
  const content = formulaAt(sheet, at.row, at.column);
  if (!isFormula(content) || !/KAOHE/i.test(content)) return { ...at, rows: 0, columns: 0 };
  const holds = (row: number, column: number) => {
    const cell = formulaAt(sheet, row, column);
    return cell !== "" && !isFormula(cell);
  };
  let [rows, columns] = [1, 1];
  while (holds(at.row + rows, at.column)) rows += 1;
  while (holds(at.row, at.column + columns)) columns += 1;
  return { row: at.row, column: at.column, rows, columns };
}
