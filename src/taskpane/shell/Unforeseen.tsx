/**
 * A failure that nothing on its way has caught, of a promise or of what a press of a button does: told all the same, since whoever
 * pressed it waits for its end.
 */
import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { ProblemNotice } from "../parts/ProblemNotice";
import { problemPhrase } from "../phrases";
import { useAnnounce } from "../status";
import { useWords } from "../words";

export function Unforeseen() {
  const words = useWords();
  const announce = useAnnounce();
  const [failure, setFailure] = useState<{ cause: unknown } | null>(null);
  useEffect(() => {
    const tell = (cause: unknown) => {
      setFailure({ cause });
      announce(problemPhrase(words, cause));
    };
    const onRejection = ({ reason }: PromiseRejectionEvent) => tell(reason);
    // Some browsers report as an error without one that a size was observed late, which harms nobody.
    const onError = ({ error }: ErrorEvent) => {
      if (error !== null && error !== undefined) tell(error);
    };
    window.addEventListener("unhandledrejection", onRejection);
    window.addEventListener("error", onError);
    return () => {
      window.removeEventListener("unhandledrejection", onRejection);
      window.removeEventListener("error", onError);
    };
  }, [announce, words]);
  if (!failure) return null;
  return <ProblemNotice cause={failure.cause} actions={<Button onClick={() => setFailure(null)}>{words.pane.changes.dismiss}</Button>} />;
}
