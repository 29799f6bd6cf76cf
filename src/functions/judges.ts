import { isAbsent } from "../core/absent";
import { panelMean, type Drops } from "../core/panel";
import type { CellResult } from "./call";
import { ratingIn } from "./cells";
import { optionalCount, optionalDigits, rangeOf, readRow } from "./ranges";

const MOST_DROPPED = 1000;
/** Columns of a sheet. */
const MOST_RATERS = 16_384;

/**
 * Panel mean per row without its highest and lowest scores (去掉最高分、最低分).
 * @param scores n × k scores; blanks, 缺席, 缺考 and 弃权 are absent.
 * @param dropHigh How many of the highest to leave out, 1 if omitted.
 * @param dropLow How many of the lowest to leave out, 1 if omitted.
 * @param digits Decimals of the result, 0 to 10.
 * @param from From how many scores on a row loses any; all rows do if omitted.
 * @returns n × 1; a row with fewer scores than it loses and one more is an error.
 */
export function judges(
  scores: unknown[][],
  dropHigh?: unknown[][],
  dropLow?: unknown[][],
  digits?: unknown[][],
  from?: unknown[][],
): CellResult[][] {
  const range = rangeOf(scores, 0);
  const drops: Drops = {
    high: optionalCount(dropHigh, 1, 1, MOST_DROPPED),
    low: optionalCount(dropLow, 2, 1, MOST_DROPPED),
    from: optionalCount(from, 4, 0, MOST_RATERS),
  };
  const places = optionalDigits(digits, 3);

  const present = new Float64Array(range.columns);
  return range.cells.map((_, row): [CellResult] => {
    const numbers = readRow(range, row, ratingIn);
    if ("code" in numbers) return [numbers];
    let count = 0;
    for (const number of numbers) if (!isAbsent(number)) present[count++] = number;
    return [panelMean(present.subarray(0, count), drops, places)];
  });
}
