/** A failure that nothing on its way has caught: told all the same, since whoever pressed a button waits for its end. */
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
    const tell = ({ reason }: PromiseRejectionEvent) => {
      setFailure({ cause: reason as unknown });
      announce(problemPhrase(words, reason));
    };
    window.addEventListener("unhandledrejection", tell);
    return () => window.removeEventListener("unhandledrejection", tell);
  }, [announce, words]);
  if (!failure) return null;
  return <ProblemNotice cause={failure.cause} actions={<Button onClick={() => setFailure(null)}>{words.pane.changes.dismiss}</Button>} />;
}
