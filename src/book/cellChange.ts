/** One cell of a fix: what stands there and what shall, as the formula bar has it (`formula.ts`). "" empties it. */
import type { Content } from "../sheet/formula";

export interface CellChange {
  sheet: string;
  /** Zero-based, counted from A1. */
  row: number;
  column: number;
  before: Content;
  after: Content;
  /** How the result of a formula is to be shown, in those of its cells that have no format of their own. */
  shownAs?: ResultFormat;
}

export interface ResultFormat {
  /** As Excel writes it: `0.00`. */
  numberFormat: string;
  /** Of the result, from the formula's cell on. */
  rows: number;
  columns: number;
}
