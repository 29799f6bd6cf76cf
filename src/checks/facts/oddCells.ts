/** Columns of one formula, and the cells among them that hold something else: in their midst, or in the first and last rows of the data. */
import { fact } from "../../basics/fact";
import { groupBy } from "../../basics/groupBy";
import { firstOf } from "../../basics/itemAt";
import { cellOfFormula, type FormulaAt, formulasIn, type Shape } from "../../formulas/formulaCells";
import { areaUsed, rangeUses } from "../../formulas/rangeUses";
import { rangeOf } from "../../formulas/referenceCells";
import { dataRows, type RegionReading, regionsIn } from "../../recognise";
import { type Cell, cellAt, hasFormula, isBlank, isNumberAt } from "../../recognise/grid";
import type { SheetArea } from "../../sheet/address";
import { isTextFormula } from "./textFormulas";
import type { Snapshot, SheetSnapshot } from "../../book/snapshot";

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
  return inColumns(book, least, (above, column, i, sheet) => {
    const below = column[i + 1];
    if (below?.shape !== above.shape || below.row === above.row + 1) return null;
    const cells = Array.from({ length: below.row - above.row - 1 }, (_, k) => cellAt(sheet, above.row + 1 + k, above.column));
    return cells.every((cell) => isOverFormula(book, cell, above)) ? { below, cells } : null;
  }).filter(({ cells, above, first }) => !cells.some((cell) => isHeading(cell, above, first)));
}

/** Constants before the first formula of a column or behind the last, in rows of data as those of the formulas are. */
export function edgeConstants(book: Snapshot, least: number): Odd[] {
  return regionsIn(book).flatMap((region) => {
    const formulas = formulasIn(book).columnsOf(region.sheet);
    const columns = region.columns.filter(({ column }) => (formulas.get(column)?.length ?? 0) >= least);
    if (columns.length === 0) return [];
    const rows = dataRows(region);
    const places = new Map(rows.map((row, i) => [row, i]));
    return columns.flatMap(({ column }) => atEdges(book, region, { rows, places }, column, least));
  });
}

interface DataRows {
  rows: readonly number[];
  /** The place of each among them. */
  places: ReadonlyMap<number, number>;
}

function atEdges(book: Snapshot, region: RegionReading, { rows, places }: DataRows, column: number, least: number): Odd[] {
  const all = formulasIn(book).columnsOf(region.sheet).get(column) ?? [];
  const inColumn = all.flatMap((formula) => {
    const i = places.get(formula.row);
    return i === undefined ? [] : [{ i, formula }];
  });
  if (inColumn.length === rows.length) return [];
  const usual = mostCommon(inColumn.map(({ formula }) => formula.shape));
  const ofShape = inColumn.filter(({ formula }) => formula.shape === usual);
  const [first, last] = [ofShape[0], ofShape[ofShape.length - 1]];
  if (!first || !last || ofShape.length < least || ofShape.length * 2 <= inColumn.length) return [];
  const { sheet } = first.formula;
  const before = rows.slice(0, first.i).map((row) => cellAt(sheet, row, column));
  const after = rows.slice(last.i + 1).map((row) => cellAt(sheet, row, column));
  // A row of another formula below is a total that has no word for it, and a blank one is no list any more.
  const isEnd = (cell: Cell) => hasFormula(cell) || isBlank(cell);
  const end = after.findIndex(isEnd);
  const begin = before.length - [...before].reverse().findIndex(isEnd);
  const runs = [
    // What goes on from the row above begins with a number that somebody gives.
    { cells: goesOnFromAbove(book, first.formula) ? [] : before.slice(begin > before.length ? 0 : begin), beside: first.formula },
    { cells: end < 0 ? after : after.slice(0, end), beside: last.formula },
  ];
  return runs.flatMap(({ cells, beside }): Odd[] => {
    const isMeant =
      cells.length * 2 > ofShape.length || cells.some((cell) => !isOverFormula(book, cell, beside) || hasOwnFormula(book, region, cell));
    if (cells.length === 0 || isMeant || !isOneRun(cells)) return [];
    return [{ above: beside, below: beside, cells, first: first.formula, count: ofShape.length }];
  });
}

/** A row that reckons otherwise than the others, as a forecast below the years: what is typed into it is meant. */
function hasOwnFormula(book: Snapshot, region: RegionReading, { row }: Cell): boolean {
  const rows = dataRows(region);
  const isAlone = (at: number, column: number) => {
    const formula = formulasIn(book).at(region.sheet, at, column);
    return formula?.shape.cells.filter((one) => one.column === column && one.sheet === formula.sheet).length === 1;
  };
  return region.columns.some(({ column }) => isAlone(row, column) && rows.filter((at) => isAlone(at, column)).length <= 2);
}

function mostCommon<T>(things: readonly T[]): T | undefined {
  let best: [T, number] | undefined;
  for (const [thing, same] of groupBy(things, (one) => one)) if (!best || same.length > best[1]) best = [thing, same.length];
  return best?.[0];
}

const isOneRun = (cells: readonly Cell[]) => cells.every((cell, i) => cell.row === firstOf(cells).row + i);

/** Reads the row above, whichever column of it: an opening balance, last year's figure. */
function goesOnFromAbove(book: Snapshot, formula: FormulaAt): boolean {
  return rangeUses(formula.shape).some((use) => {
    const area = areaUsed(book, formula, use);
    const isHeld = use.node.type === "ReferenceIdentifier" && rangeOf(book, use.node.value)?.range.$top;
    return area?.sheet === formula.sheet.name && area.row + area.rows <= formula.row && isHeld !== true;
  });
}

/** Of what a formula's cells show, blanks and errors aside; numbers where they show nothing else. */
const kindsShown = fact(({ cells }: Shape): ReadonlySet<Cell["kind"]> => {
  const shown = cells.map(cellOfFormula).filter((cell) => !isBlank(cell) && cell.kind !== "Error");
  return new Set(shown.length > 0 ? shown.map(({ kind }) => kind) : ["Double"]);
});

/** A constant of the kind the formula gives, in a row that has something to reckon with: 缺考 and its 0 are meant. */
function isOverFormula(book: Snapshot, cell: Cell, beside: FormulaAt): boolean {
  if (isBlank(cell) || !kindsShown(beside.shape).has(cell.kind)) return false;
  const sheet = beside.sheet;
  if (isTextFormula(sheet, cell.row, cell.column)) return false;
  return (
    !ownRow(beside, beside.row).some((area) => hasContent(sheet, area)) || ownRow(beside, cell.row).some((area) => hasContent(sheet, area))
  );

  /** What the formula reads in its own row, were it in that one. */
  function ownRow(formula: FormulaAt, row: number): SheetArea[] {
    const moved: FormulaAt = { ...formula, row };
    return rangeUses(formula.shape).flatMap((use) => {
      const area = areaUsed(book, moved, use);
      return area && area.sheet === sheet.name && area.row === row && area.rows === 1 ? [area] : [];
    });
  }
}

function hasContent(sheet: SheetSnapshot, { row, column, columns }: SheetArea): boolean {
  for (let c = column; c < column + columns; c++) if (isNumberAt(sheet, row, c)) return true;
  return false;
}

/** Single formulas, and pairs of them, that differ from those above and below. */
export function oddFormulas(book: Snapshot, least: number): Odd[] {
  return inColumns(book, least, (above, column, i) => {
    if (column[i + 1]?.shape === above.shape) return null;
    const below = [column[i + 2], column[i + 3]].find((one) => one?.shape === above.shape);
    if (!below) return null;
    const between = column.slice(i + 1, column.indexOf(below, i));
    return below.row - above.row === between.length + 1 ? { below, cells: between.map(cellOfFormula) } : null;
  });
}

type Between = (above: FormulaAt, column: FormulaAt[], i: number, sheet: SheetSnapshot) => Pick<Odd, "below" | "cells"> | null;

function inColumns(book: Snapshot, least: number, between: Between): Odd[] {
  const found: Odd[] = [];
  for (const sheet of book.sheets) {
    for (const column of formulasIn(book).columnsOf(sheet.name).values()) {
      if (column.length < least) continue;
      const shapes = new Map<FormulaAt["shape"], { first: FormulaAt; count: number }>();
      for (const formula of column) {
        const known = shapes.get(formula.shape);
        if (known) known.count++;
        else shapes.set(formula.shape, { first: formula, count: 1 });
      }
      const ofColumn = column.flatMap((above, i): Odd[] => {
        const known = shapes.get(above.shape);
        const odd = known && known.count >= least ? between(above, column, i, sheet) : null;
        return known && odd ? [{ ...odd, above, ...known }] : [];
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
  return ({ above, count }) => (cells.get(above.shape) ?? 0) * 2 <= count;
}

/** A header repeated on the next page, or the name of the next section: its row has no numbers where its neighbours have. */
function isHeading(cell: Cell, above: FormulaAt, first: FormulaAt): boolean {
  if (cell.kind !== "String") return false;
  if (cell.value === cellAt(above.sheet, first.row - 1, first.column).value) return true;
  const line = (row: number) => above.sheet.kinds[row - above.sheet.row] ?? [];
  const numbers = (row: number) => line(row).filter((kind, j) => kind === "Double" && j + above.sheet.column !== cell.column).length;
  return numbers(above.row) > 0 && numbers(cell.row) === 0;
}
