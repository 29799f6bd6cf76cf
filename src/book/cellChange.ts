/** One cell of a fix: what stands there and what shall, as the formula bar has it (`formula.ts`). "" empties it. */
import type { Content } from "../sheet/formula";

export interface CellChange {
  sheet: string;
  /** Zero-based, counted from A1. */
  row: number;
  column: number;
  before: Content;
  after: Content;
}
