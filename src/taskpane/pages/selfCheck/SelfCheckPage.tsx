/** 自检: tries in the Excel it runs in what the add-in relies on, for whoever looks after it. */
import { Button } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { useRef, useState, type KeyboardEvent } from "react";
import { verdicts, type ProbeResult } from "../../../workbook/selfCheck/report";
import { useChanges } from "../../changes/changes";
import { copyText } from "../../parts/copyText";
import { Notice } from "../../parts/Notice";
import { PageTitle } from "../../parts/PageTitle";
import { ProblemNotice } from "../../parts/ProblemNotice";
import { ProgressRow } from "../../parts/ProgressRow";
import { useReturnFocus } from "../../parts/useReturnFocus";
import { problemPhrase } from "../../phrases";
import { useAnnounce } from "../../status";
import { useSelfCheckWords } from "./selfCheckWords";
import { useWorkbook } from "../../workbook";
import { ErrorStyleChoice } from "./ErrorStyleChoice";
import { hostLines, lineText, reportText, summaryPhrase } from "./reportText";
import { useSelfCheck } from "./useSelfCheck";
import { VerdictGroup } from "./VerdictGroup";

export default function SelfCheckPage() {
  const words = useSelfCheckWords();
  const { selfCheck } = words;
  const announce = useAnnounce();
  const port = useWorkbook();
  const changes = useChanges();
  const { running, results, report, when, total, cause, leftovers, start, stop, clearLeftovers } = useSelfCheck();
  const [note, setNote] = useState<{ words: string; text?: string } | null>(null);
  const startButton = useRef<HTMLButtonElement>(null);
  const busy = running !== null;
  useReturnFocus(busy);

  const say = (said: string, text?: string) => {
    setNote({ words: said, text });
    announce(said);
  };
  const copy = async (text: string) => {
    if (await copyText(text)) say(selfCheck.copied);
    else say(selfCheck.notCopied, text);
  };
  const openWorkbook = async () => {
    try {
      await port.openNewWorkbook();
      say(selfCheck.opened);
    } catch (problem) {
      say(problemPhrase(words, problem));
    }
  };
  const begin = () => {
    setNote(null);
    void start();
  };
  const tidyUp = async () => {
    if (!(await clearLeftovers())) return;
    setNote({ words: selfCheck.cleared });
    // The button went with its message.
    startButton.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && busy) stop();
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
      {leftovers.length > 0 && !busy && (
        <Notice intent="warning" actions={<Button onClick={() => void tidyUp()}>{selfCheck.clear}</Button>}>
          {selfCheck.leftovers(leftovers)}
        </Notice>
      )}
      <Button ref={startButton} appearance="primary" className="main-action" disabledFocusable={busy || changes.running !== null} onClick={begin}>
        {results.length > 0 ? selfCheck.again : selfCheck.start}
      </Button>
      {running && (
        <ProgressRow
          doing={running.id === null ? selfCheck.begun : selfCheck.running(String(running.step), String(running.steps), selfCheck.probes[running.id].assumption)}
          step={null}
          part={Math.max(0, running.step - 1) / running.steps}
          cancelling={running.stopping}
          onCancel={stop}
          wayOut={{ leave: selfCheck.stop, leaving: selfCheck.stopping }}
        />
      )}
      {cause !== null && <ProblemNotice cause={cause} />}
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
      {note && <p className="lead">{note.words}</p>}
      {note?.text !== undefined && (
        <pre className="details-text" tabIndex={0} aria-label={selfCheck.fullText}>
          {note.text}
        </pre>
      )}
      {verdicts.map((verdict) => {
        const group = results.filter((result) => result.verdict === verdict);
        return group.length > 0 && <VerdictGroup key={verdict} verdict={verdict} results={group} onCopy={(result) => void copy(lineText(words, result))} further={further} />;
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
