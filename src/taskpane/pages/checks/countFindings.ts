/** Findings by severity, the worst first. */
import type { Finding, Severity } from "../../../checks";

export const severities: readonly Severity[] = ["error", "warning", "hint"];

export function countFindings(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
