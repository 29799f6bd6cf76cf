/**
 * A run of the checks: reads the workbook, runs the rules, and notices when the workbook has changed since. Where the
 * person wishes so, it runs again by itself a second after the last change.
 */
import { useCallback, useEffect, useRef, useState } from "react";
import { runChecks as allRules, type CheckReport } from "../../../checks";
import type { Ignored } from "../../../book/ignored";
import type { Snapshot } from "../../../book/snapshot";
import type { Progress } from "../../../workbook/port";
import { isCancelled, problemPhrase } from "../../phrases";
import { useAnnounce } from "../../status";
import { useWords } from "../../words";
import { useWorkbook } from "../../workbook";
import { outcomeOf, outcomePhrase, type CheckOutcome } from "./checkOutcome";

export type Scope = "workbook" | "sheet";

/** How long nobody may have changed anything before the checks run by themselves. */
const CALM = 1_000;

export interface CheckRun {
  running: { step: Progress | null; cancelling: boolean; quiet: boolean } | null;
  outcome: CheckOutcome | null;
  ignored: Ignored[];
  setIgnored(ignored: Ignored[]): void;
  /** Changed since, and not about to be checked again. */
  stale: boolean;
  cause: unknown;
  start(scope: Scope): Promise<boolean>;
  /** Looks once more at what was looked at; `said` is told together with what comes out. */
  repeat(said: string): Promise<boolean>;
  cancel(): void;
}

interface Options {
  runChecks?: (snapshot: Snapshot) => CheckReport;
  auto: boolean;
  /** Whether the list may change under the person's hands now. */
  mayRenew(): boolean;
}

interface Run {
  /** A sheet's name, or `null` for the whole workbook. */
  sheet(): Promise<string | null>;
  quiet: boolean;
  said?: string;
}

export function useCheckRun({ runChecks = allRules, auto, mayRenew }: Options): CheckRun {
  const port = useWorkbook();
  const words = useWords();
  const announce = useAnnounce();
  const [running, setRunning] = useState<CheckRun["running"]>(null);
  const [outcome, setOutcome] = useState<CheckOutcome | null>(null);
  const [ignored, setIgnored] = useState<Ignored[]>([]);
  const [stale, setStale] = useState(false);
  /** Counts changes that wait for calm; 0 where nothing waits. */
  const [waiting, setWaiting] = useState(0);
  const [cause, setCause] = useState<unknown>(null);
  const abort = useRef<AbortController | null>(null);
  const stopListening = useRef<(() => void) | null>(null);
  const last = useRef<Snapshot | null>(null);
  const changed = useRef(new Set<string>());
  const told = useRef("");

  useEffect(
    () => () => {
      abort.current?.abort();
      stopListening.current?.();
    },
    [],
  );

  const run = useCallback(
    async ({ sheet: which, quiet, said }: Run): Promise<boolean> => {
      if (abort.current) return false;
      const controller = new AbortController();
      abort.current = controller;
      const read = changed.current;
      setCause(null);
      setRunning({ step: null, cancelling: false, quiet });
      if (!quiet) announce(said ?? words.pane.checks.running);
      try {
        // Listening starts before reading: an edit made meanwhile makes the result stale, too.
        stopListening.current ??= await port.onChange((sheetId) => {
          changed.current.add(sheetId);
          setStale(true);
          setWaiting((count) => count + 1);
        });
        const sheet = await which();
        changed.current = new Set();
        setStale(false);
        setWaiting(0);
        const watch = { progress: (step: Progress) => setRunning((now) => now && { ...now, step }), signal: controller.signal };
        const since = quiet && last.current ? { last: last.current, changed: read } : undefined;
        const snapshot = await port.snapshot(watch, since);
        const found = outcomeOf(sheet, snapshot, runChecks(snapshot));
        last.current = snapshot;
        setOutcome(found);
        setIgnored(snapshot.ignored);
        const phrase = outcomePhrase(words.pane, found, snapshot.ignored);
        if (!quiet || phrase !== told.current) announce([said, phrase].filter(Boolean).join(words.pane.stop));
        told.current = phrase;
        return true;
      } catch (problem) {
        read.forEach((sheetId) => changed.current.add(sheetId));
        if (read.size > 0) setStale(true);
        // Nobody asked for this one: the notice that cells have changed says enough.
        if (quiet) return false;
        if (!isCancelled(problem)) setCause(problem);
        announce(isCancelled(problem) ? words.workbook.problems.cancelled : problemPhrase(words, problem));
        return false;
      } finally {
        abort.current = null;
        setRunning(null);
      }
    },
    [announce, port, runChecks, words],
  );

  const sheet = outcome?.sheet;
  const busy = running !== null;
  useEffect(() => {
    if (!auto || waiting === 0 || busy || sheet === undefined) return;
    const timer = setTimeout(() => {
      setWaiting(0);
      if (mayRenew()) void run({ sheet: async () => sheet, quiet: true });
    }, CALM);
    return () => clearTimeout(timer);
  }, [auto, busy, mayRenew, run, sheet, waiting]);

  const start = useCallback((scope: Scope) => run({ sheet: async () => (scope === "sheet" ? port.activeSheet() : null), quiet: false }), [port, run]);
  const repeat = useCallback((said: string) => run({ sheet: async () => sheet ?? null, quiet: false, said }), [run, sheet]);
  const cancel = useCallback(() => {
    abort.current?.abort();
    setRunning((now) => now && { ...now, cancelling: true });
  }, []);

  return { running, outcome, ignored, setIgnored, stale: stale && !(auto && waiting > 0), cause, start, repeat, cancel };
}
