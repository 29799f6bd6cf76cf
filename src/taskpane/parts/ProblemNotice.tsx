/** A failure in words: what happened and what to do next. */
import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { isCancelled, problemPhrase } from "../phrases";
import { useWords } from "../words";
import { Notice } from "./Notice";
import { currentTitle } from "./PageTitle";
import type { Task } from "./useTask";

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

/** A task's failure, where it has failed, with the way to do it once more. What was cancelled has not failed. */
export function TaskProblem({ task: { cause, again } }: { task: Pick<Task, "cause" | "again"> }) {
  const words = useWords();
  if (cause === null || isCancelled(cause)) return null;
  const tryAgain = () => {
    // The button goes with its message, and the focus must not be lost with it.
    currentTitle()?.focus({ preventScroll: true });
    void again();
  };
  return <ProblemNotice cause={cause} actions={<Button onClick={tryAgain}>{words.pane.again}</Button>} />;
}
