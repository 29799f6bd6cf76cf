/** One finding: what is wrong and where; why it matters and what to do, on demand. */
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { LightbulbRegular } from "@fluentui/react-icons/svg/lightbulb";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import type { ForwardedRef } from "react";
import { forwardRef } from "react";
import type { Finding, Severity } from "../../../checks";
import { PlaceLink } from "../../parts/goTo";
import { useWords } from "../../words";
import { ruleWords } from "./ruleWords";

const icons: Record<Severity, typeof WarningFilled> = {
  error: ErrorCircleFilled,
  warning: WarningFilled,
  hint: LightbulbRegular,
};

export const FindingItem = forwardRef(function FindingItem(
  { finding }: { finding: Finding },
  ref: ForwardedRef<HTMLLIElement>,
) {
  const words = useWords();
  const { checks } = words.pane;
  const { title, message, why, fix } = ruleWords(words, finding.rule);
  const Icon = icons[finding.severity];
  return (
    <li ref={ref} tabIndex={-1} className={`finding finding-${finding.severity}`}>
      <Icon className="finding-icon" fontSize={20} role="img" aria-label={checks.severities[finding.severity]} aria-hidden={false} />
      <div className="finding-body">
        <h3>{title}</h3>
        <p>{message(finding.params)}</p>
        <PlaceLink place={finding.place} />
        <details>
          <summary>{checks.why}</summary>
          <dl>
            <dt>{checks.reason}</dt>
            <dd>{why}</dd>
            <dt>{checks.remedy}</dt>
            <dd>{fix}</dd>
          </dl>
        </details>
      </div>
    </li>
  );
});
