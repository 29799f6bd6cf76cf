/** What a view reads of the workbook as it opens, and anew after each write of ours. Its failure is told as any task's. */
import { useEffect, useState } from "react";
import type { Watch } from "../../workbook/port";
import { useTask, type Task } from "./useTask";

export interface Reading<Found> {
  /** The last answer: it stays while the next one is awaited, and where that fails. */
  found: Found | null;
  task: Task;
}

/** @param written changes with each write */
export function useReading<Found>(read: (watch: Watch) => Promise<Found>, written: unknown): Reading<Found> {
  const task = useTask();
  const { run } = task;
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    void run(
      async (watch) => {
        const answer = await read(watch);
        if (!watch.signal.aborted) setFound(answer);
      },
      { replaces: true },
    );
  }, [read, run, written]);
  return { found, task };
}
