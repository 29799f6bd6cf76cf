/** STREAK on a printed line. A word is a lower-case letter, a year the letters it carries: "ab" has both words, "" none. */

/** The years as a line of text: `y` for one with one of the words. */
export function lineOf(years: readonly string[], words: string): string {
  return years.map((year) => ([...words].some((word) => year.includes(word)) ? "y" : "n")).join("");
}

/** The length of the run at the end of the line; "" where every year is blank. */
export function streakByRule(years: readonly string[], words: string): number | "" {
  return years.every((year) => year === "") ? "" : /y*$/.exec(lineOf(years, words))![0].length;
}
