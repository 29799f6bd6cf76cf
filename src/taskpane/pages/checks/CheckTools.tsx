/** What can be made of the findings outside the pane: marks in the sheets, and a list to print. */
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Mark, MarkReport } from "../../../workbook/port";
import { useChanges } from "../../changes/changes";
import { ProblemNotice } from "../../parts/ProblemNotice";
import { problemPhrase } from "../../phrases";
import { useAnnounce } from "../../status";
import { useWords } from "../../words";
import { useWorkbook } from "../../workbook";
import type { CheckOutcome } from "./checkOutcome";
import { findingsPlan } from "./findingsPlan";
import type { IgnoredFinding, KnownFinding } from "./sortFindings";

interface Props {
  outcome: CheckOutcome;
  open: KnownFinding[];
  left: IgnoredFinding[];
  busy: boolean;
}

export function CheckTools({ open, left, busy }: Props) {
  const words = useWords();
  const { marks, list } = words.pane.checks;
  const port = useWorkbook();
  const announce = useAnnounce();
  const changes = useChanges();
  const [marking, setMarking] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const [cause, setCause] = useState<unknown>(null);
  const places = marksOf(open);

  const work = async (doing: string, task: () => Promise<MarkReport>, phrase: (places: number) => string) => {
    if (busy || marking) return;
    setMarking(true);
    setSaid(null);
    setCause(null);
    announce(doing);
    try {
      const { places: count, skipped } = await task();
      const done = [phrase(count), ...(skipped.length > 0 ? [marks.skipped(skipped)] : [])].join(words.pane.stop);
      setSaid(done);
      announce(done);
    } catch (problem) {
      setCause(problem);
      announce(problemPhrase(words, problem));
    } finally {
      setMarking(false);
    }
  };
  const waiting = busy || marking;
  return (
    <div className="tools">
      <div className="buttons">
        {places.length > 0 && (
          <Button disabledFocusable={waiting} onClick={() => void work(marks.marking, () => port.mark(places), marks.shown)}>
            {marks.show}
          </Button>
        )}
        <Button disabledFocusable={waiting} onClick={() => void work(marks.removing, () => port.unmark(), marks.hidden)}>
          {marks.hide}
        </Button>
        {open.length + left.length > 0 && (
          <Button disabledFocusable={waiting} onClick={() => void changes.insert((taken) => findingsPlan(words, open, left, taken), 1)}>
            {list.make}
          </Button>
        )}
      </div>
      {said !== null && <p className="looked">{said}</p>}
      {cause !== null && <ProblemNotice cause={cause} />}
    </div>
  );
}

/** One mark per place; where an error and a warning meet, the error shows. Suggestions are not worth a colour. */
function marksOf(findings: KnownFinding[]): Mark[] {
  const marks = new Map<string, Mark>();
  for (const { finding } of findings) {
    const { severity, place } = finding;
    if (severity === "hint") continue;
    const key = `${place.sheet}!${place.address}`;
    if (severity === "error" || !marks.has(key)) marks.set(key, { ...place, look: severity });
  }
  // Excel puts each new format on top of the others.
  return [...marks.values()].sort((a, b) => Number(a.look === "error") - Number(b.look === "error"));
}
