/**
 * The name in a cell, as a person and our functions read it: a unit typed as 7 is a number there, and a space at a name's end is
 * seen by nobody. Whoever asks whether a cell names somebody asks here.
 */
import { readAt15Digits } from "../core/decimal";
import type { Cell } from "../book/schema/words";

/** "" where there is none. */
export function nameIn(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return typeof cell === "number" ? String(readAt15Digits(cell)) : cell.trim();
}

/** The same for all cells that name the same one: Excel compares names without case. */
export function nameKey(cell: Cell | undefined): string {
  return nameIn(cell).toLowerCase();
}
