/** The home of undo: what was done last and the way back, there until the next write. Also the language. */
import { Button } from "@fluentui/react-components";
import { ArrowRedoRegular } from "@fluentui/react-icons/svg/arrow-redo";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { useLayoutEffect, useRef } from "react";
import { cameUponPhrases, doingPhrase, lastPhrase, sizeOf, whatPhrase } from "../changes/changePhrases";
import { untakenOf, useChanges } from "../changes/changes";
import { currentTitle } from "../parts/PageTitle";
import { Notice } from "../parts/Notice";
import { ProblemNotice } from "../parts/ProblemNotice";
import { ProgressRow } from "../parts/ProgressRow";
import { UntakenNotice } from "../parts/UntakenNotice";
import { untouchedPhrase } from "../phrases";
import { useWords } from "../words";
import { HomelessDialog } from "./HomelessDialog";
import { LanguageSwitch } from "./LanguageSwitch";
import { SelfCheckLink } from "./SelfCheckLink";

export function BottomBar() {
  const { running, last, undoable, interrupted, aside, cause, homeless, undo, undoAndArchive, keep, redo, recover, cancel, dismiss } =
    useChanges();
  const all = useWords();
  const words = all.pane.changes;
  const bar = useRef<HTMLElement>(null);
  const undoButton = useRef<HTMLButtonElement>(null);
  const doing = running && doingPhrase(all, running.kind, running.count);
  const busy = running !== null;
  const upon = [...(last ? cameUponPhrases(all, last) : []), ...(aside === null ? [] : [all.workbook.archive(aside)])];
  useLayoutEffect(() => {
    document.documentElement.style.setProperty("--bar-height", `${bar.current?.offsetHeight ?? 0}px`);
    // What grows here must not cover what has the focus.
    document.activeElement?.scrollIntoView({ block: "nearest" });
  }, [busy, cause, last]);
  /** The button goes with its message, so the focus goes to what the message was about. */
  const leaveProblem = () => {
    (undoButton.current ?? currentTitle())?.focus();
    dismiss();
  };
  return (
    <footer ref={bar} className="bar" aria-label={words.label} onKeyDown={(event) => event.key === "Escape" && running && cancel()}>
      {running && doing && (
        <ProgressRow key={running.kind} doing={doing} step={running.step} cancelling={running.cancelling} onCancel={cancel} />
      )}
      {cause !== null && (
        <ProblemNotice
          cause={cause}
          actions={
            <Button size="small" onClick={leaveProblem}>
              {words.dismiss}
            </Button>
          }
        >
          {untouchedPhrase(all, cause)}
        </ProblemNotice>
      )}
      {last && !running && <UntakenNotice untaken={untakenOf(last)} />}
      {upon.length > 0 && !running && <Notice intent="info">{upon.join(all.pane.stop)}</Notice>}
      {interrupted && !running && (
        <Notice intent="warning">
          {interrupted.kind === null ? words.brokenElsewhere : words.broken(whatPhrase(all, interrupted.kind, interrupted.count))}
          {interrupted.kind !== null && (
            <span className="buttons">
              <Button size="small" onClick={() => void recover(true)}>
                {words.finish}
              </Button>
              <Button size="small" onClick={() => void recover(false)}>
                {words.takeBack}
              </Button>
            </span>
          )}
        </Notice>
      )}
      <div className="bar-row">
        {last && (
          <>
            <span className="bar-last">{lastPhrase(all, last)}</span>
            <Button
              ref={undoButton}
              size="small"
              icon={last.taken ? <ArrowRedoRegular /> : <ArrowUndoRegular />}
              disabledFocusable={busy}
              onClick={() => void (last.taken ? redo() : undo())}
            >
              {last.taken ? words.redo : words.undo}
            </Button>
            {last.taken && undoable && (
              <Button size="small" icon={<ArrowUndoRegular />} disabledFocusable={busy} onClick={() => void undo()}>
                {words.undoEarlier(whatPhrase(all, undoable.kind, sizeOf(undoable)))}
              </Button>
            )}
          </>
        )}
        <span className="bar-further">
          <SelfCheckLink />
          <LanguageSwitch />
        </span>
      </div>
      {homeless && <HomelessDialog entries={homeless} onKeep={keep} onArchive={() => void undoAndArchive()} />}
    </footer>
  );
}
