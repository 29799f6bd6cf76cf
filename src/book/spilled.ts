/** Cells that show what another cell's formula spilled: they look typed, and are nobody's entries. */
import { isInside } from "../sheet/address";
import type { SheetSnapshot } from "./snapshot";

/** False where nobody asked what spills. */
export function isSpilled({ spills = [] }: Pick<SheetSnapshot, "spills">, row: number, column: number): boolean {
  return spills.some((area) => isInside(area, row, column) && !(row === area.row && column === area.column));
}
