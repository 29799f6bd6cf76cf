/** How many entries have to be changed, with a way to each. It takes the focus when the main button finds mistakes. */
import { Link } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { Notice } from "../../parts/Notice";
import { useWords } from "../../words";
import type { Mistake } from "./choices";

interface Props {
  mistakes: Mistake[];
  label: (key: string) => string;
  onGo: (key: string) => void;
  /** Counts the clicks of the main button: each takes the focus here again. */
  attempt: number;
}

export function MistakeSummary({ mistakes, label, onGo, attempt }: Props) {
  const words = useWords();
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => summary.current?.focus(), [attempt]);
  return (
    <div ref={summary} tabIndex={-1} role="group" aria-label={words.pane.fields.toFix(mistakes.length)} className="summary">
      <Notice intent="error">
        {words.pane.fields.toFix(mistakes.length)}
        <ul className="summary-list">
          {mistakes.map((mistake) => (
            <li key={mistake.key}>
              <Link className="place-link" onClick={() => onGo(mistake.key)}>
                {label(mistake.key)}
              </Link>{" "}
              {mistake.say(words)}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
