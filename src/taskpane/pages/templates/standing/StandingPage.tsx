/** A scheme that stands in the workbook: what to do with it, what that will change, and the button that does it. */
import { Button, Field, Radio, RadioGroup } from "@fluentui/react-components";
import { ChevronLeftRegular } from "@fluentui/react-icons/svg/chevron-left";
import { Suspense, useMemo, useState } from "react";
import type { EditedScheme } from "../../../../schemes/edit/edited";
import { yearOf } from "../../../../schemes/inYear";
import { differenceOf, removalOf, rollOver, unchanged, type About, type Wanted } from "../../../../standing";
import { WorkbookProblem, type ChangePlanner, type RemovalPlanner } from "../../../../workbook/port";
import { useChanges } from "../../../changes/changes";
import { localDay } from "../../../localTime";
import { Disclosure } from "../../../parts/Disclosure";
import { fetchedView } from "../../../parts/fetched";
import { Notice } from "../../../parts/Notice";
import { Opening } from "../../../parts/Opening";
import { currentTitle, PageTitle } from "../../../parts/PageTitle";
import { TaskProblem } from "../../../parts/ProblemNotice";
import { codePhrase } from "../../../phrases";
import { useWords } from "../../../words";
import { SchemeEditor } from "../editor/SchemeEditor";
import { noNames } from "../../names/nameEntries";
import { ExportView } from "./ExportView";
import { FindView } from "./FindView";
import { Differences } from "./Differences";
import { RemovalView } from "./RemovalView";
import { useStanding } from "./useStanding";

const namesForm = fetchedView(() => import(/* webpackChunkName: "names" */ "../../names/NamesPage"));

type Task = "members" | "scheme" | "next" | "export" | "remove";
const tasks: Task[] = ["members", "scheme", "next", "export", "remove"];

interface Props {
  id: string;
  title: string;
  onBack: () => void;
}

export function StandingPage({ id, title, onBack }: Props) {
  const words = useWords();
  const page = words.standing;
  const changes = useChanges();
  const { found, task: reading } = useStanding(id, changes.last);
  const [task, setTask] = useState<Task>("members");
  const [names, setNames] = useState(noNames);
  const [named, setNamed] = useState<Wanted | null>(null);
  const [edited, setEdited] = useState<EditedScheme | null>(null);
  const [editing, setEditing] = useState(false);
  const [done, setDone] = useState<number | null>(null);
  const now = useMemo(() => (found?.standing ? { standing: found.standing, snapshot: found.snapshot } : null), [found]);
  const next = useMemo(() => (now && task === "next" ? rollOver(now.snapshot, now.standing) : null), [now, task]);
  const removal = useMemo(() => (now && task === "remove" ? removalOf(now.snapshot, id) : null), [id, now, task]);
  const wanted = useMemo<Wanted | null>(() => {
    if (!now || task === "remove" || task === "export") return null;
    if (task === "members") return named;
    if (task === "scheme") return edited && { ...unchanged(edited.scheme), renames: edited.renames };
    return next && next.problems.length === 0 ? next.wanted : null;
  }, [edited, named, next, now, task]);
  const reason = task === "remove" || task === "export" ? "" : page.reasons[task];
  const shown = useMemo(() => (now && wanted ? differenceOf(now.snapshot, id, wanted, aboutNow(reason)) : null), [id, now, reason, wanted]);

  const apply = async () => {
    if (!shown || !wanted) return;
    const planner: ChangePlanner = (read) => {
      const plan = differenceOf(read, id, wanted, aboutNow(reason));
      // What is made is what was shown, or nothing.
      if (JSON.stringify(plan.lines) !== JSON.stringify(shown.lines)) throw new WorkbookProblem("shownChanged");
      return plan;
    };
    if (!(await changes.restructure(planner, shown.lines.length))) return;
    setDone(shown.lines.length);
    setNames(noNames);
    setNamed(null);
    setEdited(null);
  };
  /** The button goes with what it was about. */
  const stopRemoving = () => {
    currentTitle()?.focus({ preventScroll: true });
    setTask("members");
  };
  const remove = async () => {
    if (!removal) return;
    const planner: RemovalPlanner = (read) => {
      const plan = removalOf(read, id);
      if (!plan || JSON.stringify(plan) !== JSON.stringify(removal)) throw new WorkbookProblem("shownChanged");
      return plan;
    };
    if (await changes.remove(planner, removal.sheets.length)) onBack();
  };
  if (editing && now) {
    return (
      <SchemeEditor
        start={edited?.scheme ?? now.standing.scheme}
        onBack={() => setEditing(false)}
        onDone={(result) => {
          setEdited(edited ? { ...result, renames: joinRenames(edited.renames, result.renames) } : result);
          setEditing(false);
        }}
      />
    );
  }
  const year = now && yearOf(now.standing.scheme);
  return (
    <>
      <Button appearance="transparent" size="small" className="back" icon={<ChevronLeftRegular />} onClick={onBack}>
        {words.pane.templates.back}
      </Button>
      <PageTitle focusAtOnce>{now?.standing.scheme.title ?? title}</PageTitle>
      {!found && reading.busy && <p className="lead">{page.reading}</p>}
      {found && !now && !reading.busy && <p className="lead">{page.gone}</p>}
      {now && task !== "export" && <p className="lead">{task === "remove" ? page.removal.lead : page.lead}</p>}
      <TaskProblem task={reading} />
      {now && now.standing.places.missing.length > 0 && (
        <Notice intent="warning">{page.missing(now.standing.places.missing.length)}</Notice>
      )}
      {done !== null && !wanted && (
        <Notice intent="success" expected>
          {page.done(done)}
        </Notice>
      )}
      {now && (
        <>
          <Disclosure summary={page.find.summary}>
            <FindView {...now} />
          </Disclosure>
          <Field label={page.task} className="task-choice">
            <RadioGroup
              value={task}
              onChange={(_, { value }) => {
                setTask(tasks.find((one) => one === value) ?? task);
                setDone(null);
              }}
            >
              {tasks.map((one) => (
                <Radio key={one} value={one} label={page.tasks[one]} />
              ))}
            </RadioGroup>
          </Field>
          {task === "members" && (
            <Suspense fallback={<Opening />}>
              <namesForm.View {...now} entries={names} onEntries={setNames} onWanted={setNamed} />
            </Suspense>
          )}
          {task === "scheme" && (
            <>
              {edited && <p className="lead">{page.edited}</p>}
              <Button onClick={() => setEditing(true)}>{edited ? page.editAgain : page.tasks.scheme}</Button>
            </>
          )}
          {task === "next" && next && (
            <>
              {year !== null && <p>{page.next.lead(year, year + 1)}</p>}
              <Notice intent="warning">{page.next.saveFirst}</Notice>
              {next.problems.map((problem, i) => (
                <Notice key={i} intent="error">
                  {codePhrase(page.next.problems, problem)}
                </Notice>
              ))}
            </>
          )}
          {task === "export" && <ExportView scheme={now.standing.scheme} />}
          {removal && <RemovalView plan={removal} busy={changes.running !== null} onRemove={() => void remove()} onStop={stopRemoving} />}
          {shown && <Differences lines={shown.lines} />}
          {shown && shown.lines.length > 0 && (
            <Button appearance="primary" className="main-action" disabledFocusable={changes.running !== null} onClick={() => void apply()}>
              {task === "next" && year !== null ? page.rollOver(year + 1) : page.apply(shown.lines.length)}
            </Button>
          )}
        </>
      )}
    </>
  );
}

/** A change is dated when it is made, however long the pane has been open. */
function aboutNow(reason: string): About {
  return { when: localDay(new Date()), reason };
}

/** Renamed twice is renamed once, from the first name to the last. */
function joinRenames(first: EditedScheme["renames"], then: EditedScheme["renames"]): EditedScheme["renames"] {
  const later = new Map(then.map((rename) => [`${rename.table}\n${rename.from}`, rename]));
  const joined = first.map((rename) => {
    const key = `${rename.table}\n${rename.to}`;
    const next = later.get(key);
    later.delete(key);
    return next ? { ...rename, to: next.to } : rename;
  });
  return [...joined, ...later.values()].filter(({ from, to }) => from !== to);
}
