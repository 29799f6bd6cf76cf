import { requireValue } from "../basics/requireValue";
import { bestOfGroups, relativePoints } from "../core/comparison";
import { comparable } from "../core/rank";
import { DIRECTION } from "../vocabulary/optionWords";
import type { CellResult } from "./call";
import { readField, readGroups, scoreColumn, scoreOnly } from "./field";
import { optionalChoice, optionalDigits } from "./ranges";
import { isSpreadMissing, neededAmount, spreadOver } from "./spread";

/**
 * Points in proportion to the best of the group (实绩赋分): own ÷ best × points, not below 0.
 * @param values n × 1.
 * @param points Full points: one cell, or n × 1.
 * @param groups n × 1; one group if omitted.
 * @param direction 从高到低 or 从低到高; the latter takes best ÷ own.
 * @param digits Decimals of the result, 0 to 10.
 * @returns n × 1; "" for a row without value and group. A wrong value spoils its group, and so does a best that
 *   is not above 0.
 */
export function relative(
  values: unknown[][],
  points: unknown[][],
  groups?: unknown[][],
  direction?: unknown[][],
  digits?: unknown[][],
): CellResult[][] {
  const range = scoreColumn(values);
  const full = spreadOver(points, 1, range);
  const field = readField(range, readGroups(groups, 2, range.rows), {
    ...scoreOnly(range),
    isBlank: (row) => full.range.rows === 1 || isSpreadMissing(full, row, 0),
  });
  const towards = optionalChoice(direction, 3, DIRECTION);
  const places = optionalDigits(digits, 4);

  const keys = comparable(field.scores, null);
  const best = bestOfGroups(keys, field.groups, field.groupNames.length, towards);
  return Array.from(keys, (own, row): [CellResult] => {
    const settled = field.settled[row];
    if (settled !== undefined) return [settled];
    // Wrong points change nobody else's result: they stay in their row.
    const most = neededAmount(full, row, 0);
    if (typeof most !== "number") return [most];
    const ofGroup = best[requireValue(field.groups[row], "the group of a row")];
    return [relativePoints(own, requireValue(ofGroup, "the best of a group"), most, towards, places)];
  });
}
