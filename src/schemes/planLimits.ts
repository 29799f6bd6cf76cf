/**
 * What Excel would not take of a plan, although every word of its scheme is one that the schema takes: parts that are each
 * small enough can be too much together. Nothing that is told here is inserted and then fails.
 */
import { tokenize } from "@borgar/fx";
import { EXCEL_LIMITS } from "../sheet/excelLimits";
import { holdsFormula, isFormula } from "../sheet/formula";
import type { SheetPlan, WorkbookPlan } from "../book/plan";
import { planWorkbook } from "./planner";
import { headersOf } from "./sheets/headersOf";
import { moreSheets, type SchemeProblem } from "../book/schema/references";
import type { Scheme } from "../book/schema/scheme";
import { PARAMETERS } from "./sheets/parameterSheet";

/**
 * Of all sheets together, as they are read back in one response. Excel on the web refuses 5 MB; results take as much as
 * entries; and the largest regime at full scale has a third of a megabyte.
 */
const MOST_BYTES = 2_000_000;
/** The largest regime has 35. Each takes requests of its own. */
const MOST_SHEETS = 100;
/** What an empty cell takes in a response. */
const CELL_BYTES = 3;

const NOTHING = { sheets: [], tables: [], names: [] };

/** @param scheme one whose references hold */
export function limitProblems(scheme: Scheme): SchemeProblem[] {
  let plan: WorkbookPlan;
  try {
    plan = planWorkbook(scheme, NOTHING, "x");
  } catch {
    // Refused rather than taken on trust: what cannot be laid out here cannot be inserted either.
    return [{ path: "", code: "shape", params: { name: scheme.title } }];
  }
  const paths = sheetPaths(scheme);
  const whole = wholeProblem(scheme, plan);
  return whole ? [whole] : plan.sheets.flatMap((sheet) => sheetProblems(sheet, paths.get(sheet.key) ?? ""));
}

/** Where in the scheme each sheet comes from. */
function sheetPaths({ tables, tracks, logs }: Scheme): Map<string, string> {
  return new Map([
    ["说明", "rules"],
    [PARAMETERS, "tables"],
    ...tables.flatMap(({ sheet }, i) => (sheet === undefined || sheet === PARAMETERS ? [] : [[sheet, `tables.${i}`] as const])),
    ...tracks.flatMap(
      (
        { list, parts, monthly, summary, grading, personSeats, outcome, payout, ends, bulletin, thematic, publication, roster, notice },
        t,
      ) => {
        const inside = { monthly, summary, grading, personSeats, outcome, payout, ends, bulletin, thematic, publication, roster, notice };
        return [
          [list.name, `tracks.${t}.list`] as const,
          ...parts.flatMap((part, p) => [part.name, ...moreSheets(part)].map((name) => [name, `tracks.${t}.parts.${p}`] as const)),
          ...Object.entries(inside).flatMap(([key, section]) => (section ? [[section.sheet, `tracks.${t}.${key}`] as const] : [])),
          ...(outcome ? [[outcome.history.sheet, `tracks.${t}.outcome.history`] as const] : []),
        ];
      },
    ),
    ...logs.map(({ name }, i) => [name, `logs.${i}`] as const),
  ]);
}

function wholeProblem(scheme: Scheme, { sheets }: WorkbookPlan): SchemeProblem | null {
  if (sheets.length > MOST_SHEETS) return { path: "tracks", code: "size", params: { name: "" } };
  if (sheets.reduce((sum, sheet) => sum + bytesOf(sheet), 0) <= MOST_BYTES) return null;
  const [largest] = Object.entries(scheme.content)
    .map(([table, rows]) => ({ table, size: JSON.stringify(rows).length }))
    .sort((one, other) => other.size - one.size);
  return { path: largest ? `content.${largest.table}` : "", code: "size", params: { name: "" } };
}

function bytesOf({ blocks, widths }: SheetPlan): number {
  const rows = Math.max(...blocks.map(({ row, cells }) => row + cells.length));
  // A letter takes up to three bytes; a formula is read as its result.
  const texts = blocks
    .flatMap(({ cells }) => cells.flat())
    .reduce<number>((sum, cell) => sum + (typeof cell === "string" ? cell.length * 3 : 0), 0);
  return rows * widths.length * CELL_BYTES + texts;
}

function sheetProblems(sheet: SheetPlan, path: string): SchemeProblem[] {
  const problem = (code: SchemeProblem["code"], name: string): SchemeProblem => ({ path, code, params: { name } });
  const headers = headersOf(sheet);
  const found: SchemeProblem[] = [];
  for (const { area } of sheet.tables) {
    const seen = new Set<string>();
    for (let column = area.column; column < area.column + area.columns; column++) {
      const header = headers.get(column);
      if (typeof header !== "string") continue;
      if (header.length > EXCEL_LIMITS.header) found.push(problem("size", header));
      if (seen.has(header.toLowerCase())) found.push(problem("twice", header));
      seen.add(header.toLowerCase());
    }
  }
  const formulas = sheet.blocks.flatMap(({ column, cells }) =>
    cells.flatMap((line, i) =>
      line.flatMap((cell, j) => (holdsFormula(cell) && !sameAbove(cells, i, j) ? [{ column: column + j, formula: cell.formula }] : [])),
    ),
  );
  for (const { column, formula } of formulas) {
    const header = headers.get(column);
    if (isTooMuch(formula, EXCEL_LIMITS.formula)) found.push(problem("formula", typeof header === "string" ? header : sheet.key));
  }
  const bounds = sheet.validations.flatMap(({ rule }) =>
    rule.kind === "list" ? [rule.source] : rule.kind === "text" ? [] : [rule.least, "most" in rule ? rule.most : ""],
  );
  const short = [
    ...sheet.conditions.map(({ formula }) => formula),
    ...bounds.filter((bound): bound is string => typeof bound === "string" && isFormula(bound)),
  ];
  if (short.some((formula) => isTooMuch(formula, EXCEL_LIMITS.condition))) found.push(problem("formula", sheet.key));
  return found;
}

/** A calculated column says the same in every row. */
function sameAbove(cells: SheetPlan["blocks"][number]["cells"], row: number, column: number): boolean {
  const [cell, above] = [cells[row]?.[column], cells[row - 1]?.[column]];
  return holdsFormula(cell) && holdsFormula(above) && cell.formula === above.formula;
}

/** Longer, deeper, or with more arguments than Excel takes. */
function isTooMuch(formula: string, longest: number): boolean {
  if (formula.length > longest) return true;
  const open: { isCall: boolean; parts: number }[] = [];
  let before = "";
  for (const { type, value } of tokenize(formula)) {
    if (value === "(" || value === "{") open.push({ isCall: value === "(" && before === "func", parts: 1 });
    else if (value === ")" || value === "}") open.pop();
    else if (value === ",") {
      const innermost = open[open.length - 1];
      if (innermost) innermost.parts += 1;
    }
    before = type;
    if (
      open.filter(({ isCall }) => isCall).length > EXCEL_LIMITS.levels ||
      open.some(({ isCall, parts }) => isCall && parts > EXCEL_LIMITS.arguments)
    )
      return true;
  }
  return false;
}
