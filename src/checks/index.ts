/** Checks: a snapshot of the workbook in, findings out. Nothing here touches Excel or makes words. */
export { findingKey, type CellChange, type Finding, type FindingParams, type Severity } from "./finding";
export { abouts, type About, type Observation, type Rule, type RuleOption } from "./rule";
export { rules } from "./rules";
export { runChecks, type CheckReport } from "./run";
