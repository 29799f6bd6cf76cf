/** Columns of one formula, and the cells among them that hold something else: in their midst, or in the first and last rows of the data. */
import { fact } from "../../basics/fact";
import { groupBy } from "../../basics/groupBy";
import { firstOf, lastOf } from "../../basics/itemAt";
import { requireValue } from "../../basics/requireValue";
import { cellOfFormula, type FormulaAt, formulasIn, type Run, type Shape } from "../../formulas/formulaCells";
import { areaUsed, rangeUses } from "../../formulas/rangeUses";
import { rangeOf } from "../../formulas/referenceCells";
import { dataRows, type RegionReading, regionsOn } from "../../recognise";
import { type Cell, cellAt, hasFormula, isBlank, isNumberAt } from "../../recognise/grid";
import { columnsOf } from "../../recognise/rowKinds";
import type { SheetArea } from "../../sheet/address";
import { isTextFormula } from "./textFormulas";
import { MOST_ALIKE } from "../findings/crowd";
import type { SheetSnapshot, Snapshot } from "../../book/snapshot";

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
    const isOver = overFormula(book, above.cell(above.count - 1));
    const cells: Cell[] = [];
    for (let row = above.end; row < next.row; row++) {
      const cell = cellAt(above.sheet, row, above.column);
      if (!isOver(cell)) return null;
      cells.push(cell);
    }
    return { below: next.cell(0), cells };
  }).filter(({ cells, above, first }) => !cells.some((cell) => isHeading(cell, above, first)));
}

/** Constants before the first formula of a column or behind the last, in rows of data as those of the formulas are. */
export function edgeConstants(book: Snapshot, least: number): Odd[] {
  return book.sheets.flatMap(({ name }) => {
    const columns = formulasIn(book).runsOf(name);
    // Most sheets of a workbook hold no formulas, and need not be read for it.
    if (![...columns.values()].some((runs) => runs.some(({ count }) => count >= 2))) return [];
    return regionsOn(book, name).flatMap((region) =>
      columnsOf(region.area).flatMap((column) => {
        const inBlock = columns.get(column)?.filter(({ row, end }) => row <= region.lastRow && end > region.firstRow);
        return inBlock ? atEdges(book, region, inBlock, least) : [];
      }),
    );
  });
}

function atEdges(book: Snapshot, region: RegionReading, runs: readonly Run[], least: number): Odd[] {
  const counts = [...usesIn(runs)].sort(([, one], [, other]) => other.count - one.count);
  const [shape, { first, count } = { first: null, count: 0 }] = counts[0] ?? [];
  const all = runs.reduce((sum, run) => sum + run.count, 0);
  if (!first || count < least || count * 2 <= all) return [];
  const last = lastOf(runs.filter((run) => run.shape === shape));
  if (first.row <= region.firstRow && last.end > region.lastRow) return [];
  const { sheet, column } = first;
  const rows = dataRows(region);
  const cellsOf = (some: readonly number[]) => some.map((row) => cellAt(sheet, row, column));
  // A row of another formula is a total that has no word for it, and a blank one is no list any more.
  const isEnd = (cell: Cell) => hasFormula(cell) || isBlank(cell);
  const before = cellsOf(rows.filter((row) => row < first.row)).reverse();
  const after = cellsOf(rows.filter((row) => row >= last.end));
  const upTo = (cells: readonly Cell[]) => {
    const end = cells.findIndex(isEnd);
    return end < 0 ? [...cells] : cells.slice(0, end);
  };
  const edges = [
    // What goes on from the row above begins with a number that somebody gives.
    { cells: goesOnFromAbove(book, first) ? [] : upTo(before).reverse(), beside: first },
    { cells: upTo(after), beside: last.cell(last.count - 1) },
  ];
  return edges.flatMap(({ cells, beside }): Odd[] => {
    if (cells.length === 0 || cells.length * 2 > count || !isOneRun(cells)) return [];
    const isOver = overFormula(book, beside);
    const isMeant = cells.some((cell) => !isOver(cell) || hasOwnFormula(book, region, cell));
    return isMeant ? [] : [{ above: beside, below: beside, cells, first, count }];
  });
}

const isOneRun = (cells: readonly Cell[]) => cells.every((cell, i) => cell.row === firstOf(cells).row + i);

/** A row that reckons otherwise than the others, as a forecast below the years: what is typed into it is meant. */
function hasOwnFormula(book: Snapshot, region: RegionReading, { row }: Cell): boolean {
  return region.columns.some(({ column }) => {
    const formula = formulasIn(book).at(region.sheet, row, column);
    if (!formula) return false;
    const isAlone = ({ shape }: { shape: Shape }) => {
      const own = shape.runs.filter((run) => run.column === column && run.sheet === formula.sheet);
      return own.length === 1 && own[0]?.count === 1;
    };
    if (!isAlone(formula)) return false;
    const runs = formulasIn(book).runsOf(region.sheet).get(column) ?? [];
    return runs.filter((run) => run.row >= region.firstRow && run.row <= region.lastRow && isAlone(run)).length <= 2;
  });
}

/** Reads the row above, whichever column of it: an opening balance, last year's figure. */
function goesOnFromAbove(book: Snapshot, formula: FormulaAt): boolean {
  return rangeUses(formula.shape).some((use) => {
    const area = areaUsed(book, formula, use);
    const isHeld = use.node.type === "ReferenceIdentifier" && rangeOf(book, use.node.value)?.range.$top;
    return area?.sheet === formula.sheet.name && area.row + area.rows <= formula.row && isHeld !== true;
  });
}

/** Cells of a formula that are looked at for what they show. */
const CELLS_SHOWN = 500;

/** Of what a formula's cells show, blanks and errors aside; numbers where they show nothing else. */
const kindsShown = fact(({ runs }: Shape): ReadonlySet<Cell["kind"]> => {
  const kinds = new Set<Cell["kind"]>();
  for (const { sheet, row, column, count } of runs) {
    for (let i = 0; i < Math.min(count, CELLS_SHOWN); i++) {
      const cell = cellAt(sheet, row + i, column);
      if (!isBlank(cell) && cell.kind !== "Error") kinds.add(cell.kind);
    }
  }
  return kinds.size > 0 ? kinds : new Set<Cell["kind"]>(["Double"]);
});

/** Whether a constant is of the kind the formula gives, in a row that has something to reckon with: 缺考 and its 0 are meant. */
function overFormula(book: Snapshot, beside: FormulaAt): (cell: Cell) => boolean {
  const { sheet, shape } = beside;
  const kinds = kindsShown(shape);
  const reckons = readsNumbers(beside.row);
  return (cell) => {
    if (isBlank(cell) || !kinds.has(cell.kind) || isTextFormula(sheet, cell.row, cell.column)) return false;
    return !reckons || readsNumbers(cell.row);
  };

  /** Whether the formula, were it in that row, would read a number in it. */
  function readsNumbers(row: number): boolean {
    const moved: FormulaAt = { ...beside, row };
    return rangeUses(shape).some((use) => {
      const area = areaUsed(book, moved, use);
      return area?.sheet === sheet.name && area.row === row && area.rows === 1 && hasNumberIn(sheet, area);
    });
  }
}

function hasNumberIn(sheet: SheetSnapshot, { row, column, columns }: SheetArea): boolean {
  const end = Math.min(column + columns, sheet.column + (sheet.values[0]?.length ?? 0));
  for (let c = column; c < end; c++) if (isNumberAt(sheet, row, c)) return true;
  return false;
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
