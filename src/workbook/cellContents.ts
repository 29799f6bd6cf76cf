/** Reads and writes single cells with what Excel would otherwise make of an entry: text that looks like a number stays text. */
import { isFormula } from "../sheet/formula";
import type { SnapshotValue } from "../sheet/snapshot";
import { blocksOf, rangeOf, requestsOf, weightOf, type Spot } from "./blocks";
import { stopIfCancelled } from "./problems";

export interface Contents {
  /** A formula with its `=`, else the constant. */
  content: SnapshotValue;
  numberFormat: string;
}

const TEXT = "@";

/** What each cell holds, in the order asked; `null` on a sheet that is not there. One sync, more only past Excel's limit. */
export async function readContents(
  context: Excel.RequestContext,
  spots: readonly Spot[],
  signal?: AbortSignal,
): Promise<(Contents | null)[]> {
  const read = new Map<Spot, Contents>();
  const blocks = blocksOf(spots).map((block) => ({ block, bytes: weightOf(block, () => 120) }));
  for (const request of requestsOf(blocks)) {
    const ranges = request.map(({ block }) => ({ block, range: rangeOf(context, block).load("formulas,numberFormat") }));
    await sync(context, signal);
    for (const { block, range } of ranges) {
      if (range.isNullObject) continue;
      block.cells.forEach((line, i) =>
        line.forEach((spot, j) => {
          const content = range.formulas[i]?.[j] as SnapshotValue;
          read.set(spot, { content, numberFormat: String(range.numberFormat[i]?.[j] ?? "") });
        }),
      );
    }
  }
  return spots.map((spot) => read.get(spot) ?? null);
}

export interface Writing extends Spot, Contents {
  /** The cell's number format now. */
  formatNow: string;
}

/**
 * One sync, more only past Excel's limit. Formulas are written as formulas and constants as values, after the number
 * formats they need.
 */
export async function writeContents(context: Excel.RequestContext, cells: readonly Writing[], signal?: AbortSignal): Promise<void> {
  const reformatted = cells.filter(({ numberFormat, formatNow }) => numberFormat !== formatNow);
  const formats = blocksOf(reformatted).map((block) => ({
    bytes: weightOf(block, () => 20),
    queue: () => {
      rangeOf(context, block).numberFormat = block.cells.map((line) => line.map((cell) => cell.numberFormat));
    },
  }));
  const contents = [cells.filter(holdsFormula), cells.filter((cell) => !holdsFormula(cell))].flatMap(blocksOf<Writing>).map((block) => ({
    bytes: weightOf(block, ({ content }) => 10 + 3 * String(content).length),
    queue: () => {
      const entries = block.cells.map((line) => line.map(entryFor));
      if (holdsFormula(block.cells[0]![0]!)) rangeOf(context, block).formulas = entries;
      else rangeOf(context, block).values = entries;
    },
  }));
  for (const request of requestsOf([...formats, ...contents])) {
    for (const { queue } of request) queue();
    await sync(context, signal);
  }
}

function holdsFormula({ content }: Contents): boolean {
  return isFormula(content);
}

/** The number format a cell needs for a content: in a cell formatted as text a number or a formula would become text. */
export function formatFor(content: SnapshotValue, formatNow: string): string {
  return formatNow === TEXT && (typeof content !== "string" || isFormula(content)) ? "General" : formatNow;
}

/** Excel keeps a text behind an apostrophe as it is, and hands it back without. */
function entryFor({ content, numberFormat }: Writing): SnapshotValue {
  const kept = typeof content !== "string" || numberFormat === TEXT || isFormula(content);
  return !kept && mayBecomeAnother(String(content)) ? `'${String(content)}` : content;
}

/** Numbers, dates, times, percentages, TRUE: anything but plain words. Rather one apostrophe too many than a date for a score. */
function mayBecomeAnother(text: string): boolean {
  return /^\s|^['=+\-@]|\p{N}|^(true|false)$/iu.test(text);
}

async function sync(context: Excel.RequestContext, signal?: AbortSignal): Promise<void> {
  if (signal) stopIfCancelled(signal);
  await context.sync();
  if (signal) stopIfCancelled(signal);
}
