/** A failure in words: what happened and what to do next. */
import type { ReactNode } from "react";
import { isCancelled, problemPhrase } from "../phrases";
import { useWords } from "../words";
import { Notice } from "./Notice";

interface Props {
  cause: unknown;
  /** A further sentence. */
  children?: ReactNode;
  actions?: ReactNode;
}

export function ProblemNotice({ cause, children, actions }: Props) {
  const words = useWords();
  return (
    <Notice intent={isCancelled(cause) ? "info" : "error"} actions={actions} expected>
      {problemPhrase(words, cause)}
      {children && <span className="notice-more">{children}</span>}
    </Notice>
  );
}
