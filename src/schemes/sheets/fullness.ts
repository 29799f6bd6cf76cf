/** How full a sheet is that people fill in, as a formula beside its step on 说明: cells of a table with a row for each name, rows of any other. */
import { headersOf } from "./headersOf";
import { tableReference } from "../../sheet/structured";
import type { FormatPlan, SheetPlan, TablePlan } from "../../book/plan";
import type { Formula } from "../../sheet/formula";

/**
 * `120/720` where each name has as many cells, `12 行` where rows are added one by one.
 * @param perMember tables with a row for each name; the first column of a sheet's table holds the names
 * @returns `null` for a sheet without a table that is filled in
 */
export function fullnessOf(sheet: SheetPlan, perMember: ReadonlySet<string>): Formula | null {
  const [table] = sheet.tables;
  if (!table || sheet.inputCells === 0) return null;
  const headers = inputHeaders(sheet, table);
  const [first] = headersIn(sheet, table);
  if (first === undefined || headers.length === 0) return null;
  const names = `COUNTA(${tableReference(table.name, first)})`;
  if (!perMember.has(table.name)) return { formula: `=${names}&" 行"` };
  const asked = headers.filter((header) => header !== first);
  const filled = runsOf(headersIn(sheet, table), asked).map(([from, to]) => tableReference(table.name, from, to));
  return asked.length === 0 ? null : { formula: `=COUNTA(${filled.join(",")})&"/"&${names}*${asked.length}` };
}

function headersIn(sheet: SheetPlan, { area }: TablePlan): string[] {
  const known = headersOf(sheet);
  return Array.from({ length: area.columns }, (_, i) => {
    const header = known.get(area.column + i);
    return typeof header === "string" ? header : "";
  });
}

function inputHeaders(sheet: SheetPlan, table: TablePlan): string[] {
  const { area } = table;
  const isInput = (column: number) =>
    sheet.formats.some((format) => format.role === "input" && isOver(format, column) && format.area.row === area.row + 1);
  return headersIn(sheet, table).filter((_, i) => isInput(area.column + i));
}

const isOver = ({ area }: FormatPlan, column: number) => column >= area.column && column < area.column + area.columns;

/** Headers that stand side by side, each run by its first and last. */
function runsOf(all: readonly string[], wanted: readonly string[]): [from: string, to: string][] {
  const runs: [string, string][] = [];
  let open = false;
  for (const header of all) {
    const last = runs[runs.length - 1];
    if (!wanted.includes(header)) open = false;
    else if (open && last) last[1] = header;
    else {
      runs.push([header, header]);
      open = true;
    }
  }
  return runs;
}
