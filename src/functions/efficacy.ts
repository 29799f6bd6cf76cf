import { efficacyPoints } from "../core/efficacy";
import type { CellResult } from "./call";
import { optionalDigits, rangeOf } from "./ranges";
import { optionalSegments } from "./segment-table";
import { neededNumber, optionalSpread, perCell, spreadAmount, spreadNumber, spreadOver, termsOf } from "./spread";

const BASE = 60;
const SPAN = 40;

/**
 * Efficacy coefficient (功效系数): 60 + 40 × (x − worst) ÷ (best − worst), held between the ends. Worst to span, start, bonus and most: one
 * cell, 1 × k, n × 1 or n × k.
 * @param values n × k; a blank one stays blank.
 * @param worst Where the base points are earned (不允许值); above best where lower is better.
 * @param best Where all points are earned (满意值).
 * @param base Points of the worst, 60 if omitted.
 * @param span Points between worst and best, 40 if omitted.
 * @param digits Decimals of the result, 0 to 10.
 * @param start Between worst and best: values that do not reach it earn nothing.
 * @param segments Value and points, without headers, from worst to best: straight lines between them and the ends.
 * @param bonus Beyond the best the points go on at this rate of span ÷ (best − worst); 0 if omitted.
 * @param most Greatest points, not below those of the best; none if omitted.
 * @returns n × k points; base + span where best and worst are the same. An error stays in its cell.
 */
export function efficacy(
  values: unknown[][],
  worst: unknown[][],
  best: unknown[][],
  base?: unknown[][],
  span?: unknown[][],
  digits?: unknown[][],
  start?: unknown[][],
  segments?: unknown[][],
  bonus?: unknown[][],
  most?: unknown[][],
): CellResult[][] {
  const range = rangeOf(values, 0);
  const lowEnds = spreadOver(worst, 1, range);
  const highEnds = spreadOver(best, 2, range);
  const bases = optionalSpread(base, 3, range);
  const spans = optionalSpread(span, 4, range);
  const places = optionalDigits(digits, 5);
  const starts = optionalSpread(start, 6, range);
  const knots = optionalSegments(segments, 7) ?? [];
  const bonuses = optionalSpread(bonus, 8, range);
  const mosts = optionalSpread(most, 9, range);

  return perCell(range, (value, row, column) => {
    const terms = termsOf([
      neededNumber(lowEnds, row, column),
      neededNumber(highEnds, row, column),
      spreadNumber(bases, row, column, BASE),
      spreadAmount(spans, row, column, SPAN),
      spreadNumber(starts, row, column, null),
      spreadAmount(bonuses, row, column, 0),
      spreadNumber(mosts, row, column, null),
    ]);
    if ("code" in terms) return terms;
    const [worst, best, base, span, start, bonus, most] = terms;
    return efficacyPoints(value, { worst, best, base, span, start, knots, bonus, most }, places);
  });
}
