/** What was done last, as the pane tells it. */
import type { Written, Undone, Redone } from "../../workbook/port";

export type ChangeKind = "insert" | "edit" | "restructure" | "remove" | "undo" | "redo";

/** A write that stands, or that has been taken back with what that came upon. */
export interface LastChange {
  written: Written;
  taken: Undone | null;
  /** What a redo has found no place for. */
  left: Redone["left"];
}
