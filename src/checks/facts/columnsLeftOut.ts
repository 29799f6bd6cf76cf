/** Columns of figures right beside a range in a row that no formula of the row takes: the range was made before they were put in. */
import { formulasIn, type FormulaAt } from "../../formulas/formulaCells";
import { areaUsed, rangeUses } from "../../formulas/rangeUses";
import { type ColumnReading, dataRows, type RegionReading, regionsOn } from "../../recognise";
import { hasFormula, cellAt } from "../../recognise/grid";
import { isInside, type SheetArea } from "../../sheet/address";
import { headsEarlier } from "../../vocabulary/headerWords";
import type { Snapshot } from "../../book/snapshot";

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
  const at = (column: number) => region.columns.find((one) => one.column === column);
  const inside = region.columns.filter(({ column }) => column >= area.column && column < area.column + area.columns);
  const [{ role } = { role: null }] = inside;
  if (inside.length < area.columns || role === null || !SUMMED.has(role) || inside.some((one) => one.role !== role)) return null;
  const isLike = (one: ColumnReading | undefined): one is ColumnReading =>
    one?.role === role && !headsEarlier(one.header) && isTypedDown(cell, region, one.column);
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
  return role !== "quantity" && left.length > 0 && isBeside && left.every(isFree) ? { side: "left", columns: left } : null;
}

function isTypedDown({ sheet }: FormulaAt, region: RegionReading, column: number): boolean {
  let numbers = 0;
  for (const row of dataRows(region)) {
    const one = cellAt(sheet, row, column);
    if (hasFormula(one)) return false;
    if (typeof one.value === "number") numbers += 1;
  }
  return numbers > 1;
}

/** Whether any formula of the row reads the column. */
function isTaken(book: Snapshot, cell: FormulaAt, column: number): boolean {
  for (const inColumn of formulasIn(book).columnsOf(cell.sheet.name).keys()) {
    const formula = formulasIn(book).at(cell.sheet.name, cell.row, inColumn);
    if (formula && isRead(book, formula, cell, column)) return true;
  }
  return false;
}

function isRead(book: Snapshot, formula: FormulaAt, { sheet, row }: FormulaAt, column: number): boolean {
  return rangeUses(formula.shape).some((use) => {
    const area = areaUsed(book, formula, use);
    return area?.sheet === sheet.name && isInside(area, row, column);
  });
}
