/**
 * How sheets that a removal has taken come back: made anew as they were read before, with their tables and names, their looks, their
 * place and their record, and what referred to them refers to them again. It goes the same way whether all of it is undone, a removal
 * broke off in the middle, or coming back itself did: the mark tells which, and all of it can be tried twice.
 */
import { requireValue } from "../../basics/requireValue";
import type { TablePlan } from "../../book/plan";
import { cellOf, isFormula } from "../../sheet/formula";
import { isSpilled } from "../../book/spilled";
import { contentPieces, type Writing } from "../cellContents";
import { contentSteps, type ContentsPlan, type SheetContents } from "../contents";
import { applyLooks } from "../lookStage";
import { WorkbookProblem, type TakenBack, type Undone, type Untaken, type Watch } from "../port";
import { settingKey } from "../record";
import { sendAll, type Piece } from "../sending";
import { readUsual, sheetLookPieces, withoutUsualLooks } from "../sheetLooks";
import { alike, goneNamer, sheetRenamer, same } from "./asLeft";
import { tellIdentities, withIdentities } from "./identity";
import { giveBackName } from "./giveBackName";
import { readBack } from "./insertion";
import type { KeptRemoval } from "./kept";
import type { Mark, MarkedSheet } from "./mark";
import { dressedGoing, goingIn } from "./removal";
import { findEntered, lookAtSheet, type SheetSeen } from "./sheetLook";
import { tokensIn, unlistWrite } from "./standing";
import { contentAt, readState, withContents, type SheetState, type WorkbookState } from "./state";
import { keep } from "./store";
import { markOf } from "./markOf";

/** Number of the mark while sheets are being made, and once all of them are. */
const MAKING = 0;
const MADE = 1;

/**
 * @param entry is told of the sheets' new ids, and what is kept of it is too
 * @returns looks that Excel did not take
 */
export async function takeRemovalBack(entry: KeptRemoval, watch: Watch): Promise<Untaken[]> {
  const mark = markOf(entry);
  const now = await readState(watch);
  const told = mark.readIn(now.settings);
  return Excel.run(async (context) => {
    if (!told?.back || told.made < MADE) await makeSheets(context, entry, mark, now);
    const untaken = await dress(context, entry, mark, watch);
    await finish(context, entry, mark, watch);
    return untaken;
  });
}

/**
 * Where sheets cannot be made that an undo would bring back: those that are made go again, and the removal stands as before.
 * @returns whether that was so
 */
export async function withdraw(entry: KeptRemoval): Promise<boolean> {
  const mark = markOf(entry);
  return Excel.run(async (context) => {
    const told = await mark.read(context);
    if (!told?.back || told.made >= MADE) return false;
    await clearHalfMade(context, entry, mark);
    const own = entry.plan.names.map((name) => context.workbook.names.getItemOrNullObject(name).load("name"));
    await context.sync();
    for (const name of own) if (!name.isNullObject) name.delete();
    mark.remove(context);
    await context.sync();
    return true;
  });
}

/** Those that are missing. Half-made ones of a try before go first, and what was entered there meanwhile comes along. */
async function makeSheets(context: Excel.RequestContext, entry: KeptRemoval, mark: Mark, now: WorkbookState): Promise<void> {
  const cleared = await clearHalfMade(context, entry, mark);
  const standing = new Set(now.sheets.map(({ id }) => id).filter((id) => !cleared.includes(id)));
  const missing = goingIn(entry.plan, entry.before).filter(({ id }) => !standing.has(id));
  const plan = planOf(entry, missing);
  const known = new Set(now.names.map(({ name }) => name.toLowerCase()));
  const again = plan.names.filter(({ name }) => known.has(name.toLowerCase()));
  const begin: Piece = {
    bytes: 200 + 100 * again.length,
    queue(c) {
      mark.leave(c, { made: MAKING, back: true });
      // They refer to nothing any more, or to sheets that stand: either way they are made anew.
      for (const { name } of again) c.workbook.names.getItem(name).delete();
    },
  };
  await sendAll(context, [begin, ...contentSteps(plan, mark)]);
  const made = missing.length === 0 ? [] : await readBack(context, plan);
  const tables = context.workbook.tables.load("items/id,items/name");
  const [first] = made;
  entry.usual = first === undefined ? null : await readUsual(context, first);
  await context.sync();
  const byName = new Map(tables.items.map(({ id, name }) => [name.toLowerCase(), id]));
  const ids = {
    sheets: new Map(missing.map(({ id }, i) => [id, requireValue(made[i], "the id of each sheet that was made")])),
    tables: new Map(
      entry.before.tables.flatMap(({ id, name, sheetId }) =>
        missing.some((sheet) => sheet.id === sheetId) ? [[id, byName.get(name.toLowerCase()) ?? id] as const] : [],
      ),
    ),
  };
  await tellIdentities(
    tokensIn(now.settings).filter((token) => token !== entry.token),
    ids,
  );
  Object.assign(entry, withIdentities(entry, ids));
  await keep(entry);
}

/** The empty sheet that is left where no other can be seen, whatever it is called by now. */
function isBlank({ planned }: MarkedSheet, { blank }: KeptRemoval): boolean {
  return blank !== null && planned === blank;
}

/** Two syncs, and two more where there are any. @returns their ids */
async function clearHalfMade(context: Excel.RequestContext, entry: KeptRemoval, mark: Mark): Promise<string[]> {
  const half = (await mark.sheetsIn(context)).filter((sheet) => !isBlank(sheet, entry));
  if (half.length === 0) return [];
  const seen: SheetSeen[] = [];
  const were = new Map(entry.before.sheets.map((sheet) => [sheet.name, sheet]));
  const looks = half.flatMap(({ id, planned }) => {
    const was = were.get(planned ?? "");
    return was ? [lookAtSheet(id, was, seen)] : [];
  });
  const others = context.workbook.worksheets.load("items/id,items/visibility");
  await context.sync();
  const isSeen = others.items.some(({ id, visibility }) => visibility === "Visible" && half.every((sheet) => sheet.id !== id));
  await sendAll(context, [
    ...looks,
    {
      bytes: 300 * half.length,
      queue: ({ workbook }) => {
        if (!isSeen) workbook.worksheets.add();
        for (const { id } of half) workbook.worksheets.getItem(id).delete();
      },
    },
  ]);
  // A half-made sheet does not hold all of its contents yet, and Excel respells formulas.
  entry.before = withContents(
    entry.before,
    findEntered(seen, (content, held) => content !== "" && !same(content, held)),
  );
  return half.map(({ id }) => id);
}

/** Plans an insertion of what was read before; looks are put back by themselves. */
function planOf({ plan, before, looks }: KeptRemoval, missing: readonly SheetState[]): ContentsPlan {
  const going = dressedGoing({ plan, before, looks });
  const own = new Set(plan.names.map((name) => name.toLowerCase()));
  const sheets = missing.map((sheet): SheetContents => {
    const { row, column, formulas } = sheet.contents;
    const cells = formulas.map((line, i) =>
      line.map((content, j) => (content === "" || isSpilled(sheet.contents, row + i, column + j) ? null : cellOf(content))),
    );
    const { tables: dressed } = requireValue(
      going.find(({ sheet: one }) => one.id === sheet.id),
      `the looks of ${sheet.name}`,
    ).looks;
    const tables = before.tables.flatMap(({ name, sheetId, ...area }): TablePlan[] =>
      sheetId === sheet.id ? [{ name, area, filter: dressed.some((one) => one.name === name && one.filter) }] : [],
    );
    const widths = Array<number>(Math.max(1, column + (cells[0]?.length ?? 0))).fill(0);
    return {
      name: sheet.name,
      blocks: cells.length === 0 ? [] : [{ row, column, cells }],
      tables,
      widths,
    };
  });
  const names = before.names
    .filter(({ name }) => own.has(name.toLowerCase()))
    .map(({ name, formula, visible, comment }) => ({ name, formula, hidden: !visible, comment }));
  return { sheets, names };
}

/** From here on the mark counts the looks that are made. One that is made twice is the same. */
async function dress(
  context: Excel.RequestContext,
  { plan, before, looks, usual }: KeptRemoval,
  mark: Mark,
  watch: Watch,
): Promise<Untaken[]> {
  const bearing = new Set((await mark.sheetsIn(context)).map(({ id }) => id));
  const made = dressedGoing({ plan, before, looks }).filter(({ sheet }) => bearing.has(sheet.id));
  mark.leave(context, { made: MADE, back: true });
  const pieces = made.flatMap(({ sheet: { id, name }, looks: were }) =>
    sheetLookPieces(usual ? withoutUsualLooks(were, usual) : were, id, name),
  );
  return applyLooks(context, pieces, { mark, marked: MADE, back: true }, watch, null);
}

/** How often it is done where somebody renames sheets meanwhile: formulas may name one that is not called so any more. */
const TURNS = 3;

async function finish(context: Excel.RequestContext, entry: KeptRemoval, mark: Mark, watch: Watch): Promise<void> {
  for (let turn = 1; turn <= TURNS; turn++) if (await putRestBack(context, entry, mark, watch)) return;
  throw new WorkbookProblem("notRestored", { names: entry.plan.sheets.map(({ name }) => name) }, false);
}

/**
 * Puts back whatever is not as it was. It compares, and so it can be tried as often as it takes; the mark goes last.
 * @returns whether sheets were called as it had read them
 */
async function putRestBack(context: Excel.RequestContext, entry: KeptRemoval, mark: Mark, watch: Watch): Promise<boolean> {
  const now = await readState(watch);
  const called = new Map(now.sheets.map(({ id, name }) => [id, name]));
  const bearing = await mark.sheetsIn(context);
  const blank = bearing.find((sheet) => isBlank(sheet, entry));
  const blankState = now.sheets.find(({ id }) => id === (blank?.id ?? entry.sheetIds?.[0]));
  const goes = blankState?.contents.formulas.length === 0;
  const sheets = context.workbook.worksheets.load("items/id,items/name");
  await sendAll(context, [
    ...contentPieces(findReferring(entry, now).back),
    { bytes: 5_000, queue: (c) => putNamesBack(c, entry, now) },
    { bytes: 5_000, queue: (c) => putRecordBack(c, entry, now) },
    { bytes: 5_000, queue: (c) => putInOrder(c, entry, now) },
    { bytes: 5_000, queue: (c) => callAgain(c, entry, now) },
    {
      bytes: 5_000,
      queue: (c) => {
        if (goes) c.workbook.worksheets.getItem(blankState.id).delete();
        unlistWrite(c, now.settings, mark.token);
        mark.unmarkSheets(
          c,
          bearing.flatMap(({ id }) => (goes && id === blankState.id ? [] : [id])),
        );
        if (mark.readIn(now.settings)) mark.remove(c);
      },
    },
  ]);
  return sheets.items.every(({ id, name }) => (called.get(id) ?? name) === name);
}

/** Formulas elsewhere that have lost what they named, and how many somebody has changed since. */
function findReferring({ plan, before }: KeptRemoval, now: WorkbookState): { back: Writing[]; kept: number } {
  const [named, namesGone] = [sheetRenamer(before, now), goneNamer(before, now)];
  const ids = new Map(before.sheets.map(({ name, id }) => [name, id]));
  const sheets = new Map(now.sheets.map((sheet) => [sheet.id, sheet]));
  let kept = 0;
  const back = plan.referring.flatMap(({ sheet: name, row, column, formula }): Writing[] => {
    const sheet = sheets.get(ids.get(name) ?? "");
    const was = named(formula);
    const is = sheet && contentAt(sheet, row, column);
    if (!sheet || is === was) return [];
    // Or a try before has named a sheet as it was called then.
    const isLost = is === formula || (isFormula(is) && is.includes("#REF!") && alike(is, String(was)));
    if (isLost) return namesGone(formula) ? [] : [{ sheet: sheet.id, row, column, content: was, numberFormat: "", formatNow: "" }];
    kept += 1;
    return [];
  });
  return { back, kept };
}

/** Other people's names that have lost what they referred to. */
function putNamesBack({ workbook }: Excel.RequestContext, { plan, before }: KeptRemoval, now: WorkbookState): void {
  const standing = new Map(now.names.map((name) => [name.name.toLowerCase(), name]));
  const [named, namesGone] = [sheetRenamer(before, now), goneNamer(before, now)];
  for (const { name, formula, visible, comment } of before.names) {
    const is = standing.get(name.toLowerCase());
    const was = String(named(formula));
    const isLost = is && (is.formula.includes("#REF!") || [was, formula].includes(is.formula));
    if (!plan.referringNames.includes(name) || !isLost || namesGone(formula)) continue;
    giveBackName(workbook, { name, formula: was, visible, comment }, is);
  }
}

function putRecordBack({ workbook }: Excel.RequestContext, { plan, before }: KeptRemoval, now: WorkbookState): void {
  const key = settingKey(plan.id);
  const value = before.settings.get(key);
  if (value !== undefined && now.settings.get(key) !== value) workbook.settings.add(key, value);
}

/** Puts each sheet behind the one it stood behind, as far as both are there, and hides it where it was hidden. */
function putInOrder({ workbook }: Excel.RequestContext, { plan, before, looks }: KeptRemoval, now: WorkbookState): void {
  const going = dressedGoing({ plan, before, looks });
  const own = new Set(going.map(({ sheet }) => sheet.id).filter((id) => now.sheets.some((sheet) => sheet.id === id)));
  const order = now.sheets.map(({ id }) => id).filter((id) => !own.has(id));
  before.sheets.forEach(({ id }, i) => {
    if (!own.has(id)) return;
    const ahead = before.sheets
      .slice(0, i)
      .map((sheet) => sheet.id)
      .reverse()
      .find((one) => order.includes(one));
    order.splice(ahead === undefined ? 0 : order.indexOf(ahead) + 1, 0, id);
  });
  order.forEach((id, position) => {
    if (own.has(id)) workbook.worksheets.getItem(id).position = position;
  });
  for (const { sheet, looks } of going) if (own.has(sheet.id)) workbook.worksheets.getItem(sheet.id).visibility = looks.visibility;
}

/** Gives the sheets the names that somebody had given them last. */
function callAgain({ workbook }: Excel.RequestContext, { plan, before, called }: KeptRemoval, now: WorkbookState): void {
  for (const { id, name } of goingIn(plan, before)) {
    const other = called[name];
    if (other !== undefined && now.sheets.some((sheet) => sheet.id === id)) workbook.worksheets.getItem(id).name = other;
  }
}

type Taken = TakenBack & Pick<Undone, "wayForth">;

/** @throws untouched where somebody else has what would come back */
export async function undoRemoval(entry: KeptRemoval, { signal }: Watch, takeBack: () => Promise<Untaken[]>): Promise<Taken> {
  const now = await readState({ progress: () => undefined, signal });
  const isBegun = markOf(entry).readIn(now.settings) !== null;
  if (!isBegun) refuse(entry, now);
  const { kept } = findReferring(entry, now);
  const untaken = await takeBack();
  return { gone: [], kept, archive: null, untaken, wayForth: null };
}

function refuse({ plan, before, called }: KeptRemoval, now: WorkbookState): void {
  if (now.structureProtected) throw new WorkbookProblem("workbookProtected");
  const words = (all: readonly { name: string }[]) => all.map(({ name }) => name);
  const lower = (names: readonly string[]) => new Set(names.map((name) => name.toLowerCase()));
  // What Excel's own undo has brought back is ours.
  const own = new Set(goingIn(plan, before).map(({ id }) => id));
  const formulas = new Map(before.names.map(({ name, formula }) => [name.toLowerCase(), formula]));
  const sheets = lower(words(now.sheets.filter(({ id }) => !own.has(id))));
  const names = lower([
    ...words(now.tables.filter(({ sheetId }) => !own.has(sheetId))),
    ...words(now.names.filter(({ name, formula }) => formulas.get(name.toLowerCase()) !== formula)),
  ]);
  const wanted = plan.sheets.flatMap(({ name }) => [name, ...(called[name] === undefined ? [] : [called[name]])]);
  const clashes = [
    ...wanted.filter((name) => sheets.has(name.toLowerCase())),
    ...[...plan.tables, ...plan.names].filter((name) => names.has(name.toLowerCase())),
  ];
  if (clashes.length > 0) throw new WorkbookProblem("nameTaken", { names: clashes });
  const ids = new Map(before.sheets.map(({ name, id }) => [name, id]));
  const locked = plan.referring.map(({ sheet }) => now.sheets.find(({ id }) => id === ids.get(sheet))).find((sheet) => sheet?.protected);
  if (locked) throw new WorkbookProblem("sheetProtected", { sheet: locked.name });
}
