/**
 * The pane's writes: one at a time, each with progress and a way to cancel, and the last one with a way to take it back.
 * The state lives above the pages, so that leaving a page loses neither a running write nor its undo.
 */
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { requireValue } from "../../basics/requireValue";
import type { CellChange } from "../../book/cellChange";
import {
  WorkbookProblem,
  type ChangePlanner,
  type HomelessEntry,
  type Interrupted,
  type Planner,
  type Progress,
  type Redone,
  type RemovalPlanner,
  type Undone,
  type Untaken,
  type Watch,
  type Write,
  type Written,
} from "../../workbook/port";
import { failedWritePhrase } from "../phrases";
import { useAnnounce } from "../status";
import { useWords } from "../words";
import { useWorkbook } from "../workbook";
import { keepAsking } from "../parts/keepAsking";
import { useReturnFocus } from "../parts/useReturnFocus";
import { useTask } from "../parts/useTask";
import { archivePlanner } from "./archivePlanner";
import { doingPhrase, donePhrase, sizeOf } from "./changePhrases";
import type { LastChange, ChangeKind } from "./lastChange";

/** What Excel did not take of its looks. */
export function untakenOf({ written, taken }: LastChange): readonly Untaken[] {
  if (taken) return taken.untaken ?? [];
  return "untaken" in written ? written.untaken : [];
}

export interface RunningChange {
  kind: ChangeKind;
  /** Sheets of an insertion or a removal, cells of an edit, places of a changed scheme. */
  count: number;
  step: Progress | null;
  cancelling: boolean;
}

export interface Changes {
  running: RunningChange | null;
  /** The write that was made or taken back last. */
  last: LastChange | null;
  /** The write that an undo takes back, those of earlier sessions included. */
  undoable: Written | null;
  /** A write that was broken off when the pane was closed in the middle. */
  interrupted: Interrupted | null;
  /** Name of the sheet that keeps what taking back a broken write has found no place for. */
  aside: string | null;
  /** Why the last write failed, until the next write or until it is dismissed; else `null`. */
  cause: unknown;
  /** Entries an undo leaves no place for, while the person is asked about it. */
  homeless: HomelessEntry[] | null;
  /** Resolves to whether it was done. */
  insert(planner: Planner, sheets: number): Promise<boolean>;
  edit(changes: CellChange[]): Promise<boolean>;
  /** @param lines of what was shown before */
  restructure(planner: ChangePlanner, lines: number): Promise<boolean>;
  /** Takes a scheme out with its sheets. */
  remove(planner: RemovalPlanner, sheets: number): Promise<boolean>;
  undo(): Promise<void>;
  /** With these entries on a sheet of their own. */
  undoAndArchive(): Promise<void>;
  keep(): void;
  redo(): Promise<void>;
  /** Takes back what was broken off, or makes all of it. */
  recover(finishes: boolean): Promise<void>;
  cancel(): void;
  dismiss(): void;
}

const ChangesContext = createContext<Changes | null>(null);

export function ChangesProvider({ children }: { children: ReactNode }) {
  const port = useWorkbook();
  const words = useWords();
  const announce = useAnnounce();
  const task = useTask(failedWritePhrase);
  const { run, cancel, dismiss, cause } = task;
  const [doing, setDoing] = useState<Pick<RunningChange, "kind" | "count"> | null>(null);
  const running = useMemo<RunningChange | null>(() => task.running && doing && { ...doing, ...task.running }, [doing, task.running]);
  const [{ standing, undone }, setDone] = useState<{ standing: Written[]; undone: Undone[] }>({ standing: [], undone: [] });
  const [left, setLeft] = useState<Redone["left"]>(null);
  const [aside, setAside] = useState<string | null>(null);
  const [broken, setBroken] = useState<Interrupted[]>([]);
  const [homeless, setHomeless] = useState<Changes["homeless"]>(null);
  const writing = useRef(false);
  useReturnFocus(running !== null);
  const undoable = standing[standing.length - 1] ?? null;
  const last = useMemo<LastChange | null>(() => {
    const taken = undone[undone.length - 1] ?? null;
    const written = taken?.written ?? undoable;
    return written && { written, taken, left };
  }, [left, undoable, undone]);

  /** A write that is being made looks broken off: the history is read before it or after it. */
  const askForHistory = useCallback(() => (writing.current ? Promise.reject(new Error("a write is being made")) : port.history()), [port]);
  const stopFinding = useRef<() => void>(() => undefined);
  /** What could not be put back is as good as broken off: it can be taken back later, once nothing stands in the way. */
  const findBroken = useCallback(() => {
    stopFinding.current();
    stopFinding.current = keepAsking(askForHistory, ({ interrupted }) => setBroken(interrupted));
  }, [askForHistory]);
  useEffect(() => () => stopFinding.current(), []);
  // What an earlier session has left to undo is no news: where it cannot be read, nothing is said.
  useEffect(
    () =>
      keepAsking(askForHistory, (history) => {
        setDone(({ standing, undone }) => {
          const known = [...standing, ...undone.map(({ written }) => written)].map(({ token }) => token);
          return { standing: [...history.standing.filter(({ token }) => !known.includes(token)), ...standing], undone };
        });
        setBroken(history.interrupted);
      }),
    [askForHistory],
  );

  const write = useCallback(
    async (
      kind: ChangeKind,
      count: number,
      work: (watch: Watch) => Promise<LastChange | null>,
      keeps: (done: LastChange) => void,
    ): Promise<boolean> => {
      const outcome = { done: false, broken: false };
      const make = async (watch: Watch) => {
        setDoing({ kind, count });
        setLeft(null);
        setAside(null);
        writing.current = true;
        try {
          const done = await work(watch);
          if (!done) return;
          keeps(done);
          announce(donePhrase(words, done));
          outcome.done = true;
        } catch (problem) {
          outcome.broken = problem instanceof WorkbookProblem && !problem.untouched;
          throw problem;
        } finally {
          writing.current = false;
        }
      };
      await run(make, { begun: doingPhrase(words, kind, count) });
      if (outcome.broken) findBroken();
      return outcome.done;
    },
    [announce, findBroken, run, words],
  );

  const undo = useCallback(
    async (archives: boolean) => {
      const written = undoable;
      if (!written) return;
      setHomeless(null);
      await write(
        "undo",
        sizeOf(written),
        async (watch) => {
          const archive = archives ? await archivePlanner(words.pane.changes.homeless.reason) : null;
          const taken = await port.undo(written, archive, watch);
          if (!Array.isArray(taken)) return { written, taken, left: null };
          setHomeless(taken);
          announce(words.pane.changes.homeless.title(taken.length));
          return null;
        },
        ({ taken }) =>
          setDone((now) => ({
            standing: now.standing.filter((one) => one !== written),
            undone: [...now.undone, requireValue(taken, "what an undo came upon")],
          })),
      );
    },
    [announce, undoable, port, words, write],
  );

  const changes = useMemo<Changes>(() => {
    const make =
      (write: Write) =>
      async (watch: Watch): Promise<LastChange> => ({ written: await port.apply(write, watch), taken: null, left: null });
    /** What was taken back before can be made no more. */
    const addWritten = ({ written }: LastChange) => setDone((now) => ({ standing: [...now.standing, written], undone: [] }));
    return {
      running,
      last,
      undoable,
      interrupted: broken[0] ?? null,
      aside,
      cause,
      homeless,
      insert: (planner, sheets) => write("insert", sheets, make({ kind: "insertion", planner }), addWritten),
      edit: (cells) => write("edit", cells.length, make({ kind: "edit", changes: cells }), addWritten),
      restructure: (planner, lines) => write("restructure", lines, make({ kind: "restructuring", planner }), addWritten),
      remove: (planner, sheets) => write("remove", sheets, make({ kind: "removal", planner }), addWritten),
      undo: () => undo(false),
      undoAndArchive: () => undo(true),
      keep: () => setHomeless(null),
      redo: async () => {
        const top = undone[undone.length - 1];
        if (!top) return;
        const makeAgain = async (watch: Watch): Promise<LastChange> => ({ ...(await port.redo(top, watch)), taken: null });
        await write("redo", sizeOf(top.written), makeAgain, (redone) => {
          setDone((now) => ({ standing: [...now.standing, redone.written], undone: now.undone.slice(0, -1) }));
          setLeft(redone.left);
        });
      },
      recover: async (finishes) => {
        const [first] = broken;
        if (!first) return;
        const forgetBroken = () => {
          setBroken((now) => now.filter((one) => one !== first));
          setDone((now) => ({ ...now, standing: now.standing.filter(({ token }) => token !== first.token) }));
        };
        const recoverFirst = async (watch: Watch): Promise<LastChange | null> => {
          const { written, aside } = await port.recover(first.token, finishes, watch);
          forgetBroken();
          setAside(aside);
          if (aside !== null) announce(words.workbook.archive(aside));
          if (!written) announce(words.pane.changes.undone);
          return written && { written, taken: null, left: null };
        };
        await write(finishes ? "redo" : "undo", first.count, recoverFirst, addWritten);
      },
      cancel,
      dismiss,
    };
  }, [announce, aside, broken, cancel, cause, dismiss, homeless, last, port, running, undo, undoable, undone, words, write]);
  return <ChangesContext.Provider value={changes}>{children}</ChangesContext.Provider>;
}

export function useChanges(): Changes {
  const changes = useContext(ChangesContext);
  if (!changes) throw new Error("useChanges outside a ChangesProvider");
  return changes;
}
