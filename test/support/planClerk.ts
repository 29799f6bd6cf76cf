/** Changes a planned sheet as a clerk would: types into a parameter, a table's cell, the next row or the next column. */
import type { PlanCell, WorkbookPlan } from "../../src/book/plan";
import { cellAddress } from "../../src/sheet/address";
import type { PlanBook } from "./planBook";
import { PlanReader } from "./planReader";

export class PlanClerk {
  constructor(
    private readonly plan: WorkbookPlan,
    private readonly book: PlanBook,
  ) {}

  setParameter(name: string, value: PlanCell): void {
    this.book.write(
      this.plan.names
        .find((one) => one.name === name)!
        .formula.slice(1)
        .replace(/\$/g, ""),
      value,
    );
  }

  /** The body's nth row of a table, from 0, under a header. */
  at(table: string, header: string, row: number): string {
    const { sheet, area } = this.tableNamed(table);
    const headers = this.line(sheet, area.row, area.column, area.columns);
    return `${sheet}!${cellAddress(area.row + 1 + row, area.column + headers.indexOf(header))}`;
  }

  /** The row in which the first column holds a word. */
  rowOf(table: string, word: string): number {
    const { sheet, area } = this.tableNamed(table);
    return Array.from({ length: area.rows - 1 }, (_, i) => i).findIndex(
      (i) => this.line(sheet, area.row + 1 + i, area.column, 1)[0] === word,
    );
  }

  write(table: string, header: string, row: number | string, value: PlanCell): void {
    this.book.write(this.at(table, header, typeof row === "string" ? this.rowOf(table, row) : row), value);
  }

  /** Types a row right below a table, as a clerk does; the table grows over it. */
  addRow(table: string, cells: PlanCell[]): void {
    const { sheet, area } = this.tableNamed(table);
    this.book.write(`${sheet}!${cellAddress(area.row + area.rows, area.column)}`, [cells]);
    this.book.growTable(table, 1);
    area.rows += 1;
  }

  /** Types a header and a column right beside a table. */
  addColumn(table: string, header: string, cells: PlanCell[]): void {
    const { sheet, area } = this.tableNamed(table);
    this.book.write(
      `${sheet}!${cellAddress(area.row, area.column + area.columns)}`,
      [header, ...cells].map((cell) => [cell]),
    );
    this.book.growTable(table, 0, 1);
    area.columns += 1;
  }

  /** Fills the first row of a table that is still empty. */
  fillSpare(table: string, cells: PlanCell[]): void {
    const { sheet, area } = this.tableNamed(table);
    const row = Array.from({ length: area.rows - 1 }, (_, i) => area.row + 1 + i).find(
      (r) => this.line(sheet, r, area.column, 1)[0] === "",
    )!;
    this.book.write(`${sheet}!${cellAddress(row, area.column)}`, [cells]);
  }

  /** A reader that knows of the added rows and columns. */
  get reader(): PlanReader {
    return new PlanReader(this.plan, (sheet, row, column) => this.line(sheet, row, column, 1)[0]!);
  }

  private line(sheet: string, row: number, column: number, columns: number) {
    return this.book.read(`${sheet}!${cellAddress(row, column)}:${cellAddress(row, column + columns - 1)}`)[0]!.map((cell) => cell ?? "");
  }

  private tableNamed(name: string) {
    const sheet = this.plan.sheets.find(({ tables }) => tables.some((table) => table.name === name))!;
    return { sheet: sheet.name, area: sheet.tables.find((table) => table.name === name)!.area };
  }
}
