import { decimalOf, readAt15Digits, round } from "../../core/decimal";
import { comparisonsIn, type Comparison } from "../../formulas/comparisons";
import { cellOfFormula, fillingsOf, type FormulaAt, formulasIn, treeOf } from "../../formulas/formulaCells";
import { resolve } from "../../formulas/resolve";
import { cellAt, hasFormula } from "../../recognise/grid";
import { decimalsOf } from "../../recognise/amounts";
import { headingOf, labelOfRow } from "../../recognise/headings";
import { sheetKnown } from "../../recognise/tables";
import { numberText } from "../findings/numberText";
import { placeOf } from "../findings/places";
import { rangeText } from "../findings/rangeText";
import type { Observation, Rule } from "../rule";
import type { Snapshot } from "../../book/snapshot";

type Found = { unit: string; label: string; cell: string; value: string; shown: string; bound: string; grade: string; count: number };

/**
 * A grade by a computed score that lies below a bound by less than half of the last decimal anybody shows: 89.997 is 90.00 on paper and
 * no 优秀 in the formula. How a cell is formatted is not in the workbook as it is read; two decimals are what offices show at most, and
 * four of a share. Told at the first of such cells of one formula.
 */
export const gradeDecimals: Rule<"grade-decimals", Found> = {
  id: "grade-decimals",
  severity: "warning",
  about: "grades",
  check: (book) =>
    formulasIn(book).shapes.flatMap((shape) => {
      if (!/IFS?\(/i.test(shape.r1c1)) return [];
      const comparisons = comparisonsIn(treeOf(shape.first));
      return comparisons.length === 0 ? [] : fillingsOf(shape).flatMap(({ cells }) => nearIn(book, cells, comparisons));
    }),
};

interface Near {
  at: FormulaAt;
  cell: ReturnType<typeof cellAt>;
  bound: number;
  shown: string;
}

function nearIn(book: Snapshot, cells: readonly FormulaAt[], comparisons: readonly Comparison[]): Observation<Found>[] {
  const near = cells.flatMap((at) => nearBound(book, at, comparisons) ?? []);
  const [first] = near;
  if (!first) return [];
  const { at, cell, bound, shown } = first;
  return [
    {
      place: placeOf(cellOfFormula(at)),
      params: {
        unit: labelOfRow(at.sheet, at.row, at.column),
        label: headingOf(sheetKnown(book, cell.sheet), cell.row, cell.column),
        cell: rangeText(at, { sheet: cell.sheet, row: cell.row, column: cell.column, rows: 1, columns: 1 }),
        value: numberText(readAt15Digits(Number(cell.value))),
        shown,
        bound: numberText(bound),
        grade: String(cellOfFormula(at).value),
        count: near.length,
      },
    },
  ];
}

const SHOWN = 2;
const SHOWN_OF_SHARES = 4;

function nearBound(book: Snapshot, at: FormulaAt, comparisons: readonly Comparison[]): Near | null {
  // A number that depends on a bound is no grade: a coefficient has its own function.
  if (typeof cellOfFormula(at).value !== "string") return null;
  for (const { cell: node, bound: other } of comparisons) {
    const area = resolve(book, at, node)?.area;
    if (area?.rows !== 1 || area.columns !== 1) continue;
    const cell = cellAt(sheetKnown(book, area.sheet), area.row, area.column);
    const bound = boundOf(book, at, other);
    if (bound === null || typeof cell.value !== "number" || !hasFormula(cell) || cell.value >= bound) continue;
    const digits = Math.abs(bound) <= 2 ? SHOWN_OF_SHARES : SHOWN;
    const shown = round(decimalOf(cell.value), digits);
    if (shown >= bound && decimalsOf(cell.value) > digits) return { at, cell, bound, shown: shown.toFixed(digits) };
  }
  return null;
}

function boundOf(book: Snapshot, at: FormulaAt, node: Comparison["bound"]): number | null {
  if (node.type === "Literal") return typeof node.value === "number" ? node.value : null;
  const area = resolve(book, at, node)?.area;
  if (area?.rows !== 1 || area.columns !== 1) return null;
  const cell = cellAt(sheetKnown(book, area.sheet), area.row, area.column);
  return typeof cell.value === "number" && !hasFormula(cell) ? cell.value : null;
}
