/** Going to a cell: selects it in Excel and says how to get there with the keyboard. */
import { Button, Link } from "@fluentui/react-components";
import { createContext, useCallback, useContext, useId, useMemo, useState, type ReactNode } from "react";
import type { Place } from "../../sheet/address";
import type { Watch } from "../../workbook/port";
import { problemPhrase } from "../phrases";
import { useAnnounce } from "../status";
import { useWords } from "../words";
import { useWorkbook } from "../workbook";
import { useTask, type Task } from "./useTask";

interface GoTo {
  /** The control that was used: only the latest one keeps its words. */
  latest: string | null;
  /** Where it leads nowhere, why; until Excel has answered, `busy`. */
  task: Pick<Task, "busy" | "cause">;
  go(by: string, place: Place): Promise<boolean>;
}

const GoToContext = createContext<GoTo | null>(null);

export function GoToProvider({ children }: { children: ReactNode }) {
  const port = useWorkbook();
  const words = useWords();
  const announce = useAnnounce();
  const task = useTask();
  const { run } = task;
  const [latest, setLatest] = useState<string | null>(null);
  const go = useCallback(
    (by: string, place: Place) => {
      setLatest(by);
      const select = async ({ signal }: Watch) => {
        await port.goTo(place);
        if (!signal.aborted) announce(words.pane.goTo.done(place.sheet, place.address));
      };
      return run(select, { replaces: true });
    },
    [announce, port, run, words],
  );
  const value = useMemo(() => ({ latest, task, go }), [go, latest, task]);
  return <GoToContext.Provider value={value}>{children}</GoToContext.Provider>;
}

function useGoTo(place: Place) {
  const context = useContext(GoToContext);
  if (!context) throw new Error("going to a cell outside a GoToProvider");
  const words = useWords();
  const by = useId();
  const { latest, task } = context;
  const isTold = latest === by && !task.busy;
  const note = isTold && (task.cause === null ? words.pane.goTo.back : problemPhrase(words, task.cause));
  return { go: () => void context.go(by, place), note: note && <span className="visited">{note}</span> };
}

/** `评分!C5` as a link, for lists of places, or words of its own. */
export function PlaceLink({ place, children }: { place: Place; children?: ReactNode }) {
  const words = useWords();
  const { go, note } = useGoTo(place);
  return (
    <span className="place">
      <Link className="place-link" onClick={go}>
        {children ?? words.pane.goTo.cell(place.sheet, place.address)}
      </Link>
      {note}
    </span>
  );
}

/** The same as a button with words of its own. */
export function PlaceButton({ place, children }: { place: Place; children: ReactNode }) {
  const { go, note } = useGoTo(place);
  return (
    <span className="place">
      <Button onClick={go}>{children}</Button>
      {note}
    </span>
  );
}
