/** What can be done about a finding. */
import type { KnownFinding } from "./sortFindings";

export interface FindingActions {
  busy: boolean;
  /** Findings of the same rule that have a fix, this one included, as far as they are shown. */
  alike(known: KnownFinding): KnownFinding[];
  fix(findings: KnownFinding[]): void;
  ignore(known: KnownFinding, reason: string, who: string): void;
}
