/**
 * Sheets of the self-check's own: made at the end of the book, marked with a hidden name that points into them, and taken
 * away again. What is taken away is what the marks say, never what a sheet is called: a clerk may call a sheet 自检.
 */
import { anchoredCell } from "../../book/anchors";
import { quoteSheet } from "../../sheet/address";
import { problemOf } from "../problems";

const MARK = "_batonSelfCheck.";
const SETTING = "baton.selfCheck.";
const SHEET = "自检";

/** One run of the self-check: its marks are told from those of others, and it goes back to where the person was. */
export interface Run {
  id: string;
  home: string;
  /** The one area selected at the start; `null` where several were, or a shape. */
  selection: string | null;
}

export interface Scratch {
  id: string;
  name: string;
}

export function nameIn(run: Pick<Run, "id">, word: string): string {
  return `${MARK}${run.id}.${word}`;
}

export function settingIn(run: Pick<Run, "id">, word: string): string {
  return `${SETTING}${run.id}.${word}`;
}

/** Two syncs. The sheet and its mark come in one request; where that breaks half-way, the sheet goes again at once. */
export async function makeScratch(context: Excel.RequestContext, run: Run): Promise<Scratch> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const name = freeName(worksheets.items.map((sheet) => sheet.name));
  try {
    const sheet = worksheets.add(name);
    const mark = context.workbook.names.add(nameIn(run, "sheet"), `=${quoteSheet(name)}!$A$1`);
    mark.visible = false;
    sheet.load("id");
    await context.sync();
    return { id: sheet.id, name };
  } catch (error) {
    await takeAwayUnmarked(name);
    throw error;
  }
}

/** The name was free a moment ago, so the sheet that has it now is the one just made. */
async function takeAwayUnmarked(name: string): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    await context.sync();
    if (sheet.isNullObject) return;
    sheet.delete();
    await context.sync();
  });
}

function freeName(taken: string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  if (!used.has(SHEET)) return SHEET;
  for (let n = 2; ; n++) if (!used.has(`${SHEET} (${n})`)) return `${SHEET} (${n})`;
}

/**
 * Two syncs. Takes away what a run has made: its sheets with their tables, its names, its settings. Where one of the sheets
 * is in front, the person is brought back first.
 */
export async function sweep(run: Run): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const left = await findMarked(context, nameIn(run, ""), settingIn(run, ""));
    const home = left.sheets.find(({ id }) => id === run.home);
    if (home && left.marked.some(({ id }) => id === left.active)) {
      home.activate();
      if (run.selection !== null) home.getRange(run.selection).select();
    }
    takeAway(left);
    await context.sync();
  });
}

/** Names of the sheets that earlier self-checks could not take away: the pane was closed meanwhile. */
export async function findLeftovers(): Promise<string[]> {
  try {
    return await Excel.run(async (context) => (await findMarked(context, MARK, SETTING)).marked.map(({ name }) => name));
  } catch (error) {
    throw problemOf(error, true);
  }
}

/** Two syncs. Names and settings that are left without a sheet go as well. */
export async function clearLeftovers(): Promise<void> {
  try {
    await Excel.run(async (context) => {
      takeAway(await findMarked(context, MARK, SETTING));
      await context.sync();
    });
  } catch (error) {
    throw problemOf(error, false);
  }
}

interface Marked {
  sheets: Excel.Worksheet[];
  active: string;
  marked: Excel.Worksheet[];
  names: Excel.NamedItem[];
  settings: Excel.Setting[];
}

async function findMarked(context: Excel.RequestContext, mark: string, setting: string): Promise<Marked> {
  const { worksheets, names, settings } = context.workbook;
  worksheets.load("items/id,items/name");
  names.load("items/name,items/formula");
  settings.load("items/key");
  const active = worksheets.getActiveWorksheet().load("id");
  await context.sync();
  const ours = names.items.filter(({ name }) => name.startsWith(mark));
  const marks = ours.filter(({ name }) => name.endsWith(".sheet"));
  const marked = new Set(marks.map(({ formula }) => anchoredCell(String(formula))?.sheet.toLowerCase()));
  return {
    sheets: worksheets.items,
    active: active.id,
    marked: worksheets.items.filter(({ name }) => marked.has(name.toLowerCase())),
    names: ours,
    settings: settings.items.filter(({ key }) => key.startsWith(setting)),
  };
}

/** The marks go last: a sheet that could not be deleted keeps its own. */
function takeAway({ marked, names, settings }: Marked): void {
  for (const sheet of marked) sheet.delete();
  for (const name of names) name.delete();
  for (const setting of settings) setting.delete();
}
