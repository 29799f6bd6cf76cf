/** Who may write where: protected sheets and a protected workbook refuse with AccessDenied, as Excel does. */
import type { GridArea } from "../grid/grid";
import type { Book } from "./book";
import { accessDenied } from "./problems";

/** Contents may change where every cell is unlocked. */
export function guardContents(book: Book, area: GridArea): void {
  if (!book.state(area.sheet).protection) return;
  const unlocked = book.readFormat(book.writable(area)).every((row) => row.every((cell) => cell.locked === false));
  if (!unlocked) throw accessDenied();
}

/** What an option such as `allowFormatCells` may let through; without one the sheet must be unprotected. */
export function guardSheet(book: Book, sheet: string, option?: string): void {
  const protection = book.state(sheet).protection;
  if (!protection) return;
  if (option === undefined || protection.options[option] !== true) throw accessDenied();
}

/** Adding, deleting, renaming, moving and hiding sheets. */
export function guardStructure(book: Book): void {
  if (book.structurePassword !== null) throw accessDenied();
}
