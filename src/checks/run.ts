/** Runs every rule over one workbook. */
import type { AnyFinding } from "./finding";
import { toldOnce } from "./findings/crowd";
import type { Rule } from "./rule";
import { type Finding, type RuleId, rules } from "./rules";
import { recordNow } from "../book/recordNow";
import type { Snapshot } from "../book/snapshot";

export interface CheckReport {
  findings: Finding[];
  /** Rules that threw: their part of the workbook was not checked, and the pane must say so. */
  failed: { rule: RuleId; message: string }[];
  /** Rules that ran to their end. */
  rulesRun: number;
  sheetsRead: number;
}

/**
 * Every finding of every rule, in the order of the rules and, within one rule, of the schemes and their cells; but for those
 * that only follow from another, and for those that a whole column shares, which are told once.
 * A rule that throws is reported in `failed` and stops no other.
 */
export function runChecks(snapshot: Snapshot, chosen: readonly Rule[] = rules): CheckReport {
  const found = new Map<Rule, AnyFinding[]>();
  const failed: { rule: string; message: string }[] = [];
  // Whoever has read the workbook keeps it for the next run: what this one works out of it shall not be kept with it.
  const sheets = snapshot.sheets.map((sheet) => ({ ...sheet }));
  const book = { ...snapshot, sheets, schemes: snapshot.schemes.map((scheme) => recordNow(snapshot, scheme)) };
  for (const rule of chosen) {
    try {
      const observed = rule.check(book, optionsOf(rule));
      found.set(
        rule,
        observed.map(({ severity = rule.severity, ...observation }) => ({ rule: rule.id, severity, ...observation })),
      );
    } catch (problem) {
      failed.push({ rule: rule.id, message: problem instanceof Error ? problem.message : String(problem) });
    }
  }
  const told = new Map([...found].map(([rule, own]) => [rule, toldOnce(own)]));
  const findings = [...found].flatMap(([rule, own]) => {
    if (!rule.followsFrom) return told.get(rule) ?? [];
    const others = [...told].flatMap(([other, theirs]) => (other === rule ? [] : theirs));
    return toldOnce(withoutFollowers(rule, book, own, others));
  });
  // `Finding` is made of what the listed rules report. Only tests choose rules that are not listed.
  return { findings, failed, rulesRun: found.size, sheetsRead: book.sheets.length } as CheckReport;
}

/** Findings of a rule that do not only follow from others. Where that cannot be told they stay. */
function withoutFollowers(rule: Rule, book: Snapshot, own: AnyFinding[], others: readonly AnyFinding[]): AnyFinding[] {
  try {
    return own.filter((finding) => rule.followsFrom?.(book, finding, others) !== true);
  } catch {
    return own;
  }
}

function optionsOf({ options = [] }: Rule): Record<string, number> {
  return Object.fromEntries(options.map(({ key, initial }) => [key, initial]));
}
