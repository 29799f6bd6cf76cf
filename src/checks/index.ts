/** Checks: a snapshot of the workbook in, findings out. Nothing here touches Excel or makes words. */
export type { Finding, FindingParams, Severity } from "./finding";
export type { Observation, Rule } from "./rule";
export { rules } from "./rules";
export { runChecks, type CheckReport } from "./run";
