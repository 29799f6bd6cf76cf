/** 自检: tries in the Excel it runs in what the add-in relies on, for whoever looks after it. */
import { Button } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { useRef, useState, type KeyboardEvent } from "react";
import { verdicts, type ProbeResult } from "../../../workbook/selfCheck/report";
import { useChanges } from "../../changes/changes";
import { Notice } from "../../parts/Notice";
import { PageTitle } from "../../parts/PageTitle";
import { TaskProblem } from "../../parts/ProblemNotice";
import { ProgressRow } from "../../parts/ProgressRow";
import { useCopy } from "../../parts/useCopy";
import { useReturnFocus } from "../../parts/useReturnFocus";
import { useTask } from "../../parts/useTask";
import { useAnnounce } from "../../status";
import { useSelfCheckWords } from "./selfCheckWords";
import { useWorkbook } from "../../workbook";
import { ErrorStyleChoice } from "./ErrorStyleChoice";
import { VERSION } from "../../version";
import { hostLines, lineText, reportText, summaryPhrase } from "./reportText";
import { useSelfCheck } from "./useSelfCheck";
import { VerdictGroup } from "./VerdictGroup";

export default function SelfCheckPage() {
  const words = useSelfCheckWords();
  const { selfCheck } = words;
  const announce = useAnnounce();
  const port = useWorkbook();
  const changes = useChanges();
  const { task, probing, results, report, when, total, leftovers, start, clearLeftovers } = useSelfCheck();
  const { running, busy, cancel } = task;
  /** What is done besides a run. */
  const aside = useTask();
  const [note, setNote] = useState<string | null>(null);
  const { copy, outcome } = useCopy(selfCheck.copied);
  const startButton = useRef<HTMLButtonElement>(null);
  useReturnFocus(busy);

  const doAside = (work: () => Promise<void>, done: string) => {
    setNote(null);
    return aside.run(async () => {
      await work();
      setNote(done);
      announce(done);
    });
  };
  const openWorkbook = () => doAside(() => port.openNewWorkbook(), selfCheck.opened);
  const begin = () => {
    setNote(null);
    void start();
  };
  const tidyUp = () =>
    doAside(async () => {
      await clearLeftovers();
      // The button goes with its message.
      startButton.current?.focus();
    }, selfCheck.cleared);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && busy) cancel();
  };
  const further = ({ id, verdict }: ProbeResult) =>
    id === "new-workbook" && verdict === "holds" ? (
      <Button size="small" onClick={() => void openWorkbook()}>
        {selfCheck.openWorkbook}
      </Button>
    ) : null;

  return (
    <div onKeyDown={onKeyDown}>
      <PageTitle>{selfCheck.title}</PageTitle>
      <p className="lead">{selfCheck.lead}</p>
      <p>{selfCheck.promise}</p>
      <p>{selfCheck.product(VERSION)}</p>
      {leftovers.length > 0 && !busy && (
        <Notice intent="warning" actions={<Button onClick={() => void tidyUp()}>{selfCheck.clear}</Button>}>
          {selfCheck.leftovers(leftovers)}
        </Notice>
      )}
      <Button
        ref={startButton}
        appearance="primary"
        className="main-action"
        disabledFocusable={busy || changes.running !== null}
        onClick={begin}
      >
        {results.length > 0 ? selfCheck.again : selfCheck.start}
      </Button>
      {running && (
        <ProgressRow
          doing={
            probing.id === null
              ? selfCheck.begun
              : selfCheck.running(String(probing.step), String(probing.steps), selfCheck.probes[probing.id].assumption)
          }
          step={null}
          part={Math.max(0, probing.step - 1) / probing.steps}
          cancelling={running.cancelling}
          onCancel={cancel}
          wayOut={{ leave: selfCheck.stop, leaving: selfCheck.stopping }}
        />
      )}
      <TaskProblem task={task} />
      <TaskProblem task={aside} />
      {report && when && (
        <div className="self-check-end">
          <p>
            {report.stopped ? selfCheck.stopped : selfCheck.done}
            {words.pane.stop}
            {summaryPhrase(words, results)}
            {total > results.length && (
              <>
                {words.pane.stop}
                {selfCheck.untried(total - results.length)}
              </>
            )}
          </p>
          <Button icon={<CopyRegular />} onClick={() => void copy(reportText(words, report, total, when))}>
            {selfCheck.copyAll}
          </Button>
        </div>
      )}
      {note !== null && <p className="lead">{note}</p>}
      {outcome}
      {verdicts.map((verdict) => {
        const group = results.filter((result) => result.verdict === verdict);
        return (
          group.length > 0 && (
            <VerdictGroup
              key={verdict}
              verdict={verdict}
              results={group}
              onCopy={(result) => void copy(lineText(words, result))}
              further={further}
            />
          )
        );
      })}
      <ErrorStyleChoice />
      {report && (
        <>
          <h2>{selfCheck.host.title}</h2>
          <dl className="arguments">
            {hostLines(words, report).map(({ name, value }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </div>
  );
}
