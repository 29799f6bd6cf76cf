/** Puts the workbook back as a state describes it: structure first, then tables, contents, names and settings by comparing. */
import type { Dress } from "../../schemes/change";
import { areaAddress } from "../../sheet/address";
import { isFormula } from "../../sheet/formula";
import { dressCells } from "../appearance";
import { writeContents, type Writing } from "../cellContents";
import type { Watch } from "../port";
import type { Operation } from "./operations";
import { cellsOf, contentAt, readState, type SheetState, type WorkbookState } from "./state";

export const MARKER = "baton.changing";

/** Cells back to where they were. @param done operations that were made, in order */
export async function putBackStructure(before: WorkbookState, done: readonly Operation[]): Promise<void> {
  const known = new Set(before.sheets.map(({ id }) => id));
  await Excel.run(async (context) => {
    for (const operation of [...done].reverse()) operation.back?.(context);
    const { worksheets } = context.workbook;
    worksheets.load("items/id");
    await context.sync();
    const shown = worksheets.items.find(({ id }) => id === before.activeSheet);
    shown?.activate();
    for (const sheet of worksheets.items) if (!known.has(sheet.id)) sheet.delete();
    await context.sync();
  });
}

/** By comparing, and so as often as it takes. */
export async function putBackContents(before: WorkbookState, dresses: readonly Dress[], watch: Watch): Promise<void> {
  const now = await readState(watch);
  await Excel.run(async (context) => {
    putBackHeaders(context, before, now);
    await writeContents(context, differingCells(before, now));
    putBackTables(context, before, now);
    putBackNames(context, before, now);
    putBackSettings(context, before, now);
    for (const dress of dresses) dressCells(context.workbook.worksheets.getItem(dress.sheet), dress);
    await context.sync();
  });
}

/** Headers come before a table can reach over them. */
function putBackHeaders(context: Excel.RequestContext, before: WorkbookState, now: WorkbookState): void {
  for (const table of before.tables) {
    const standing = now.tables.find(({ id }) => id === table.id);
    if (standing && areaAddress(standing) === areaAddress(table)) continue;
    const sheet = before.sheets.find(({ id }) => id === table.sheetId)!;
    const headers = Array.from({ length: table.columns }, (_, i) => contentAt(sheet, table.row, table.column + i));
    const range = context.workbook.worksheets.getItem(table.sheetId).getRange(areaAddress({ ...table, rows: 1 }));
    range.numberFormat = [headers.map(() => "@")];
    range.values = [headers];
  }
}

function putBackTables(context: Excel.RequestContext, before: WorkbookState, now: WorkbookState): void {
  for (const table of before.tables) {
    const standing = now.tables.find(({ id }) => id === table.id);
    if (standing && areaAddress(standing) === areaAddress(table) && standing.name === table.name) continue;
    const worksheet = context.workbook.worksheets.getItem(table.sheetId);
    if (standing) {
      context.workbook.tables.getItem(table.id).resize(areaAddress(table));
      continue;
    }
    const made = worksheet.tables.add(areaAddress(table), true);
    made.name = table.name;
    made.style = table.style;
    made.showBandedRows = table.banded;
    made.showFilterButton = table.filter;
  }
}

/** Formulas too, since what went took references with it. A cell that shows what another one spills is left to that one. */
export function differingCells(before: WorkbookState, now: WorkbookState): Writing[] {
  return before.sheets.flatMap((was) => {
    const is = now.sheets.find(({ id }) => id === was.id);
    if (!is) return [];
    const found: Writing[] = [];
    for (const { row, column } of cellsOf(was, is)) {
      const [held, holds] = [contentAt(was, row, column), contentAt(is, row, column)];
      if (held !== holds) found.push({ sheet: was.id, row, column, content: held, numberFormat: "", formatNow: "" });
    }
    return found;
  });
}

function putBackNames(context: Excel.RequestContext, before: WorkbookState, now: WorkbookState): void {
  const { names } = context.workbook;
  const wanted = new Map(before.names.map((name) => [name.name.toLowerCase(), name]));
  const standing = new Map(now.names.map((name) => [name.name.toLowerCase(), name]));
  for (const { name } of now.names) if (!wanted.has(name.toLowerCase())) names.getItem(name).delete();
  for (const [key, { name, formula, visible }] of wanted) {
    const held = standing.get(key);
    if (held?.formula === formula) continue;
    if (held) names.getItem(name).delete();
    const added = names.add(name, formula);
    if (!visible) added.visible = false;
  }
}

function putBackSettings(context: Excel.RequestContext, before: WorkbookState, now: WorkbookState): void {
  const { settings } = context.workbook;
  for (const [key] of now.settings) if (!before.settings.has(key)) settings.getItem(key).delete();
  for (const [key, value] of before.settings) if (now.settings.get(key) !== value) settings.add(key, value);
}

/** Cells of the sheets that a person has changed since. */
export function laterEntries(after: WorkbookState, now: WorkbookState, touched: ReadonlySet<string>): number {
  let count = 0;
  for (const was of after.sheets) {
    const is = now.sheets.find(({ id }) => id === was.id);
    if (!is || !touched.has(was.id)) continue;
    count += differencesIn(was, is);
  }
  return count;
}

function differencesIn(was: SheetState, is: SheetState): number {
  let count = 0;
  for (const { row, column } of cellsOf(was, is)) {
    const [held, holds] = [contentAt(was, row, column), contentAt(is, row, column)];
    if (held === holds || (isFormula(held) && isFormula(holds))) continue;
    count += 1;
  }
  return count;
}
