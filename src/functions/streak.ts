import { streak as streakOf } from "../core/streak";
import type { CellResult } from "./call";
import { Unreadable } from "./problem";
import { rangeOf, tableName } from "./ranges";
import { wordSet } from "./word-set";
import { readYears } from "./years";

/**
 * Streak (连续年数): how many latest years in a row carry one of the words; a blank year breaks it.
 * @param current n × 1: this year. A cell is a set of words separated by 、 , ; or space.
 * @param history n × k: the years before, one column per year, oldest first.
 * @param words Words in any number of cells; a year with one of them counts.
 * @returns n × 1: 0 or more years; "" for a row that is blank throughout. An error spoils its row.
 */
export function streak(current: unknown[][], history: unknown[][], words: unknown[][]): CellResult[][] {
  const rows = readYears(current, history);
  const wanted = readWords(words, 2);
  return rows.map((years): [CellResult] => {
    if (years === null) return [""];
    return ["code" in years ? years : streakOf(years, wanted)];
  });
}

function readWords(value: unknown, argument: number): ReadonlySet<string> {
  const range = rangeOf(value, argument);
  const words = new Set<string>();
  for (let row = 0; row < range.rows; row++) {
    for (let column = 0; column < range.columns; column++) {
      for (const word of wordSet(tableName(range, row, column))) words.add(word);
    }
  }
  if (words.size === 0) throw new Unreadable({ code: "rangeEmpty", argument });
  return words;
}
