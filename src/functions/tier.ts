import { tierOf } from "../core/tier";
import { answer, type CellResult } from "./call";
import { TIER_SIDE } from "./choices";
import { numberAt, optionalChoice, rangeOf } from "./ranges";
import { readTierTable } from "./tier-table";

/**
 * The tier (档) each value lies in.
 * Rules L1, L5, G9.
 * @customfunction TIER
 * @param {any[][]} values n × k values.
 * @param {any[][]} table Bound and result, ascending, without headers; blank rows are ignored.
 * @param {any[][]} [side] 含下限 (value ≥ bound) or 含上限 (value ≤ bound).
 * @returns {any[][]} n × k results; "" where the value is blank, an error outside all tiers.
 */
export function tier(values: unknown[][], table: unknown[][], side?: unknown[][]): unknown[][] {
  return answer("TIER", () => {
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
  });
}
