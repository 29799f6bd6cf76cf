/**
 * A second look at cells, in the very request that writes over them or takes their place away. Excel makes a request's actions in
 * order: what somebody has typed since the first look is seen right before it goes, and is what has to be put back.
 */
import { BYTES_PER_CELL_READ, readEach, type Contents } from "../cellContents";
import { blocksOf, bytesOf, rangeOf, weightOf, type Spot } from "../blocks";
import type { Piece } from "../sending";
import type { Content } from "../../sheet/formula";

/** A cell that holds something else than at the first look. */
export interface Found<Cell extends Spot> {
  cell: Cell;
  now: Contents;
}

/**
 * Goes before what writes. Where all of it is more than one request, what goes in a later one was looked at before the first.
 * @param held what a cell held at the first look
 * @param otherwise is told, once all have been looked at, of those that hold something else: throws
 */
export function secondLook<Cell extends Spot>(
  cells: readonly Cell[],
  held: (cell: Cell) => Content,
  otherwise: (found: readonly Found<Cell>[]) => void,
): Piece[] {
  const found: Found<Cell>[] = [];
  return [...looksAt(cells, held, found), judgePiece(found, otherwise)];
}

/** @param found takes those that hold something else */
export function looksAt<Cell extends Spot>(cells: readonly Cell[], held: (cell: Cell) => Content, found: Found<Cell>[]): Piece[] {
  return blocksOf(cells).map(
    (block): Piece => ({
      bytes: weightOf(block, (cell) => BYTES_PER_CELL_READ + 2 * bytesOf(held(cell))),
      queue(context) {
        const range = rangeOf(context, block).load("formulas,values,numberFormat");
        return () => {
          if (range.isNullObject) return;
          readEach(block, range, (cell, now) => {
            if (now.content !== held(cell)) found.push({ cell, now });
          });
        };
      },
    }),
  );
}

/** Goes behind the looks, and judges what they have found. */
export function judgePiece<Cell extends Spot>(found: readonly Found<Cell>[], otherwise: (found: readonly Found<Cell>[]) => void): Piece {
  return {
    bytes: 0,
    queue: () => () => {
      if (found.length > 0) otherwise(found);
    },
  };
}
