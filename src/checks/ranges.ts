/** Ranges in formulas, as rules speak of them and change them. */
import { type RangeA1 } from "@borgar/fx";
import { areaAddress, parseAddress, type Place, type SheetArea } from "../sheet/address";
import type { CellChange } from "./finding";
import { withParts, withRange } from "../formulas/rewrite";
import { alone, type FormulaAt } from "../formulas/formulaCells";
import { areaUsed, rangeUsesIn, type RangeUse } from "../formulas/rangeUses";
import type { Snapshot } from "../sheet/snapshot";
import { isBlank, cellAt } from "../recognise/grid";
import { changeTo } from "./findings/changes";
import { spilledArea } from "../formulas/resolve";

export type NewRows = Partial<Pick<RangeA1, "top" | "bottom" | "$top" | "$bottom">>;

/** Without its sheet where it is the formula's own. */
export function rangeText(at: FormulaAt, area: SheetArea): string {
  return (area.sheet === at.sheet.name ? "" : `${area.sheet}!`) + areaAddress(area);
}

/** The formula with other rows in its plain ranges; `rows` says which, `null` for those that stay. */
export function withOtherRows(book: Snapshot, cell: FormulaAt, rows: (area: SheetArea) => NewRows | null): CellChange | null {
  const { formula, tree } = alone(cell);
  const parts = new Map<RangeUse["node"], string>();
  for (const use of rangeUsesIn(tree)) {
    const area = use.kind === "range" ? areaUsed(book, formula, use) : null;
    const change = area && rows(area);
    if (!change || use.node.type !== "ReferenceIdentifier") continue;
    const text = withRange(use.node.value, () => change);
    if (text === null) return null;
    parts.set(use.node, text);
  }
  const after = withParts(cell.text, [...parts].map(([node, text]) => ({ node, text })));
  return after === null || after === cell.text ? null : changeTo(cell, after);
}

export const sameRows = (a: SheetArea, b: SheetArea) => a.sheet === b.sheet && a.row === b.row && a.rows === b.rows;

/** Whether a finding is about cells of an area. */
export function meets({ sheet, address }: Place, area: SheetArea): boolean {
  const found = parseAddress(address);
  if (!found || sheet !== area.sheet) return false;
  const apart = found.row + found.rows <= area.row || area.row + area.rows <= found.row;
  return !apart && found.column < area.column + area.columns && area.column < found.column + found.columns;
}

/** A longer range may give a longer result, and the cells below that have to be free. */
export function hasRoom(book: Snapshot, { sheet, row, column }: FormulaAt, more: number): boolean {
  const area = spilledArea(book, { sheet: sheet.name, row, column });
  if (!area || (area.rows === 1 && area.columns === 1)) return true;
  for (let r = area.row + area.rows; r < area.row + area.rows + more; r++) {
    for (let c = area.column; c < area.column + area.columns; c++) if (!isBlank(cellAt(sheet, r, c))) return false;
  }
  return true;
}

/** All of them, or none where one is missing: half a change would leave formulas that differ. */
export function allOf(changes: readonly (CellChange | null)[]): { fix?: CellChange[] } {
  const made = changes.filter((change) => change !== null);
  return made.length > 0 && made.length === changes.length ? { fix: made } : {};
}
