import { requireValue } from "../basics/requireValue";
import { isAbsent } from "../core/absent";
import { comparedAt } from "../core/rank";
import { checkClamp, coefficient as combine, tierOf } from "../core/tier";
import { TIER_SIDE } from "../vocabulary/optionWords";
import type { CellResult } from "./call";
import { Unreadable } from "./problem";
import { comparedDigits, expectColumns, expectRows, numberAt, optionalChoice, optionalNumber, optionalRange, rangeOf } from "./ranges";
import { readTierTable } from "./tier-table";

/**
 * Dual coefficient (双系数): base coefficient by tier + contribution × rate, held between least and most.
 * @param values n × k values that decide the tier.
 * @param table Bound and base coefficient, ascending, without headers.
 * @param contribution n × k.
 * @param rate What one unit of contribution adds; 1 if omitted.
 * @param least Lower bound of the result.
 * @param most Upper bound of the result.
 * @param side 含下限 or 含上限.
 * @param digits Values are rounded to so many decimals before they are compared.
 * @returns n × k coefficients, rounded to 10 decimals; "" where value and contribution are blank.
 */
export function coefficient(
  values: unknown[][],
  table: unknown[][],
  contribution?: unknown[][],
  rate?: unknown[][],
  least?: unknown[][],
  most?: unknown[][],
  side?: unknown[][],
  digits?: unknown[][],
): CellResult[][] {
  const range = rangeOf(values, 0);
  const { bounds, results, rows } = readTierTable(table, 1);
  results.forEach((result, index) => {
    if (typeof result === "string")
      throw new Unreadable({ code: "tierNotNumber", row: requireValue(rows[index], "the row of a tier"), text: result });
  });
  const extra = optionalRange(contribution, 2);
  if (extra) {
    expectRows(extra, range.rows);
    expectColumns(extra, range.columns);
  }
  const perUnit = optionalNumber(rate, 3, 1);
  const clamp = { least: optionalNumber(least, 4, null), most: optionalNumber(most, 5, null) };
  checkClamp(clamp);
  const inclusive = optionalChoice(side, 6, TIER_SIDE);
  const decimals = comparedDigits(digits, 7);

  const coefficientAt = (row: number, column: number): CellResult => {
    const value = numberAt(range, row, column);
    if (typeof value !== "number") return value;
    const added = extra ? numberAt(extra, row, column) : 0;
    if (typeof added !== "number") return added;
    if (isAbsent(value) && (extra === null || isAbsent(added))) return "";
    if (isAbsent(value)) return { code: "cellMissing", argument: 0, row, column };
    if (isAbsent(added)) return { code: "cellMissing", argument: 2, row, column };
    const index = tierOf(comparedAt(value, decimals), bounds, inclusive);
    return typeof index === "number" ? combine(results[index] as number, added, perUnit, clamp) : index;
  };
  return range.cells.map((_, row) => Array.from({ length: range.columns }, (_, column) => coefficientAt(row, column)));
}
