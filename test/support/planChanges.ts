/** What a clerk does to the tables of a plan: type into a cell found by its words, add a row or a column at the end. */
import type { PlanCell, WorkbookPlan } from "../../src/book/plan";
import { cellAddress, quoteSheet } from "../../src/sheet/address";
import type { PlanBook } from "./planBook";
import type { PlanReader } from "./planReader";

/** Address of the cell in the row that begins with a word, under a header. */
export function place(plan: WorkbookPlan, reader: PlanReader, table: string, row: string, header: string): string {
  const { sheet, area } = tableOf(plan, table);
  const rows = reader.rows(table);
  const headers = Object.keys(rows[0]!);
  const [down, across] = [rows.findIndex((one) => one[headers[0]!] === row), headers.indexOf(header)];
  if (down < 0 || across < 0) throw new Error(`${table} has no ${row} or no ${header}`);
  return `${quoteSheet(sheet)}!${cellAddress(area.row + 1 + down, area.column + across)}`;
}

/** Types a row below the last filled one; a table without a spare row grows by it. */
export function addRow(book: PlanBook, plan: WorkbookPlan, table: string, cells: PlanCell[]): void {
  const { sheet, area } = tableOf(plan, table);
  const filled = book.reader.rows(table).length;
  if (filled >= area.rows - 1) book.growTable(table, 1);
  book.write(`${quoteSheet(sheet)}!${cellAddress(area.row + 1 + filled, area.column)}`, [cells]);
}

/** Types a header and its column to the right of a table, which grows by it. */
export function addColumn(book: PlanBook, plan: WorkbookPlan, table: string, header: string, cells: PlanCell[]): void {
  const { sheet, area } = tableOf(plan, table);
  book.growTable(table, 0, 1);
  book.write(
    `${quoteSheet(sheet)}!${cellAddress(area.row, area.column + area.columns)}`,
    [header, ...cells].map((cell) => [cell]),
  );
}

function tableOf(plan: WorkbookPlan, name: string) {
  const sheet = plan.sheets.find(({ tables }) => tables.some((table) => table.name === name));
  if (!sheet) throw new Error(`the plan has no table ${name}`);
  return { sheet: sheet.name, area: sheet.tables.find((table) => table.name === name)!.area };
}
