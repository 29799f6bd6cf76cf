/** The single cell that a formula filled down refers to, in each of its rows: it moves along with the formula or stands still. */
import type { AstExpression } from "@borgar/fx";
import { sheetKnown } from "../recognise/tables";
import type { Run } from "./formulaCells";
import { rangeOf } from "./referenceCells";
import { resolve } from "./resolve";
import type { SheetSnapshot, Snapshot } from "../book/snapshot";

export interface CellsAlong {
  sheet: SheetSnapshot;
  column: number;
  /** For a cell of the run, zero-based; -1 where it refers to none. */
  rowFor(index: number): number;
}

/** `null` where the first cell refers to more than one cell, or to none. A plain reference is resolved once and reckoned from there. */
export function cellsAlong(book: Snapshot, run: Run, node: AstExpression): CellsAlong | null {
  const first = resolve(book, run.cell(0), node)?.area;
  if (first?.rows !== 1 || first.columns !== 1) return null;
  const range = node.type === "ReferenceIdentifier" && node.kind === "range" ? rangeOf(book, node.value)?.range : undefined;
  const rowFor = range
    ? (index: number) => (range.$top ? first.row : first.row + index)
    : (index: number) => resolve(book, run.cell(index), node)?.area.row ?? -1;
  return { sheet: sheetKnown(book, first.sheet), column: first.column, rowFor };
}
