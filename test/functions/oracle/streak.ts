/** STREAK on a printed line. A year is its words: a list, or a text in which every letter is one; "ab" has both, "" none. */

type Words = string | readonly string[];

/** The years as a line of text: `y` for one with one of the words. */
export function lineOf(years: readonly Words[], words: Words): string {
  return years.map((year) => ([...words].some((word) => year.includes(word)) ? "y" : "n")).join("");
}

/** The length of the run at the end of the line; "" where every year is blank. */
export function streakByRule(years: readonly Words[], words: Words): number | "" {
  return years.every((year) => year.length === 0) ? "" : /y*$/.exec(lineOf(years, words))![0].length;
}
