/** Runs every rule over one snapshot. */
import type { Snapshot } from "../sheet/snapshot";
import type { Finding } from "./finding";
import { Reading } from "./reading/reading";
import type { Rule } from "./rule";
import { rules } from "./rules";

export interface CheckReport {
  findings: Finding[];
  /** Rules that threw: their part of the workbook was not checked, and the pane must say so. */
  failed: { rule: string; message: string }[];
  /** Rules that ran to their end. */
  rulesRun: number;
  sheetsRead: number;
}

/**
 * Every finding of every rule, in the order of the rules and, within one rule, of the schemes and their cells; but for those
 * that only follow from another.
 * A rule that throws is reported in `failed` and stops no other.
 */
export function runChecks(snapshot: Snapshot, chosen: readonly Rule[] = rules): CheckReport {
  const report: CheckReport = { findings: [], failed: [], rulesRun: 0, sheetsRead: snapshot.sheets.length };
  const reading = new Reading(snapshot);
  for (const rule of chosen) {
    try {
      for (const { severity = rule.severity, ...observation } of rule.check(reading, optionsOf(rule))) {
        report.findings.push({ rule: rule.id, severity, ...observation });
      }
      report.rulesRun += 1;
    } catch (problem) {
      report.failed.push({ rule: rule.id, message: problem instanceof Error ? problem.message : String(problem) });
    }
  }
  report.findings = report.findings.filter((finding) => !isFollower(finding, chosen, reading, report.findings));
  return report;
}

function isFollower(finding: Finding, chosen: readonly Rule[], reading: Reading, all: readonly Finding[]): boolean {
  const rule = chosen.find(({ id }) => id === finding.rule);
  if (!rule?.followsFrom) return false;
  return rule.followsFrom(reading, finding, all.filter((other) => other.rule !== finding.rule));
}

function optionsOf({ options = [] }: Rule): Record<string, number> {
  return Object.fromEntries(options.map(({ key, initial }) => [key, initial]));
}
