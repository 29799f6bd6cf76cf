/** Cells of a formula's result that get a number format with it, beside the formula's own: those that have none. */
import { groupBy } from "../../basics/groupBy";
import { firstOf } from "../../basics/itemAt";
import type { CellChange } from "../../book/cellChange";
import type { Area } from "../../sheet/address";
import { isFormula } from "../../sheet/formula";
import { blocksOf, type Spot } from "../blocks";
import { NO_FORMAT, type Contents } from "../cellContents";
import type { ShownCells } from "./kept";

export interface ShownCell extends Spot {
  numberFormat: string;
}

interface ResultCell extends ShownCell {
  /** Another formula has unfolded into it. */
  isResult: boolean;
}

/** All cells that results are to unfold into, the formulas' own left out. */
export function resultCells(changes: readonly CellChange[]): ResultCell[] {
  const changed = new Set(changes.map(placeKey));
  const cells = changes.flatMap(({ sheet, row, column, before, shownAs }) =>
    shownAs
      ? spotsOf(sheet, { row, column, rows: shownAs.rows, columns: shownAs.columns }).map((spot): ResultCell => {
          return { ...spot, numberFormat: shownAs.numberFormat, isResult: isFormula(before) };
        })
      : [],
  );
  return cells.filter((cell) => !changed.has(placeKey(cell)));
}

/** What somebody has put there meanwhile, or how somebody has formatted it, stays as it is. */
export function cellsToFormat(cells: readonly ResultCell[], contents: readonly (Contents | null)[]): ShownCell[] {
  return cells.filter(({ isResult }, i) => contents[i]?.numberFormat === NO_FORMAT && (isResult || contents[i].content === ""));
}

/** As few areas as they make, for an undo to find. */
export function areasShown(cells: readonly ShownCell[], idOf: (sheet: string) => string): ShownCells[] {
  return [...groupBy(cells, ({ numberFormat }) => numberFormat).values()].flatMap((alike) =>
    blocksOf(alike).map(({ sheet, area }) => ({ sheetId: idOf(sheet), ...area, numberFormat: firstOf(alike).numberFormat })),
  );
}

export function cellsShown(areas: readonly ShownCells[]): ShownCell[] {
  return areas.flatMap(({ sheetId, numberFormat, ...area }) => spotsOf(sheetId, area).map((spot) => ({ ...spot, numberFormat })));
}

/** Those that still have the format they were given lose it. */
export function cellsToUnformat(cells: readonly ShownCell[], contents: readonly (Contents | null)[]): ShownCell[] {
  return cells.flatMap((cell, i) => (contents[i]?.numberFormat === cell.numberFormat ? [{ ...cell, numberFormat: NO_FORMAT }] : []));
}

function spotsOf(sheet: string, { row, column, rows, columns }: Area): Spot[] {
  return Array.from({ length: rows * columns }, (_, i) => ({ sheet, row: row + Math.floor(i / columns), column: column + (i % columns) }));
}

const placeKey = ({ sheet, row, column }: Spot) => `${sheet}!${row},${column}`;
