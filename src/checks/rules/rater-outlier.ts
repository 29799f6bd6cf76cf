import { itemAt } from "../../basics/itemAt";
import { valueAt } from "../../recognise/grid";
import { headerOf, type ScoreBlock, scoreBlocks } from "../facts/scoreBlocks";
import { numberText } from "../findings/numberText";
import { placeOfArea } from "../findings/places";
import type { Observation, Rule } from "../rule";

type Found = { problem: "lower" | "higher"; rater: string; distance: string; count: number };

type Option = "percent" | "times" | "raters" | "units";

/**
 * A rater whose scores lie far off the others'. For each unit the middle of all scores is taken, for each rater the middle
 * of the distances from it; told is a rater who is further off than so many per cent of a usual score, and so many times
 * further than raters usually are. Middles, not means: one slip of the pen does not make an outlier.
 */
export const raterOutlier: Rule<"rater-outlier", Found, Option> = {
  id: "rater-outlier",
  severity: "warning",
  about: "scores",
  options: [
    { key: "percent", initial: 10, least: 1, most: 100 },
    { key: "times", initial: 4, least: 1, most: 100 },
    { key: "raters", initial: 4, least: 3, most: 100 },
    { key: "units", initial: 3, least: 1, most: 1000 },
  ],
  check: (book, options) => scoreBlocks(book).flatMap((block) => (block.isRated ? checkBlock(block, options) : [])),
};

function checkBlock(block: ScoreBlock, options: Readonly<Record<Option, number>>): Observation<Found>[] {
  const { sheet, row: first, rows, columns } = block;
  if (columns.length < options.raters) return [];
  const distances: number[][] = columns.map(() => []);
  const middles: number[] = [];
  const scores = new Float64Array(columns.length);
  for (let row = first; row < first + rows; row++) {
    let count = 0;
    for (const column of columns) {
      const value = valueAt(sheet, row, column);
      if (typeof value === "number") scores[count++] = value;
    }
    if (count < options.raters) continue;
    const middle = middleOf(scores.subarray(0, count));
    middles.push(Math.abs(middle));
    columns.forEach((column, i) => {
      const value = valueAt(sheet, row, column);
      if (typeof value === "number") itemAt(distances, i).push(value - middle);
    });
  }
  const rated = columns.map((_, i) =>
    itemAt(distances, i).length >= options.units ? middleOf(Float64Array.from(itemAt(distances, i))) : NaN,
  );
  const known = rated.filter((distance) => distance === distance);
  if (known.length < options.raters) return [];
  const usual = middleOf(Float64Array.from(middles));
  const spread = middleOf(Float64Array.from(known, Math.abs));
  return columns.flatMap((column, i): Observation<Found>[] => {
    const distance = itemAt(rated, i);
    const size = Math.abs(distance);
    if (!(size * 100 > usual * options.percent && size > spread * options.times)) return [];
    const params: Found = {
      problem: distance < 0 ? "lower" : "higher",
      rater: headerOf(block, column),
      distance: numberText(Math.round(size * 100) / 100),
      count: itemAt(distances, i).length,
    };
    return [{ place: placeOfArea(sheet, first, column, rows, 1), params }];
  });
}

/** The middle of some numbers, which are put in order on the way. */
function middleOf(numbers: Float64Array): number {
  numbers.sort();
  const half = numbers.length >> 1;
  return numbers.length % 2 === 1 ? itemAt(numbers, half) : (itemAt(numbers, half - 1) + itemAt(numbers, half)) / 2;
}
