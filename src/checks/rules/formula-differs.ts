import { firstOf } from "../../basics/itemAt";
import { requireValue } from "../../basics/requireValue";
import { type FormulaAt, formulasIn } from "../../formulas/formulaCells";
import { areaUsed, rangeUses } from "../../formulas/rangeUses";
import { filledInto } from "../../formulas/rewrite";
import type { Cell } from "../../recognise/grid";
import { headingOf } from "../../recognise/headings";
import { isSummary } from "../../vocabulary/rowWords";
import { type Odd, oddFormulas } from "../facts/oddCells";
import { changeTo } from "../findings/changes";
import { placeOfRun } from "../findings/places";
import type { Rule } from "../rule";
import type { Snapshot } from "../../book/snapshot";

type Found = { label: string; formula: string; usual: string; count: number; of: number };

/**
 * A formula unlike those right above and right below it, which are one: a row that was mended by hand, or a reference
 * that was dragged. Subtotals differ on purpose, and so does what comes back every few rows.
 */
export const formulaDiffers: Rule<"formula-differs", Found, "formulas"> = {
  id: "formula-differs",
  severity: "warning",
  about: "formulas",
  options: [{ key: "formulas", initial: 4, least: 3, most: 100 }],
  check: (book, { formulas }) =>
    oddFormulas(book, formulas)
      .filter((odd) => !isOnPurpose(book, odd))
      .map(({ cells, above, below, first, count }) => {
        const changes = cells.map((cell) => {
          const after = filledInto(above, cell.row, cell.column);
          const formula = formulaIn(book, cell);
          return after !== null && after === filledInto(below, cell.row, cell.column) ? changeTo(formula, after) : null;
        });
        const fix = changes.filter((change) => change !== null);
        const formula = String(firstOf(cells).formula);
        return {
          place: placeOfRun(cells),
          params: {
            label: headingOf(above.sheet, first.row, first.column),
            formula,
            usual: fix[0] ? String(fix[0].after) : above.text,
            count: cells.length,
            of: count,
          },
          ...(fix.length === cells.length ? { fix } : {}),
        };
      }),
};

function isOnPurpose(book: Snapshot, { cells, above }: Odd): boolean {
  return cells.some((cell) => {
    const formula = formulaIn(book, cell);
    if (formula.shape.cells.some((one) => one !== formula && one.sheet === formula.sheet && one.column === formula.column)) return true;
    const line = above.sheet.values[cell.row - above.sheet.row] ?? [];
    if (line.some((value) => typeof value === "string" && isSummary(value))) return true;
    // Several cells of its own column: a subtotal.
    return rangeUses(formula.shape).some((use) => {
      const area = areaUsed(book, formula, use);
      if (!area || area.sheet !== cell.sheet || area.rows === 1) return false;
      const isOwn = cell.column >= area.column && cell.column < area.column + area.columns;
      return isOwn && !(cell.row >= area.row && cell.row < area.row + area.rows);
    });
  });
}

/** Odd cells of a column of formulas are formulas. */
function formulaIn(book: Snapshot, { sheet, row, column }: Cell): FormulaAt {
  return requireValue(formulasIn(book).at(sheet, row, column), "a formula");
}
