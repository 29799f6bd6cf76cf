import type { AstExpression } from "@borgar/fx";
import { argumentNodes, calledName } from "../../formulas/called";
import { cellOfFormula, type Filling, fillingsOf, type FormulaAt, formulasIn, treeOf } from "../../formulas/formulaCells";
import { areaUsed, type RangeUse, rangeUses } from "../../formulas/rangeUses";
import { isConditional, takesEachNumber } from "../../formulas/takers";
import { walk } from "../../formulas/walk";
import { headingOf, labelOfRow } from "../../recognise/headings";
import { sheetKnown } from "../../recognise/tables";
import type { SheetArea } from "../../sheet/address";
import { type Total, totalIn } from "../facts/totals";
import { allMended, type NewBounds, withOtherBounds } from "../findings/changes";
import { placeOf } from "../findings/places";
import { rangeText } from "../findings/rangeText";
import type { Observation, Rule } from "../rule";
import type { Snapshot } from "../../book/snapshot";

type Found = { problem: Total["of"]; label: string; by: string; range: string; total: string; cell: string; count: number };

/**
 * A range that takes a total along with what the total is made of: a sum counts it twice, a place is given among one more than there
 * are, the highest is the total. SUBTOTAL passes over what is summed already; who halves the sum, or takes totals off again, knows of them.
 */
export const totalInRange: Rule<"total-in-range", Found> = {
  id: "total-in-range",
  severity: "error",
  about: "formulas",
  check: (book) =>
    formulasIn(book).shapes.flatMap((shape) => {
      const all = rangeUses(shape);
      const uses = all.filter((use) => use.kind === "range" && takesEachNumber(use));
      if (uses.length === 0 || all.some(isConditional) || isHalved(treeOf(shape.first))) return [];
      return fillingsOf(shape).flatMap((filling) => totalsTaken(book, filling, uses, all));
    }),
};

function totalsTaken(book: Snapshot, filling: Filling, uses: readonly RangeUse[], all: readonly RangeUse[]): Observation<Found>[] {
  // Ranges that are held fast are the same for all cells, and others move along with them.
  for (const cell of new Set([filling.first, filling.last])) {
    for (const use of uses) {
      const area = areaUsed(book, cell, use);
      const total = area && area.rows * area.columns > 2 ? totalIn(book, area) : null;
      if (!area || !total || all.some((one) => isCell(areaUsed(book, cell, one), total))) continue;
      return [observed(book, cell, filling, use, area, total)];
    }
  }
  return [];
}

function isCell(area: SheetArea | null, { row, column }: Total): boolean {
  return area?.rows === 1 && area.columns === 1 && area.row === row && area.column === column;
}

function observed(book: Snapshot, cell: FormulaAt, filling: Filling, use: RangeUse, area: SheetArea, total: Total): Observation<Found> {
  const sheet = sheetKnown(book, area.sheet);
  const { row, column, of } = total;
  const bounds = withoutTotal(area, total);
  const mended = (one: FormulaAt) => {
    const own = areaUsed(book, one, use);
    return bounds && own?.row === area.row && own.rows === area.rows
      ? withOtherBounds(book, one, (at) => (isSame(at, own) ? bounds : null))
      : null;
  };
  return {
    place: placeOf(cellOfFormula(cell)),
    params: {
      problem: of,
      label: headingOf(cell.sheet, cell.row, cell.column),
      by: use.by ?? "",
      range: rangeText(cell, area),
      total: of === "rows" ? labelOfRow(sheet, row, column) : headingOf(sheet, row, column),
      cell: rangeText(cell, { sheet: area.sheet, row, column, rows: 1, columns: 1 }),
      count: filling.count,
    },
    ...allMended(filling.cells, mended),
  };
}

/** What is left of the range where its last row is the only total of all others. */
function withoutTotal(area: SheetArea, { row, of }: Total): NewBounds | null {
  return of === "rows" && row === area.row + area.rows - 1 && area.rows > 2 ? { bottom: row - 1 } : null;
}

const isSame = (a: SheetArea, b: SheetArea) => a.row === b.row && a.rows === b.rows && a.column === b.column && a.sheet === b.sheet;

/** `SUM(B2:B12)/2`, where each number stands in a total once more. */
function isHalved(tree: AstExpression | null): boolean {
  let found = false;
  walk(tree, (node) => {
    if (node.type !== "BinaryExpression" || node.operator !== "/") return;
    const [over, under] = node.arguments;
    if (
      under?.type === "Literal" &&
      under.value === 2 &&
      over?.type === "CallExpression" &&
      calledName(over) === "SUM" &&
      argumentNodes(over).length > 0
    )
      found = true;
  });
  return found;
}
