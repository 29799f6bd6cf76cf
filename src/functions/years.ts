/** This year and the years before it, as STREAK and OUTCOME take them: one column per year, oldest first, a cell is a set of words. */
import type { Year } from "../core/streak";
import type { Problem } from "./problem";
import { expectOneColumn, expectRows, nameAt, optionalRange, rangeOf, type Range } from "./ranges";
import { wordSet } from "./word-set";

/** The years of each row, this year last; null for a row that is blank throughout. Without a history there is only this year. */
export function readYears(current: unknown, history: unknown): (Year[] | Problem | null)[] {
  const thisYear = rangeOf(current, 0);
  expectOneColumn(thisYear);
  const earlier = optionalRange(history, 1);
  if (earlier) expectRows(earlier, thisYear.rows);

  // The same few words fill whole columns: each cell's text is taken apart once.
  const known = new Map<string, Year>();
  const yearAt = (range: Range, row: number, column: number): Year | Problem => {
    const text = nameAt(range, row, column);
    if (typeof text !== "string") return text;
    const year = known.get(text) ?? wordSet(text);
    known.set(text, year);
    return year;
  };

  return thisYear.cells.map((_, row) => {
    const years: Year[] = [];
    for (const range of earlier ? [earlier, thisYear] : [thisYear]) {
      for (let column = 0; column < range.columns; column++) {
        const year = yearAt(range, row, column);
        if ("code" in year) return year;
        years.push(year);
      }
    }
    return years.every((year) => year.size === 0) ? null : years;
  });
}
