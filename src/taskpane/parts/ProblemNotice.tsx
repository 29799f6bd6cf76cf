/** A failure in words: what happened and what to do next. */
import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { isCancelled, problemPhrase } from "../phrases";
import { useWords } from "../words";
import { Notice } from "./Notice";

interface Props {
  cause: unknown;
  /** A further sentence. */
  children?: ReactNode;
  actions?: ReactNode;
  /** Offers to do it once more, where nothing else on the page does. */
  onAgain?: () => void;
}

export function ProblemNotice({ cause, children, actions, onAgain }: Props) {
  const words = useWords();
  const again = onAgain && <Button onClick={onAgain}>{words.pane.again}</Button>;
  return (
    <Notice intent={isCancelled(cause) ? "info" : "error"} actions={again ?? actions} expected>
      {problemPhrase(words, cause)}
      {children && <span className="notice-more">{children}</span>}
    </Notice>
  );
}
