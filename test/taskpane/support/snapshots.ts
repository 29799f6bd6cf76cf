/** Snapshots and reports for the checks page. */
import type { CheckReport, Finding, RuleId, Severity } from "../../../src/checks";
import type { Snapshot } from "../../../src/book/snapshot";

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

type Example<Id extends RuleId> = Pick<Finding<Id>, "rule" | "params">;
const examples = {
  error: { rule: "weights-total", params: { problem: "total", sum: "0.95", total: "1" } } satisfies Example<"weights-total">,
  warning: {
    rule: "score-range",
    params: { unit: "退役军人事务局", row: 7, column: "3月", problem: "above", value: "102", least: "0", most: "100", digits: 2 },
  } satisfies Example<"score-range">,
  hint: {
    rule: "score-missing",
    params: { month: "9月", problem: "behind", unit: "科技创新局", row: 8 },
  } satisfies Example<"score-missing">,
};

export type More = Partial<Omit<Finding, "rule" | "params">>;

/** A finding of the given severity, in words of a real rule. */
export function finding(severity: Severity, address: string, more: More = {}): Finding {
  return { ...examples[severity], severity, place: { sheet: "月度成绩", address }, ...more };
}

export function reportOf(findings: Finding[], more: Partial<CheckReport> = {}): CheckReport {
  return { findings, failed: [], rulesRun: 9, sheetsRead: 4, ...more };
}
