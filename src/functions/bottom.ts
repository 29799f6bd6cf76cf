import { bestFirst, bottomGroup, comparable, LAST, NOT_LAST, PERHAPS_LAST, splitByGroup } from "../core/rank";
import { BOTTOM_TIES, PENDING } from "../vocabulary/optionWords";
import type { CellResult } from "./call";
import { readField, readGroups, scoreColumn } from "./field";
import { optionalChoice, optionalCount, optionalRange, rangeOf, tableName } from "./ranges";
import { Unreadable } from "./problem";

const MOST_LISTED = 1_000_000;

/** What the cells say: part of the formulas' language, so it follows the words of the formula, not of the machine. */
const CHINESE = { [NOT_LAST]: "", [LAST]: "末位", [PERHAPS_LAST]: PENDING[0].words[0] };
const ENGLISH = { [NOT_LAST]: "", [LAST]: "Bottom", [PERHAPS_LAST]: "Pending" };

/**
 * Marks the last n of each group (末位). A group of m lists at most m − 1.
 * @param scores n × 1.
 * @param count How many to list per group.
 * @param groups n × 1; one group if omitted.
 * @param ties A tie across the limit: 全列 or 待定.
 * @returns n × 1: 末位, 待定 or ""; Bottom and Pending where ties is an English word. An error spoils its group.
 */
export function bottom(scores: unknown[][], count: unknown[][], groups?: unknown[][], ties?: unknown[][]): CellResult[][] {
  const scoreRange = scoreColumn(scores);
  if (optionalRange(count, 1) === null) throw new Unreadable({ code: "rangeEmpty", argument: 1 });
  const listed = optionalCount(count, 1, 0, MOST_LISTED);
  const field = readField(scoreRange, readGroups(groups, 2, scoreRange.rows));
  const style = optionalChoice(ties, 3, BOTTOM_TIES);
  const words = /^[a-z]/i.test(tableName(rangeOf(ties, 3), 0, 0)) ? ENGLISH : CHINESE;

  const keys = comparable(field.scores, null);
  const marks = new Uint8Array(keys.length);
  for (const rows of splitByGroup(bestFirst(keys), field.groups, field.groupNames.length)) {
    bottomGroup(rows, keys, listed, style, marks);
  }
  return Array.from(marks, (mark, row): [CellResult] => [field.settled[row] ?? words[mark as keyof typeof words]]);
}
