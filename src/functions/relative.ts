import { bestOfGroups, relativePoints } from "../core/comparison";
import { comparable } from "../core/estimate";
import { answer, type CellResult } from "./call";
import { DIRECTION } from "./choices";
import { readField, readGroups, scoreColumn } from "./field";
import { optionalChoice, optionalDigits } from "./ranges";
import { isSpreadMissing, neededAmount, spreadOver } from "./spread";

/**
 * Points in proportion to the best of the group (实绩赋分): own ÷ best × points, not below 0.
 * Published schemes.
 * @customfunction RELATIVE
 * @param {any[][]} values n × 1.
 * @param {any[][]} points Full points: one cell, or n × 1.
 * @param {any[][]} [groups] n × 1; one group if omitted.
 * @param {any[][]} [direction] 从高到低 or 从低到高; the latter takes best ÷ own.
 * @param {any[][]} [digits] Decimals of the result, 0 to 10.
 * @returns {any[][]} n × 1; "" for a row without value and group. A wrong value spoils its group, and so does a best that
 *   is not above 0.
 */
export function relative(
  values: unknown[][],
  points: unknown[][],
  groups?: unknown[][],
  direction?: unknown[][],
  digits?: unknown[][],
): unknown[][] {
  return answer("RELATIVE", () => {
    const range = scoreColumn(values);
    const full = spreadOver(points, 1, range);
    const field = readField(range, readGroups(groups, 2, range.rows), {
      isBlank: (row) => full.range.rows === 1 || isSpreadMissing(full, row, 0),
      score: () => "needed",
      fault: () => null,
    });
    const towards = optionalChoice(direction, 3, DIRECTION);
    const places = optionalDigits(digits, 4);

    const keys = comparable(field.scores, null);
    const best = bestOfGroups(keys, field.groups, field.groupNames.length, towards);
    return range.cells.map((_, row): [CellResult] => {
      const settled = field.settled[row];
      if (settled !== undefined) return [settled];
      // Wrong points change nobody else's result: they stay in their row.
      const most = neededAmount(full, row, 0);
      return [typeof most === "number" ? relativePoints(keys[row]!, best[field.groups[row]!]!, most, towards, places) : most];
    });
  });
}
