/** Checks: a snapshot of the workbook in, findings out. Nothing here touches Excel or makes words. */
export { findingKey, type AnyFinding, type CellChange, type FindingParams, type Severity } from "./finding";
export { abouts, type About, type Observation, type Rule, type RuleOption } from "./rule";
export { rules, type Finding, type FindingsOf, type RuleId } from "./rules";
export { runChecks, type CheckReport } from "./run";
