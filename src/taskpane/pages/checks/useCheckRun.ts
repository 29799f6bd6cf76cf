/**
 * A run of the checks: reads the workbook, runs the rules, and notices when the workbook has changed since. Where the
 * person wishes so, it runs again by itself a second after the last change.
 */
import { useCallback, useEffect, useRef, useState } from "react";
import { refusalsIn } from "../../../builder/refusals";
import { runChecks as allRules, type CheckReport } from "../../../checks";
import type { Ignored } from "../../../book/ignored";
import type { Snapshot } from "../../../book/snapshot";
import type { Watch } from "../../../workbook/port";
import { useTask, type Task } from "../../parts/useTask";
import { useAnnounce } from "../../status";
import { useWords } from "../../words";
import { useWorkbook } from "../../workbook";
import { outcomeOf, outcomePhrase, type CheckOutcome } from "./checkOutcome";

export type Scope = "workbook" | "sheet";

/** How long nobody may have changed anything before the checks run by themselves. */
const CALM = 1_000;

export interface CheckRun {
  task: Task;
  outcome: CheckOutcome | null;
  ignored: Ignored[];
  setIgnored(ignored: Ignored[]): void;
  /** Changed since, and not about to be checked again. */
  stale: boolean;
  start(scope: Scope): Promise<boolean>;
  /** Looks once more at what was looked at; `said` is told together with what comes out. */
  repeat(said: string): Promise<boolean>;
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
  const task = useTask();
  const { run: begin, busy } = task;
  const [outcome, setOutcome] = useState<CheckOutcome | null>(null);
  const [ignored, setIgnored] = useState<Ignored[]>([]);
  const [stale, setStale] = useState(false);
  /** Counts changes that wait for calm; 0 where nothing waits. */
  const [waiting, setWaiting] = useState(0);
  const stopListening = useRef<(() => void) | null>(null);
  const last = useRef<Snapshot | null>(null);
  const changed = useRef(new Set<string>());
  const told = useRef("");

  useEffect(() => () => stopListening.current?.(), []);

  const run = useCallback(
    ({ sheet: which, quiet, said }: Run): Promise<boolean> => {
      const look = async (watch: Watch) => {
        const read = changed.current;
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
          const since = quiet && last.current ? { last: last.current, changed: read } : undefined;
          const snapshot = await port.snapshot(watch, since);
          const found = outcomeOf(sheet, snapshot, runChecks({ ...snapshot, refusals: refusalsIn(snapshot) }));
          last.current = snapshot;
          setOutcome(found);
          setIgnored(snapshot.ignored);
          const phrase = outcomePhrase(words.pane, found, snapshot.ignored);
          if (!quiet || phrase !== told.current) announce([said, phrase].filter(Boolean).join(words.pane.stop));
          told.current = phrase;
        } catch (problem) {
          read.forEach((sheetId) => changed.current.add(sheetId));
          if (read.size > 0) setStale(true);
          throw problem;
        }
      };
      // Where nobody has asked for it, the notice that cells have changed says enough of a failure.
      return begin(look, { begun: quiet ? undefined : (said ?? words.pane.checks.running), quiet });
    },
    [announce, begin, port, runChecks, words],
  );

  const sheet = outcome?.sheet;
  useEffect(() => {
    if (!auto || waiting === 0 || busy || sheet === undefined) return;
    const timer = setTimeout(() => {
      setWaiting(0);
      if (mayRenew()) void run({ sheet: async () => sheet, quiet: true });
    }, CALM);
    return () => clearTimeout(timer);
  }, [auto, busy, mayRenew, run, sheet, waiting]);

  const start = useCallback(
    (scope: Scope) => run({ sheet: async () => (scope === "sheet" ? port.activeSheet() : null), quiet: false }),
    [port, run],
  );
  const repeat = useCallback((said: string) => run({ sheet: async () => sheet ?? null, quiet: false, said }), [run, sheet]);

  return { task, outcome, ignored, setIgnored, stale: stale && !(auto && waiting > 0), start, repeat };
}
