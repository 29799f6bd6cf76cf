/** 校验: looks for mistakes in the workbook. It changes nothing unless a person asks for one of the fixes. */
import { Button, Checkbox, Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useCallback, useRef, useState, type KeyboardEvent } from "react";
import type { CheckReport } from "../../../checks";
import type { Snapshot } from "../../../book/snapshot";
import { Notice } from "../../parts/Notice";
import { PageTitle } from "../../parts/PageTitle";
import { TaskProblem } from "../../parts/ProblemNotice";
import { ProgressRow } from "../../parts/ProgressRow";
import { recall, remember } from "../../parts/remembered";
import { useReturnFocus } from "../../parts/useReturnFocus";
import { FindingsView } from "./FindingsView";
import { useCheckWords } from "./ruleWords";
import { useCheckRun, type Scope } from "./useCheckRun";

const autoKey = "baton.autoCheck";

export default function ChecksPage({ runChecks }: { runChecks?: (snapshot: Snapshot) => CheckReport }) {
  // The rules' words are waited for before anything shows, not when the first findings come.
  const { checks } = useCheckWords().pane;
  const [scope, setScope] = useState<Scope>("workbook");
  const [auto, setAuto] = useState(() => recall(autoKey) === "yes");
  const startButton = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  // The sheet may have the focus while something in the list still is the pane's active element.
  const mayRenew = useCallback(() => !(document.hasFocus() && list.current?.contains(document.activeElement)), []);
  const { task, outcome, ignored, setIgnored, stale, start, repeat } = useCheckRun({ runChecks, auto, mayRenew });
  const { running, busy, cancel } = task;
  const [run, setRun] = useState(0);
  useReturnFocus(running !== null && !running.quiet);

  const begin = async () => {
    await start(scope);
    setRun((before) => before + 1);
  };
  const toStart = useCallback(() => startButton.current?.focus(), []);
  const checkAgain = () => {
    // This button goes with its message; the main one stays.
    toStart();
    void begin();
  };
  const chooseAuto = (chosen: boolean) => {
    setAuto(chosen);
    remember(autoKey, chosen ? "yes" : "no");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && running) cancel();
  };
  return (
    <div onKeyDown={onKeyDown}>
      <PageTitle>{checks.title}</PageTitle>
      <p className="lead">{checks.lead}</p>
      <Field label={checks.scope}>
        <RadioGroup layout="horizontal" value={scope} onChange={(_, { value }) => setScope(value === "sheet" ? "sheet" : "workbook")}>
          <Radio value="workbook" label={checks.workbook} />
          <Radio value="sheet" label={checks.sheet} />
        </RadioGroup>
      </Field>
      <Button ref={startButton} appearance="primary" className="main-action" disabledFocusable={busy} onClick={() => void begin()}>
        {checks.start}
      </Button>
      {outcome && (
        <div className="auto">
          <Checkbox label={checks.auto} checked={auto} onChange={(_, { checked }) => chooseAuto(checked === true)} />
        </div>
      )}
      {running && <ProgressRow doing={checks.running} step={running.step} cancelling={running.cancelling} onCancel={cancel} />}
      <TaskProblem task={task} />
      {stale && outcome && !running && (
        <Notice intent="warning" actions={<Button onClick={checkAgain}>{checks.again}</Button>}>
          {checks.stale}
        </Notice>
      )}
      {outcome && (
        <FindingsView
          outcome={outcome}
          run={run}
          busy={busy}
          ignored={ignored}
          onIgnored={setIgnored}
          onFixed={repeat}
          list={list}
          onNothingLeft={toStart}
        />
      )}
    </div>
  );
}
