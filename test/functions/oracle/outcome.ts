/** OUTCOME on a printed line, written as in the oracle of STREAK. */
import { lineOf } from "./streak";

export interface OutcomeRule {
  words: string | readonly string[];
  years: number;
  /** 每3, not 3. */
  isEvery: boolean;
  text: string;
}

/** The texts that apply, each said once; "" where this year waits (待定). */
export function outcomeByRule(years: readonly (string | readonly string[])[], rules: readonly OutcomeRule[]): string {
  if (years.at(-1)!.includes("待定")) return "";
  const applying = rules.filter((rule) => {
    // So many years at the end, in an unbroken run of any length or of a multiple of it.
    const pattern = rule.isEvery ? `(^|n)(y{${rule.years}})+$` : `y{${rule.years}}$`;
    return new RegExp(pattern).test(lineOf(years, rule.words));
  });
  return [...new Set(applying.map(({ text }) => text))].join("；");
}
