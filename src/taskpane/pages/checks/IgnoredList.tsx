/** Findings left on purpose: out of the counts, but never out of sight. */
import { Button } from "@fluentui/react-components";
import { PlaceLink } from "../../parts/goTo";
import { dateText } from "./dateText";
import { messageOf, useCheckWords } from "./ruleWords";
import type { IgnoredFinding } from "./sortFindings";

interface Props {
  findings: IgnoredFinding[];
  busy: boolean;
  onUndo(known: IgnoredFinding): void;
}

export function IgnoredList({ findings, busy, onUndo }: Props) {
  const words = useCheckWords();
  const { ignore } = words.pane.checks;
  if (findings.length === 0) return null;
  return (
    <details className="more ignored">
      <summary>{ignore.list(findings.length)}</summary>
      <ul className="plain-list">
        {findings.map((known) => {
          const { id, finding, entry } = known;
          return (
            <li key={id} className="ignored-finding">
              <h3>{words.checks.rules[finding.rule].title}</h3>
              <p>{messageOf(words, finding)}</p>
              <PlaceLink place={finding.place} />
              <p>{entry.reason}</p>
              <p className="ignored-by">{ignore.by(entry.who, dateText(entry.when))}</p>
              <Button size="small" disabledFocusable={busy} onClick={() => onUndo(known)}>
                {ignore.undo}
              </Button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
