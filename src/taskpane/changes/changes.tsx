/**
 * The pane's writes: one at a time, each with progress and a way to cancel, and the last one with a way to take it back.
 * The state lives above the pages, so that leaving a page loses neither a running write nor its undo.
 */
import { createContext, useCallback, useContext, useMemo, useRef, useState, type ReactNode } from "react";
import type { Insertion, Planner, Progress } from "../../workbook/port";
import { problemPhrase, untouchedPhrase } from "../phrases";
import { useAnnounce } from "../status";
import { useWords } from "../words";
import { useWorkbook } from "../workbook";
import { useReturnFocus } from "../parts/useReturnFocus";
import { sheetsToFill } from "./sheetsToFill";

export type ChangeKind = "insert" | "undo" | "redo";

export interface RunningChange {
  kind: ChangeKind;
  sheets: number;
  step: Progress | null;
  cancelling: boolean;
}

export interface Changes {
  running: RunningChange | null;
  /** The last insertion and whether it stands or has been taken back. */
  last: { insertion: Insertion; undone: boolean } | null;
  /** The last write's failure, until the next write or until it is dismissed. */
  problem: { cause: unknown } | null;
  /** Entries an undo would lose, while the person is asked about it. */
  loss: number | null;
  insert(planner: Planner, sheets: number): Promise<void>;
  undo(): Promise<void>;
  undoAnyway(): Promise<void>;
  keep(): void;
  redo(): Promise<void>;
  cancel(): void;
  dismiss(): void;
}

const ChangesContext = createContext<Changes | null>(null);

export function ChangesProvider({ children }: { children: ReactNode }) {
  const port = useWorkbook();
  const words = useWords();
  const announce = useAnnounce();
  const [running, setRunning] = useState<RunningChange | null>(null);
  const [last, setLast] = useState<Changes["last"]>(null);
  const [problem, setProblem] = useState<Changes["problem"]>(null);
  const [loss, setLoss] = useState<number | null>(null);
  const abort = useRef<AbortController | null>(null);
  useReturnFocus(running !== null);

  const write = useCallback(
    async (
      kind: ChangeKind,
      sheets: number,
      task: (watch: { progress(step: Progress): void; signal: AbortSignal }) => Promise<Changes["last"]>,
    ) => {
      if (abort.current) return;
      const controller = new AbortController();
      abort.current = controller;
      const { changes, templates } = words.pane;
      setProblem(null);
      setRunning({ kind, sheets, step: null, cancelling: false });
      announce({ insert: changes.inserting(sheets), undo: changes.undoing, redo: changes.redoing }[kind]);
      try {
        const done = await task({
          progress: (step) => setRunning((now) => now && { ...now, step }),
          signal: controller.signal,
        });
        if (!done) return;
        setLast(done);
        announce(
          done.undone
            ? changes.undone
            : templates.inserted(done.insertion.plan.sheets.length, sheetsToFill(done.insertion.plan)),
        );
      } catch (cause) {
        setProblem({ cause });
        announce([problemPhrase(words, cause), untouchedPhrase(words, cause)].filter(Boolean).join(words.pane.stop));
      } finally {
        abort.current = null;
        setRunning(null);
      }
    },
    [announce, words],
  );

  const insertion = last?.insertion;
  const undoNow = useCallback(
    async (careful: boolean) => {
      if (!insertion) return;
      setLoss(null);
      await write("undo", insertion.plan.sheets.length, async (watch) => {
        const entries = careful ? await port.laterEntries(insertion) : 0;
        if (entries > 0) {
          setLoss(entries);
          announce(words.pane.changes.loss.title(entries));
          return null;
        }
        await port.undo(insertion, watch);
        return { insertion, undone: true };
      });
    },
    [announce, insertion, port, words, write],
  );

  const changes = useMemo<Changes>(
    () => ({
      running,
      last,
      problem,
      loss,
      insert: (planner, sheets) =>
        write("insert", sheets, async (watch) => ({ insertion: await port.insert(planner, watch), undone: false })),
      undo: () => undoNow(true),
      undoAnyway: () => undoNow(false),
      keep: () => setLoss(null),
      redo: async () => {
        if (!insertion) return;
        const { planner, plan } = insertion;
        await write("redo", plan.sheets.length, async (watch) => ({
          insertion: await port.insert(planner, watch),
          undone: false,
        }));
      },
      cancel: () => {
        abort.current?.abort();
        setRunning((now) => now && { ...now, cancelling: true });
      },
      dismiss: () => setProblem(null),
    }),
    [insertion, last, loss, port, problem, running, undoNow, write],
  );
  return <ChangesContext.Provider value={changes}>{children}</ChangesContext.Provider>;
}

export function useChanges(): Changes {
  const changes = useContext(ChangesContext);
  if (!changes) throw new Error("useChanges outside a ChangesProvider");
  return changes;
}
