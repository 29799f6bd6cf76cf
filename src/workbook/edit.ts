/**
 * A fix written into cells: look, write, read back, one round trip each. Undo is the same the other way round. Whatever
 * goes wrong on the way, the cells get back what they held at the look.
 */
import { cellAddress } from "../sheet/address";
import type { CellChange } from "../sheet/cellChange";
import { isFormula } from "../sheet/formula";
import type { SnapshotValue } from "../sheet/snapshot";
import type { Spot } from "./blocks";
import { formatFor, readContents, writeContents, type Contents } from "./cellContents";
import { WorkbookProblem, type Edit, type EditedCell, type Watch } from "./port";
import { problemOf } from "./problems";

/** A cell as it was found, and what it shall hold. */
interface Exchange extends Spot {
  held: Contents;
  wanted: Contents;
}

export async function changeCells(changes: readonly CellChange[], watch: Watch): Promise<Edit> {
  watch.progress({ stage: "comparing" });
  return exchanging(watch, async (context, write) => {
    const { sheets, contents } = await look(context, changes, watch);
    changes.forEach(({ sheet }) => {
      if (!sheets.has(sheet)) throw new WorkbookProblem("sheetMissing", { sheet });
    });
    const differing = changes.filter(({ before }, i) => contents[i]?.content !== before);
    if (differing.length > 0) {
      throw new WorkbookProblem("changedMeanwhile", { sheet: differing[0]!.sheet, names: differing.map(placeText) });
    }
    const cells = changes.map((change, i): Exchange => {
      const held = contents[i]!;
      const { sheet, row, column, after } = change;
      return { sheet, row, column, held, wanted: { content: after, numberFormat: formatFor(after, held.numberFormat) } };
    });
    const now = await write(cells);
    return {
      changes: [...changes],
      cells: cells.map(({ sheet, row, column, held, wanted }, i): EditedCell => {
        const formatBefore = held.numberFormat === wanted.numberFormat ? null : held.numberFormat;
        return { sheetId: sheets.get(sheet)!.id, row, column, before: held.content, after: now[i]!, formatBefore };
      }),
    };
  });
}

/**
 * Three syncs. Cells on sheets that are gone are passed over.
 * @param anyway put back over what was entered since, too
 * @returns how many cells hold something else now; unless `anyway`, nothing was done where there are any
 */
export async function undoEdit(edit: Edit, anyway: boolean, watch: Watch): Promise<number> {
  watch.progress({ stage: "comparing" });
  return exchanging(watch, async (context, write) => {
    const spots = edit.cells.map(({ sheetId, row, column }) => ({ sheet: sheetId, row, column }));
    const { contents } = await look(context, spots, watch);
    const later = edit.cells.filter(({ after }, i) => contents[i] && contents[i].content !== after).length;
    if (later > 0 && !anyway) return later;
    const cells = edit.cells.flatMap(({ before, formatBefore }, i): Exchange[] => {
      const held = contents[i];
      if (!held) return [];
      const numberFormat = formatBefore ?? formatFor(before, held.numberFormat);
      return [{ ...spots[i]!, held, wanted: { content: before, numberFormat } }];
    });
    await write(cells);
    return 0;
  });
}

type Write = (cells: Exchange[]) => Promise<SnapshotValue[]>;

/** Runs a task that writes once, and takes back what it wrote where it fails. */
async function exchanging<Result>(watch: Watch, task: (context: Excel.RequestContext, write: Write) => Promise<Result>): Promise<Result> {
  let asked: Exchange[] = [];
  try {
    return await Excel.run((context) =>
      task(context, async (cells) => {
        watch.progress({ stage: "changing", cells: cells.length });
        asked = cells;
        return writeAndCompare(context, cells, watch);
      }),
    );
  } catch (error) {
    if (asked.length > 0) {
      watch.progress({ stage: "restoring" });
      await putBack(asked, error);
    }
    throw problemOf(error, true);
  }
}

/** One sync. Names a protected sheet: Excel would refuse without saying which. */
async function look(context: Excel.RequestContext, spots: readonly Spot[], { signal }: Watch) {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name,items/protection/protected");
  const contents = await readContents(context, spots, signal);
  const sheets = new Map(worksheets.items.flatMap((sheet) => [[sheet.name, sheet] as const, [sheet.id, sheet] as const]));
  const locked = spots.map(({ sheet }) => sheets.get(sheet)).find((sheet) => sheet?.protection.protected);
  if (locked) throw new WorkbookProblem("sheetProtected", { sheet: locked.name });
  return { sheets, contents };
}

/** Two syncs. Answers what the cells hold now: Excel writes formulas in its own spelling. */
async function writeAndCompare(context: Excel.RequestContext, cells: Exchange[], watch: Watch): Promise<SnapshotValue[]> {
  const writing = cells.map(({ sheet, row, column, held, wanted }) => ({ sheet, row, column, ...wanted, formatNow: held.numberFormat }));
  await writeContents(context, writing, watch.signal);
  watch.progress({ stage: "verifying" });
  const now = await readContents(context, cells, watch.signal);
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
async function putBack(cells: Exchange[], cause: unknown): Promise<void> {
  const writing = cells.map(({ sheet, row, column, held, wanted }) => ({ sheet, row, column, ...held, formatNow: wanted.numberFormat }));
  const attempt = () =>
    Excel.run(async (context) => {
      await writeContents(context, writing);
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
