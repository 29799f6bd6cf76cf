/**
 * Something that a page asks of Excel because a person wishes it: one at a time, told when it begins and when it fails, and its failure
 * kept for the page to show. What is told where it goes well, it tells itself.
 */
import { useCallback, useRef, useState } from "react";
import { problemPhrase } from "../phrases";
import { useAnnounce } from "../status";
import { useWords } from "../words";

export interface Task {
  busy: boolean;
  /** Why the last one failed; `null` where it went well. */
  cause: unknown;
  /**
   * @param begun told at once
   * @returns whether it went well; false, too, where another one is still at it
   */
  run(work: () => Promise<void>, begun?: string): Promise<boolean>;
  /** Runs the last one once more. */
  again(): Promise<boolean>;
}

export function useTask(): Task {
  const words = useWords();
  const announce = useAnnounce();
  const [state, setState] = useState<{ busy: boolean; cause: unknown }>({ busy: false, cause: null });
  const busy = useRef(false);
  const last = useRef<Parameters<Task["run"]> | null>(null);
  const run = useCallback<Task["run"]>(
    async (work, begun) => {
      if (busy.current) return false;
      busy.current = true;
      last.current = [work, begun];
      setState({ busy: true, cause: null });
      if (begun !== undefined) announce(begun);
      let cause: unknown = null;
      try {
        await work();
      } catch (problem) {
        cause = problem;
        announce(problemPhrase(words, problem));
      }
      busy.current = false;
      setState({ busy: false, cause });
      return cause === null;
    },
    [announce, words],
  );
  const again = useCallback(async () => (last.current ? run(...last.current) : false), [run]);
  return { ...state, run, again };
}
