/** Groups in which somebody's result is not there yet: who that is, what is lacking, and what the others are told of it. */
import { requireValue } from "../basics/requireValue";
import type { Outcome } from "../core/grade";
import { cellWordsOf } from "../i18n/cellWords";
import type { Locale } from "../i18n/locale";
import type { Problem } from "./problem";
import { expectRows, nameAt, optionalRange } from "./ranges";

/** More of those who wait are counted and not named. */
const MOST_NAMED = 3;

/** Whom a row is about, and in words what it lacks. */
export interface Named {
  name: string;
  lacks: string;
}

/** @param value n × 1: names; n × 2: beside each what it lacks */
export function readNames(value: unknown, argument: number, rows: number): (row: number) => Named {
  const range = optionalRange(value, argument);
  if (range) expectRows(range, rows);
  const text = (row: number, column: number) => {
    const found = range && column < range.columns ? nameAt(range, row, column) : "";
    return typeof found === "string" ? found : "";
  };
  return (row) => ({ name: text(row, 0), lacks: text(row, 1) });
}

/** Whether it waits for its result: without a score or without what parts it from others, or with something nobody can read. */
function isWaiting(result: Outcome | Problem | ""): boolean {
  if (result === "") return false;
  return "code" in result ? result.code !== "belowLastLeast" : result.standing === "unscored";
}

/** For each group by its number: `本组还有2个未定：“甲局”缺互评得分、“乙局”`; none where nobody waits. */
export function unfinishedGroups(
  results: readonly (Outcome | Problem | "")[],
  groups: Int32Array,
  named: (row: number) => Named,
  locale: Locale,
): Map<number, string> {
  const words = cellWordsOf[locale].reasons;
  const waiting = new Map<number, number[]>();
  for (const [row, result] of results.entries()) {
    const group = requireValue(groups[row], "the group of a row");
    if (group >= 0 && isWaiting(result)) waiting.set(group, [...(waiting.get(group) ?? []), row]);
  }
  return new Map(
    [...waiting].map(([group, rows]) => {
      const names = rows.map(named).filter(({ name }) => name !== "");
      const told = names.slice(0, MOST_NAMED).map(words.lacking);
      return [group, words.unfinished({ count: rows.length, told, more: names.length > told.length })];
    }),
  );
}
