/** Cells that hang together: blocks of a sheet between blank rows and columns. Rows that are filled alike are looked at once. */
import { itemAt } from "../basics/itemAt";
import { type Area } from "../sheet/address";
import { type CellTraits, FILLED, MERGED, traitsOf } from "./cellTraits";
import type { SheetSnapshot } from "../book/snapshot";

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
  const traits = traitsOf(sheet);
  let above: Run[] = [];
  for (const { row, end } of traits.bands) {
    const filled = filledRuns(traits, row);
    let next = 0;
    for (const run of filled) {
      while (next < above.length && itemAt(above, next).to < run.from - 1) next++;
      for (let j = next; j < above.length && itemAt(above, j).from <= run.to + 1; j++)
        run.block = run.block < 0 ? itemAt(above, j).block : blocks.join(run.block, itemAt(above, j).block);
      if (run.block < 0) run.block = blocks.begin();
      blocks.stretch(run.block, { top: row, bottom: end - 1, left: run.from, right: run.to });
    }
    above = filled;
  }
  return blocks.boxes().filter(({ top, bottom, left, right }) => top < bottom || left < right);
}

function filledRuns(traits: CellTraits, row: number): Run[] {
  const runs: Run[] = [];
  for (const column of traits.columnsWith(FILLED | MERGED, row)) {
    const run = runs[runs.length - 1];
    if (run?.to === column - 1) run.to = column;
    else runs.push({ from: column, to: column, block: -1 });
  }
  return runs;
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
