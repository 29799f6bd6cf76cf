/** Findings of one group, fifty at a time, in an order that stays: nothing moves while someone reads. */
import { Button } from "@fluentui/react-components";
import { useId, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useWords } from "../../words";
import { FindingItem } from "./FindingItem";
import type { KnownFinding } from "./sortFindings";
import type { FindingActions } from "./findingActions";

const atATime = 50;

interface Props {
  title: string;
  findings: KnownFinding[];
  actions: FindingActions;
}

export function FindingGroup({ title: words, findings, actions }: Props) {
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
      <h2 id={title}>{words}</h2>
      <ol className="plain-list">
        {findings.slice(0, shown).map((known, index) => (
          <FindingItem key={known.id} ref={index === shown - atATime && index > 0 ? firstNew : undefined} known={known} actions={actions} />
        ))}
      </ol>
      {left > 0 && <Button onClick={showMore}>{checks.more(Math.min(left, atATime), left)}</Button>}
    </section>
  );
}
