/** Formats of a range, read and written as one: by its own properties and by its borders. */
import type { CellFormat } from "../../grid/grid";
import { guardSheet } from "../protection";
import type { RangeRef } from "./rangeRef";

/** What all cells of a range have in common; `null` where they differ. */
export function shared<V>(range: RangeRef, of: (format: CellFormat) => V): V | null {
  const formats = range.formats();
  const first = of(formats[0]?.[0] ?? {});
  return formats.every((row) => row.every((cell) => of(cell) === first)) ? first : null;
}

export function applyFormat(range: RangeRef, change: CellFormat, option = "allowFormatCells"): void {
  guardSheet(range.book, range.area.sheet, option);
  range.book.edit().format(range.book.writable(range.area), change);
}
