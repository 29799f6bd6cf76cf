/**
 * The pane's writes: one at a time, each with progress and a way to cancel, and the last one with a way to take it back.
 * The state lives above the pages, so that leaving a page loses neither a running write nor its undo.
 */
import { createContext, useCallback, useContext, useMemo, useRef, useState, type ReactNode } from "react";
import type { CellChange } from "../../sheet/cellChange";
import type { ChangePlanner, Edit, Insertion, Planner, Progress, Restructuring, Untaken, Watch } from "../../workbook/port";
import { problemPhrase, untouchedPhrase } from "../phrases";
import { useAnnounce } from "../status";
import { useWords } from "../words";
import { useWorkbook } from "../workbook";
import { useReturnFocus } from "../parts/useReturnFocus";
import { doingPhrase, donePhrase, sizeOf } from "./changePhrases";

export type ChangeKind = "insert" | "edit" | "restructure" | "undo" | "redo";

/** A write that stands or has been taken back. */
export type LastChange = (
  /** `gone`: sheets that were not there any more when it was taken back. */
  | { kind: "insertion"; insertion: Insertion; gone?: string[] }
  | { kind: "edit"; edit: Edit }
  | { kind: "restructuring"; restructuring: Restructuring }
) & { undone: boolean };

/** What Excel did not take of its looks. */
export function untakenOf(change: LastChange): readonly Untaken[] {
  switch (change.kind) {
    case "insertion":
      return change.insertion.untaken;
    case "restructuring":
      return change.restructuring.untaken;
    case "edit":
      return [];
  }
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
  /** Entries an undo would lose, while the person is asked about it. */
  loss: number | null;
  /** Resolves to whether it was done. */
  insert(planner: Planner, sheets: number): Promise<boolean>;
  edit(changes: CellChange[]): Promise<boolean>;
  /** @param lines of what was shown before */
  restructure(planner: ChangePlanner, lines: number): Promise<boolean>;
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

  /** Answers the change taken back, or the entries it would lose: then nothing was done. */
  const takeBack = useCallback(
    async (change: LastChange, anyway: boolean, watch: Watch): Promise<LastChange | number> => {
      const undone = { ...change, undone: true };
      if (change.kind === "edit") return (await port.undoEdit(change.edit, anyway, watch)) || undone;
      if (change.kind === "restructuring") return (await port.undoRestructuring(change.restructuring, anyway, watch)) || undone;
      const entries = anyway ? 0 : await port.laterEntries(change.insertion);
      return entries || { ...undone, ...(await port.undo(change.insertion, watch)) };
    },
    [port],
  );

  const undo = useCallback(
    async (anyway: boolean) => {
      if (!last) return;
      setLoss(null);
      await write("undo", sizeOf(last), async (watch) => {
        const taken = await takeBack(last, anyway, watch);
        if (typeof taken !== "number") return taken;
        setLoss(taken);
        announce(words.pane.changes.loss.title(taken));
        return null;
      });
    },
    [announce, last, takeBack, words, write],
  );

  const changes = useMemo<Changes>(() => {
    const insert = async (planner: Planner, watch: Watch): Promise<LastChange> => ({
      kind: "insertion",
      insertion: await port.insert(planner, watch),
      undone: false,
    });
    const edit = async (cells: CellChange[], watch: Watch): Promise<LastChange> => ({
      kind: "edit",
      edit: await port.change(cells, watch),
      undone: false,
    });
    const restructure = async (planner: ChangePlanner, watch: Watch): Promise<LastChange> => ({
      kind: "restructuring",
      restructuring: await port.restructure(planner, watch),
      undone: false,
    });
    const again = (change: LastChange, watch: Watch): Promise<LastChange> => {
      switch (change.kind) {
        case "edit":
          return edit(change.edit.changes, watch);
        case "restructuring":
          return restructure(change.restructuring.planner, watch);
        case "insertion":
          return insert(change.insertion.planner, watch);
      }
    };
    return {
      running,
      last,
      problem,
      loss,
      insert: (planner, sheets) => write("insert", sheets, (watch) => insert(planner, watch)),
      edit: (cells) => write("edit", cells.length, (watch) => edit(cells, watch)),
      restructure: (planner, lines) => write("restructure", lines, (watch) => restructure(planner, watch)),
      undo: () => undo(false),
      undoAnyway: () => undo(true),
      keep: () => setLoss(null),
      redo: async () => {
        if (!last) return;
        await write("redo", sizeOf(last), (watch) => again(last, watch));
      },
      cancel: () => {
        abort.current?.abort();
        setRunning((now) => now && { ...now, cancelling: true });
      },
      dismiss: () => setProblem(null),
    };
  }, [last, loss, port, problem, running, undo, write]);
  return <ChangesContext.Provider value={changes}>{children}</ChangesContext.Provider>;
}

export function useChanges(): Changes {
  const changes = useContext(ChangesContext);
  if (!changes) throw new Error("useChanges outside a ChangesProvider");
  return changes;
}
