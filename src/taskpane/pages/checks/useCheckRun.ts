/** A run of the checks: reads the workbook, runs the rules, and notices when the workbook has changed since. */
import { useCallback, useEffect, useRef, useState } from "react";
import { runChecks as allRules, type CheckReport } from "../../../checks";
import type { Snapshot } from "../../../sheet/snapshot";
import type { Progress } from "../../../workbook/port";
import { isCancelled, problemPhrase } from "../../phrases";
import { useAnnounce } from "../../status";
import { useWords } from "../../words";
import { useWorkbook } from "../../workbook";
import { countFindings } from "./countFindings";

export type Scope = "workbook" | "sheet";

export interface CheckOutcome {
  report: CheckReport;
  /** The sheet looked at, or `null` for the whole workbook. */
  sheet: string | null;
  /** Nothing was there to check: no praise then. */
  empty: boolean;
}

export interface CheckRun {
  running: { step: Progress | null; cancelling: boolean } | null;
  outcome: CheckOutcome | null;
  stale: boolean;
  cause: unknown;
  start(scope: Scope): Promise<void>;
  cancel(): void;
}

/** Rules look at the whole workbook, since a sheet is right or wrong only together with the others. */
function within(sheet: string | null, snapshot: Snapshot, report: CheckReport): CheckOutcome {
  const sheets = snapshot.sheets.filter(({ name }) => sheet === null || name === sheet);
  return {
    sheet,
    empty: sheets.every(({ values }) => values.length === 0),
    report:
      sheet === null
        ? report
        : { ...report, findings: report.findings.filter(({ place }) => place.sheet === sheet), sheetsRead: sheets.length },
  };
}

export function useCheckRun(runChecks: (snapshot: Snapshot) => CheckReport = allRules): CheckRun {
  const port = useWorkbook();
  const words = useWords();
  const announce = useAnnounce();
  const [running, setRunning] = useState<CheckRun["running"]>(null);
  const [outcome, setOutcome] = useState<CheckOutcome | null>(null);
  const [stale, setStale] = useState(false);
  const [cause, setCause] = useState<unknown>(null);
  const abort = useRef<AbortController | null>(null);
  const stopListening = useRef<(() => void) | null>(null);

  useEffect(
    () => () => {
      abort.current?.abort();
      stopListening.current?.();
    },
    [],
  );

  const start = useCallback(
    async (scope: Scope) => {
      if (abort.current) return;
      const controller = new AbortController();
      abort.current = controller;
      setCause(null);
      setRunning({ step: null, cancelling: false });
      announce(words.pane.checks.running);
      try {
        // Listening starts before reading: an edit made meanwhile makes the result stale, too.
        stopListening.current ??= await port.onChange(() => setStale(true));
        const sheet = scope === "sheet" ? await port.activeSheet() : null;
        setStale(false);
        const snapshot = await port.snapshot({
          progress: (step) => setRunning((now) => now && { ...now, step }),
          signal: controller.signal,
        });
        const found = within(sheet, snapshot, runChecks(snapshot));
        setOutcome(found);
        announce(outcomePhrase(words.pane, found));
      } catch (problem) {
        if (!isCancelled(problem)) setCause(problem);
        announce(isCancelled(problem) ? words.workbook.problems.cancelled : problemPhrase(words, problem));
      } finally {
        abort.current = null;
        setRunning(null);
      }
    },
    [announce, port, runChecks, words],
  );

  const cancel = useCallback(() => {
    abort.current?.abort();
    setRunning((now) => now && { ...now, cancelling: true });
  }, []);

  return { running, outcome, stale, cause, start, cancel };
}

function outcomePhrase(pane: ReturnType<typeof useWords>["pane"], { report, empty }: CheckOutcome): string {
  if (empty) return pane.checks.nothingToCheck;
  if (report.findings.length === 0) return pane.checks.clean;
  const { error, warning, hint } = countFindings(report.findings);
  return pane.checks.found(error, warning, hint);
}
