import { roundedPoints } from "../core/place-points";
import { bestFirst, comparable, placeGroup, splitByGroup } from "../core/rank";
import { DIRECTION } from "../vocabulary/optionWords";
import type { CellResult } from "./call";
import { readField, readGroups, scoreColumn } from "./field";
import { readPlaceTable } from "./place-table";
import { optionalChoice, optionalDigits } from "./ranges";

/**
 * Points by place in the group (名次赋分); equal values share a place (1-1-3) and its points.
 * @param values n × 1.
 * @param table Two columns without headers: from which place, points. Or one row or column: first, step, [least].
 * @param groups n × 1; one group if omitted.
 * @param direction 从高到低 or 从低到高.
 * @param digits Decimals of the result, 0 to 10.
 * @returns n × 1; "" for a row without value and group. An error spoils its group.
 */
export function placePoints(
  values: unknown[][],
  table: unknown[][],
  groups?: unknown[][],
  direction?: unknown[][],
  digits?: unknown[][],
): CellResult[][] {
  const range = scoreColumn(values);
  const pointsOf = readPlaceTable(table, 1);
  const field = readField(range, readGroups(groups, 2, range.rows));
  const towards = optionalChoice(direction, 3, DIRECTION);
  const rounded = roundedPoints(pointsOf, optionalDigits(digits, 4));

  const keys = comparable(field.scores, null);
  const places = new Float64Array(keys.length);
  for (const rows of splitByGroup(bestFirst(keys, towards), field.groups, field.groupNames.length)) {
    placeGroup(rows, keys, "skip", places);
  }
  return Array.from(places, (place, row): [CellResult] => [field.settled[row] ?? rounded(place)]);
}
