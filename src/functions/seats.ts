import { isAbsent } from "../core/absent";
import { seats as seatsFor } from "../core/seats";
import { ROUNDING } from "../vocabulary/optionWords";
import type { CellResult } from "./call";
import type { Problem } from "./problem";
import { expectOneColumn, numberAt, optionalChoice, rangeOf } from "./ranges";
import { termRanges, termReader } from "./seat-terms";

/**
 * Seats (名额): headcount × ratio, rounded column by column as running sums.
 * @param headcounts n × 1: all who should take part.
 * @param ratios 1 × k or n × k shares from 0 to 1, best grade first.
 * @param rounding 去尾, 四舍五入, 进一.
 * @param least Least number after rounding, 0 or more: one cell, 1 × k, n × 1 or n × k.
 * @param most Greatest number after rounding, not below least, blank for no limit: one cell, 1 × k, n × 1 or n × k.
 * @param carry Decimal brought forward, 0 to below 1, 去尾 only: 1 × k or n × k, so that each ratio has its own.
 * @param uplift Factor on the number, 0.5 to 2, which is rounded again (上浮10% = 1.1): one cell, 1 × k, n × 1 or
 *   n × k.
 * @returns n × k; "" where the headcount is blank.
 */
export function seats(
  headcounts: unknown[][],
  ratios: unknown[][],
  rounding?: unknown[][],
  least?: unknown[][],
  most?: unknown[][],
  carry?: unknown[][],
  uplift?: unknown[][],
): CellResult[][] {
  const heads = rangeOf(headcounts, 0);
  expectOneColumn(heads);
  const mode = optionalChoice(rounding, 2, ROUNDING);
  const ranges = termRanges({ ratio: ratios, least, most, carry, uplift }, heads.rows);
  const termsOf = termReader(ranges, mode);

  const rowSeats = (row: number): number[] | Problem | "" => {
    const headcount = numberAt(heads, row, 0);
    if (typeof headcount !== "number") return headcount;
    if (isAbsent(headcount)) return "";
    const terms = termsOf(row);
    return "code" in terms ? terms : seatsFor(headcount, terms, mode);
  };
  return heads.cells.map((_, row): CellResult[] => {
    const result = rowSeats(row);
    return Array.isArray(result) ? result : new Array<CellResult>(ranges.ratio.columns).fill(result);
  });
}
