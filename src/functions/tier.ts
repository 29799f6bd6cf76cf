import { tierOf } from "../core/tier";
import { TIER_SIDE } from "../vocabulary/optionWords";
import type { CellResult } from "./call";
import { numberAt, optionalChoice, rangeOf } from "./ranges";
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
  return range.cells.map((_, row) =>
    Array.from({ length: range.columns }, (_, column): CellResult => {
      const value = numberAt(range, row, column);
      if (typeof value !== "number") return value;
      if (value !== value) return "";
      const index = tierOf(value, bounds, inclusive);
      return typeof index === "number" ? results[index]! : index;
    }),
  );
}
