/**
 * The assumptions with one verdict, as a table; stacked, each value under its heading, where the pane is narrow. Roles are
 * written down, since a browser forgets those of a table that is not laid out as one.
 */
import { Button } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import type { ReactNode } from "react";
import type { ProbeResult, Verdict } from "../../../workbook/selfCheck/report";
import { useSelfCheckWords } from "./selfCheckWords";
import { actualPhrase } from "./reportText";

const icons: Record<Verdict, typeof WarningFilled> = {
  differs: ErrorCircleFilled,
  other: WarningFilled,
  unknown: QuestionCircleRegular,
  holds: CheckmarkCircleFilled,
};

interface Props {
  verdict: Verdict;
  results: ProbeResult[];
  onCopy: (result: ProbeResult) => void;
  /** What a person may do further about a result. */
  further: (result: ProbeResult) => ReactNode;
}

export function VerdictGroup({ verdict, results, onCopy, further }: Props) {
  const words = useSelfCheckWords();
  const { columns, verdicts, meanings, group, copyLine, copyLineOf, probes } = words.selfCheck;
  const Icon = icons[verdict];
  const title = `verdict-${verdict}`;
  return (
    <section className={`verdict verdict-${verdict}`}>
      <h2 id={title}>
        <Icon className="verdict-icon" aria-hidden /> {group(verdicts[verdict], results.length)}
      </h2>
      {verdict !== "holds" && <p className="verdict-meaning">{meanings[verdict]}</p>}
      <table role="table" aria-labelledby={title} className="assumptions">
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              {columns.assumption}
            </th>
            <th role="columnheader" scope="col">
              {columns.expected}
            </th>
            <th role="columnheader" scope="col">
              {columns.actual}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {results.map((result) => {
            const { assumption, expected } = probes[result.id];
            return (
              <tr role="row" key={result.id} id={`probe-${result.id}`}>
                <th role="rowheader" scope="row">
                  <Icon className="verdict-icon" aria-hidden />
                  <span className="only-heard">{verdicts[verdict]}</span>
                  <span>{assumption}</span>
                </th>
                <td role="cell" data-label={`${columns.expected}${words.pane.colon}`}>
                  {expected}
                </td>
                <td role="cell" data-label={`${columns.actual}${words.pane.colon}`}>
                  {actualPhrase(words, result.actual)}
                  <span className="line-actions">
                    {further(result)}
                    <Button
                      size="small"
                      appearance="subtle"
                      icon={<CopyRegular />}
                      aria-label={copyLineOf(assumption)}
                      onClick={() => onCopy(result)}
                    >
                      {copyLine}
                    </Button>
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
