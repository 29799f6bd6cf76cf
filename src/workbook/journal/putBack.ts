/**
 * What a write has moved and changed, put back: cells move back first, then contents, tables, names and settings follow by comparing.
 * What somebody has entered since stays where it is.
 */
import { areaAddress } from "../../sheet/address";
import { cellOf, isFormula, type Content } from "../../sheet/formula";
import { namesSheet } from "../../sheet/sheetNames";
import { contentPieces, type Writing } from "../cellContents";
import { enterHeaders } from "../entries";
import { WorkbookProblem } from "../port";
import { sendAll, type Piece } from "../sending";
import { deleteSheets } from "./aside";
import { alike, keyOf, renaming, spotsOf } from "./asLeft";
import type { Footprint } from "./footprint";
import type { Mark } from "./mark";
import type { Operation } from "./operations";
import { unlistWrite } from "./standing";
import { bodyRows, contentAt, type TableState, type WorkbookState } from "./state";

/** What is known of a write that is taken back. */
export interface Work {
  mark: Mark;
  before: WorkbookState;
  /** As it was read back, where it stood whole. */
  after: WorkbookState | null;
  footprint: Footprint;
}

/**
 * Cells back to where they were, and the write's own sheets away with the names that refer to them. The mark counts down as they go.
 * @param standing operations that stand, in order
 * @param now the workbook as it stands
 * @param own ids of the write's own sheets
 * @param seen the workbook as it was looked at for what has no place
 * @param stayed takes the names of tables whose rows Excel has left as they are without a word
 * @returns name of a sheet that keeps what has come since; `null` where nothing has
 * @throws where a table is filtered whose rows would have to move: before anything has
 */
export async function moveBack(
  work: Work,
  standing: readonly Operation[],
  now: WorkbookState,
  own: readonly string[],
  seen: WorkbookState,
  stayed: Set<string>,
): Promise<string | null> {
  const { mark, before } = work;
  const rows = new Map(now.tables.map((table) => [table.name, bodyRows(table)]));
  const sheets = new Set(now.sheets.map(({ id }) => id));
  const left = (made: number): Piece => ({ bytes: 200, queue: (context) => mark.leave(context, { made, back: true }) });
  // Before anything moves that they refer to.
  const named = ownNames(work, now, own).map((name): Piece => ({ bytes: 200, queue: ({ workbook }) => workbook.names.getItem(name).delete() }));
  const moved = [...standing.entries()].reverse().flatMap(([i, { back, sheet, table }]): Piece[] => {
    const stands = (sheet === undefined || sheets.has(sheet)) && (table === undefined || rows.has(table));
    return back && stands ? [{ bytes: 400, queue: (context) => tolerant(back(context, rows), stayed) }, left(i)] : [];
  });
  return Excel.run(async (context) => {
    await refuseFiltered(context, standing, rows);
    const { worksheets } = context.workbook;
    const looking: Piece = { bytes: 200, queue: () => void worksheets.load("items/id,items/name,items/visibility") };
    await sendAll(context, [left(standing.length), ...named, ...moved, ...(standing.length > 0 ? [left(0)] : []), looking]);
    const made = worksheets.items.filter(({ id }) => own.includes(id));
    if (made.length === 0) return null;
    const others = worksheets.items.filter((sheet) => !made.includes(sheet) && sheet.visibility === "Visible");
    // Excel keeps one sheet to be seen, whatever is taken away.
    (others.find(({ id }) => id === before.activeSheet) ?? others[0] ?? worksheets.add()).activate();
    return deleteSheets(context, made, seen);
  });
}

/** One sync where rows would move. Somebody may have set a filter since the look. */
async function refuseFiltered(context: Excel.RequestContext, standing: readonly Operation[], rows: ReadonlyMap<string, number>): Promise<void> {
  const moving = new Set(standing.flatMap(({ moves, table }) => (table !== undefined && rows.has(table) && (moves?.kind === "addRows" || moves?.kind === "deleteRows") ? [table] : [])));
  if (moving.size === 0) return;
  const { tables } = context.workbook;
  tables.load("items/name,items/autoFilter/isDataFiltered");
  await context.sync();
  const names = tables.items.filter(({ name, autoFilter }) => moving.has(name) && autoFilter.isDataFiltered).map(({ name }) => name);
  if (names.length > 0) throw new WorkbookProblem("filtered", { names });
}

/** Everything else is put back all the same, and then it is told. */
function tolerant(judge: (() => void) | void, stayed: Set<string>): () => void {
  return () => {
    try {
      judge?.();
    } catch (error) {
      if (!(error instanceof WorkbookProblem)) throw error;
      error.detail?.names?.forEach((name) => stayed.add(name));
    }
  };
}

/**
 * By comparing, and so as often as it takes. Once cells are back where they were; the mark goes last.
 * @param touched cells that somebody has entered something into since
 * @returns whether sheets are called what they were called in `now`: else formulas may name one that is not there
 */
export async function putBack(work: Work, touched: ReadonlySet<string>, now: WorkbookState): Promise<boolean> {
  const { mark } = work;
  const called = new Map(now.sheets.map(({ id, name }) => [id, name]));
  const piece = (queue: (context: Excel.RequestContext) => void): Piece => ({ bytes: 5_000, queue });
  return Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/id,items/name");
    await sendAll(context, [
      piece((c) => putBackHeaders(c, work, now)),
      ...contentPieces(differingCells(work.before, touched, now)),
      piece((c) => putBackTables(c, work, now)),
      piece((c) => putBackNames(c, work, now)),
      piece((c) => putBackSettings(c, work, now)),
      piece((c) => unlistWrite(c, now.settings, mark.token)),
      piece((c) => void (mark.toldIn(now.settings) && mark.remove(c))),
    ]);
    return sheets.items.every(({ id, name }) => (called.get(id) ?? name) === name);
  });
}

/** A table of the write that has other columns than before, and where it stands now. */
function reshaped({ before, footprint }: Work, now: WorkbookState): { was: TableState; is: TableState }[] {
  const sheets = before.sheets.filter(({ name }) => footprint.sheets.includes(name)).map(({ id }) => id);
  return before.tables.flatMap((was) => {
    const is = now.tables.find(({ id }) => id === was.id);
    if (!is || !(footprint.tables.includes(was.name) || sheets.includes(was.sheetId))) return [];
    return is.column === was.column && is.columns === was.columns ? [] : [{ was, is }];
  });
}

/** Headers come before a table can reach over them. */
function putBackHeaders(context: Excel.RequestContext, work: Work, now: WorkbookState): void {
  for (const { was } of reshaped(work, now)) {
    const sheet = work.before.sheets.find(({ id }) => id === was.sheetId)!;
    const headers = Array.from({ length: was.columns }, (_, i) => contentAt(sheet, was.row, was.column + i));
    const range = context.workbook.worksheets.getItem(was.sheetId).getRange(areaAddress({ ...was, rows: 1 }));
    enterHeaders(range, headers.map(cellOf));
  }
}

/** The columns as they were; rows that somebody has added below belong to the table as before. */
function putBackTables(context: Excel.RequestContext, work: Work, now: WorkbookState): void {
  for (const { was, is } of reshaped(work, now)) {
    context.workbook.tables.getItem(was.id).resize(areaAddress({ row: is.row, column: was.column, rows: is.rows, columns: was.columns }));
  }
}

/** Formulas too, since what went took references with it. A cell that shows what another one spilled is left to that one. */
export function differingCells(before: WorkbookState, touched: ReadonlySet<string>, now: WorkbookState): Writing[] {
  const named = renaming(before, now);
  return before.sheets.flatMap((was) => {
    const is = now.sheets.find(({ id }) => id === was.id);
    if (!is) return [];
    const found: Writing[] = [];
    for (const { row, column } of spotsOf([was, is], 0)) {
      const [held, holds]: Content[] = [named(contentAt(was, row, column)), contentAt(is, row, column)];
      if (held === holds || touched.has(keyOf({ sheet: was.id, row, column }))) continue;
      found.push({ sheet: was.id, row, column, content: held!, numberFormat: "", formatNow: "" });
    }
    return found;
  });
}

/** Names that the write has given and that still say what it said, or nothing any more since somebody has deleted their sheet. */
function ownNames({ before, after, footprint: { newNames } }: Work, now: WorkbookState, own: readonly string[]): string[] {
  const key = (name: string) => name.toLowerCase();
  const known = new Set(before.names.map(({ name }) => key(name)));
  const left = namesLeft(after, now);
  const named = renaming(after ?? before, now);
  const sheets = now.sheets.filter(({ id }) => own.includes(id));
  return now.names.flatMap(({ name, formula }) => {
    if (!newNames.has(key(name)) || known.has(key(name))) return [];
    const wrote = left.get(key(name)) ?? String(named(newNames.get(key(name)) ?? ""));
    const isOwn = (wrote && plain(wrote) === plain(formula)) || formula.includes("#REF!") || sheets.some((sheet) => namesSheet(formula, sheet.name));
    return isOwn ? [name] : [];
  });
}

/** What names said when the write stood whole, by their names in small letters, with the names that sheets have by now. */
function namesLeft(after: WorkbookState | null, now: WorkbookState): Map<string, string> {
  if (after === null) return new Map();
  const named = renaming(after, now);
  return new Map(after.names.map(({ name, formula }) => [name.toLowerCase(), String(named(formula))]));
}

/** Names that the write took or bent come back. What people or other schemes have named or renamed since is theirs. */
function putBackNames(context: Excel.RequestContext, { before, after, footprint: { sheets, tables, goneNames } }: Work, now: WorkbookState): void {
  // What moves no cell bends no name.
  if (sheets.length + tables.length + goneNames.size === 0) return;
  const { names } = context.workbook;
  const key = (name: string) => name.toLowerCase();
  const standing = new Map(now.names.map((name) => [key(name.name), name]));
  const left = namesLeft(after, now);
  const named = renaming(before, now);
  const gone = goneSheets(before, now);
  for (const { name, formula, visible } of before.names) {
    const is = standing.get(key(name));
    const was = String(named(formula));
    // Excel takes no name that refers to a sheet which is not there.
    if (gone.some((sheet) => namesSheet(formula, sheet))) continue;
    if (is ? is.formula === was || !bent(is.formula, was, left.get(key(name))) : !goneNames.has(key(name))) continue;
    if (is) names.getItem(name).delete();
    const added = names.add(name, was);
    if (!visible) added.visible = false;
  }
}

/** Names of sheets that somebody has deleted since. */
function goneSheets(before: WorkbookState, now: WorkbookState): string[] {
  return before.sheets.filter(({ id }) => now.sheets.every((sheet) => sheet.id !== id)).map(({ name }) => name);
}

/** Excel puts a sheet's name in quotes where it sees fit. */
function plain(formula: string): string {
  return formula.replace(/'/g, "");
}

/** Whether a name reads otherwise by the write, which gave it anew or moved what it refers to. */
function bent(now: string, was: string, left: string | undefined): boolean {
  if (left !== undefined) return now === left || now.includes("#REF!");
  return isFormula(now) && alike(now, was);
}

function putBackSettings(context: Excel.RequestContext, { before, footprint: { settings: touched } }: Work, now: WorkbookState): void {
  const { settings } = context.workbook;
  for (const key of touched) {
    const value = before.settings.get(key);
    if (value === now.settings.get(key)) continue;
    if (value === undefined) settings.getItem(key).delete();
    else settings.add(key, value);
  }
}
