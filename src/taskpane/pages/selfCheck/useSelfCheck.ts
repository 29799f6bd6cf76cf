/** A run of the self-check: starts it, shows results as they come, stops it, and offers to tidy up after one that was cut off. */
import { useCallback, useContext, useEffect, useState } from "react";
import type { ProbeId, ProbeResult, SelfCheckReport } from "../../../workbook/selfCheck/report";
import { keepAsking } from "../../parts/keepAsking";
import { PageVisitContext } from "../../parts/PageTitle";
import { useTask, type Task } from "../../parts/useTask";
import { useAnnounce } from "../../status";
import { useSelfCheckWords } from "./selfCheckWords";
import { useWorkbook } from "../../workbook";
import { summaryPhrase } from "./reportText";

interface Probing {
  id: ProbeId | null;
  step: number;
  steps: number;
}

export interface SelfCheckRun {
  task: Task;
  /** Where the run is. */
  probing: Probing;
  /** Those of the last run, as far as it has come. */
  results: ProbeResult[];
  /** `null` before the end of a run. */
  report: SelfCheckReport | null;
  /** How many there are to try; 0 before the first run. */
  total: number;
  /** When the report was made. */
  when: Date | null;
  leftovers: string[];
  start(): Promise<void>;
  clearLeftovers(): Promise<void>;
}

const BEGINNING: Probing = { id: null, step: 0, steps: 1 };

export function useSelfCheck(): SelfCheckRun {
  const port = useWorkbook();
  const words = useSelfCheckWords();
  const announce = useAnnounce();
  const task = useTask();
  const { run } = task;
  const [probing, setProbing] = useState<Probing>(BEGINNING);
  const [results, setResults] = useState<ProbeResult[]>([]);
  const [done, setDone] = useState<{ report: SelfCheckReport; when: Date } | null>(null);
  const [total, setTotal] = useState(0);
  const [leftovers, setLeftovers] = useState<string[]>([]);

  const { active } = useContext(PageVisitContext);
  // At each visit and after each run. A run's own sheet is not left over: nothing is looked for while one goes on.
  useEffect(
    () => (active && !task.busy ? keepAsking(() => port.selfCheckLeftovers(), setLeftovers) : undefined),
    [active, port, task.busy],
  );

  const start = useCallback(async () => {
    await run(
      async ({ signal }) => {
        setResults([]);
        setDone(null);
        setProbing(BEGINNING);
        const report = await port.selfCheck({
          signal,
          probing: (id, step, steps) => {
            setTotal(steps);
            setProbing({ id, step, steps });
          },
          found: (result) => setResults((before) => [...before, result]),
        });
        setDone({ report, when: new Date() });
        const end = report.stopped ? words.selfCheck.stopped : words.selfCheck.done;
        announce([end, summaryPhrase(words, report.results)].join(words.pane.stop));
      },
      { begun: words.selfCheck.begun },
    );
  }, [announce, port, run, words]);

  const clearLeftovers = useCallback(async () => {
    await port.clearSelfCheckLeftovers();
    setLeftovers([]);
  }, [port]);

  return { task, probing, results, report: done?.report ?? null, when: done?.when ?? null, total, leftovers, start, clearLeftovers };
}
