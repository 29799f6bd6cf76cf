/** What a run of the checks comes to, for the sheets that were asked about. */
import { findingKey, type CheckReport } from "../../../checks";
import type { PaneWords } from "../../../i18n/fetchWords";
import { isFormula, type Content } from "../../../sheet/formula";
import type { Ignored } from "../../../book/ignored";
import type { DamagedRecord, Snapshot } from "../../../book/snapshot";
import { countFindings } from "./countFindings";

export interface CheckOutcome {
  report: CheckReport;
  /** The sheet looked at, or `null` for the whole workbook. */
  sheet: string | null;
  /** Names of all sheets, in the workbook's order. */
  sheets: string[];
  /** Those where nothing can be changed or marked from here. */
  protectedSheets: string[];
  /** Schemes that the rules know nothing of, since their records cannot be read. */
  damaged: readonly DamagedRecord[];
  /** Nothing was there to check: no praise then. */
  empty: boolean;
  /** Neither a scheme nor an appraisal function: most rules had nothing to look at. */
  plain: boolean;
}

/** Rules look at the whole workbook, since a sheet is right or wrong only together with the others. */
export function outcomeOf(sheet: string | null, snapshot: Snapshot, report: CheckReport): CheckOutcome {
  const sheets = snapshot.sheets.filter(({ name }) => sheet === null || name === sheet);
  return {
    sheet,
    sheets: snapshot.sheets.map(({ name }) => name),
    protectedSheets: snapshot.sheets.flatMap(({ name, protected: locked }) => (locked ? [name] : [])),
    damaged: snapshot.damaged ?? [],
    empty: sheets.every(({ values }) => values.length === 0),
    plain:
      snapshot.schemes.length === 0 &&
      (snapshot.damaged ?? []).length === 0 &&
      !snapshot.sheets.some(({ formulas }) => formulas.some((line) => line.some(isOurs))),
    report:
      sheet === null
        ? report
        : { ...report, findings: report.findings.filter(({ place }) => place.sheet === sheet), sheetsRead: sheets.length },
  };
}

function isOurs(cell: Content): boolean {
  return isFormula(cell) && /KAOHE[._]/i.test(cell);
}

export function outcomePhrase(pane: PaneWords["pane"], { report, empty }: CheckOutcome, ignored: readonly Ignored[]): string {
  if (empty) return pane.checks.nothingToCheck;
  const keys = new Set(ignored.map(({ key }) => key));
  const open = report.findings.filter((finding) => !keys.has(findingKey(finding)));
  const left = report.findings.length - open.length;
  if (open.length === 0) return left > 0 ? pane.checks.cleanButIgnored(left) : pane.checks.clean;
  const { error, warning, hint } = countFindings(open);
  return pane.checks.found(error, warning, hint);
}
