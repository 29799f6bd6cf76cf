/**
 * Anchors: hidden names of the workbook that hold on to header cells of ours. Excel moves a name with its cell, so a scheme
 * is found again whatever was renamed, moved or inserted; a cell that was deleted leaves `#REF!`.
 */
import { parseAddress } from "../sheet/address";

const ANCHOR_PREFIX = "_baton.";

/** @param id of an insertion @param anchor number of the recorded column */
export function anchorName(id: string, anchor: number): string {
  return `${ANCHOR_PREFIX}${id.replace(/[^A-Za-z0-9]/g, "_")}.${anchor}`;
}

export function isAnchor(name: string): boolean {
  return name.startsWith(ANCHOR_PREFIX);
}

/** Where an anchor's formula (`='月度 成绩'!$C$5`) points; `null` where the cell is gone. */
export function anchoredCell(formula: string): { sheet: string; row: number; column: number } | null {
  const found = parseAddress(formula.replace(/^=/, ""));
  return found?.sheet === undefined ? null : { sheet: found.sheet, row: found.row, column: found.column };
}
