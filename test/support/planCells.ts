/** Where a plan put what: the address of a table's cell by its header, and of a parameter by its name. */
import type { WorkbookPlan } from "../../src/book/plan";
import { cellAddress } from "../../src/sheet/address";

function tableOf(plan: WorkbookPlan, table: string) {
  const sheet = plan.sheets.find(({ tables }) => tables.some(({ name }) => name === table))!;
  return { sheet, area: sheet.tables.find(({ name }) => name === table)!.area };
}

/** `单位表` `标记` 0 → `单位!C6`; row −1 is the header. */
export function cellOf(plan: WorkbookPlan, table: string, header: string, row: number): string {
  const { sheet, area } = tableOf(plan, table);
  const headers = sheet.blocks.filter((block) => block.row === area.row && block.cells[0]?.[0] === header);
  const column = headers.map((block) => block.column).find((at) => at >= area.column && at < area.column + area.columns);
  if (column === undefined) throw new Error(`${table} has no column ${header}`);
  return `${sheet.name}!${cellAddress(area.row + 1 + row, column)}`;
}

/** Rows of a table as it was planned, without its header: the number of the next one. */
export function rowsOf(plan: WorkbookPlan, table: string): number {
  return tableOf(plan, table).area.rows - 1;
}

export function parameterCell(plan: WorkbookPlan, name: string): string {
  return plan.names
    .find((one) => one.name === name)!
    .formula.slice(1)
    .replace(/\$/g, "");
}
