import { requireValue } from "../basics/requireValue";
import { comparedAt } from "../core/rank";
import { tierOf } from "../core/tier";
import { TIER_SIDE } from "../vocabulary/optionWords";
import type { CellResult } from "./call";
import { comparedDigits, optionalChoice, rangeOf } from "./ranges";
import { perCell } from "./spread";
import { readTierTable } from "./tier-table";

/**
 * The tier (档) each value lies in.
 * @param values n × k values.
 * @param table Bound and result, ascending, without headers; blank rows are ignored.
 * @param side 含下限 (value ≥ bound) or 含上限 (value ≤ bound).
 * @param digits Values are rounded to so many decimals before they are compared.
 * @returns n × k results; "" where the value is blank, an error outside all tiers.
 */
export function tier(values: unknown[][], table: unknown[][], side?: unknown[][], digits?: unknown[][]): CellResult[][] {
  const range = rangeOf(values, 0);
  const { bounds, results } = readTierTable(table, 1);
  const inclusive = optionalChoice(side, 2, TIER_SIDE);
  const decimals = comparedDigits(digits, 3);
  return perCell(range, (value) => {
    const index = tierOf(comparedAt(value, decimals), bounds, inclusive);
    return typeof index === "number" ? requireValue(results[index], "the result of a tier") : index;
  });
}
