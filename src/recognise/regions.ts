/**
 * Cells that hang together: blocks of a sheet between blank rows and columns. Found in one pass over the rows, since a sheet may
 * have hundreds of thousands of them.
 */
import { itemAt } from "../basics/itemAt";
import { addTo } from "../basics/groupBy";
import { type Area } from "../sheet/address";
import { isBlankValue } from "./grid";
import type { SheetSnapshot } from "../book/snapshot";
import type { SnapshotValue } from "../sheet/formula";

/** All blocks of more than one cell, from the top. */
export function regionsOf(sheet: SheetSnapshot): Area[] {
  let boxes = touchingBoxes(sheet);
  // A block that was widened may touch another that was closed before.
  for (let before = Infinity; boxes.length < before; ) {
    before = boxes.length;
    boxes = joinedBoxes(boxes);
  }
  return boxes
    .map(({ top, left, bottom, right }) => ({ row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 }))
    .sort((one, other) => one.row - other.row || one.column - other.column);
}

interface Box {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** A run of filled cells in a row, and the number of the block it was found to belong to. */
interface Run {
  from: number;
  to: number;
  block: number;
}

/** The bounds of what hangs together, corner to corner too. */
function touchingBoxes(sheet: SheetSnapshot): Box[] {
  const blocks = new Blocks();
  const merged = mergedRuns(sheet);
  let above: Run[] = [];
  sheet.values.forEach((line, i) => {
    const row = sheet.row + i;
    const filled = filledRuns(line, sheet.column, merged(row));
    let next = 0;
    for (const run of filled) {
      while (next < above.length && itemAt(above, next).to < run.from - 1) next++;
      for (let j = next; j < above.length && itemAt(above, j).from <= run.to + 1; j++)
        run.block = run.block < 0 ? itemAt(above, j).block : blocks.join(run.block, itemAt(above, j).block);
      if (run.block < 0) run.block = blocks.begin();
      blocks.stretch(run.block, { top: row, bottom: row, left: run.from, right: run.to });
    }
    above = filled;
  });
  return blocks.boxes().filter(({ top, bottom, left, right }) => top < bottom || left < right);
}

function filledRuns(line: readonly SnapshotValue[], left: number, merged: readonly Area[]): Run[] {
  const runs: Run[] = [];
  let run: Run | null = null;
  const isMerged = (column: number) => merged.some((area) => column >= area.column && column < area.column + area.columns);
  for (let i = 0; i < line.length; i++) {
    const column = left + i;
    if (isBlankValue(itemAt(line, i)) && !isMerged(column)) run = null;
    else if (run) run.to = column;
    else runs.push((run = { from: column, to: column, block: -1 }));
  }
  return runs;
}

/** The merged areas that cross a row, asked for from row to row. */
function mergedRuns({ merged }: SheetSnapshot): (row: number) => readonly Area[] {
  const beginning = new Map<number, Area[]>();
  for (const area of merged) addTo(beginning, area.row, area);
  let open: Area[] = [];
  return (row) => {
    if (open.length > 0) open = open.filter((area) => area.row + area.rows > row);
    const more = beginning.get(row);
    if (more) open = [...open, ...more];
    return open;
  };
}

/** Which blocks have turned out to be one. */
class Blocks {
  private readonly parents: number[] = [];
  private readonly bounds: Box[] = [];

  begin(): number {
    this.parents.push(this.parents.length);
    this.bounds.push({ top: Infinity, left: Infinity, bottom: -1, right: -1 });
    return this.parents.length - 1;
  }

  join(one: number, other: number): number {
    const [root, joined] = [this.rootOf(one), this.rootOf(other)];
    if (root === joined) return root;
    this.parents[joined] = root;
    widen(itemAt(this.bounds, root), itemAt(this.bounds, joined));
    return root;
  }

  stretch(block: number, box: Box): void {
    widen(itemAt(this.bounds, this.rootOf(block)), box);
  }

  boxes(): Box[] {
    return this.bounds.filter((_, block) => this.parents[block] === block);
  }

  private rootOf(block: number): number {
    let root = block;
    while (itemAt(this.parents, root) !== root) root = itemAt(this.parents, root);
    for (let at = block; at !== root; ) {
      const next = itemAt(this.parents, at);
      this.parents[at] = root;
      at = next;
    }
    return root;
  }
}

function widen(box: Box, by: Box): void {
  box.top = Math.min(box.top, by.top);
  box.left = Math.min(box.left, by.left);
  box.bottom = Math.max(box.bottom, by.bottom);
  box.right = Math.max(box.right, by.right);
}

/** Bounds that touch are one block: what lies within the corner of an L belongs to it. */
function joinedBoxes(boxes: readonly Box[]): Box[] {
  const done: Box[] = [];
  let open: Box[] = [];
  const waiting = [...boxes].sort((one, other) => one.top - other.top);
  for (const box of waiting) {
    const still: Box[] = [];
    for (const one of open) (one.bottom < box.top - 1 ? done : still).push(one);
    open = still;
    for (let at = touchingOf(open, box); at >= 0; at = touchingOf(open, box)) {
      widen(box, itemAt(open, at));
      open.splice(at, 1);
    }
    open.push(box);
  }
  return [...done, ...open];
}

function touchingOf(open: readonly Box[], { top, left, bottom, right }: Box): number {
  return open.findIndex((one) => one.left <= right + 1 && one.right >= left - 1 && one.top <= bottom + 1 && one.bottom >= top - 1);
}
