/** What can be made of the findings outside the pane: highlights in the sheets, and a list to print. */
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Highlight, HighlightReport } from "../../../workbook/port";
import { useChanges } from "../../changes/changes";
import { TaskProblem } from "../../parts/ProblemNotice";
import { useTask } from "../../parts/useTask";
import { useAnnounce } from "../../status";
import { useWorkbook } from "../../workbook";
import type { CheckOutcome } from "./checkOutcome";
import { findingsPlan } from "./findingsPlan";
import type { IgnoredFinding, KnownFinding } from "./sortFindings";
import { useCheckWords } from "./ruleWords";

interface Props {
  outcome: CheckOutcome;
  open: KnownFinding[];
  left: IgnoredFinding[];
  busy: boolean;
}

export function CheckTools({ open, left, busy }: Props) {
  const words = useCheckWords();
  const { highlights, list } = words.pane.checks;
  const port = useWorkbook();
  const announce = useAnnounce();
  const changes = useChanges();
  const task = useTask();
  const [said, setSaid] = useState<string | null>(null);
  const waiting = busy || task.busy;
  const places = highlightsOf(open);

  const work = async (doing: string, change: () => Promise<HighlightReport>, phrase: (places: number) => string) => {
    if (waiting) return;
    setSaid(null);
    await task.run(
      async () => {
        const { places: count, skipped } = await change();
        const done = [phrase(count), ...(skipped.length > 0 ? [highlights.skipped(skipped)] : [])].join(words.pane.stop);
        setSaid(done);
        announce(done);
      },
      { begun: doing },
    );
  };
  return (
    <div className="tools">
      <div className="buttons">
        {places.length > 0 && (
          <Button
            disabledFocusable={waiting}
            onClick={() => void work(highlights.highlighting, () => port.highlight(places), highlights.shown)}
          >
            {highlights.show}
          </Button>
        )}
        <Button disabledFocusable={waiting} onClick={() => void work(highlights.removing, () => port.clearHighlights(), highlights.hidden)}>
          {highlights.hide}
        </Button>
        {open.length + left.length > 0 && (
          <Button disabledFocusable={waiting} onClick={() => void changes.insert((taken) => findingsPlan(words, open, left, taken), 1)}>
            {list.make}
          </Button>
        )}
      </div>
      {said !== null && <p className="looked">{said}</p>}
      <TaskProblem task={task} />
    </div>
  );
}

/** One highlight per place; where an error and a warning meet, the error shows. Suggestions are not worth a colour. */
function highlightsOf(findings: KnownFinding[]): Highlight[] {
  const highlights = new Map<string, Highlight>();
  for (const { finding } of findings) {
    const { severity, place } = finding;
    if (severity === "hint") continue;
    const key = `${place.sheet}!${place.address}`;
    if (severity === "error" || !highlights.has(key)) highlights.set(key, { ...place, look: severity });
  }
  // Excel puts each new format on top of the others.
  return [...highlights.values()].sort((a, b) => Number(a.look === "error") - Number(b.look === "error"));
}
