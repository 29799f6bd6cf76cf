/** Puts the workbook back as a state describes it: structure first, then tables, contents, names and settings by comparing. */
import { areaAddress } from "../../sheet/address";
import { cellOf, isFormula } from "../../sheet/formula";
import { writeContents, type Writing } from "../cellContents";
import { enterHeaders } from "../entries";
import type { Marker } from "../marker";
import type { Watch } from "../port";
import { holdStill } from "../writing";
import type { Footprint } from "./footprint";
import type { Operation } from "./operations";
import { bodyRows, cellsOf, contentAt, readState, type SheetState, type TableState, type WorkbookState } from "./state";

/**
 * Cells back to where they were.
 * @param done operations that were made, in order
 * @param now the workbook as it stands
 * @param marker tells a second try how much the first one has moved back
 */
export async function putBackStructure(
  before: WorkbookState,
  done: readonly Operation[],
  { newSheets }: Footprint,
  now: WorkbookState,
  marker?: Marker,
): Promise<void> {
  const known = new Set(before.sheets.map(({ id }) => id));
  const rows = new Map(now.tables.map((table) => [table.name, bodyRows(table)]));
  await Excel.run(async (context) => {
    holdStill(context);
    for (const [i, { back }] of [...done.entries()].reverse()) {
      if (!back) continue;
      back(context, rows);
      marker?.leave(context, i);
    }
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    await context.sync();
    const shown = worksheets.items.find(({ id }) => id === before.activeSheet);
    shown?.activate();
    for (const sheet of worksheets.items) if (!known.has(sheet.id) && newSheets.has(sheet.name.toLowerCase())) sheet.delete();
    await context.sync();
  });
}

/** By comparing, and so as often as it takes. */
export async function putBackContents(before: WorkbookState, footprint: Footprint, watch: Watch): Promise<void> {
  const now = await readState(watch);
  await Excel.run(async (context) => {
    holdStill(context);
    putBackHeaders(context, before, now);
    await writeContents(context, differingCells(before, now));
    putBackTables(context, before, now);
    putBackNames(context, before, now, footprint);
    putBackSettings(context, before, now, footprint);
    await context.sync();
  });
}

/** Headers come before a table can reach over them. */
function putBackHeaders(context: Excel.RequestContext, before: WorkbookState, now: WorkbookState): void {
  for (const table of before.tables) {
    const standing = now.tables.find(({ id }) => id === table.id);
    if (!hasSheet(now, table) || (standing && areaAddress(standing) === areaAddress(table))) continue;
    const sheet = before.sheets.find(({ id }) => id === table.sheetId)!;
    const headers = Array.from({ length: table.columns }, (_, i) => contentAt(sheet, table.row, table.column + i));
    const range = context.workbook.worksheets.getItem(table.sheetId).getRange(areaAddress({ ...table, rows: 1 }));
    enterHeaders(range, headers.map(cellOf));
  }
}

function putBackTables(context: Excel.RequestContext, before: WorkbookState, now: WorkbookState): void {
  for (const table of before.tables) {
    const standing = now.tables.find(({ id }) => id === table.id);
    if (!hasSheet(now, table) || (standing && areaAddress(standing) === areaAddress(table) && standing.name === table.name)) continue;
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

/** Somebody may have deleted it since. */
function hasSheet({ sheets }: WorkbookState, { sheetId }: TableState): boolean {
  return sheets.some(({ id }) => id === sheetId);
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

/** Names and settings that people or other schemes have added since are theirs. */
function putBackNames(context: Excel.RequestContext, before: WorkbookState, now: WorkbookState, { newNames }: Footprint): void {
  const { names } = context.workbook;
  const wanted = new Map(before.names.map((name) => [name.name.toLowerCase(), name]));
  const standing = new Map(now.names.map((name) => [name.name.toLowerCase(), name]));
  for (const { name } of now.names) if (newNames.has(name.toLowerCase()) && !wanted.has(name.toLowerCase())) names.getItem(name).delete();
  for (const [key, { name, formula, visible }] of wanted) {
    const held = standing.get(key);
    if (held?.formula === formula) continue;
    if (held) names.getItem(name).delete();
    const added = names.add(name, formula);
    if (!visible) added.visible = false;
  }
}

function putBackSettings(context: Excel.RequestContext, before: WorkbookState, now: WorkbookState, { settings: touched }: Footprint): void {
  const { settings } = context.workbook;
  for (const key of touched) {
    const value = before.settings.get(key);
    if (value === now.settings.get(key)) continue;
    if (value === undefined) settings.getItem(key).delete();
    else settings.add(key, value);
  }
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
