/** Runs every rule over one snapshot. */
import type { Snapshot } from "../book/snapshot";
import type { AnyFinding } from "./finding";
import { Reading } from "./reading/reading";
import type { Rule } from "./rule";
import { rules, type Finding, type RuleId } from "./rules";

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
 * that only follow from another.
 * A rule that throws is reported in `failed` and stops no other.
 */
export function runChecks(snapshot: Snapshot, chosen: readonly Rule[] = rules): CheckReport {
  const found: AnyFinding[] = [];
  const failed: { rule: string; message: string }[] = [];
  let rulesRun = 0;
  const reading = new Reading(snapshot);
  for (const rule of chosen) {
    try {
      for (const { severity = rule.severity, ...observation } of rule.check(reading, optionsOf(rule))) {
        found.push({ rule: rule.id, severity, ...observation });
      }
      rulesRun += 1;
    } catch (problem) {
      failed.push({ rule: rule.id, message: problem instanceof Error ? problem.message : String(problem) });
    }
  }
  const followers = new Set(chosen.flatMap((rule) => followersOf(rule, reading, found)));
  const findings = found.filter((finding) => !followers.has(finding));
  // `Finding` is made of what the listed rules report. Only tests choose rules that are not listed.
  return { findings, failed, rulesRun, sheetsRead: snapshot.sheets.length } as CheckReport;
}

/** Findings of a rule that only follow from others. Where that cannot be told they stay. */
function followersOf(rule: Rule, reading: Reading, all: readonly AnyFinding[]): AnyFinding[] {
  const own = rule.followsFrom ? all.filter((finding) => finding.rule === rule.id) : [];
  if (own.length === 0) return [];
  const others = all.filter((finding) => finding.rule !== rule.id);
  try {
    return own.filter((finding) => rule.followsFrom!(reading, finding, others));
  } catch {
    return [];
  }
}

function optionsOf({ options = [] }: Rule): Record<string, number> {
  return Object.fromEntries(options.map(({ key, initial }) => [key, initial]));
}
