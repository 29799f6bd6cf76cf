import { bestFirst, comparable, placeGroup, splitByGroup } from "../core/rank";
import { saysUnplaced } from "../vocabulary/markWords";
import { DIRECTION, PLACE_TIES } from "../vocabulary/optionWords";
import type { CellResult } from "./call";
import { readField, readGroups, scoreColumn, scoreOnly } from "./field";
import { cellAt, comparedDigits, nameAt, optionalChoice, optionalColumn } from "./ranges";

/**
 * Places (名次) in each group; equal scores share a place.
 * @param scores n × 1.
 * @param groups n × 1; one group if omitted.
 * @param ties 跳号 1-1-3, 连号 1-1-2, 平均, 取后 2-2-3.
 * @param direction 从高到低 or 从低到高.
 * @param digits Scores are rounded to so many decimals before they are compared.
 * @param marks n × 1: words separated by 、 , ; or space; rows with 不参加 or 不定等次 are passed over, other words do nothing.
 * @returns n × 1; "" for a row without score and group, or passed over. An error spoils its group.
 */
export function place(
  scores: unknown[][],
  groups?: unknown[][],
  ties?: unknown[][],
  direction?: unknown[][],
  digits?: unknown[][],
  marks?: unknown[][],
): CellResult[][] {
  const scoreRange = scoreColumn(scores);
  const markRange = optionalColumn(marks, 5, scoreRange.rows);
  const byScore = scoreOnly(scoreRange);
  const field = readField(scoreRange, readGroups(groups, 1, scoreRange.rows), {
    ...byScore,
    isPassedOver: (row) => byScore.isPassedOver(row) || (markRange !== null && saysUnplaced(cellAt(markRange, row, 0))),
    fault: (row) => {
      const mark = markRange === null ? "" : nameAt(markRange, row, 0);
      return typeof mark === "string" ? null : mark;
    },
  });
  const style = optionalChoice(ties, 2, PLACE_TIES);
  const towards = optionalChoice(direction, 3, DIRECTION);
  const decimals = comparedDigits(digits, 4);

  const keys = comparable(field.scores, decimals);
  const places = new Float64Array(keys.length);
  for (const rows of splitByGroup(bestFirst(keys, towards), field.groups, field.groupNames.length)) {
    placeGroup(rows, keys, style, places);
  }
  return Array.from(places, (value, row): [CellResult] => [field.settled[row] ?? value]);
}
