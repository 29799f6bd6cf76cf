/**
 * Something that the pane asks of Excel or of the network: the one way to do so. It is told when it begins and when it fails, it can be
 * cancelled and tried once more, and its failure is kept to be shown. What is told where it goes well, it tells itself.
 */
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Progress, Watch } from "../../workbook/port";
import { problemPhrase } from "../phrases";
import { useAnnounce } from "../status";
import { useWords } from "../words";

export interface TaskRun {
  step: Progress | null;
  cancelling: boolean;
  quiet: boolean;
}

export interface TaskManner {
  /** Told at once. */
  begun?: string | undefined;
  /** Nobody has asked for it: its failure is neither told nor kept. */
  quiet?: boolean;
  /** It comes instead of one that still runs, which is cancelled; else the one that runs goes on and this one is not begun. */
  replaces?: boolean;
}

type Work = (watch: Watch) => Promise<unknown>;

export interface Task {
  /** `null` while nothing runs. */
  running: TaskRun | null;
  busy: boolean;
  /** Why the last one failed; `null` where it went well. */
  cause: unknown;
  /** Resolves to whether it went well; false, too, where it was not begun or another one has come instead. */
  run(work: Work, manner?: TaskManner): Promise<boolean>;
  /** Runs the last one once more. */
  again(): Promise<boolean>;
  cancel(): void;
  /** The failure was read. */
  dismiss(): void;
}

/** @param tell says a failure */
export function useTask(tell: typeof problemPhrase = problemPhrase): Task {
  const words = useWords();
  const announce = useAnnounce();
  const [state, setState] = useState<{ running: TaskRun | null; cause: unknown }>({ running: null, cause: null });
  const current = useRef<AbortController | null>(null);
  const last = useRef<[Work, TaskManner] | null>(null);
  const phrase = useRef<(cause: unknown) => string>(() => "");
  useEffect(() => {
    phrase.current = (cause) => tell(words, cause);
  }, [tell, words]);
  useEffect(
    () => () => {
      current.current?.abort();
      current.current = null;
    },
    [],
  );
  const run = useCallback<Task["run"]>(
    async (work, manner = {}) => {
      const { begun, quiet = false, replaces = false } = manner;
      if (current.current && !replaces) return false;
      current.current?.abort();
      const controller = new AbortController();
      current.current = controller;
      last.current = [work, manner];
      setState({ running: { step: null, cancelling: false, quiet }, cause: null });
      if (begun !== undefined) announce(begun);
      const progress = (step: Progress) =>
        setState((now) => (current.current === controller && now.running ? { ...now, running: { ...now.running, step } } : now));
      let cause: unknown = null;
      try {
        await work({ progress, signal: controller.signal });
      } catch (problem) {
        cause = problem;
      }
      if (current.current !== controller) return false;
      current.current = null;
      if (cause !== null && !quiet) announce(phrase.current(cause));
      setState({ running: null, cause: quiet ? null : cause });
      return cause === null;
    },
    [announce],
  );
  const again = useCallback(async () => (last.current ? run(...last.current) : false), [run]);
  const cancel = useCallback(() => {
    current.current?.abort();
    setState((now) => (now.running ? { ...now, running: { ...now.running, cancelling: true } } : now));
  }, []);
  const dismiss = useCallback(() => setState((now) => ({ ...now, cause: null })), []);
  return useMemo(() => ({ ...state, busy: state.running !== null, run, again, cancel, dismiss }), [again, cancel, dismiss, run, state]);
}
