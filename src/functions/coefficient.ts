import { checkClamp, coefficient as combine, tierOf } from "../core/tier";
import { answer, type CellResult } from "./call";
import { TIER_SIDE } from "./choices";
import { Unreadable } from "./problem";
import { expectColumns, expectRows, numberAt, optionalChoice, optionalNumber, optionalRange, rangeOf } from "./ranges";
import { readTierTable } from "./tier-table";

/**
 * Dual coefficient (双系数): base coefficient by tier + contribution × rate, held between least and most.
 * Rules L1, L2.
 * @customfunction COEFFICIENT
 * @param {any[][]} values n × k values that decide the tier.
 * @param {any[][]} table Bound and base coefficient, ascending, without headers.
 * @param {any[][]} [contribution] n × k.
 * @param {any[][]} [rate] What one unit of contribution adds; 1 if omitted.
 * @param {any[][]} [least] Lower bound of the result.
 * @param {any[][]} [most] Upper bound of the result.
 * @param {any[][]} [side] 含下限 or 含上限.
 * @returns {any[][]} n × k coefficients, rounded to 10 decimals; "" where value and contribution are blank.
 */
export function coefficient(
  values: unknown[][],
  table: unknown[][],
  contribution?: unknown[][],
  rate?: unknown[][],
  least?: unknown[][],
  most?: unknown[][],
  side?: unknown[][],
): unknown[][] {
  return answer("COEFFICIENT", () => {
    const range = rangeOf(values, 0);
    const { bounds, results, rows } = readTierTable(table, 1);
    results.forEach((result, index) => {
      if (typeof result === "string") throw new Unreadable({ code: "tierNotNumber", row: rows[index]!, text: result });
    });
    const extra = optionalRange(contribution, 2);
    if (extra) {
      expectRows(extra, range.rows);
      expectColumns(extra, range.columns);
    }
    const perUnit = optionalNumber(rate, 3, 1);
    const clamp = { least: optionalNumber(least, 4, NaN), most: optionalNumber(most, 5, NaN) };
    checkClamp(clamp);
    const inclusive = optionalChoice(side, 6, TIER_SIDE);

    const coefficientAt = (row: number, column: number): CellResult => {
      const value = numberAt(range, row, column);
      if (typeof value !== "number") return value;
      const added = extra ? numberAt(extra, row, column) : 0;
      if (typeof added !== "number") return added;
      if (value !== value && (extra === null || added !== added)) return "";
      if (value !== value) return { code: "cellMissing", argument: 0, row, column };
      if (added !== added) return { code: "cellMissing", argument: 2, row, column };
      const index = tierOf(value, bounds, inclusive);
      return typeof index === "number" ? combine(results[index] as number, added, perUnit, clamp) : index;
    };
    return range.cells.map((_, row) => Array.from({ length: range.columns }, (_, column) => coefficientAt(row, column)));
  });
}
