/**
 * What a write has moved and changed, put back: cells move back first, then contents, tables, names and settings follow by comparing.
 * What somebody has entered since stays where it is.
 */
import { requireValue } from "../../basics/requireValue";
import { areaAddress, contains, parseAddress } from "../../sheet/address";
import { isSpilled } from "../../book/spilled";
import { cellOf, isFormula, type Content } from "../../sheet/formula";
import { namesSheet } from "../../sheet/sheetNames";
import { blocksOf, rangeOf } from "../blocks";
import { contentPieces, type Writing } from "../cellContents";
import { enterHeaders } from "../entries";
import { WorkbookProblem } from "../port";
import { sendAll, type Piece } from "../sending";
import { deleteSheets, keepLate, lookAtMade } from "./aside";
import { alike, goneNamer, keyOf, sheetRenamer, same, spotsOf, type Entry } from "./asLeft";
import { tableToucher, type Footprint } from "./footprint";
import { giveBackName } from "./giveBackName";
import type { KeptSteps } from "./kept";
import type { Left } from "./left";
import { madeAreas } from "./madeAreas";
import type { Mark } from "./mark";
import type { Operation } from "./operations";
import { looksAt, type Found } from "./secondLook";
import { unlistWrite } from "./standing";
import { bodyRows, contentAt, sheetsById, type TableState, type WorkbookState } from "./state";

/** Operations that stand, in order, and how many of them a mark counts: tables that have kept their rows may have more. */
export interface Standing {
  standing: readonly Operation[];
  made: number;
}

/** What is known of a write that is taken back. */
export interface Work {
  mark: Mark;
  before: WorkbookState;
  /** As it was read back, where it stood whole. */
  after: WorkbookState | null;
  footprint: Footprint;
  /** All of the write. */
  operations: readonly Operation[];
  /** What is kept of it on this machine. */
  entry: KeptSteps;
}

/**
 * Cells back to where they were, and the write's own sheets away with the names that refer to them. The mark counts down as they go.
 * What has come to what goes, after it was looked at, is kept for a sheet of its own.
 * @param now the workbook as it stands
 * @param own ids of the write's own sheets
 * @param left what may go with its place
 * @param stayed takes the names of tables whose rows Excel has left as they are without a word
 */
export async function moveBack(
  work: Work,
  { standing, made }: Standing,
  now: WorkbookState,
  own: readonly string[],
  left: Left,
  stayed: Set<string>,
): Promise<void> {
  const { mark, before, entry, operations } = work;
  const rows = new Map(now.tables.map((table) => [table.name, bodyRows(table)]));
  const sheets = new Map(now.sheets.map(({ id, name }) => [id, name]));
  const counted = (number: number): Piece => ({
    bytes: 200,
    queue: (context) => mark.leave(context, { made: Math.min(number, made), back: true }),
  });
  // Before anything moves that they refer to.
  const named = ownNames(work, now, own).map(
    (name): Piece => ({ bytes: 200, queue: ({ workbook }) => workbook.names.getItem(name).delete() }),
  );
  const moved = [...standing].reverse().flatMap((operation): Piece[] => {
    const { back, sheet, table } = operation;
    const stands = (sheet === undefined || sheets.has(sheet)) && (table === undefined || rows.has(table));
    return back && stands
      ? [{ bytes: 400, queue: (context) => tolerate(back(context, rows), stayed) }, counted(operations.indexOf(operation))]
      : [];
  });
  const found: Entry[] = [];
  await Excel.run(async (context) => {
    const unfiltered = await clearFilters(context, standing, now);
    const { worksheets } = context.workbook;
    const looking: Piece = { bytes: 200, queue: () => void worksheets.load("items/id,items/name,items/visibility") };
    const looks = lookAtMade(madeAreas(before, standing, now), sheets, left, found);
    await sendAll(context, [
      counted(made),
      ...looks,
      ...unfiltered,
      ...named,
      ...moved,
      ...(standing.length > 0 ? [counted(0)] : []),
      looking,
    ]);
    const going = worksheets.items.filter(({ id }) => own.includes(id));
    if (going.length === 0) return;
    const others = worksheets.items.filter((sheet) => !going.includes(sheet) && sheet.visibility === "Visible");
    // Excel keeps one sheet to be seen, whatever is taken away.
    (others.find(({ id }) => id === before.activeSheet) ?? others[0] ?? worksheets.add()).activate();
    await deleteSheets(context, going, left, found);
  }).finally(() => keepLate(entry, found));
}

/**
 * One sync where rows or columns of tables would move. Excel moves none of a table that is filtered: where somebody has set a filter
 * since the look, it is taken off, and so it is where somebody may in this very moment: there are buttons to do it with.
 */
async function clearFilters(context: Excel.RequestContext, standing: readonly Operation[], now: WorkbookState): Promise<Piece[]> {
  const kinds = new Set(["insertColumns", "deleteColumns", "addRows", "deleteRows"]);
  const moving = standing.filter(({ moves }) => moves && kinds.has(moves.kind));
  const names = new Set(
    now.tables.flatMap(({ name, sheetId }) => (moving.some(({ sheet, table }) => table === name || sheet === sheetId) ? [name] : [])),
  );
  if (names.size === 0) return [];
  const { tables } = context.workbook;
  tables.load("items/name,items/showFilterButton,items/autoFilter/isDataFiltered");
  await context.sync();
  return tables.items.flatMap((table): Piece[] =>
    names.has(table.name) && (table.showFilterButton || table.autoFilter.isDataFiltered)
      ? [{ bytes: 200, queue: () => table.clearFilters() }]
      : [],
  );
}

/** Everything else is put back all the same, and then it is told. */
function tolerate(judge: ReturnType<NonNullable<Operation["back"]>>, stayed: Set<string>): () => void {
  return () => {
    try {
      judge?.();
    } catch (error) {
      if (!(error instanceof WorkbookProblem)) throw error;
      error.params.names?.forEach((name) => stayed.add(name));
    }
  };
}

export interface PutBack {
  /** Whether sheets are called what they were called in the reading: else formulas may name one that is not there. */
  isCalledAlike: boolean;
  /** What somebody has entered between that reading and this request, which wrote over it. */
  over: Found<Writing>[];
}

/** What is somebody else's by now: cells, and names as far as that is known. */
export interface Theirs {
  touched: ReadonlySet<string>;
  renamed: ReadonlySet<string> | null;
}

/**
 * By comparing, and so as often as it takes. Once cells are back where they were; the mark goes last.
 * @param now the workbook as it was read for this
 * @param ends whether all of the write is gone then
 */
export async function putBack(work: Work, { touched, renamed }: Theirs, now: WorkbookState, ends: boolean): Promise<PutBack> {
  const { mark } = work;
  const called = new Map(now.sheets.map(({ id, name }) => [id, name]));
  const piece = (queue: (context: Excel.RequestContext) => void): Piece => ({ bytes: 5_000, queue });
  const headers = headersBack(work, touched, now);
  const cells = findDifferingCells(work.before, touched, now);
  const over: Found<Writing>[] = [];
  return Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/id,items/name");
    await sendAll(context, [
      ...looksAt(withoutSpilled([...headers.flat(), ...cells], now), contentReader(now), over),
      piece((c) =>
        headers.forEach((line) =>
          blocksOf(line).forEach((block) =>
            enterHeaders(
              rangeOf(c, block),
              line.map(({ content }) => cellOf(content)),
            ),
          ),
        ),
      ),
      ...contentPieces(cells),
      piece((c) => putBackTables(c, work, now)),
      piece((c) => putBackNames(c, work, now, renamed)),
      piece((c) => putBackSettings(c, work, now)),
      ...(ends
        ? [
            piece((c) => unlistWrite(c, now.settings, mark.token)),
            piece((c) => {
              if (mark.readIn(now.settings)) mark.remove(c);
            }),
          ]
        : []),
    ]);
    return { isCalledAlike: sheets.items.every(({ id, name }) => (called.get(id) ?? name) === name), over };
  });
}

/**
 * Puts back over what was written over it. @returns what has come between, and was written over in turn
 */
export function giveBack(over: readonly Found<Writing>[]): Promise<Found<Writing>[]> {
  const cells = over.map(({ cell, now }): Writing => ({ ...cell, content: now.content }));
  const contents = new Map(over.map(({ cell }) => [keyOf(cell), cell.content]));
  const wrote = (cell: Writing) => requireValue(contents.get(keyOf(cell)), "what was written into the cell");
  const again: Found<Writing>[] = [];
  return Excel.run(async (context) => {
    await sendAll(context, [...looksAt(cells, wrote, again), ...contentPieces(cells)]);
    // A formula that Excel has spelt in its own way is what was written.
    return again.filter(({ cell, now }) => !same(now.content, wrote(cell)));
  });
}

function contentReader(now: WorkbookState): (cell: Writing) => Content {
  const sheetAt = sheetsById(now);
  return ({ sheet, row, column }) => contentAt(sheetAt(sheet), row, column);
}

/** What Excel calls the formula of a cell that another one has spilled into means nothing. Each once. */
function withoutSpilled(cells: readonly Writing[], now: WorkbookState): Writing[] {
  const sheetAt = sheetsById(now);
  const each = new Map(cells.map((cell) => [keyOf(cell), cell]));
  return [...each.values()].filter(({ sheet, row, column }) => !isSpilled(sheetAt(sheet).contents, row, column));
}

/** A table of the write that has other columns than before, and where it stands now. */
function findReshaped({ before, footprint }: Work, now: WorkbookState): { was: TableState; is: TableState }[] {
  return before.tables.filter(tableToucher(footprint, before)).flatMap((was) => {
    const is = now.tables.find(({ id }) => id === was.id);
    return !is || (is.column === was.column && is.columns === was.columns) ? [] : [{ was, is }];
  });
}

/** Headers come before a table can reach over them, line by line. What somebody has called a column since, it is called still. */
function headersBack(work: Work, touched: ReadonlySet<string>, now: WorkbookState): Writing[][] {
  return findReshaped(work, now).map(({ was }) => {
    const [before, is] = [sheetsById(work.before)(was.sheetId), sheetsById(now)(was.sheetId)];
    return Array.from({ length: was.columns }, (_, i): Writing => {
      const spot = { sheet: was.sheetId, row: was.row, column: was.column + i };
      return {
        ...spot,
        content: contentAt(touched.has(keyOf(spot)) ? is : before, spot.row, spot.column),
        numberFormat: "",
        formatNow: "",
      };
    });
  });
}

/** The columns as they were; rows that somebody has added below belong to the table as before. */
function putBackTables(context: Excel.RequestContext, work: Work, now: WorkbookState): void {
  for (const { was, is } of findReshaped(work, now)) {
    context.workbook.tables.getItem(was.id).resize(areaAddress({ row: is.row, column: was.column, rows: is.rows, columns: was.columns }));
  }
}

/** Formulas too, since what went took references with it. A cell that shows what another one spilled is left to that one. */
function findDifferingCells(before: WorkbookState, touched: ReadonlySet<string>, now: WorkbookState): Writing[] {
  const [named, namesGone] = [sheetRenamer(before, now), goneNamer(before, now)];
  return before.sheets.flatMap((was) => {
    const is = now.sheets.find(({ id }) => id === was.id);
    if (!is) return [];
    const found: Writing[] = [];
    for (const { row, column } of spotsOf([was, is], 0)) {
      const held = named(contentAt(was, row, column));
      if (held === contentAt(is, row, column) || namesGone(held) || touched.has(keyOf({ sheet: was.id, row, column }))) continue;
      found.push({ sheet: was.id, row, column, content: held, numberFormat: "", formatNow: "" });
    }
    return found;
  });
}

/** Names that the write has given and that still say what it said, or nothing any more since somebody has deleted their sheet. */
function ownNames({ before, after, footprint: { newNames } }: Work, now: WorkbookState, own: readonly string[]): string[] {
  const key = (name: string) => name.toLowerCase();
  const known = new Set(before.names.map(({ name }) => key(name)));
  const left = namesLeft(after, now);
  const named = sheetRenamer(after ?? before, now);
  const sheets = now.sheets.filter(({ id }) => own.includes(id));
  return now.names.flatMap(({ name, formula }) => {
    if (!newNames.has(key(name)) || known.has(key(name))) return [];
    const planned = newNames.get(key(name)) ?? "";
    // The plan's name of a sheet that had got another by then is what was written.
    const wrote = [left.get(key(name)) ?? String(named(planned)), planned].filter((one) => one !== "").map(withoutQuotes);
    const isOwn =
      wrote.includes(withoutQuotes(formula)) || formula.includes("#REF!") || sheets.some((sheet) => namesSheet(formula, sheet.name));
    return isOwn ? [name] : [];
  });
}

/** What names said when the write stood whole, by their names in small letters, with the names that sheets have by now. */
function namesLeft(after: WorkbookState | null, now: WorkbookState): Map<string, string> {
  if (after === null) return new Map();
  const named = sheetRenamer(after, now);
  return new Map(after.names.map(({ name, formula }) => [name.toLowerCase(), String(named(formula))]));
}

/** Names that say something else than when the write stood whole, in small letters. */
export function findRenamed(after: WorkbookState, now: WorkbookState): Set<string> {
  const left = namesLeft(after, now);
  return new Set(
    now.names.flatMap(({ name, formula }) => ((left.get(name.toLowerCase()) ?? formula) === formula ? [] : [name.toLowerCase()])),
  );
}

/** Names that the write took or bent come back. What people or other schemes have named or renamed since is theirs. */
function putBackNames(
  context: Excel.RequestContext,
  { before, footprint: { sheets, tables, goneNames, newNames } }: Work,
  now: WorkbookState,
  renamed: Theirs["renamed"],
): void {
  // What moves no cell bends no name.
  if (sheets.length + tables.length + goneNames.size === 0) return;
  const key = (name: string) => name.toLowerCase();
  const standing = new Map(now.names.map((name) => [key(name.name), name]));
  const named = sheetRenamer(before, now);
  const namesGone = goneNamer(before, now);
  const called = new Set(now.sheets.map((sheet) => sheet.name));
  for (const { name, formula, visible, comment } of before.names) {
    const is = standing.get(key(name));
    const was = String(named(formula));
    if (namesGone(formula)) continue;
    const isOurs = is ? !renamed?.has(key(name)) && isBent(is.formula, was, newNames.has(key(name)), called) : goneNames.has(key(name));
    if (is?.formula === was || isOurs) giveBackName(context.workbook, { name, formula: was, visible, comment }, is);
  }
}

/** Excel puts a sheet's name in quotes where it sees fit. */
function withoutQuotes(formula: string): string {
  return formula.replace(/'/g, "");
}

/** Whether a name reads otherwise by the write, which gave it anew or moved what it refers to. */
function isBent(now: string, was: string, isGiven: boolean, called: ReadonlySet<string>): boolean {
  return now.includes("#REF!") || isGiven || isPartOf(now, was, called);
}

/**
 * Cells that went and came back leave a name with those that stayed. What refers to others somebody has given it.
 * @param called names of the sheets that are there
 */
function isPartOf(now: string, was: string, called: ReadonlySet<string>): boolean {
  const [is, had] = [now, was].map((formula) => parseAddress(formula.slice(1)));
  if (!is || !had) return isFormula(now) && alike(now, was);
  // A try before may have given it the name that a sheet had then.
  if (is.sheet !== undefined && !called.has(is.sheet)) return true;
  return is.sheet === had.sheet && contains(had, is);
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
