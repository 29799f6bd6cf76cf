/**
 * The pane's writes: one at a time, each with progress and a way to cancel, and the last one with a way to take it back.
 * The state lives above the pages, so that leaving a page loses neither a running write nor its undo.
 */
import { createContext, useCallback, useContext, useMemo, useRef, useState, type ReactNode } from "react";
import type { CellChange } from "../../sheet/cellChange";
import type { ChangePlanner, HomelessEntry, Planner, Progress, TakenBack, Untaken, Watch, Written } from "../../workbook/port";
import { problemPhrase, untouchedPhrase } from "../phrases";
import { useAnnounce } from "../status";
import { useWords } from "../words";
import { useWorkbook } from "../workbook";
import { useReturnFocus } from "../parts/useReturnFocus";
import { archivePlanner } from "./archivePlanner";
import { doingPhrase, donePhrase, sizeOf } from "./changePhrases";

export type ChangeKind = "insert" | "edit" | "restructure" | "undo" | "redo";

/** A write that stands, or that has been taken back with what that came upon. */
export interface LastChange {
  written: Written;
  taken: TakenBack | null;
}

/** What Excel did not take of its looks. */
export function untakenOf({ written }: LastChange): readonly Untaken[] {
  return written.kind === "edit" ? [] : written.untaken;
}

export interface RunningChange {
  kind: ChangeKind;
  /** Sheets of an insertion, cells of an edit, places of a changed scheme. */
  count: number;
  step: Progress | null;
  cancelling: boolean;
}

export interface Changes {
  running: RunningChange | null;
  last: LastChange | null;
  /** The last write's failure, until the next write or until it is dismissed. */
  problem: { cause: unknown } | null;
  /** Entries an undo leaves no place for, while the person is asked about it. */
  homeless: HomelessEntry[] | null;
  /** Resolves to whether it was done. */
  insert(planner: Planner, sheets: number): Promise<boolean>;
  edit(changes: CellChange[]): Promise<boolean>;
  /** @param lines of what was shown before */
  restructure(planner: ChangePlanner, lines: number): Promise<boolean>;
  undo(): Promise<void>;
  /** With these entries on a sheet of their own. */
  undoAndArchive(): Promise<void>;
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
  const [homeless, setHomeless] = useState<Changes["homeless"]>(null);
  const abort = useRef<AbortController | null>(null);
  useReturnFocus(running !== null);

  const write = useCallback(
    async (kind: ChangeKind, count: number, task: (watch: Watch) => Promise<LastChange | null>): Promise<boolean> => {
      if (abort.current) return false;
      const controller = new AbortController();
      abort.current = controller;
      setProblem(null);
      setRunning({ kind, count, step: null, cancelling: false });
      announce(doingPhrase(words, kind, count));
      try {
        const done = await task({
          progress: (step) => setRunning((now) => now && { ...now, step }),
          signal: controller.signal,
        });
        if (!done) return false;
        setLast(done);
        announce(donePhrase(words, done));
        return true;
      } catch (cause) {
        setProblem({ cause });
        announce([problemPhrase(words, cause), untouchedPhrase(words, cause)].filter(Boolean).join(words.pane.stop));
        return false;
      } finally {
        abort.current = null;
        setRunning(null);
      }
    },
    [announce, words],
  );

  const undo = useCallback(
    async (archives: boolean) => {
      if (!last) return;
      const { written } = last;
      setHomeless(null);
      await write("undo", sizeOf(written), async (watch) => {
        const archive = archives ? await archivePlanner(words.pane.changes.homeless.reason) : null;
        const taken = await port.undo(written, archive, watch);
        if (!Array.isArray(taken)) return { written, taken };
        setHomeless(taken);
        announce(words.pane.changes.homeless.title(taken.length));
        return null;
      });
    },
    [announce, last, port, words, write],
  );

  const changes = useMemo<Changes>(() => {
    const standing = async (making: Promise<Written>): Promise<LastChange> => ({ written: await making, taken: null });
    const again = (written: Written, watch: Watch): Promise<Written> => {
      switch (written.kind) {
        case "edit":
          return port.change(written.changes, watch);
        case "restructuring":
          return port.restructure(written.planner, watch);
        case "insertion":
          return port.insert(written.planner, watch);
      }
    };
    return {
      running,
      last,
      problem,
      homeless,
      insert: (planner, sheets) => write("insert", sheets, (watch) => standing(port.insert(planner, watch))),
      edit: (cells) => write("edit", cells.length, (watch) => standing(port.change(cells, watch))),
      restructure: (planner, lines) => write("restructure", lines, (watch) => standing(port.restructure(planner, watch))),
      undo: () => undo(false),
      undoAndArchive: () => undo(true),
      keep: () => setHomeless(null),
      redo: async () => {
        if (!last) return;
        await write("redo", sizeOf(last.written), (watch) => standing(again(last.written, watch)));
      },
      cancel: () => {
        abort.current?.abort();
        setRunning((now) => now && { ...now, cancelling: true });
      },
      dismiss: () => setProblem(null),
    };
  }, [homeless, last, port, problem, running, undo, write]);
  return <ChangesContext.Provider value={changes}>{children}</ChangesContext.Provider>;
}

export function useChanges(): Changes {
  const changes = useContext(ChangesContext);
  if (!changes) throw new Error("useChanges outside a ChangesProvider");
  return changes;
}
