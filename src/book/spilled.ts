/** Cells that show what another cell's formula spilled: they look typed, and are nobody's entries. */
import { areaAt } from "../sheet/areaAt";
import type { SheetSnapshot } from "./snapshot";

/** False where nobody asked what spills. */
export function isSpilled({ spills = [] }: Pick<SheetSnapshot, "spills">, row: number, column: number): boolean {
  const area = areaAt(spills, row, column);
  return area !== undefined && !(row === area.row && column === area.column);
}
