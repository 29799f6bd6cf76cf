/** Runs one rule alone and writes its findings short: place, problem and the words in both languages. */
import { rules, runChecks, type AnyFinding, type Finding, type RuleId } from "../../src/checks";
import { locales, wordsOf, type Locale } from "../../src/i18n";
import type { Snapshot } from "../../src/book/snapshot";
import { messageOf as sentenceOf } from "../../src/taskpane/pages/checks/ruleWords";

export function findingsOf<Id extends RuleId>(rule: Id, snapshot: Snapshot): Finding<Id>[] {
  const chosen = rules.filter(({ id }) => id === rule);
  expect(chosen).toHaveLength(1);
  const report = runChecks(snapshot, chosen);
  expect(report.failed).toEqual([]);
  for (const finding of report.findings) expectWords(finding);
  return report.findings as Finding<Id>[];
}

/** `成绩!C5 gap`, one line per finding. */
export function found(rule: RuleId, snapshot: Snapshot): string[] {
  return findingsOf(rule, snapshot).map(({ place, params }: AnyFinding) =>
    `${place.sheet}!${place.address} ${params.problem ?? ""}`.trim(),
  );
}

export function messageOf<Id extends RuleId>(finding: Finding<Id>, locale: Locale = "zh-CN"): string {
  return sentenceOf(wordsOf[locale], finding);
}

/** A sentence in each language, with nothing left out of it. */
export function expectWords(finding: Finding): void {
  for (const locale of locales) {
    const message = messageOf(finding, locale);
    expect(message.length).toBeGreaterThan(4);
    expect(message).not.toMatch(/undefined|NaN|\[object|“”/);
  }
}
