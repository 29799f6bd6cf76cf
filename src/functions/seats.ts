import { isAbsent } from "../core/absent";
import { seats as seatsFor, type SeatRule } from "../core/seats";
import { SEAT_COUNTING, SEAT_ROUNDING } from "../vocabulary/optionWords";
import type { CellResult } from "./call";
import type { Problem } from "./problem";
import { expectOneColumn, numberAt, optionalChoice, optionalPosition, rangeOf } from "./ranges";
import { termRanges, termReader } from "./seat-terms";

/**
 * Seats (名额): headcount × ratio, rounded as running sums or each on its own.
 * @param headcounts n × 1: all who should take part.
 * @param ratios 1 × k or n × k shares from 0 to 1, best grade first.
 * @param rounding 去尾, 四舍五入, 进一, 四舍六入.
 * @param least Least number after rounding, 0 or more: one cell, 1 × k, n × 1 or n × k.
 * @param most Greatest number after rounding, not below least, blank for no limit: one cell, 1 × k, n × 1 or n × k.
 * @param carry Decimal brought forward, 0 to below 1, 去尾 only: 1 × k or n × k, so that each ratio has its own.
 * @param uplift Factor on the number, 0.5 to 2, which is rounded again (上浮10% = 1.1): one cell, 1 × k, n × 1 or
 *   n × k.
 * @param counting 累计: running sums are rounded; 分别: each column on its own.
 * @param rest The column, from 1, that takes what the others leave of the headcount; its ratio may be blank.
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
  counting?: unknown[][],
  rest?: unknown[][],
): CellResult[][] {
  const heads = rangeOf(headcounts, 0);
  expectOneColumn(heads);
  const ranges = termRanges({ ratio: ratios, least, most, carry, uplift }, heads.rows);
  const rule: SeatRule = {
    rounding: optionalChoice(rounding, 2, SEAT_ROUNDING),
    counting: optionalChoice(counting, 7, SEAT_COUNTING),
    rest: optionalPosition(rest, 8, ranges.ratio.columns),
  };
  const termsOf = termReader(ranges, rule);

  const rowSeats = (row: number): number[] | Problem | "" => {
    const headcount = numberAt(heads, row, 0);
    if (typeof headcount !== "number") return headcount;
    if (isAbsent(headcount)) return "";
    const terms = termsOf(row);
    return "code" in terms ? terms : seatsFor(headcount, terms, rule);
  };
  return heads.cells.map((_, row): CellResult[] => {
    const result = rowSeats(row);
    return Array.isArray(result) ? result : new Array<CellResult>(ranges.ratio.columns).fill(result);
  });
}
