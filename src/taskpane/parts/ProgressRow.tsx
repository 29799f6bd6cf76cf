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
  /** Share of the work done, from 0 to 1, where no step tells it. */
  part?: number;
  /** Words of the way out, where it is not a cancel that takes everything back. */
  wayOut?: { leave: string; leaving: string };
}

/** Share of the work done, or `undefined` where nobody can say. */
function share(step: Progress | null): number | undefined {
  if (step?.stage === "writing" || step?.stage === "reading") return (step.sheet - 1) / step.sheets;
  return step?.stage === "verifying" ? 1 : undefined;
}

export function ProgressRow({ doing, step, cancelling, onCancel, part, wayOut }: Props) {
  const words = useWords();
  const { pane } = words;
  const shown = useDelayed(true, patience.words);
  if (!shown) return null;
  const text = step ? progressPhrase(words, step) : doing;
  const value = part ?? share(step);
  const { leave, leaving } = wayOut ?? { leave: pane.changes.cancel, leaving: pane.changes.cancelling };
  return (
    <div className="progress">
      <span>{cancelling ? leaving : text}</span>
      <ProgressBar aria-label={doing} shape="rounded" thickness="large" {...(value === undefined ? {} : { value })} />
      <Silence key={step ? JSON.stringify(step) : doing} />
      <Button size="small" onClick={onCancel} disabledFocusable={cancelling || step?.stage === "restoring"}>
        {leave}
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
