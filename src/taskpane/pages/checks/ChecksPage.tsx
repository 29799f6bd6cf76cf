/** 校验: looks for mistakes in the workbook, changes nothing. */
import { Button, Radio, RadioGroup, Field } from "@fluentui/react-components";
import { useRef, useState, type KeyboardEvent } from "react";
import type { CheckReport } from "../../../checks";
import type { Snapshot } from "../../../sheet/snapshot";
import { Notice } from "../../parts/Notice";
import { PageTitle } from "../../parts/PageTitle";
import { ProblemNotice } from "../../parts/ProblemNotice";
import { ProgressRow } from "../../parts/ProgressRow";
import { useReturnFocus } from "../../parts/useReturnFocus";
import { useWords } from "../../words";
import { CheckReportView } from "./CheckReportView";
import { useCheckRun, type Scope } from "./useCheckRun";

export default function ChecksPage({ runChecks }: { runChecks?: (snapshot: Snapshot) => CheckReport }) {
  const { checks } = useWords().pane;
  const [scope, setScope] = useState<Scope>("workbook");
  const { running, outcome, stale, cause, start, cancel } = useCheckRun(runChecks);
  const startButton = useRef<HTMLButtonElement>(null);
  // Each run is a new list: folded, from its first fifty.
  const [run, setRun] = useState(0);
  useReturnFocus(running !== null);

  const begin = async () => {
    await start(scope);
    setRun((before) => before + 1);
  };
  const again = () => {
    // This button goes with its message; the main one stays.
    startButton.current?.focus();
    void begin();
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
      <Button
        ref={startButton}
        appearance="primary"
        className="main-action"
        disabledFocusable={running !== null}
        onClick={() => void begin()}
      >
        {checks.start}
      </Button>
      {running && <ProgressRow doing={checks.running} step={running.step} cancelling={running.cancelling} onCancel={cancel} />}
      {cause !== null && <ProblemNotice cause={cause} />}
      {stale && outcome && !running && (
        <Notice
          intent="warning"
          actions={<Button onClick={again}>{checks.again}</Button>}
        >
          {checks.stale}
        </Notice>
      )}
      {outcome && <CheckReportView key={run} outcome={outcome} />}
    </div>
  );
}
