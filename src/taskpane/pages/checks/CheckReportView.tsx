/** What a run found. Never “nothing wrong” without saying what was looked at, and never silent about what was not. */
import { DamagedRecords } from "../../parts/DamagedRecords";
import { Notice } from "../../parts/Notice";
import type { CheckOutcome } from "./checkOutcome";
import { useCheckWords } from "./ruleWords";
import type { KnownFinding } from "./sortFindings";

interface Props {
  outcome: CheckOutcome;
  open: readonly KnownFinding[];
  /** How many findings are ignored. */
  left: number;
}

export function CheckReportView({ outcome, open, left }: Props) {
  const words = useCheckWords();
  const { checks, stop } = words.pane;
  const { report, sheet, empty, plain, protectedSheets, damaged } = outcome;
  const { failed, rulesRun, sheetsRead } = report;
  if (empty) return <Notice intent="info">{checks.nothingToCheck}</Notice>;
  const looked = sheet === null ? checks.scopeOfReport.workbook(sheetsRead, rulesRun) : checks.scopeOfReport.sheet(sheet, rulesRun);
  const locked = protectedSheets.filter((name) => open.some(({ finding }) => finding.place.sheet === name));
  return (
    <>
      <DamagedRecords records={damaged} />
      {failed.map(({ rule, message }) => (
        <Notice key={rule} intent="warning">
          {checks.failed(words.checks.rules[rule].title)}
          <span className="notice-more">{message}</span>
        </Notice>
      ))}
      {open.length === 0 ? (
        <Notice intent={failed.length === 0 && damaged.length === 0 && !plain ? "success" : "info"}>
          {left > 0 ? checks.cleanButIgnored(left) : checks.clean}
          {stop}
          {looked}
        </Notice>
      ) : (
        <p className="looked">{looked}</p>
      )}
      {plain && <p className="looked">{checks.noFunctions}</p>}
      {locked.length > 0 && <p className="looked">{checks.protectedSheets(locked)}</p>}
    </>
  );
}
