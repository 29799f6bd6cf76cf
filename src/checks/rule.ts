/**
 * A check rule: one file of data and one pure function. Adding a rule is adding a file and its words
 * (`i18n`, under `checks.rules.<id>`), then naming it in `rules/index.ts`.
 */
import type { Finding, Severity } from "./finding";
import type { Reading } from "./reading/reading";

/** What a rule reports. It may be milder than the rule usually is: an unfilled template is a hint, not a warning. */
export type Observation = Pick<Finding, "place" | "params"> & { severity?: Severity };

export interface Rule {
  /** kebab-case, stable: stored in workbooks and used as a key for words and pages. */
  id: string;
  severity: Severity;
  /** The group of mistakes it belongs to. */
  about: "weights" | "scores" | "ledger" | "formulas" | "grades";
  check(reading: Reading): Observation[];
}
