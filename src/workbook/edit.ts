/**
 * A fix written into cells: look, write, read back, one round trip each. Undo is the same the other way round. Whatever
 * goes wrong on the way, the cells get back what they held at the look.
 */
import { cellAddress } from "../sheet/address";
import type { CellChange } from "../sheet/cellChange";
import { isFormula } from "../sheet/formula";
import type { SnapshotValue } from "../sheet/snapshot";
import { blocksOf, rangeOf, type Spot } from "./blocks";
import { formatFor, readContents, writeContents, type Contents } from "./cellContents";
import { Mark } from "./journal/mark";
import { listWrite, readSettings, settingsByKey, unlistWrite } from "./journal/standing";
import { keep, trim } from "./journal/store";
import { WorkbookProblem, type Edit, type EditedCell, type Watch } from "./port";
import { problemOf } from "./problems";
import { asOneUndoStep, calculate, holdStill, type Run } from "./writing";

/** A cell as it was found, and what it shall hold. */
interface Exchange extends Spot {
  held: Contents;
  wanted: Contents;
}

export async function changeCells(changes: readonly CellChange[], watch: Watch): Promise<Edit> {
  watch.progress({ stage: "comparing" });
  const { token } = new Mark();
  const edit = await exchanging(watch, token, async (context, write) => {
    const { sheets, contents, spilled, settings } = await look(context, changes, watch);
    changes.forEach(({ sheet }) => {
      if (!sheets.has(sheet)) throw new WorkbookProblem("sheetMissing", { sheet });
    });
    const covered = changes.filter((_, i) => spilled[i]);
    if (covered.length > 0) throw new WorkbookProblem("cellSpilled", { sheet: covered[0]!.sheet, names: covered.map(placeText) });
    const differing = changes.filter(({ before }, i) => contents[i]?.content !== before);
    if (differing.length > 0) {
      throw new WorkbookProblem("changedMeanwhile", { sheet: differing[0]!.sheet, names: differing.map(placeText) });
    }
    const cells = changes.map((change, i): Exchange => {
      const held = contents[i]!;
      const { sheet, row, column, after } = change;
      return { sheet, row, column, held, wanted: { content: after, numberFormat: formatFor(after, held.numberFormat) } };
    });
    const now = await write(cells, (last) => listWrite(last, settings, token));
    return {
      kind: "edit" as const,
      token,
      changes: [...changes],
      cells: cells.map(({ sheet, row, column, held, wanted }, i): EditedCell => {
        const formatBefore = held.numberFormat === wanted.numberFormat ? null : held.numberFormat;
        return { sheetId: sheets.get(sheet)!.id, row, column, before: held.content, after: now[i]!, formatBefore };
      }),
    };
  });
  await keep({ token, when: Date.now(), kind: "edit", changes: edit.changes, cells: edit.cells });
  void trim();
  return edit;
}

/**
 * Three syncs. Cells that hold something else by now stay as they are, and so do those that another formula has spilled over since;
 * sheets that are gone are passed over.
 * @returns how many cells stay as they are
 */
export async function undoEdit(edit: Edit, watch: Watch): Promise<number> {
  watch.progress({ stage: "comparing" });
  return exchanging(watch, null, async (context, write) => {
    const spots = edit.cells.map(({ sheetId, row, column }) => ({ sheet: sheetId, row, column }));
    const { contents, spilled, settings } = await look(context, spots, watch);
    let kept = 0;
    const cells = edit.cells.flatMap(({ before, after, formatBefore }, i): Exchange[] => {
      const held = contents[i];
      if (!held) return [];
      const numberFormat = formatBefore ?? formatFor(before, held.numberFormat);
      if (held.content === before && (held.numberFormat === numberFormat || spilled[i])) return [];
      if (spilled[i] || (held.content !== after && held.content !== before)) {
        kept += 1;
        return [];
      }
      return [{ ...spots[i]!, held, wanted: { content: before, numberFormat } }];
    });
    await write(cells, (last) => unlistWrite(last, settings, edit.token));
    return kept;
  });
}

/** @param last joins the request that reads back */
type Write = (cells: Exchange[], last: (context: Excel.RequestContext) => void) => Promise<SnapshotValue[]>;

type Task<Result> = (context: Excel.RequestContext, write: Write) => Promise<Result>;

/**
 * Runs a task that writes once, and takes back what it wrote where it fails.
 * @param lists the write that the task lists as standing
 */
function exchanging<Result>(watch: Watch, lists: string | null, task: Task<Result>): Promise<Result> {
  return asOneUndoStep((run) => exchange(watch, lists, task, run));
}

async function exchange<Result>(watch: Watch, lists: string | null, task: Task<Result>, run: Run): Promise<Result> {
  let asked: Exchange[] = [];
  try {
    return await run((context) =>
      task(context, async (cells, last) => {
        watch.progress({ stage: "changing", cells: cells.length });
        asked = cells;
        return writeAndCompare(context, cells, last, watch);
      }),
    );
  } catch (error) {
    if (asked.length > 0) {
      watch.progress({ stage: "restoring" });
      await putBack(asked, lists, error);
    }
    throw problemOf(error, true);
  }
}

/**
 * One sync, and one more where something spills among the cells. Names a protected sheet: Excel would refuse without saying
 * which.
 */
async function look(context: Excel.RequestContext, spots: readonly Spot[], { signal }: Watch) {
  const { worksheets, settings } = context.workbook;
  worksheets.load("items/id,items/name,items/protection/protected");
  settings.load("items/key,items/value");
  const blocks = blocksOf(spots).map((block) => ({ block, range: rangeOf(context, block).load("hasSpill") }));
  const contents = await readContents(context, spots, signal);
  const sheets = new Map(worksheets.items.flatMap((sheet) => [[sheet.name, sheet] as const, [sheet.id, sheet] as const]));
  const locked = spots.map(({ sheet }) => sheets.get(sheet)).find((sheet) => sheet?.protection.protected);
  if (locked) throw new WorkbookProblem("sheetProtected", { sheet: locked.name });
  const near = blocks.filter(({ range }) => !range.isNullObject && range.hasSpill !== false).flatMap(({ block }) => block.cells.flat());
  const covered = await spilledAmong(context, near);
  return { sheets, contents, spilled: spots.map((spot) => covered.has(spot)), settings: settingsByKey(settings.items) };
}

/** Cells that show what another one spilled: what Excel calls their formula means nothing. */
async function spilledAmong(context: Excel.RequestContext, spots: readonly Spot[]): Promise<Set<Spot>> {
  if (spots.length === 0) return new Set();
  const asked = spots.map((spot) => {
    const cell = context.workbook.worksheets.getItem(spot.sheet).getRange(cellAddress(spot.row, spot.column));
    return { spot, anchor: cell.getSpillParentOrNullObject().load("rowIndex,columnIndex") };
  });
  await context.sync();
  return new Set(asked.flatMap(({ spot, anchor }) => (anchor.isNullObject || (anchor.rowIndex === spot.row && anchor.columnIndex === spot.column) ? [] : [spot])));
}

/** Two syncs. Answers what the cells hold now: Excel writes formulas in its own spelling. */
async function writeAndCompare(context: Excel.RequestContext, cells: Exchange[], last: (context: Excel.RequestContext) => void, watch: Watch): Promise<SnapshotValue[]> {
  const writing = cells.map(({ sheet, row, column, held, wanted }) => ({ sheet, row, column, ...wanted, formatNow: held.numberFormat }));
  holdStill(context);
  await writeContents(context, writing, watch.signal);
  calculate(context);
  last(context);
  watch.progress({ stage: "verifying" });
  const now = await readContents(context, cells, watch.signal);
  if (cells.length === 0) await context.sync();
  cells.forEach((cell, i) => {
    if (holds(now[i]!, cell.wanted.content)) return;
    throw new WorkbookProblem("hostFailed", { hostMessage: `${placeText(cell)} was not written` });
  });
  return now.map((contents) => contents!.content);
}

function holds(now: Contents | null, wanted: SnapshotValue): boolean {
  return now !== null && (now.content === wanted || (isFormula(wanted) && isFormula(now.content)));
}

/** Tried twice, since the very thing that broke the write may break the first try. */
async function putBack(cells: Exchange[], listed: string | null, cause: unknown): Promise<void> {
  const writing = cells.map(({ sheet, row, column, held, wanted }) => ({ sheet, row, column, ...held, formatNow: wanted.numberFormat }));
  const attempt = () =>
    Excel.run(async (context) => {
      holdStill(context);
      await writeContents(context, writing);
      if (listed) unlistWrite(context, await readSettings(context), listed);
      calculate(context);
      const now = await readContents(context, cells);
      return cells.filter(({ held }, i) => !holds(now[i]!, held.content));
    });
  const left = await attempt().catch(() => attempt().catch(() => cells));
  if (left.length > 0) {
    throw new WorkbookProblem("cellsNotRestored", { names: left.map(placeText), hostMessage: String(cause) }, false);
  }
}

function placeText({ sheet, row, column }: Spot): string {
  return `${sheet}!${cellAddress(row, column)}`;
}
