import { requireValue } from "../basics/requireValue";
import { tierOf } from "../core/tier";
import { TIER_SIDE } from "../vocabulary/optionWords";
import type { CellResult } from "./call";
import { optionalChoice, rangeOf } from "./ranges";
import { perCell } from "./spread";
import { readTierTable } from "./tier-table";

/**
 * The tier (档) each value lies in.
 * @param values n × k values.
 * @param table Bound and result, ascending, without headers; blank rows are ignored.
 * @param side 含下限 (value ≥ bound) or 含上限 (value ≤ bound).
 * @returns n × k results; "" where the value is blank, an error outside all tiers.
 */
export function tier(values: unknown[][], table: unknown[][], side?: unknown[][]): CellResult[][] {
  const range = rangeOf(values, 0);
  const { bounds, results } = readTierTable(table, 1);
  const inclusive = optionalChoice(side, 2, TIER_SIDE);
  return perCell(range, (value) => {
    const index = tierOf(value, bounds, inclusive);
    return typeof index === "number" ? requireValue(results[index], "the result of a tier") : index;
  });
}
