/** Streaks: how many latest years in a row say the same, and what follows from it. Rules G8, N8, S9, S12, Z5–Z9. */

/** The words a year carries: grade, marks. A blank year carries none. */
export type Year = ReadonlySet<string>;

/** How many years in a row, counted back from the last, carry one of `words`. */
export function streak(years: readonly Year[], words: ReadonlySet<string>): number {
  let length = 0;
  while (length < years.length && carriesOneOf(years[years.length - 1 - length]!, words)) length++;
  return length;
}

function carriesOneOf(year: Year, words: ReadonlySet<string>): boolean {
  for (const word of year) if (words.has(word)) return true;
  return false;
}

/** A consequence (结果运用): what follows from so many years in a row that carry one of `words`. */
export interface Consequence {
  words: ReadonlySet<string>;
  years: number;
  /** `atLeast`: that many years or more. `every`: each time as many have gone by: 3, 6, 9 … */
  term: "atLeast" | "every";
  text: string;
}

/** Texts of the consequences that apply, in their order; one that applies twice is said once. */
export function consequencesOf(years: readonly Year[], consequences: readonly Consequence[]): string[] {
  const texts = new Set<string>();
  for (const consequence of consequences) if (applies(years, consequence)) texts.add(consequence.text);
  return [...texts];
}

function applies(years: readonly Year[], { words, years: needed, term }: Consequence): boolean {
  const length = streak(years, words);
  return length >= needed && (term === "atLeast" || length % needed === 0);
}
