/** The findings of a run and all that can be done with them: look, fix, ignore, highlight, list. */
import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from "react";
import type { Ignored } from "../../../book/ignored";
import { useChanges } from "../../changes/changes";
import { TaskProblem } from "../../parts/ProblemNotice";
import { useTask } from "../../parts/useTask";
import { useAnnounce } from "../../status";
import { useTally } from "../../tally";
import { useWorkbook } from "../../workbook";
import { changesOf } from "./changesOf";
import type { CheckOutcome } from "./checkOutcome";
import { CheckReportView } from "./CheckReportView";
import { CheckTools } from "./CheckTools";
import { FindingFilters } from "./FindingFilters";
import { FindingGroup } from "./FindingGroup";
import type { FindingActions } from "./FindingItem";
import { IgnoredList } from "./IgnoredList";
import { filterFindings, groupFindings, partIgnored, type IgnoredFinding, type KnownFinding, type View } from "./sortFindings";
import { useResume } from "./useResume";
import { useCheckWords } from "./ruleWords";

interface Props {
  outcome: CheckOutcome;
  /** Changes with each run that a person asked for: each is a new list, folded, from its first fifty. */
  run: number;
  busy: boolean;
  ignored: Ignored[];
  onIgnored(ignored: Ignored[]): void;
  /** Runs the rules again after a fix, and tells what was done together with what comes out. */
  onFixed(said: string): Promise<boolean>;
  list: RefObject<HTMLDivElement>;
  /** Takes the focus when the list is empty. */
  onNothingLeft(): void;
}

export function FindingsView({ outcome, run, busy: checking, ignored, onIgnored, onFixed, list, onNothingLeft }: Props) {
  const words = useCheckWords();
  const { checks } = words.pane;
  const port = useWorkbook();
  const announce = useAnnounce();
  const changes = useChanges();
  const { tell } = useTally();
  const [view, setView] = useState<View>({ by: "severity", only: "all" });
  const saving = useTask();
  const { run: attempt } = saving;
  const busy = checking || saving.busy || changes.running !== null;

  const { open, left } = useMemo(() => partIgnored(outcome.report.findings, ignored), [outcome, ignored]);
  const shown = useMemo(() => filterFindings(open, view), [open, view]);
  const groups = useMemo(() => groupFindings(words, shown, view.by, outcome.sheets), [words, shown, view.by, outcome]);
  const leaving = useResume(list, open, onNothingLeft);
  const ignoredList = useRef<HTMLDivElement>(null);
  const returning = useRef(false);
  useEffect(() => {
    if (!returning.current) return;
    returning.current = false;
    const summary = ignoredList.current?.querySelector("summary");
    if (summary) summary.focus();
    else onNothingLeft();
  }, [left, onNothingLeft]);

  const urgent = open.filter(({ finding }) => finding.severity !== "hint").length;
  useEffect(() => tell(urgent), [tell, urgent]);

  const save = useCallback(
    (change: { add?: Ignored[]; remove?: string[] }, said: string) =>
      attempt(async () => {
        onIgnored(await port.ignore(change));
        announce(said);
      }),
    [announce, attempt, onIgnored, port],
  );

  const actions: FindingActions = {
    busy,
    alike: ({ finding: { rule } }) => shown.filter(({ finding }) => finding.rule === rule && (finding.fix?.length ?? 0) > 0),
    fix: (findings) => {
      if (busy) return;
      const cells = changesOf(findings);
      const stay = leaving();
      void changes.edit(cells).then(async (done) => {
        if (!done || !(await onFixed(words.pane.changes.edited(cells.length)))) stay();
      });
    },
    ignore: ({ key }: KnownFinding, reason, who) => {
      if (busy) return;
      const stay = leaving();
      void save({ add: [{ key, reason, who, when: new Date().toISOString() }] }, checks.ignore.done).then((done) => {
        if (!done) stay();
      });
    },
  };
  const stopIgnoring = ({ key }: IgnoredFinding) => {
    if (busy) return;
    // The button goes with its finding.
    returning.current = true;
    void save({ remove: [key] }, checks.ignore.undone).then((done) => {
      if (!done) returning.current = false;
    });
  };
  return (
    <>
      <CheckReportView outcome={outcome} open={open} left={left.length} />
      {open.length > 0 && <FindingFilters view={view} onView={setView} />}
      <TaskProblem task={saving} />
      <div ref={list}>
        {open.length > 0 && shown.length === 0 && <p className="looked">{checks.view.nothing}</p>}
        {groups.map(({ id, title, findings }) => (
          <FindingGroup key={`${run} ${view.by} ${view.only} ${id}`} title={title} findings={findings} actions={actions} />
        ))}
      </div>
      <div ref={ignoredList}>
        <IgnoredList findings={left} busy={busy} onUndo={stopIgnoring} />
      </div>
      {!outcome.empty && <CheckTools outcome={outcome} open={open} left={left} busy={busy} />}
    </>
  );
}
