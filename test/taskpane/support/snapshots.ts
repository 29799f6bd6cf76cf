/** Snapshots and reports for the checks page. */
import type { CheckReport, Finding, Severity } from "../../../src/checks";
import type { Snapshot } from "../../../src/sheet/snapshot";

/** Sheets with one cell each, so that the workbook is not empty. */
export function filledSheets(...names: string[]): Snapshot {
  return {
    sheets: names.map((name) => ({
      name,
      visible: true,
      protected: false,
      row: 0,
      column: 0,
      values: [[name]],
      formulas: [[name]],
      formulasR1C1: [[name]],
      hiddenRows: [],
      hiddenColumns: [],
      merged: [],
      kinds: [["String"]],
    })),
    tables: [],
    lists: [],
    names: [],
    anchors: [],
    schemes: [],
    ignored: [],
  };
}

const examples: Record<Severity, Pick<Finding, "rule" | "params">> = {
  error: { rule: "weights-total", params: { problem: "sum", sum: "0.95", total: "1" } },
  warning: { rule: "score-range", params: { problem: "above", unit: "退役军人事务局", column: "3月", value: "102", most: "100" } },
  hint: { rule: "score-missing", params: { problem: "behind", unit: "科技创新局", month: "9月" } },
};

/** A finding of the given severity, in words of a real rule. */
export function finding(severity: Severity, address: string, more: Partial<Finding> = {}): Finding {
  return { ...examples[severity], severity, place: { sheet: "月度成绩", address }, ...more };
}

export function reportOf(findings: Finding[], more: Partial<CheckReport> = {}): CheckReport {
  return { findings, failed: [], rulesRun: 9, sheetsRead: 4, ...more };
}
