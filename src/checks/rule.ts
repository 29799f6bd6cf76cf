/**
 * A check rule: one file that says what the rule can find (`Found`), its data, and one pure function. Adding a rule is adding a
 * file, its words (`i18n`, under `checks.rules.<id>`) and a fixture with the findings it must give, then naming it in
 * `rules/index.ts`.
 */
import type { AnyFinding, CellChange, FindingParams, Severity } from "./finding";
import type { Snapshot } from "../book/snapshot";

/** What a rule reports. It may be milder than the rule usually is: an unfilled template is a hint, not a warning. */
export type Observation<Found extends FindingParams> = Pick<AnyFinding, "place"> & {
  params: Found;
  severity?: Severity;
  /** What mends it, where that takes no guessing. */
  fix?: CellChange[];
};

/** A number the rule goes by, which an office may set otherwise. Its words stand beside the rule's. */
export interface RuleOption<Key extends string = string> {
  key: Key;
  initial: number;
  least: number;
  most: number;
}

/** The groups in which the documentation lists rules, and the pane counts them. */
export const abouts = ["weights", "scores", "units", "formulas", "tables", "grades", "ledger", "record"] as const;
export type About = (typeof abouts)[number];

/** `Found` is all that the rule can report: words are written for exactly that. `Option` are the keys of its options. */
export interface Rule<Id extends string = string, Found extends FindingParams = FindingParams, Option extends string = string> {
  /** kebab-case, stable: stored in workbooks and used as a key for words and pages. */
  id: Id;
  severity: Severity;
  /** The group of mistakes it belongs to. */
  about: About;
  options?: readonly RuleOption<Option>[];
  check(book: Snapshot, options: Readonly<Record<Option, number>>): Observation<Found>[];
  /** Whether a finding only follows from what other rules have found: one mistake is told once, where it was made. */
  followsFrom?(book: Snapshot, finding: Observation<Found>, others: readonly AnyFinding[]): boolean;
}
