import { firstOf } from "../../basics/itemAt";
import { requireValue } from "../../basics/requireValue";
import { type FormulaAt, formulasIn } from "../../formulas/formulaCells";
import { areaUsed, rangeUses } from "../../formulas/rangeUses";
import { filledInto } from "../../formulas/rewrite";
import type { Cell } from "../../recognise/grid";
import { headingOf } from "../../recognise/headings";
import { isSummary } from "../../vocabulary/rowWords";
import { manyAsOne, type Odd, oddFormulas } from "../facts/oddCells";
import { allMended, changeTo } from "../findings/changes";
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
    manyAsOne(oddFormulas(book, formulas).filter((odd) => !isOnPurpose(book, odd))).map(({ cells, above, first, count }) => {
      const as = (cell: Cell) => {
        const after = filledInto(above, cell.row, cell.column);
        return after === null ? null : changeTo(formulaIn(book, cell), after);
      };
      const one = firstOf(cells);
      return {
        place: placeOfRun(cells),
        params: {
          label: headingOf(above.sheet, first.row, first.column),
          formula: String(one.formula),
          usual: String(as(one)?.after ?? above.text),
          count: cells.length,
          of: count,
        },
        ...allMended(cells, as),
      };
    }),
};

function isOnPurpose(book: Snapshot, { cells, above }: Odd): boolean {
  return cells.some((cell) => {
    const formula = formulaIn(book, cell);
    const { sheet, row, column, shape } = formula;
    if (shape.runs.some((run) => run.sheet === sheet && run.column === column && (run.count > 1 || run.row !== row))) return true;
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
