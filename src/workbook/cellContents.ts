/** Reads and writes scattered cells with their number formats, in as few rectangles and requests as there may be. */
import { isFormula, type Content } from "../sheet/formula";
import { blocksOf, bytesOf, rangeOf, requestsOf, weightOf, type Block, type Spot } from "./blocks";
import { contentFrom, enterContents } from "./entries";
import { sync, type Piece } from "./sending";

export interface Contents {
  content: Content;
  numberFormat: string;
}

const TEXT = "@";
/** Of a cell that nobody has formatted. */
export const NO_FORMAT = "General";

/** What a cell's formula, value and number format weigh in an answer. */
export const BYTES_PER_CELL_READ = 160;

/** What each cell holds, in the order asked; `null` on a sheet that is not there. One sync, more only past Excel's limit. */
export async function readContents(
  context: Excel.RequestContext,
  spots: readonly Spot[],
  signal?: AbortSignal,
): Promise<(Contents | null)[]> {
  const read = new Map<Spot, Contents>();
  const blocks = blocksOf(spots).map((block) => ({ block, bytes: weightOf(block, () => BYTES_PER_CELL_READ) }));
  for (const request of requestsOf(blocks)) {
    const ranges = request.map(({ block }) => ({ block, range: rangeOf(context, block).load("formulas,values,numberFormat") }));
    await sync(context, signal);
    for (const { block, range } of ranges) {
      if (!range.isNullObject) readEach(block, range, (spot, contents) => read.set(spot, contents));
    }
  }
  return spots.map((spot) => read.get(spot) ?? null);
}

/** @param range of the block, its formulas, values and number formats loaded */
export function readEach<Cell extends Spot>(
  { cells }: Block<Cell>,
  range: Excel.Range,
  tell: (cell: Cell, contents: Contents) => void,
): void {
  cells.forEach((line, i) =>
    line.forEach((cell, j) => {
      const content = contentFrom(range.formulas[i]?.[j], range.values[i]?.[j]);
      tell(cell, { content, numberFormat: String(range.numberFormat[i]?.[j] ?? "") });
    }),
  );
}

export interface Writing extends Spot, Contents {
  /** The cell's number format now. */
  formatNow: string;
}

/** Formulas are written as formulas and constants as values, after the number formats they need. */
export function contentPieces(cells: readonly Writing[]): Piece[] {
  const formats = formatPieces(cells.filter(({ numberFormat, formatNow }) => numberFormat !== formatNow));
  const contents = [cells.filter(({ content }) => isFormula(content)), cells.filter(({ content }) => !isFormula(content))]
    .flatMap(blocksOf<Writing>)
    .map((block) => ({
      bytes: weightOf(block, ({ content }) => 10 + bytesOf(content)),
      queue: (context: Excel.RequestContext) =>
        enterContents(
          rangeOf(context, block),
          block.cells.map((line) => line.map(({ content }) => content)),
        ),
    }));
  return [...formats, ...contents];
}

/** Number formats alone, whatever the cells hold. */
export function formatPieces(cells: readonly (Spot & Pick<Contents, "numberFormat">)[]): Piece[] {
  return blocksOf(cells).map((block) => ({
    bytes: weightOf(block, () => 20),
    queue: (context: Excel.RequestContext) => {
      rangeOf(context, block).numberFormat = block.cells.map((line) => line.map((cell) => cell.numberFormat));
    },
  }));
}

/** The number format a cell needs for a content: in a cell formatted as text a number or a formula would become text. */
export function formatFor(content: Content, formatNow: string): string {
  return formatNow === TEXT && (typeof content !== "string" || isFormula(content)) ? NO_FORMAT : formatNow;
}
