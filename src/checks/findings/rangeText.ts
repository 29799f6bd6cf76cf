/** Ranges in formulas, as rules speak of them. */
import type { FormulaAt } from "../../formulas/formulaCells";
import { areaAddress, type SheetArea } from "../../sheet/address";

/** Without its sheet where it is the formula's own. */
export function rangeText(at: FormulaAt, area: SheetArea): string {
  return (area.sheet === at.sheet.name ? "" : `${area.sheet}!`) + areaAddress(area);
}
