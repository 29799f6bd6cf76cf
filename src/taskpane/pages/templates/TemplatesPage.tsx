/** 模板: choose a scheme or bring one in a file, edit it, see what it makes, insert it; and the schemes that stand already. */
import { Button } from "@fluentui/react-components";
import { useCallback, useEffect, useState, useTransition, type KeyboardEvent } from "react";
import { templateIds } from "../../../schemes/templateIds";
import { useChanges } from "../../changes/changes";
import { fetchedView } from "../../parts/fetched";
import { Opening } from "../../parts/Opening";
import { TaskProblem } from "../../parts/ProblemNotice";
import { useTask } from "../../parts/useTask";
import { useWords } from "../../words";
import { useWorkbook } from "../../workbook";
import { requestedNames } from "../names/requestedNames";
import { ImportScheme } from "./ImportScheme";
import { StandingList } from "./standing/StandingList";
import { TemplateList } from "./TemplateList";
import type { View } from "./view";

const opened = fetchedView(() => import(/* webpackChunkName: "scheme" */ "./SchemePage"));

export default function TemplatesPage() {
  const words = useWords();
  const { running, cancel } = useChanges();
  const [view, setView] = useState<View>({ show: "list", left: null, returned: false });
  const [opening, startOpening] = useTransition();
  /** What is shown stays until what comes instead has been fetched. */
  const show = (next: View) => startOpening(() => setView(next));
  const port = useWorkbook();
  const task = useTask();
  const { run } = task;
  /** A finding leads to the scheme whose list it is about. */
  const openNames = useCallback(() => {
    const sheet = requestedNames.take();
    if (sheet === null) return;
    void run(async () => {
      const { records } = await port.schemes();
      const own = records.find(({ sheets }) => sheets.includes(sheet)) ?? records[records.length - 1];
      if (!own?.standing) return;
      const entry = { id: own.id, title: own.standing.scheme.title };
      startOpening(() => setView((now) => (now.show === "editor" ? now : { show: "standing", entry })));
    });
  }, [port, run]);
  useEffect(() => {
    openNames();
    return requestedNames.listen(openNames);
  }, [openNames]);
  const back = () => {
    if (view.show === "editor") show(view.before);
    else show({ show: "list", left: view.show === "template" ? view.id : null, returned: true });
  };

  /** Esc takes back what is going on: a running write first, then the detail. Fields being edited are not left by it. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
    if (running) cancel();
    else if (view.show === "template" || view.show === "scheme") back();
  };
  return (
    <div onKeyDown={onKeyDown} aria-busy={opening}>
      {opening && <Opening />}
      <TaskProblem task={task} />
      {view.show !== "list" ? (
        <opened.View view={view} onShow={show} onBack={back} />
      ) : (
        <>
          <TemplateList ids={templateIds} left={view.left} returned={view.returned} onOpen={(id) => show({ show: "template", id })}>
            <StandingList onOpen={(entry) => show({ show: "standing", entry })} />
          </TemplateList>
          <Button className="further-action" onClick={() => show({ show: "editor", scheme: null, before: view })}>
            {words.schemeEditor.fromNothing}
          </Button>
          <p className="source">{words.schemeEditor.fromNothingHint}</p>
          <Button className="further-action" onClick={() => show({ show: "adopt" })}>
            {words.adopt.open}
          </Button>
          <p className="source">{words.adopt.openHint}</p>
          <ImportScheme onRead={(scheme) => show({ show: "scheme", scheme })} />
        </>
      )}
    </div>
  );
}
