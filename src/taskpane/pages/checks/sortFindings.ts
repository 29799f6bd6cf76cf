/** Findings as the page shows them: ignored ones apart, the others filtered and grouped as the person likes. */
import { groupBy } from "../../../basics/groupBy";
import { requireValue } from "../../../basics/requireValue";
import { findingKey, type Finding, type Severity } from "../../../checks";
import type { Ignored } from "../../../book/ignored";
import { severities } from "./countFindings";
import type { CheckWords } from "./ruleWords";

export interface KnownFinding {
  finding: Finding;
  /** What it is ignored by. */
  key: string;
  /** One per finding of a report, the same as long as the finding is the same. */
  id: string;
}

export interface IgnoredFinding extends KnownFinding {
  entry: Ignored;
}

export function partIgnored(findings: readonly Finding[], ignored: readonly Ignored[]): { open: KnownFinding[]; left: IgnoredFinding[] } {
  const entries = new Map(ignored.map((entry) => [entry.key, entry]));
  const seen = new Map<string, number>();
  const open: KnownFinding[] = [];
  const left: IgnoredFinding[] = [];
  for (const finding of findings) {
    const key = findingKey(finding);
    const times = seen.get(key) ?? 0;
    seen.set(key, times + 1);
    const known = { finding, key, id: `${key}#${times}` };
    const entry = entries.get(key);
    if (entry) left.push({ ...known, entry });
    else open.push(known);
  }
  return { open, left };
}

export const groupings = ["severity", "sheet", "rule"] as const;
export type Grouping = (typeof groupings)[number];

export interface View {
  by: Grouping;
  only: Severity | "all";
}

export interface Group {
  id: string;
  title: string;
  findings: KnownFinding[];
}

export function filterFindings(findings: readonly KnownFinding[], { only }: View): KnownFinding[] {
  return findings.filter(({ finding }) => only === "all" || finding.severity === only);
}

/**
 * Severities from the worst on; sheets in the workbook's order; rules in their own. Within a group the order in which
 * they were found, the worst first.
 */
export function groupFindings(words: CheckWords, findings: readonly KnownFinding[], by: Grouping, sheets: readonly string[]): Group[] {
  const { checks } = words.pane;
  const groups = groupBy(findings, ({ finding: { severity, place, rule } }) => ({ severity, sheet: place.sheet, rule })[by]);
  const order = by === "severity" ? severities : by === "sheet" ? sheets : [];
  const titleOf = ({ severity, place, rule }: Finding, count: number) => {
    switch (by) {
      case "severity":
        return checks.groups[severity](count);
      case "sheet":
        return checks.view.group(place.sheet, count);
      case "rule":
        return checks.view.group(words.checks.rules[rule].title, count);
    }
  };
  return [...groups]
    .sort(([a], [b]) => placeIn(order, a) - placeIn(order, b))
    .map(([id, inGroup]) => {
      const { finding: first } = requireValue(inGroup[0], "the first finding of a group");
      const sorted = severities.flatMap((severity) => inGroup.filter(({ finding }) => finding.severity === severity));
      return { id, title: titleOf(first, inGroup.length), findings: sorted };
    });
}

/** What the order does not name comes last. */
function placeIn(order: readonly string[], id: string): number {
  const place = order.indexOf(id);
  return place < 0 ? order.length : place;
}
