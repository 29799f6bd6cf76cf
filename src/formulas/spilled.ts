/** How far a formula's result reaches over the cells below and beside it. */
import { fact } from "../basics/fact";
import { cellAt, isBlank } from "../recognise/grid";
import type { SheetArea } from "../sheet/address";
import { type FormulaAt, formulasIn } from "./formulaCells";
import { spilledArea } from "./resolve";
import type { Snapshot } from "../book/snapshot";

/** All of a sheet that is larger than a cell, by its name. */
const spillsBySheet = fact<Snapshot, Map<string, SheetArea[]>>(() => new Map());

/** All that spills on a sheet; a result of one cell spills nowhere. */
export function spilledAreas(book: Snapshot, sheet: string): SheetArea[] {
  const known = spillsBySheet(book);
  let areas = known.get(sheet);
  if (!areas) {
    areas = formulasIn(book)
      .ofSheet(sheet)
      .flatMap(({ row, column }) => {
        const area = spilledArea(book, { sheet, row, column });
        return area && area.rows * area.columns > 1 ? [area] : [];
      });
    known.set(sheet, areas);
  }
  return areas;
}

/** A longer range may give a longer result, and the cells below that have to be free. */
export function hasRoom(book: Snapshot, { sheet, row, column }: FormulaAt, more: number): boolean {
  const area = spilledArea(book, { sheet: sheet.name, row, column });
  if (!area || (area.rows === 1 && area.columns === 1)) return true;
  for (let r = area.row + area.rows; r < area.row + area.rows + more; r++) {
    for (let c = area.column; c < area.column + area.columns; c++) if (!isBlank(cellAt(sheet, r, c))) return false;
  }
  return true;
}
