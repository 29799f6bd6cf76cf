/** Scattered cells as few rectangles: a run of a thousand cells is one range to Excel, not a thousand. */
import { requireValue } from "../basics/requireValue";
import { areaAddress, type Area } from "../sheet/address";

export interface Spot {
  /** Name or id of the sheet: Excel finds it by either. */
  sheet: string;
  row: number;
  column: number;
}

export interface Block<Cell extends Spot> {
  sheet: string;
  area: Area;
  /** By row and column of the area. */
  cells: Cell[][];
}

/** Cells of one write or read: a taller block is cut, so that none is heavier than a request. */
const CELLS_PER_BLOCK = 5_000;

/** Every cell in exactly one block. The order of the cells does not matter; each place may come once. */
export function blocksOf<Cell extends Spot>(cells: readonly Cell[]): Block<Cell>[] {
  const runs: Block<Cell>[] = [];
  const sorted = [...cells].sort((a, b) => order(a.sheet, b.sheet) || a.column - b.column || a.row - b.row);
  for (const cell of sorted) {
    const last = runs[runs.length - 1];
    const room = last && last.area.rows < CELLS_PER_BLOCK;
    const below = room && last.sheet === cell.sheet && last.area.column === cell.column && last.area.row + last.area.rows === cell.row;
    if (below) {
      last.area.rows += 1;
      last.cells.push([cell]);
    } else {
      runs.push({ sheet: cell.sheet, area: { row: cell.row, column: cell.column, rows: 1, columns: 1 }, cells: [[cell]] });
    }
  }
  return besideEachOther(runs);
}

/** Runs of the same rows in neighbouring columns become one rectangle. */
function besideEachOther<Cell extends Spot>(runs: Block<Cell>[]): Block<Cell>[] {
  const blocks: Block<Cell>[] = [];
  /** By the place where the next run would continue the block. */
  const open = new Map<string, Block<Cell>>();
  const edge = (sheet: string, { row, rows }: Area, column: number) => JSON.stringify([sheet, row, rows, column]);
  for (const run of runs) {
    const here = edge(run.sheet, run.area, run.area.column);
    const before = open.get(here);
    const left = before && (before.area.columns + 1) * before.area.rows <= CELLS_PER_BLOCK ? before : undefined;
    if (left) {
      open.delete(here);
      left.area.columns += 1;
      for (const [i, line] of left.cells.entries()) for (const cell of requireValue(run.cells[i], "a cell for each row")) line.push(cell);
    } else blocks.push(run);
    const block = left ?? run;
    open.set(edge(block.sheet, block.area, block.area.column + block.area.columns), block);
  }
  return blocks;
}

export function rangeOf(context: Excel.RequestContext, { sheet, area }: Block<Spot>): Excel.Range {
  return context.workbook.worksheets.getItemOrNullObject(sheet).getRange(areaAddress(area));
}

/** Well under the 5 MB at which Excel on the web refuses a request or a response. */
const BYTES_PER_REQUEST = 3_000_000;
/** What a range weighs in a request and its response, its cells apart. */
const BYTES_PER_RANGE = 700;

export function weightOf<Cell extends Spot>({ cells }: Block<Cell>, bytesOf: (cell: Cell) => number): number {
  return cells.flat().reduce((sum, cell) => sum + bytesOf(cell), BYTES_PER_RANGE);
}

/** What contents weigh in a request: Chinese takes three bytes a character, and quotes are escaped. */
export function bytesOf(contents: unknown): number {
  const text = JSON.stringify(contents);
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) bytes += 1;
    else if (code < SPACE || code > TILDE) bytes += 2;
  }
  return bytes;
}

const [SPACE, QUOTE, TILDE] = [0x20, 0x22, 0x7e];

/** Parts of a list that fit into a request each, none of them empty: one part as a rule. */
export function requestsOf<Step extends { bytes: number }>(steps: readonly Step[]): [Step, ...Step[]][] {
  const requests: [Step, ...Step[]][] = [];
  let bytes = 0;
  for (const step of steps) {
    const request = requests[requests.length - 1];
    if (request && bytes + step.bytes <= BYTES_PER_REQUEST) {
      request.push(step);
      bytes += step.bytes;
    } else {
      requests.push([step]);
      bytes = step.bytes;
    }
  }
  return requests;
}

function order(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
