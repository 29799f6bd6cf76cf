/** Changes that mend what a finding is about. */
import type { RangeA1 } from "@borgar/fx";
import { alone, type FormulaAt } from "../../formulas/formulaCells";
import { areaUsed, type RangeUse, rangeUsesIn } from "../../formulas/rangeUses";
import { withParts, withRange } from "../../formulas/rewrite";
import type { SheetArea } from "../../sheet/address";
import type { CellChange } from "../../book/cellChange";
import type { Snapshot } from "../../book/snapshot";

export function changeTo({ sheet, row, column, text }: FormulaAt, after: string): CellChange {
  return { sheet: sheet.name, row, column, before: text, after };
}

export type NewBounds = Partial<Pick<RangeA1, "top" | "bottom" | "$top" | "$bottom" | "left" | "right" | "$left" | "$right">>;

/** The formula with other rows or columns in its plain ranges; `bounds` says which, `null` for those that stay. */
export function withOtherBounds(book: Snapshot, cell: FormulaAt, bounds: (area: SheetArea) => NewBounds | null): CellChange | null {
  const { formula, tree } = alone(cell);
  const parts = new Map<RangeUse["node"], string>();
  for (const use of rangeUsesIn(tree)) {
    const area = use.kind === "range" ? areaUsed(book, formula, use) : null;
    const change = area && bounds(area);
    if (!change || use.node.type !== "ReferenceIdentifier") continue;
    const text = withRange(use.node.value, () => change);
    if (text === null) return null;
    parts.set(use.node, text);
  }
  const after = withParts(
    cell.text,
    [...parts].map(([node, text]) => ({ node, text })),
  );
  return after === null || after === cell.text ? null : changeTo(cell, after);
}

/** Cells that one fix changes at most: a formula further down than this is filled down again by hand, in one go. */
export const MOST_MENDED = 5_000;

/** What `mend` makes of each cell, where it knows an answer for all of them. */
export function allMended<Mended>(cells: readonly Mended[], mend: (cell: Mended) => CellChange | null): { fix?: CellChange[] } {
  return cells.length > MOST_MENDED ? {} : allOf(cells.map(mend));
}

/** All of them, or none where one is missing: half a change would leave formulas that differ. */
function allOf(changes: readonly (CellChange | null)[]): { fix?: CellChange[] } {
  const made = changes.filter((change) => change !== null);
  return made.length > 0 && made.length === changes.length ? { fix: made } : {};
}
