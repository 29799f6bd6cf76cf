/** Columns of figures right beside a range in a row that no formula of the row takes: the range was made before they were put in. */
import { fact } from "../../basics/fact";
import { formulasIn, type FormulaAt } from "../../formulas/formulaCells";
import { areaUsed, rangeUses } from "../../formulas/rangeUses";
import { type ColumnReading, dataRows, type RegionReading, regionsOn } from "../../recognise";
import { sampledRows } from "../../recognise/columnValues";
import { FORMULA, NUMBER, traitsOf } from "../../recognise/cellTraits";
import { isInside, type SheetArea } from "../../sheet/address";
import { headsBesideSums } from "../../vocabulary/headerWords";
import type { SheetSnapshot, Snapshot } from "../../book/snapshot";

/** What is added up along a row. */
const SUMMED: ReadonlySet<string> = new Set(["score", "votes", "quantity"]);

export interface LeftOut {
  side: "left" | "right";
  /** As they stand, from the left. */
  columns: ColumnReading[];
}

/** `null` where all figures beside the range are taken, or where they are of another kind. */
export function columnsLeftOut(book: Snapshot, cell: FormulaAt, area: SheetArea): LeftOut | null {
  if (area.sheet !== cell.sheet.name || area.row !== cell.row || area.rows !== 1 || area.columns < 2) return null;
  const region = regionsOn(book, area.sheet).find((one) => isInside(one.area, cell.row, cell.column));
  if (!region || !dataRows(region).includes(cell.row)) return null;
  const made = new Set(Array.from({ length: area.columns }, (_, i) => madeOf(cell, region, area.column + i)));
  // Beside most sums stand names and the sum itself: what the columns are for need not be read then.
  const nearest = [area.column - 1, area.column + area.columns];
  if (!nearest.some((column) => made.has(madeOf(cell, region, column)))) return null;
  const at = (column: number) => region.columns.find((one) => one.column === column);
  const inside = region.columns.filter(({ column }) => column >= area.column && column < area.column + area.columns);
  if (inside.length < area.columns || inside.some(({ role }) => !SUMMED.has(role))) return null;
  const isLike = (one: ColumnReading | undefined): one is ColumnReading =>
    one !== undefined && SUMMED.has(one.role) && !headsBesideSums(one.header) && made.has(madeOf(cell, region, one.column));
  const right: ColumnReading[] = [];
  for (let next = at(area.column + area.columns); isLike(next); next = at(next.column + 1)) right.push(next);
  // They end where the formula stands: further on another group begins, with a sum of its own.
  const next = area.column + area.columns + right.length;
  const endsAtFormula = next === cell.column || isRead(book, cell, cell, next);
  const left: ColumnReading[] = [];
  for (let next = at(area.column - 1); isLike(next); next = at(next.column - 1)) left.unshift(next);
  const isFree = ({ column }: ColumnReading) => !isTaken(book, cell, column);
  if (right.length > 0) return endsAtFormula && right.every(isFree) && left.length === 0 ? { side: "right", columns: right } : null;
  const isBeside = area.column + area.columns === cell.column;
  // Figures in front may be what the others are a part of.
  return inside.every(({ role }) => role !== "quantity") && left.length > 0 && isBeside && left.every(isFree)
    ? { side: "left", columns: left }
    : null;
}

/** Whether most numbers of a column are typed, or worked out in it; `null` where hardly any stand there. */
function madeOf({ sheet }: FormulaAt, region: RegionReading, column: number): Made {
  const { rows, made } = sampleOf(region);
  let known = made.get(column);
  if (known === undefined) made.set(column, (known = readMade(sheet, rows, column)));
  return known;
}

type Made = "typed" | "formulas" | null;

/** The rows that tell for all, and what was asked of a block before. */
const sampleOf = fact((region: RegionReading) => ({ rows: sampledRows(dataRows(region)), made: new Map<number, Made>() }));

function readMade(sheet: SheetSnapshot, rows: readonly number[], column: number): Made {
  const traits = traitsOf(sheet);
  let [numbers, formulas] = [0, 0];
  for (const row of rows) {
    const holds = traits.at(row, column);
    if (holds & NUMBER) numbers++;
    if (holds & NUMBER && holds & FORMULA) formulas++;
  }
  if (numbers < 2) return null;
  return formulas * 2 > numbers ? "formulas" : "typed";
}

/**
 * Whether a formula of the row makes something of the column: a range of its own, or something beside what this one makes. That last
 * year is taken off this one says nothing of their sum.
 */
function isTaken(book: Snapshot, cell: FormulaAt, column: number): boolean {
  for (const inColumn of formulasIn(book).runsOf(cell.sheet.name).keys()) {
    const formula = formulasIn(book).at(cell.sheet.name, cell.row, inColumn);
    if (!formula || !isRead(book, formula, cell, column)) continue;
    if (formula === cell || isRead(book, formula, cell, column, 2) || isRead(book, formula, cell, cell.column)) return true;
  }
  return false;
}

/** @param columns of the narrowest range that counts */
function isRead(book: Snapshot, formula: FormulaAt, { sheet, row }: FormulaAt, column: number, columns = 1): boolean {
  return rangeUses(formula.shape).some((use) => {
    const area = areaUsed(book, formula, use);
    return area?.sheet === sheet.name && area.columns >= columns && isInside(area, row, column);
  });
}
