/** One finding: what is wrong and where; why it matters, what to do, and the ways to deal with it, on demand. */
import { Button } from "@fluentui/react-components";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { LightbulbRegular } from "@fluentui/react-icons/svg/lightbulb";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import type { ForwardedRef } from "react";
import { forwardRef } from "react";
import type { Severity } from "../../../checks";
import { Disclosure } from "../../parts/Disclosure";
import { PlaceLink } from "../../parts/goTo";
import { requestedNames } from "../names/requestedNames";
import { FixPanel } from "./FixPanel";
import { IgnoreForm } from "./IgnoreForm";
import { messageOf, useCheckWords } from "./ruleWords";
import type { KnownFinding } from "./sortFindings";
import type { FindingActions } from "./findingActions";

const icons: Record<Severity, typeof WarningFilled> = {
  error: ErrorCircleFilled,
  warning: WarningFilled,
  hint: LightbulbRegular,
};

interface Props {
  known: KnownFinding;
  actions: FindingActions;
}

export const FindingItem = forwardRef(function FindingItem({ known, actions }: Props, ref: ForwardedRef<HTMLLIElement>) {
  const words = useCheckWords();
  const { checks } = words.pane;
  const { finding } = known;
  const { title, why, fix } = words.checks.rules[finding.rule];
  const Icon = icons[finding.severity];
  return (
    <li ref={ref} tabIndex={-1} className={`finding finding-${finding.severity}`}>
      <Icon className="finding-icon" fontSize={20} role="img" aria-label={checks.severities[finding.severity]} aria-hidden={false} />
      <div className="finding-body">
        <h3>{title}</h3>
        <p>{messageOf(words, finding)}</p>
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
        {finding.rule === "names-changed" && (
          <Button size="small" onClick={() => requestedNames.ask(finding.place.sheet)}>
            {words.names.carry}
          </Button>
        )}
        {finding.fix && finding.fix.length > 0 && (
          <Disclosure summary={checks.fix.show}>
            <FixPanel known={known} actions={actions} />
          </Disclosure>
        )}
        <Disclosure summary={checks.ignore.open}>
          <IgnoreForm busy={actions.busy} onIgnore={(reason, who) => actions.ignore(known, reason, who)} />
        </Disclosure>
      </div>
    </li>
  );
});
