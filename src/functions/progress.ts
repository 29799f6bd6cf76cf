import { requireValue } from "../basics/requireValue";
import { isAbsent } from "../core/absent";
import type { Fraction } from "../core/fraction";
import { elapsedShare, lightOf, progressGap, roundGap } from "../core/progress";
import { Unworkable } from "../core/problem";
import type { CellResult } from "./call";
import type { Problem } from "./problem";
import { columnOf, expectOneColumn, numberAt, optionalRange, rangeOf } from "./ranges";
import { neededNumber, optionalSpread, spreadNumber, spreadOver, termsOf, type Spread } from "./spread";
import { readTierTable } from "./tier-table";

const MONTHS = 12;

/**
 * Progress against time (序时进度): gap = actual ÷ annual − elapsed ÷ of, exact; with lights, the light it shows too.
 * @param actual n × 1: done so far.
 * @param annual n × 1 targets of the year, above 0.
 * @param elapsed Months or days gone: one cell for all, or n × 1.
 * @param of Months or days of the whole year: one cell or n × 1; 12 if omitted.
 * @param lights Bound and light, ascending, without headers: a light shows from its bound (gap ≥ bound) up.
 * @returns n × 1 gaps as shares, rounded to 10 decimals; with lights n × 2, gap and light. "" where actual and
 *   annual are blank. A row with an error carries it alone.
 */
export function progress(
  actual: unknown[][],
  annual: unknown[][],
  elapsed: unknown[][],
  of?: unknown[][],
  lights?: unknown[][],
): CellResult[][] {
  const actualRange = rangeOf(actual, 0);
  expectOneColumn(actualRange);
  const annualRange = columnOf(annual, 1, actualRange.rows);
  const gone = spreadOver(elapsed, 2, actualRange);
  const span = optionalSpread(of, 3, actualRange);
  const table = optionalRange(lights, 4) && readTierTable(lights, 4);

  const gapAt = (row: number): Fraction | "" | Problem => {
    const done = numberAt(actualRange, row, 0);
    if (typeof done !== "number") return done;
    const target = numberAt(annualRange, row, 0);
    if (typeof target !== "number") return target;
    if (isAbsent(done) && isAbsent(target)) return "";
    if (isAbsent(done)) return { code: "cellMissing", argument: 0, row, column: 0 };
    if (isAbsent(target)) return { code: "cellMissing", argument: 1, row, column: 0 };
    const share = shareAt(gone, span, row);
    return "code" in share ? share : progressGap(done, target, share);
  };
  return actualRange.cells.map((_, row): CellResult[] => {
    const gap = gapAt(row);
    if (gap === "" || "code" in gap) return table ? [gap, gap] : [gap];
    if (table === null) return [roundGap(gap)];
    const light = lightOf(gap, table.bounds);
    return [roundGap(gap), typeof light === "number" ? requireValue(table.results[light], "the light of a tier") : light];
  });
}

/** The elapsed share of a row. What is wrong with one that holds for all rows ends the call. */
function shareAt(elapsed: Spread, of: Spread | null, row: number): Fraction | Problem {
  const terms = termsOf([neededNumber(elapsed, row, 0), spreadNumber(of, row, 0, MONTHS)]);
  if ("code" in terms) return terms;
  const share = elapsedShare(...terms);
  if ("code" in share && elapsed.isShared && (of === null || of.isShared)) throw new Unworkable(share);
  return share;
}
