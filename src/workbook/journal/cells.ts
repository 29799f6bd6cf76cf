/**
 * Cells of a fix: looked at, exchanged for others, read back, one request each. It reads no cell but its own, and compares them one by
 * one with their number formats.
 */
import { requireValue } from "../../basics/requireValue";
import { cellAddress } from "../../sheet/address";
import { isFormula, type Content, type SnapshotValue } from "../../sheet/formula";
import { blocksOf, rangeOf, type Spot } from "../blocks";
import { contentPieces, formatFor, formatPieces, readContents, type Contents } from "../cellContents";
import { WorkbookProblem, type EditedCell } from "../port";
import { problemOf } from "../problems";
import { sendAll, type Piece } from "../sending";
import { asOneUndoStep, calculate } from "../writing";
import { alike, goneNamer, same, sheetRenamer, type SheetNames } from "./asLeft";
import type { KeptEdit } from "./kept";
import { Mark } from "./mark";
import { secondLook } from "./secondLook";
import { settingsByKey, unlistWrite } from "./standing";
import { cellsShown, cellsToUnformat } from "./shownCells";
import { keep } from "./store";

/** A cell as it was found, and what it shall hold. */
export interface Exchange extends Spot {
  held: Contents;
  wanted: Contents;
}

export interface LookedAt {
  /** By name and by id. */
  sheets: ReadonlyMap<string, Excel.Worksheet>;
  called: SheetNames["sheets"];
  /** In the order asked; `null` on a sheet that is not there. */
  contents: (Contents | null)[];
  /** Of the others that were asked about. */
  beside: (Contents | null)[];
  /** Whether each shows what another cell spilled: what Excel calls its formula means nothing. */
  spilled: boolean[];
  settings: ReadonlyMap<string, unknown>;
}

/**
 * One sync, and one more where something spills among the cells. Names a protected sheet: Excel would refuse without saying which.
 * @param beside cells that are read with them, whether spilled or not
 */
export async function lookAt(
  context: Excel.RequestContext,
  spots: readonly Spot[],
  { beside = [], signal }: { beside?: readonly Spot[]; signal?: AbortSignal | undefined } = {},
): Promise<LookedAt> {
  const { worksheets, settings } = context.workbook;
  worksheets.load("items/id,items/name,items/protection/protected");
  settings.load("items/key,items/value");
  const blocks = blocksOf(spots).map((block) => ({ block, range: rangeOf(context, block).load("hasSpill") }));
  const read = await readContents(context, [...spots, ...beside], signal);
  const contents = read.slice(0, spots.length);
  const sheets = new Map(worksheets.items.flatMap((sheet) => [[sheet.name, sheet] as const, [sheet.id, sheet] as const]));
  const locked = spots.map(({ sheet }) => sheets.get(sheet)).find((sheet) => sheet?.protection.protected);
  if (locked) throw new WorkbookProblem("sheetProtected", { sheet: locked.name });
  const near = blocks.filter(({ range }) => !range.isNullObject && (range.hasSpill ?? true)).flatMap(({ block }) => block.cells.flat());
  const covered = await findSpilled(context, near);
  const called = worksheets.items.map(({ id, name }) => ({ id, name }));
  return {
    sheets,
    called,
    contents,
    beside: read.slice(spots.length),
    spilled: spots.map((spot) => covered.has(spot)),
    settings: settingsByKey(settings.items),
  };
}

async function findSpilled(context: Excel.RequestContext, spots: readonly Spot[]): Promise<Set<Spot>> {
  if (spots.length === 0) return new Set();
  const asked = spots.map((spot) => {
    const cell = context.workbook.worksheets.getItem(spot.sheet).getRange(cellAddress(spot.row, spot.column));
    return { spot, anchor: cell.getSpillParentOrNullObject().load("rowIndex,columnIndex") };
  });
  await context.sync();
  return new Set(
    asked.flatMap(({ spot, anchor }) =>
      anchor.isNullObject || (anchor.rowIndex === spot.row && anchor.columnIndex === spot.column) ? [] : [spot],
    ),
  );
}

export function exchangePieces(cells: readonly Exchange[]): Piece[] {
  return contentPieces(
    cells.map(({ sheet, row, column, held, wanted }) => ({ sheet, row, column, ...wanted, formatNow: held.numberFormat })),
  );
}

/**
 * One sync: what the cells hold now, in Excel's spelling.
 * @param last joins the request
 * @throws where one does not hold what it shall
 */
export async function readBackCells(
  context: Excel.RequestContext,
  cells: readonly Exchange[],
  last: (context: Excel.RequestContext) => void,
  signal?: AbortSignal,
): Promise<SnapshotValue[]> {
  calculate(context);
  last(context);
  const now = await readContents(context, cells, signal);
  // Where nothing was to be read: else it is sent already, and there is nothing left to send.
  await context.sync();
  return cells.map((cell, i) => {
    const is = now[i];
    if (is && holds(is, cell.wanted.content)) return is.content;
    const isTheirs = is && is.content !== "" && is.content !== cell.held.content;
    if (isTheirs) throw new WorkbookProblem("changedMeanwhile", { names: [placeText(cell)] });
    throw new WorkbookProblem("hostFailed", { hostMessage: `${placeText(cell)} was not written` });
  });
}

function holds({ content }: Contents, wanted: SnapshotValue): boolean {
  return content === wanted || (isFormula(wanted) && isFormula(content));
}

/**
 * Cells that hold something else by now stay as they are, and so do those that another formula has spilled over since; sheets that are
 * gone are passed over. Tried twice, and again where somebody types meanwhile: three syncs where all goes well.
 * @param broken whether it was never read back, so that Excel's spelling of its formulas is not known
 * @returns how many cells stay as they are
 */
export async function takeCellsBack(entry: KeptEdit, { broken, signal }: { broken: boolean; signal?: AbortSignal }): Promise<number> {
  const mark = new Mark(entry.token);
  const spots = entry.cells.map(({ sheetId, row, column }) => ({ sheet: sheetId, row, column }));
  const shown = cellsShown(entry.shown ?? []);
  const cells = [...entry.cells];
  /** Cells that somebody has changed after a look of ours. */
  const meanwhile = new Set<number>();
  let begun = false;
  const attempt = () =>
    asOneUndoStep((run) =>
      run(async (context) => {
        const { called, contents, beside, spilled, settings } = await lookAt(context, spots, {
          beside: shown,
          signal: begun ? undefined : signal,
        });
        const [were, are] = [{ sheets: entry.sheets ?? [] }, { sheets: called }];
        const names = { named: sheetRenamer(were, are), namesGone: goneNamer(were, are) };
        const { exchanges, kept } = compareCells(cells, contents, spilled, { broken, ...names });
        begun = true;
        const again = secondLook(
          exchanges,
          ({ held }) => held.content,
          (found) => {
            for (const { cell, now } of found) {
              // The next try writes it with the names that sheets have got.
              if (same(now.content, cell.held.content)) continue;
              const i = spots.findIndex(({ sheet, row, column }) => sheet === cell.sheet && row === cell.row && column === cell.column);
              // Written over by now: the next try gives it back.
              cells[i] = {
                ...requireValue(cells[i], "the cell that was looked at"),
                after: cell.wanted.content,
                before: now.content,
                formatBefore: now.numberFormat,
              };
              meanwhile.add(i);
            }
            throw new WorkbookProblem("changedMeanwhile", { names: found.map(({ cell }) => placeText(cell)) });
          },
        );
        await sendAll(context, [
          { bytes: 200, queue: (c) => mark.leave(c, { made: 0, back: true }) },
          ...again,
          ...exchangePieces(exchanges),
          ...formatPieces(cellsToUnformat(shown, beside)),
        ]);
        const end = (last: Excel.RequestContext) => {
          unlistWrite(last, settings, entry.token);
          mark.remove(last);
        };
        await readBackCells(context, exchanges, end);
        return new Set([...kept, ...meanwhile]).size;
      }).catch((error: unknown) => {
        throw problemOf(error, true);
      }),
    );
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      if (!begun && !broken) throw error;
      const isSeen = error instanceof WorkbookProblem && error.code === "changedMeanwhile";
      if (tries >= (isSeen ? MOST_TRIES : 2))
        throw new WorkbookProblem("cellsNotRestored", { names: entry.changes.map(placeText), hostMessage: String(error) }, false);
      if (!isSeen) continue;
      entry.cells = [...cells];
      await keep(entry);
    }
  }
}

/** Where somebody goes on typing into the very cells, between our looks and our requests. */
const MOST_TRIES = 5;

function compareCells(
  cells: readonly EditedCell[],
  contents: readonly (Contents | null)[],
  spilled: readonly boolean[],
  { broken, named, namesGone }: { broken: boolean; named: (content: Content) => Content; namesGone: (content: Content) => boolean },
) {
  const kept: number[] = [];
  const exchanges = cells.flatMap(({ sheetId: sheet, row, column, before, after, formatBefore }, i): Exchange[] => {
    const held = contents[i];
    if (!held) return [];
    const numberFormat = formatBefore ?? formatFor(before, held.numberFormat);
    const content = named(before);
    if (held.content === content && (held.numberFormat === numberFormat || spilled[i])) return [];
    const isOurs =
      [after, before, named(after), content].includes(held.content) ||
      (broken && isFormula(after) && isFormula(held.content) && alike(after, held.content));
    if (spilled[i] || !isOurs || namesGone(before)) {
      kept.push(i);
      return [];
    }
    return [{ sheet, row, column, held, wanted: { content, numberFormat } }];
  });
  return { exchanges, kept };
}

export function placeText({ sheet, row, column }: Spot): string {
  return `${sheet}!${cellAddress(row, column)}`;
}
