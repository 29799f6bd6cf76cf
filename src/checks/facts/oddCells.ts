/** Columns of one formula, and the cells in their midst that hold something else. */
import { groupBy } from "../../basics/groupBy";
import { firstOf, lastOf } from "../../basics/itemAt";
import { requireValue } from "../../basics/requireValue";
import { cellOfFormula, type FormulaAt, formulasIn, type Run, type Shape } from "../../formulas/formulaCells";
import { type Cell, cellAt, isBlank } from "../../recognise/grid";
import { MOST_ALIKE } from "../findings/crowd";
import type { Snapshot } from "../../book/snapshot";

/** Cells one below the other, with the same formula right above and right below them. */
export interface Odd {
  above: FormulaAt;
  below: FormulaAt;
  cells: Cell[];
  /** The first cell of the column that holds the formula, and how many do. */
  first: FormulaAt;
  count: number;
}

/** Constants where the formulas above and below agree, in columns with at least so many of that formula. */
export function oddConstants(book: Snapshot, least: number): Odd[] {
  return inColumns(book, least, (above, [next]) => {
    if (next?.shape !== above.shape) return null;
    const cells: Cell[] = [];
    for (let row = above.end; row < next.row; row++) {
      const cell = cellAt(above.sheet, row, above.column);
      if (isBlank(cell)) return null;
      cells.push(cell);
    }
    return { below: next.cell(0), cells };
  }).filter(({ cells, above, first }) => !cells.some((cell) => isHeading(cell, above, first)));
}

/** Single formulas, and pairs of them, that differ from those above and below. */
export function oddFormulas(book: Snapshot, least: number): Odd[] {
  return inColumns(book, least, (above, next) => {
    const place = next.findIndex(({ shape }) => shape === above.shape);
    const below = next[place];
    const between = next.slice(0, Math.max(0, place));
    const count = between.reduce((sum, run) => sum + run.count, 0);
    if (!below || count === 0 || count > 2 || below.row - above.end !== count) return null;
    return { below: below.cell(0), cells: between.flatMap((run) => run.cells()).map(cellOfFormula) };
  });
}

/** `next` are the runs below: as many as two odd cells and the formula that follows them. */
type Between = (above: Run, next: readonly Run[]) => Pick<Odd, "below" | "cells"> | null;

function inColumns(book: Snapshot, least: number, between: Between): Odd[] {
  return book.sheets.flatMap(({ name }) =>
    [...formulasIn(book).runsOf(name).values()].flatMap((runs) => {
      if (runs.length < 2) return [];
      const shapes = usesIn(runs);
      const odds = runs.flatMap((above, i): Odd[] => {
        const { first, count } = requireValue(shapes.get(above.shape), "a formula of the column");
        const odd = count >= least ? between(above, runs.slice(i + 1, i + 4)) : null;
        return odd ? [{ ...odd, above: above.cell(above.count - 1), first, count }] : [];
      });
      return odds.filter(fewOf(odds));
    }),
  );
}

/** The formulas of a column, each with its first cell and how many there are. */
function usesIn(runs: readonly Run[]): Map<Shape, Pick<Odd, "first" | "count">> {
  const uses = new Map<Shape, Pick<Odd, "first" | "count">>();
  for (const run of runs) {
    const known = uses.get(run.shape);
    if (known) known.count += run.count;
    else uses.set(run.shape, { first: run.cell(0), count: run.count });
  }
  return uses;
}

/** What comes as often as every second time is no exception. */
function fewOf(all: Odd[]): (odd: Odd) => boolean {
  const cells = new Map<Shape, number>();
  for (const { above, cells: odd } of all) cells.set(above.shape, (cells.get(above.shape) ?? 0) + odd.length);
  return ({ above, count }) => (cells.get(above.shape) ?? 0) * 2 <= count;
}

/** Where a column has more of them than anybody would look at one by one they are one, from the first to the last. */
export function manyAsOne(odds: readonly Odd[]): Odd[] {
  return [...groupBy(odds, ({ first }) => first).values()].flatMap((all) =>
    all.length <= MOST_ALIKE ? all : [{ ...firstOf(all), below: lastOf(all).below, cells: all.flatMap(({ cells }) => cells) }],
  );
}

/** A header repeated on the next page, or the name of the next section: its row has no numbers where its neighbours have. */
function isHeading(cell: Cell, above: FormulaAt, first: FormulaAt): boolean {
  if (cell.kind !== "String") return false;
  if (cell.value === cellAt(above.sheet, first.row - 1, first.column).value) return true;
  const line = (row: number) => above.sheet.kinds[row - above.sheet.row] ?? [];
  const numbers = (row: number) => line(row).filter((kind, j) => kind === "Double" && j + above.sheet.column !== cell.column).length;
  return numbers(above.row) > 0 && numbers(cell.row) === 0;
}
