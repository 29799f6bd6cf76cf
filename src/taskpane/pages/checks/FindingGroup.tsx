/** Findings of one severity, fifty at a time, in the order they were found: nothing moves while someone reads. */
import { Button } from "@fluentui/react-components";
import { useId, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Finding, Severity } from "../../../checks";
import { useWords } from "../../words";
import { FindingItem } from "./FindingItem";

export const atATime = 50;

interface Props {
  severity: Severity;
  findings: Finding[];
}

export function FindingGroup({ severity, findings }: Props) {
  const { checks } = useWords().pane;
  const [shown, setShown] = useState(atATime);
  const firstNew = useRef<HTMLLIElement>(null);
  const title = useId();
  const left = findings.length - shown;

  const showMore = () => {
    flushSync(() => setShown(shown + atATime));
    // Reading goes on where it stopped; the button may be gone.
    firstNew.current?.focus();
  };
  return (
    <section aria-labelledby={title}>
      <h2 id={title}>{checks.groups[severity](findings.length)}</h2>
      <ol className="plain-list">
        {findings.slice(0, shown).map((finding, index) => (
          <FindingItem key={index} ref={index === shown - atATime && index > 0 ? firstNew : undefined} finding={finding} />
        ))}
      </ol>
      {left > 0 && <Button onClick={showMore}>{checks.more(Math.min(left, atATime), left)}</Button>}
    </section>
  );
}
