/** Whether a workbook is what a new insertion of a scheme would be: cells, tables, names, the record, and how all of it looks. */
import type { SheetPlan, WorkbookPlan } from "../../src/book/plan";
import { fixedAddress, quoteSheet } from "../../src/sheet/address";
import { anchorName } from "../../src/book/anchors";
import { contentOfCell } from "../../src/sheet/formula";
import { MemoryBook } from "./memoryBook";

/** @param kept columns that were there before and have kept their width, by key */
export function expectAsNew(book: MemoryBook, plan: WorkbookPlan, kept: readonly string[] = []): void {
  const fresh = new MemoryBook(plan);
  for (const sheet of plan.sheets) {
    expect([sheet.name, cellsOf(book, sheet)]).toEqual([sheet.name, cellsPlanned(sheet)]);
    expect([sheet.name, looksOf(book, sheet, kept)]).toEqual([sheet.name, looksOf(fresh, sheet, kept)]);
  }
  expect(tablesOf(book, plan)).toEqual(tablesOf(fresh, plan));
  expect(namesOf(book)).toEqual(namesOf(fresh));
  const record = book.records.find(({ id }) => id === plan.record.id)!;
  const columns = (of: typeof record) => of.standing!.columns.map((one) => ({ ...one, anchor: 0 }));
  expect(columns(record)).toEqual(columns(plan.record));
  for (const { sheet, anchor, row, column } of record.standing!.columns) {
    const { name } = plan.sheets.find(({ key }) => key === sheet)!;
    expect(book.grid.names().find((one) => one.name === anchorName(record.id, anchor))?.formula).toBe(
      `=${quoteSheet(name)}!${fixedAddress(row, column)}`,
    );
  }
  expect({ ...record, standing: { ...record.standing, columns: [], archive: undefined } }).toEqual({
    ...plan.record,
    standing: { ...plan.record.standing, columns: [] },
  });
}

/** By address; what is empty is left out. */
function cellsOf(book: MemoryBook, { name }: SheetPlan): Map<string, unknown> {
  const { row, column, formulas } = book.snapshot().sheets.find((sheet) => sheet.name === name)!;
  return sorted(
    formulas.flatMap((line, i) =>
      line.flatMap((cell, j): [string, unknown][] => (cell === "" ? [] : [[fixedAddress(row + i, column + j), cell]])),
    ),
  );
}

function cellsPlanned({ blocks }: SheetPlan): Map<string, unknown> {
  const cells = blocks.flatMap(({ row, column, cells: lines }) =>
    lines.flatMap((line, i) => line.map((cell, j): [string, unknown] => [fixedAddress(row + i, column + j), contentOfCell(cell)])),
  );
  return sorted([...new Map(cells.filter(([, cell]) => cell !== ""))]);
}

function sorted(cells: [string, unknown][]): Map<string, unknown> {
  return new Map(cells.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Of every column its width, and how its header and the cells above and below look. */
function looksOf(book: MemoryBook, { name, columns, headerRow, tables }: SheetPlan, kept: readonly string[]) {
  const last = Math.max(headerRow + 1, ...tables.filter(({ area }) => area.row === headerRow).map(({ area }) => area.row + area.rows - 1));
  const rows = [headerRow - 1, headerRow, headerRow + 1, last];
  return columns.map(({ key, column }) => [
    key,
    kept.includes(key) ? null : book.width(name, column),
    ...rows.map((row) => [book.looks(name, row, column), book.conditionsAt(name, row, column)]),
  ]);
}

function tablesOf(book: MemoryBook, { sheets }: WorkbookPlan) {
  const ours = new Set(sheets.map(({ name }) => name));
  const tables = book.snapshot().tables.filter(({ sheet }) => ours.has(sheet));
  return tables.sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Without the anchors' own numbers, which are given once and never again. */
function namesOf(book: MemoryBook): string[] {
  return book.grid
    .names()
    .map(({ name, formula, visible }) => `${visible ? name : "anchor"} ${formula}`)
    .sort();
}
