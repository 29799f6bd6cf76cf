/** OUTCOME on a printed line, written as in the oracle of STREAK. */
import { lineOf } from "./streak";

export interface OutcomeRule {
  words: string | readonly string[];
  years: number;
  /** 每3, not 3. */
  isEvery: boolean;
  /** 累计: years that need not follow each other, of the latest `within`, after the latest with the word `settled`. */
  inAll?: { within?: number; settled?: string };
  text: string;
}

/** The texts that apply, each said once; "" where this year waits (待定). */
export function outcomeByRule(years: readonly (string | readonly string[])[], rules: readonly OutcomeRule[]): string {
  if (years.at(-1)!.includes("待定")) return "";
  const applying = rules.filter((rule) => {
    if (rule.inAll) {
      const { within, settled } = rule.inAll;
      const after = settled === undefined ? 0 : years.map((year) => year.includes(settled)).lastIndexOf(true) + 1;
      const line = lineOf(years.slice(Math.max(after, within === undefined ? 0 : years.length - within)), rule.words);
      const many = line.replaceAll("n", "").length;
      return line.endsWith("y") && many >= rule.years && (!rule.isEvery || many % rule.years === 0);
    }
    // So many years at the end, in an unbroken run of any length or of a multiple of it.
    const pattern = rule.isEvery ? `(^|n)(y{${rule.years}})+$` : `y{${rule.years}}$`;
    return new RegExp(pattern).test(lineOf(years, rule.words));
  });
  return [...new Set(applying.map(({ text }) => text))].join("；");
}
