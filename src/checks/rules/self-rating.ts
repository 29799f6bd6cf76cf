import { isBlankValue, valueAt } from "../../recognise/grid";
import { nameKey } from "../../recognise/names";
import { isNotApplicable } from "../../vocabulary/cellWords";
import { headerOf, nameAt, type ScoreBlock, scoreBlocks } from "../facts/scoreBlocks";
import { placeAt } from "../findings/places";
import type { Observation, Rule } from "../rule";

type Found = { unit: string; value: string };

/** A unit that rated itself: the column's header is the row's unit, and the cell is filled in. */
export const selfRating: Rule<"self-rating", Found> = {
  id: "self-rating",
  severity: "warning",
  about: "scores",
  check: (book) => scoreBlocks(book).flatMap(checkBlock),
};

function checkBlock(block: ScoreBlock): Observation<Found>[] {
  const { sheet, columns, headers, names } = block;
  if (headers === null || names === null) return [];
  const raters = new Map<string, number>();
  for (const column of columns) {
    const header = nameKey(headerOf(block, column));
    if (header !== "") raters.set(header, column);
  }
  const found: Observation<Found>[] = [];
  for (let row = block.row; row < block.row + block.rows; row++) {
    const unit = nameAt(block, row);
    const column = unit === "" ? undefined : raters.get(nameKey(unit));
    if (column === undefined) continue;
    const value = valueAt(sheet, row, column);
    if (isBlankValue(value) || isNotApplicable(value)) continue;
    found.push({ place: placeAt(sheet, row, column), params: { unit, value: String(value) } });
  }
  return found;
}
