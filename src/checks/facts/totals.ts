/** Cells within a range that are worked out of others in it: sums, means and the like, by their formulas or by their rows' words. */
import type { AstExpression } from "@borgar/fx";
import { fact } from "../../basics/fact";
import { itemAt } from "../../basics/itemAt";
import { add, compare, decimalOf, roundQuotient, sumOf, ZERO } from "../../core/decimal";
import { argumentNodes, calledName } from "../../formulas/called";
import { type FormulaAt, formulasIn, type Run, type Shape, treeOf } from "../../formulas/formulaCells";
import { areaUsed, type RangeUse, rangeUsesIn } from "../../formulas/rangeUses";
import { regionsOn, rowsOfKind } from "../../recognise";
import { decimalsOf } from "../../recognise/amounts";
import { valueAt } from "../../recognise/grid";
import { sheetKnown } from "../../recognise/tables";
import { commonArea, type SheetArea } from "../../sheet/address";
import type { SheetSnapshot, Snapshot } from "../../book/snapshot";

export interface Total {
  row: number;
  column: number;
  /** Of rows above or below it in its column, or of columns beside it in its row. */
  of: "rows" | "columns";
}

const totalsByArea = fact<Snapshot, Map<string, Total | null>>(() => new Map());

/** The first total in an area of what stands in the same area. */
export function totalIn(book: Snapshot, area: SheetArea): Total | null {
  const known = totalsByArea(book);
  const key = `${area.sheet}!${area.row},${area.column},${area.rows},${area.columns}`;
  let total = known.get(key);
  if (total === undefined) known.set(key, (total = byFormula(book, area) ?? byWord(book, area)));
  return total;
}

/** A shape is looked at once in an area: what one of its cells adds up, the others add up beside it. */
function byFormula(book: Snapshot, area: SheetArea): Total | null {
  const seen = new Set<Shape>();
  for (const [column, runs] of formulasIn(book).runsOf(area.sheet)) {
    if (column < area.column || column >= area.column + area.columns) continue;
    for (let i = firstFrom(runs, area.row); i < runs.length; i++) {
      const run = itemAt(runs, i);
      if (run.row >= area.row + area.rows) break;
      if (seen.has(run.shape)) continue;
      seen.add(run.shape);
      const formula = run.cell(Math.max(0, area.row - run.row));
      const of = addedUp(book, formula, area);
      if (of) return { row: formula.row, column, of };
    }
  }
  return null;
}

/** The first run that reaches into a row or begins below it. */
function firstFrom(runs: readonly Run[], row: number): number {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (itemAt(runs, middle).end <= row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Two cells of the area or more, in the formula's own column or in its own row. */
function addedUp(book: Snapshot, formula: FormulaAt, area: SheetArea): Total["of"] | null {
  let [inColumn, inRow] = [0, 0];
  for (const use of addends(formula.shape)) {
    const used = areaUsed(book, formula, use);
    const common = used?.sheet === area.sheet ? commonArea(used, area) : null;
    if (!common || isWithin(common, formula)) continue;
    if (common.column <= formula.column && formula.column < common.column + common.columns) inColumn += common.rows;
    if (common.row <= formula.row && formula.row < common.row + common.rows) inRow += common.columns;
  }
  return inColumn > 1 ? "rows" : inRow > 1 ? "columns" : null;
}

function isWithin({ row, column, rows, columns }: { row: number; column: number; rows: number; columns: number }, at: FormulaAt): boolean {
  return at.row >= row && at.row < row + rows && at.column >= column && at.column < column + columns;
}

/** What a formula adds up or averages and shows as it is, rounded at most. */
const addends = fact((shape: Shape): RangeUse[] => addendsIn(treeOf(shape.first)));

const SUMMING = new Set(["SUM", "SUBTOTAL", "AVERAGE", "MAX", "MIN", "MEDIAN"]);

function addendsIn(tree: AstExpression | null): RangeUse[] {
  if (!tree) return [];
  if (tree.type === "ReferenceIdentifier") return rangeUsesIn(tree);
  if (tree.type === "BinaryExpression" && tree.operator === "+") return tree.arguments.flatMap(addendsIn);
  if (tree.type !== "CallExpression") return [];
  const [first, second, third] = argumentNodes(tree);
  const name = calledName(tree) ?? "";
  if (SUMMING.has(name)) return rangeUsesIn(tree);
  if (name === "ROUND" || name === "IFERROR") return addendsIn(first ?? null);
  return name === "IF" ? [...addendsIn(second ?? null), ...addendsIn(third ?? null)] : [];
}

/** A row of 合计 or 平均 whose number is just that: the word alone may name an item. */
function byWord(book: Snapshot, area: SheetArea): Total | null {
  if (area.columns > 1 || area.rows < 3) return null;
  const sheet = sheetKnown(book, area.sheet);
  for (const region of regionsOn(book, area.sheet)) {
    if (!commonArea(region.area, area)) continue;
    const totals = rowsOfKind(region, "total", "subtotal").filter((row) => row >= area.row && row < area.row + area.rows);
    for (const row of totals.slice(0, MOST_TOTALS)) {
      if (isWorkedOutAt(sheet, area, row)) return { row, column: area.column, of: "rows" };
    }
  }
  return null;
}

/** Where the first ones are no totals, the word means something else. */
const MOST_TOTALS = 20;
const MOST_ROWS = 20_000;

/** The sum or the mean of all rows above it in the range, or of some right above it. */
function isWorkedOutAt(sheet: SheetSnapshot, { row: first, column }: SheetArea, row: number): boolean {
  const shown = valueAt(sheet, row, column);
  if (typeof shown !== "number") return false;
  let [sum, count] = [ZERO, 0];
  for (let above = row - 1; above >= Math.max(first, row - MOST_ROWS); above--) {
    const value = valueAt(sheet, above, column);
    if (typeof value !== "number") continue;
    [sum, count] = [add(sum, decimalOf(value)), count + 1];
    if (count < 2) continue;
    if (compare(sum, sumOf([shown])) === 0 || roundQuotient(sum, decimalOf(count), Math.min(10, decimalsOf(shown))) === shown) return true;
  }
  return false;
}
