/** What a run found. Never “nothing wrong” without saying what was looked at, and never silent about what was not. */
import type { CheckOutcome } from "./useCheckRun";
import { Notice } from "../../parts/Notice";
import { useWords } from "../../words";
import { severities } from "./countFindings";
import { FindingGroup } from "./FindingGroup";
import { ruleWords } from "./ruleWords";

export function CheckReportView({ outcome }: { outcome: CheckOutcome }) {
  const words = useWords();
  const { checks, stop } = words.pane;
  const { report, sheet, empty } = outcome;
  const { findings, failed, rulesRun, sheetsRead } = report;
  if (empty) return <Notice intent="info">{checks.nothingToCheck}</Notice>;
  const looked =
    sheet === null ? checks.scopeOfReport.workbook(sheetsRead, rulesRun) : checks.scopeOfReport.sheet(sheet, rulesRun);
  return (
    <>
      {failed.map(({ rule, message }) => (
        <Notice key={rule} intent="warning">
          {checks.failed(ruleWords(words, rule).title)}
          <span className="notice-more">{message}</span>
        </Notice>
      ))}
      {findings.length === 0 ? (
        <Notice intent={failed.length === 0 ? "success" : "info"}>
          {checks.clean}
          {stop}
          {looked}
        </Notice>
      ) : (
        <p className="looked">{looked}</p>
      )}
      {severities.map((severity) => {
        const group = findings.filter((finding) => finding.severity === severity);
        return group.length > 0 && <FindingGroup key={severity} severity={severity} findings={group} />;
      })}
    </>
  );
}
