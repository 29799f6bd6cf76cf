/** How far a formula's result reaches over the cells below and beside it. */
import type { Snapshot } from "../sheet/snapshot";
import { fact } from "../basics/fact";
import { formulasIn } from "./formulaCells";
import type { SheetArea } from "../sheet/address";
import { spilledArea } from "./resolve";

/** All of a sheet that is larger than a cell, by its name. */
const spillsBySheet = fact<Snapshot, Map<string, SheetArea[]>>(() => new Map());

/** All that spills on a sheet; a result of one cell spills nowhere. */
export function spilledAreas(book: Snapshot, sheet: string): SheetArea[] {
  const known = spillsBySheet(book);
  let areas = known.get(sheet);
  if (!areas) {
    areas = formulasIn(book).ofSheet(sheet).flatMap(({ row, column }) => {
      const area = spilledArea(book, { sheet, row, column });
      return area && area.rows * area.columns > 1 ? [area] : [];
    });
    known.set(sheet, areas);
  }
  return areas;
}

