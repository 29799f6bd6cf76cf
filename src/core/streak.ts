/** Years that say the same, the latest in a row or all together, and what follows from them. Rules G8, N8, S9, S12, Z5–Z9. */

import type { Ending, Trail } from "./trail";

/** The words a year carries: grade, marks. A blank year carries none. */
export type Year = ReadonlySet<string>;

/** Years are counted from the oldest, which is 0. Without a year that broke it, a streak goes back as far as the history. */
export type StreakStep = { code: "counted"; year: number; word: string } | { code: "broken"; year: number } | Ending;

/** How many years in a row, counted back from the last, carry one of `words`. */
export function streak(years: readonly Year[], words: ReadonlySet<string>, trail?: Trail<StreakStep>): number {
  let length = 0;
  for (let year = years.length - 1; year >= 0; year--) {
    const word = wordAmong(years[year]!, words);
    if (word === null) {
      trail?.push({ code: "broken", year });
      break;
    }
    trail?.push({ code: "counted", year, word });
    length++;
  }
  trail?.push({ code: "result", result: length });
  return length;
}

/** The first word of a year that is one of `words`. */
function wordAmong(year: Year, words: ReadonlySet<string>): string | null {
  for (const word of year) if (words.has(word)) return word;
  return null;
}

/** A consequence (结果运用): what follows from so many years, in a row or in all, that carry one of `words`. */
export interface Consequence {
  words: ReadonlySet<string>;
  years: number;
  /** `atLeast`: that many years or more. `every`: each time as many have gone by: 3, 6, 9 … */
  term: "atLeast" | "every";
  /** Set where years count though others lie between (累计). */
  inAll: InAll | null;
  text: string;
}

/** Which years count in all: the latest `within`, and those after the latest that carries `settled`; null for no such bound. */
export interface InAll {
  within: number | null;
  settled: string | null;
}

/** How many years carry one of `words`, this year among them; 0 where this year, the last, does not. */
function yearsInAll(years: readonly Year[], words: ReadonlySet<string>, { within, settled }: InAll): number {
  const oldest = within === null ? 0 : Math.max(0, years.length - within);
  let count = 0;
  for (let year = years.length - 1; year >= oldest; year--) {
    const carried = years[year]!;
    const isLast = year === years.length - 1;
    if (settled !== null && carried.has(settled)) {
      // What this year's result led to has been dealt with already.
      if (isLast) return 0;
      break;
    }
    if (wordAmong(carried, words) !== null) count++;
    else if (isLast) return 0;
  }
  return count;
}

export type OutcomeStep =
  /** This year waits for a decision, so nothing follows yet. */
  | { code: "pending"; word: string }
  /** One consequence, with the length of the streak its words have, or their years in all. `isRepeated` where its text has been said already. */
  | { code: "applies"; consequence: number; length: number; isRepeated: boolean }
  | { code: "passedOver"; consequence: number; length: number }
  | Ending<string[]>;

/**
 * Texts of the consequences that apply, in their order; one that applies twice is said once. None where this year, the
 * last, carries one of the words that say it is `pending`.
 */
export function consequencesOf(
  years: readonly Year[],
  consequences: readonly Consequence[],
  pending: ReadonlySet<string>,
  trail?: Trail<OutcomeStep>,
): string[] {
  const texts = new Set<string>();
  const waitsFor = wordAmong(years[years.length - 1]!, pending);
  if (waitsFor !== null) trail?.push({ code: "pending", word: waitsFor });
  else {
    consequences.forEach(({ words, years: needed, term, inAll, text }, consequence) => {
      const length = inAll === null ? streak(years, words) : yearsInAll(years, words, inAll);
      const applies = length >= needed && (term === "atLeast" || length % needed === 0);
      trail?.push(
        applies ? { code: "applies", consequence, length, isRepeated: texts.has(text) } : { code: "passedOver", consequence, length },
      );
      if (applies) texts.add(text);
    });
  }
  const result = [...texts];
  trail?.push({ code: "result", result });
  return result;
}
