/** One cell of a fix: what stands there (a formula with its `=`, else the constant), and what shall. "" empties it. */
import type { SnapshotValue } from "./snapshot";

export interface CellChange {
  sheet: string;
  /** Zero-based, counted from A1. */
  row: number;
  column: number;
  before: SnapshotValue;
  after: SnapshotValue;
}
