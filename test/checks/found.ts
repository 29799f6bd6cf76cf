/** Runs one rule alone and writes its findings short: place, problem and the words in both languages. */
import { rules, runChecks, type Finding } from "../../src/checks";
import { locales, wordsOf, type Words } from "../../src/i18n";
import type { Snapshot } from "../../src/sheet/snapshot";

type RuleId = keyof Words["checks"]["rules"];

export function findingsOf(rule: RuleId, snapshot: Snapshot): Finding[] {
  const chosen = rules.filter(({ id }) => id === rule);
  expect(chosen).toHaveLength(1);
  const report = runChecks(snapshot, chosen);
  expect(report.failed).toEqual([]);
  for (const finding of report.findings) expectWords(finding);
  return report.findings;
}

/** `成绩!C5 gap`, one line per finding. */
export function found(rule: RuleId, snapshot: Snapshot): string[] {
  return findingsOf(rule, snapshot).map(({ place, params }) =>
    `${place.sheet}!${place.address} ${params.problem ?? ""}`.trim(),
  );
}

export function messageOf(finding: Finding, locale: "zh-CN" | "en-US" = "zh-CN"): string {
  return wordsOf[locale].checks.rules[finding.rule as RuleId].message(finding.params);
}

/** A sentence in each language, with nothing left out of it. */
function expectWords(finding: Finding): void {
  for (const locale of locales) {
    const message = messageOf(finding, locale);
    expect(message.length).toBeGreaterThan(4);
    expect(message).not.toMatch(/undefined|NaN|\[object|“”/);
  }
}
