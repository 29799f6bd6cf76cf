import { consequencesOf } from "../core/streak";
import { PENDING } from "../vocabulary/optionWords";
import type { CellResult } from "./call";
import { readConsequences } from "./consequences";
import { wordSet } from "./word-set";
import { readYears } from "./years";

/** Stands between consequences. Part of a result, so it is the same in every language. */
const BETWEEN = "；";

/** What GRADE and BOTTOM write beside a unit that waits for a decision. */
const WAITING = wordSet(PENDING[0].words.join(" "));

/**
 * Consequences (结果运用) of this year and the years before it.
 * @param current n × 1: this year. A cell is a set of words separated by 、 , ; or space.
 * @param history n × k: the years before, one column per year, oldest first.
 * @param table Words, years, text, without headers: 3 is at least 3 running years, 每3 is 3, 6, 9 …
 * @returns n × 1: all texts that apply, joined by ；; "" where none does, or this year is 待定. An error spoils its
 *   row.
 */
export function outcome(current: unknown[][], history: unknown[][], table: unknown[][]): CellResult[][] {
  const rows = readYears(current, history);
  const consequences = readConsequences(table, 2);
  return rows.map((years): [CellResult] => {
    if (years === null) return [""];
    if ("code" in years) return [years];
    return [consequencesOf(years, consequences, WAITING).join(BETWEEN)];
  });
}
