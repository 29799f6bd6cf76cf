/** Columns of one formula, and the cells in their midst that hold something else. */
import type { FormulaAt } from "./reading/formulas";
import { cellAt, isBlank, type Cell } from "./reading/lookup";
import type { Reading } from "./reading/reading";
import type { SheetSnapshot } from "../book/snapshot";

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
export function oddConstants(reading: Reading, least: number): Odd[] {
  return inColumns(reading, least, (column, i, sheet) => {
    const [above, below] = [column[i]!, column[i + 1]];
    if (below?.shape !== above.shape || below.row === above.row + 1) return null;
    const cells = Array.from({ length: below.row - above.row - 1 }, (_, k) => cellAt(sheet, above.row + 1 + k, above.column));
    return cells.some(isBlank) ? null : { below, cells };
  }).filter(({ cells, above, first }) => !cells.some((cell) => isHeading(cell, above, first)));
}

/** Single formulas, and pairs of them, that differ from those above and below. */
export function oddFormulas(reading: Reading, least: number): Odd[] {
  return inColumns(reading, least, (column, i) => {
    const above = column[i]!;
    if (column[i + 1]?.shape === above.shape) return null;
    const below = [column[i + 2], column[i + 3]].find((one) => one?.shape === above.shape);
    if (!below) return null;
    const between = column.slice(i + 1, column.indexOf(below, i));
    return below.row - above.row === between.length + 1 ? { below, cells: between.map(reading.formulas.cell) } : null;
  });
}

type Between = (column: FormulaAt[], i: number, sheet: SheetSnapshot) => Pick<Odd, "below" | "cells"> | null;

function inColumns({ snapshot, formulas }: Reading, least: number, between: Between): Odd[] {
  const found: Odd[] = [];
  for (const sheet of snapshot.sheets) {
    for (const column of formulas.columnsOf(sheet.name).values()) {
      if (column.length < least) continue;
      const shapes = new Map<FormulaAt["shape"], { first: FormulaAt; count: number }>();
      for (const formula of column) {
        const known = shapes.get(formula.shape);
        if (known) known.count++;
        else shapes.set(formula.shape, { first: formula, count: 1 });
      }
      const ofColumn = column.flatMap((above, i): Odd[] => {
        const known = shapes.get(above.shape)!;
        const odd = known.count < least ? null : between(column, i, sheet);
        return odd ? [{ ...odd, above, ...known }] : [];
      });
      found.push(...ofColumn.filter(fewOf(ofColumn)));
    }
  }
  return found;
}

/** What comes as often as every second time is no exception. */
function fewOf(all: Odd[]): (odd: Odd) => boolean {
  const cells = new Map<FormulaAt["shape"], number>();
  for (const { above, cells: odd } of all) cells.set(above.shape, (cells.get(above.shape) ?? 0) + odd.length);
  return ({ above, count }) => cells.get(above.shape)! * 2 <= count;
}

/** A header repeated on the next page, or the name of the next section: its row has no numbers where its neighbours have. */
function isHeading(cell: Cell, above: FormulaAt, first: FormulaAt): boolean {
  if (cell.kind !== "String") return false;
  if (cell.value === cellAt(above.sheet, first.row - 1, first.column).value) return true;
  const line = (row: number) => above.sheet.kinds[row - above.sheet.row] ?? [];
  const numbers = (row: number) => line(row).filter((kind, j) => kind === "Double" && j + above.sheet.column !== cell.column).length;
  return numbers(above.row) > 0 && numbers(cell.row) === 0;
}
