/** Names and words in cells, and how they are compared. */
import { isNotApplicable } from "../vocabulary/cellWords";
import type { Cell } from "./grid";
import type { SnapshotValue } from "../sheet/formula";

export function nameIn(cell: Cell): string {
  return String(cell.value).trim();
}

/** A name as Excel and the functions compare it: without case, without spaces around it. */
export function nameKey(name: string): string {
  return name.trim().toLowerCase();
}

/** A name, a mark or an option word as the functions read it: 0 is a blank cell, and so is a dash. */
export function wordIn(value: SnapshotValue): string {
  if (value === 0 || isNotApplicable(value)) return "";
  return String(value).trim();
}

export function numberIn(value: SnapshotValue | undefined): number | null {
  return typeof value === "number" ? value : null;
}
