import { decimalOf, readAt15Digits, round } from "../../core/decimal";
import { cellsAlong } from "../../formulas/cellsAlong";
import { comparisonsIn, type Comparison } from "../../formulas/comparisons";
import { cellOfFormula, fillingsOf, type FormulaAt, formulasIn, type Run, treeOf } from "../../formulas/formulaCells";
import { cellAt, hasFormula, valueAt } from "../../recognise/grid";
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
      return comparisons.length === 0 ? [] : fillingsOf(shape).flatMap(({ runs }) => nearIn(book, runs, comparisons));
    }),
};

interface Near {
  at: FormulaAt;
  cell: ReturnType<typeof cellAt>;
  bound: number;
  shown: string;
}

function nearIn(book: Snapshot, runs: readonly Run[], comparisons: readonly Comparison[]): Observation<Found>[] {
  const near = runs.flatMap((run) => nearBounds(book, run, comparisons));
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

function nearBounds(book: Snapshot, run: Run, comparisons: readonly Comparison[]): Near[] {
  const asked = comparisons.flatMap((comparison) => {
    const [judged, boundAt] = [cellsAlong(book, run, comparison.cell), boundsAlong(book, run, comparison.bound)];
    return judged && boundAt ? [{ judged, boundAt }] : [];
  });
  const found: Near[] = [];
  for (let i = 0; i < run.count && asked.length > 0; i++) {
    for (const { judged, boundAt } of asked) {
      const [row, bound] = [judged.rowFor(i), boundAt(i)];
      const value = valueAt(judged.sheet, row, judged.column);
      if (bound === null || typeof value !== "number" || value >= bound) continue;
      // A number that depends on a bound is no grade: a coefficient has its own function.
      if (typeof valueAt(run.sheet, run.row + i, run.column) !== "string") continue;
      const shown = shownAtBound(value, bound);
      const cell = shown === null ? null : cellAt(judged.sheet, row, judged.column);
      if (shown === null || !cell || !hasFormula(cell)) continue;
      found.push({ at: run.cell(i), cell, bound, shown });
      break;
    }
  }
  return found;
}

/** What a value below a bound is on paper, if that reaches it. */
function shownAtBound(value: number, bound: number): string | null {
  const digits = Math.abs(bound) <= 2 ? SHOWN_OF_SHARES : SHOWN;
  const shown = round(decimalOf(value), digits);
  return shown >= bound && decimalsOf(value) > digits ? shown.toFixed(digits) : null;
}

/** The number that a bound is in each row: written in the formula, or typed into a cell. */
function boundsAlong(book: Snapshot, run: Run, node: Comparison["bound"]): ((index: number) => number | null) | null {
  if (node.type === "Literal") {
    const { value } = node;
    return typeof value === "number" ? () => value : null;
  }
  const cells = cellsAlong(book, run, node);
  if (!cells) return null;
  return (index) => {
    const cell = cellAt(cells.sheet, cells.rowFor(index), cells.column);
    return typeof cell.value === "number" && !hasFormula(cell) ? cell.value : null;
  };
}
