/** Numbers as people write them in cells: as numbers, or as texts that anybody would read as one. */
import { readAt15Digits } from "../core/decimal";
import { valueAt } from "./grid";
import { numberItLooksLike } from "./numerals";
import type { SheetSnapshot } from "../book/snapshot";
import type { SnapshotValue } from "../sheet/formula";

/** The number a value is or looks like, `40%` as 0.4; `null` for anything else. */
export function amountIn(value: SnapshotValue): number | null {
  if (typeof value === "number") return value;
  if (typeof value !== "string" || value === "") return null;
  const plain = numberItLooksLike(value);
  if (plain === null) return null;
  return plain.endsWith("%") ? readAt15Digits(Number(plain.slice(0, -1)) / 100) : Number(plain);
}

export function amountAt(sheet: SheetSnapshot, row: number, column: number): number | null {
  return amountIn(valueAt(sheet, row, column));
}

/** Decimals as a cell shows them in full. */
export function decimalsOf(value: number): number {
  const [, fraction = ""] = String(readAt15Digits(value)).split(".");
  return fraction.includes("e") ? 15 : fraction.length;
}
