/** A run of the self-check: starts it, shows results as they come, stops it, and offers to tidy up after one that was cut off. */
import { useCallback, useContext, useEffect, useRef, useState } from "react";
import type { ProbeId, ProbeResult, SelfCheckReport } from "../../../workbook/selfCheck/report";
import { PageVisitContext } from "../../parts/PageTitle";
import { problemPhrase } from "../../phrases";
import { useAnnounce } from "../../status";
import { useSelfCheckWords } from "./selfCheckWords";
import { useWorkbook } from "../../workbook";
import { summaryPhrase } from "./reportText";

export interface Running {
  id: ProbeId | null;
  step: number;
  steps: number;
  stopping: boolean;
}

export interface SelfCheckRun {
  running: Running | null;
  /** Those of the last run, as far as it has come. */
  results: ProbeResult[];
  /** `null` before the end of a run. */
  report: SelfCheckReport | null;
  /** How many there are to try; 0 before the first run. */
  total: number;
  /** When the report was made. */
  when: Date | null;
  cause: unknown;
  leftovers: string[];
  start(): Promise<void>;
  stop(): void;
  clearLeftovers(): Promise<boolean>;
}

export function useSelfCheck(): SelfCheckRun {
  const port = useWorkbook();
  const words = useSelfCheckWords();
  const announce = useAnnounce();
  const [running, setRunning] = useState<Running | null>(null);
  const [results, setResults] = useState<ProbeResult[]>([]);
  const [done, setDone] = useState<{ report: SelfCheckReport; when: Date } | null>(null);
  const [total, setTotal] = useState(0);
  const [cause, setCause] = useState<unknown>(null);
  const [leftovers, setLeftovers] = useState<string[]>([]);
  const abort = useRef<AbortController | null>(null);

  /** Where Excel cannot be asked now, nothing is offered; the next visit asks again. A run's own sheet is not left over. */
  const lookForLeftovers = useCallback(async () => {
    if (abort.current) return;
    const left = await port.selfCheckLeftovers().catch(() => []);
    if (!abort.current) setLeftovers(left);
  }, [port]);
  const { active } = useContext(PageVisitContext);
  useEffect(() => {
    if (active) void lookForLeftovers();
  }, [active, lookForLeftovers]);

  const start = useCallback(async () => {
    if (abort.current) return;
    const controller = new AbortController();
    abort.current = controller;
    setCause(null);
    setResults([]);
    setDone(null);
    setRunning({ id: null, step: 0, steps: 1, stopping: false });
    announce(words.selfCheck.begun);
    try {
      const report = await port.selfCheck({
        signal: controller.signal,
        probing: (id, step, steps) => {
          setTotal(steps);
          setRunning((now) => now && { ...now, id, step, steps });
        },
        found: (result) => setResults((before) => [...before, result]),
      });
      setDone({ report, when: new Date() });
      const end = report.stopped ? words.selfCheck.stopped : words.selfCheck.done;
      announce([end, summaryPhrase(words, report.results)].join(words.pane.stop));
    } catch (problem) {
      setCause(problem);
      announce(problemPhrase(words, problem));
    } finally {
      abort.current = null;
      setRunning(null);
    }
    await lookForLeftovers();
  }, [announce, lookForLeftovers, port, words]);

  const stop = useCallback(() => {
    abort.current?.abort();
    setRunning((now) => now && { ...now, stopping: true });
  }, []);

  const clearLeftovers = useCallback(async () => {
    try {
      await port.clearSelfCheckLeftovers();
      setLeftovers([]);
      setCause(null);
      announce(words.selfCheck.cleared);
      return true;
    } catch (problem) {
      setCause(problem);
      announce(problemPhrase(words, problem));
      return false;
    }
  }, [announce, port, words]);

  return { running, results, report: done?.report ?? null, when: done?.when ?? null, total, cause, leftovers, start, stop, clearLeftovers };
}
