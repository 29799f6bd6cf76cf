import { isAbsent } from "../core/absent";
import { panelMean } from "../core/panel";
import type { CellResult } from "./call";
import { optionalCount, optionalDigits, rangeOf, readRow } from "./ranges";

const MOST_DROPPED = 1000;

/**
 * Panel mean per row without its highest and lowest scores (去掉最高分、最低分).
 * @param scores n × k scores; blanks are absent.
 * @param dropHigh How many of the highest to leave out, 1 if omitted.
 * @param dropLow How many of the lowest to leave out, 1 if omitted.
 * @param digits Decimals of the result, 0 to 10.
 * @returns n × 1; a row with fewer than dropHigh + dropLow + 1 scores is an error.
 */
export function judges(scores: unknown[][], dropHigh?: unknown[][], dropLow?: unknown[][], digits?: unknown[][]): CellResult[][] {
  const range = rangeOf(scores, 0);
  const high = optionalCount(dropHigh, 1, 1, MOST_DROPPED);
  const low = optionalCount(dropLow, 2, 1, MOST_DROPPED);
  const places = optionalDigits(digits, 3);

  const present = new Float64Array(range.columns);
  return range.cells.map((_, row): [CellResult] => {
    const numbers = readRow(range, row);
    if ("code" in numbers) return [numbers];
    let count = 0;
    for (const number of numbers) if (!isAbsent(number)) present[count++] = number;
    return [panelMean(present.subarray(0, count), high, low, places)];
  });
}
