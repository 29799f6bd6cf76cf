/** Progress of something that takes a while, with a way out. Nothing shows in its first half second. */
import { Button, ProgressBar } from "@fluentui/react-components";
import { progressPhrase } from "../phrases";
import type { Progress } from "../../workbook/port";
import { useWords } from "../words";
import { patience, useDelayed } from "./useDelayed";

interface Props {
  /** What is being done, until the first step is reported. */
  doing: string;
  step: Progress | null;
  cancelling: boolean;
  onCancel: () => void;
}

/** Share of the work done, or `undefined` where nobody can say. */
function share(step: Progress | null): number | undefined {
  if (step?.stage === "writing" || step?.stage === "reading") return (step.sheet - 1) / step.sheets;
  return step?.stage === "verifying" ? 1 : undefined;
}

export function ProgressRow({ doing, step, cancelling, onCancel }: Props) {
  const words = useWords();
  const { pane } = words;
  const shown = useDelayed(true, patience.words);
  if (!shown) return null;
  const text = step ? progressPhrase(words, step) : doing;
  const value = share(step);
  return (
    <div className="progress">
      <span>{cancelling ? pane.changes.cancelling : text}</span>
      <ProgressBar aria-label={doing} shape="rounded" thickness="large" {...(value === undefined ? {} : { value })} />
      <Silence key={JSON.stringify(step)} />
      <Button size="small" onClick={onCancel} disabledFocusable={cancelling || step?.stage === "restoring"}>
        {pane.changes.cancel}
      </Button>
    </div>
  );
}

/** What to do when Excel falls silent. Its key is the step, so each step starts the wait anew. */
function Silence() {
  const { pane } = useWords();
  const silent = useDelayed(true, patience.silence);
  return silent ? <span className="progress-silent">{pane.waiting.silent}</span> : null;
}
