/** Going to a cell: selects it in Excel and says how to get there with the keyboard. */
import { Button, Link } from "@fluentui/react-components";
import { createContext, useCallback, useContext, useId, useMemo, useState, type ReactNode } from "react";
import type { Place } from "../../sheet/address";
import { problemPhrase } from "../phrases";
import { useAnnounce } from "../status";
import { useWords } from "../words";
import { useWorkbook } from "../workbook";

interface Visit {
  /** The control that was used: only the latest one keeps its words. */
  by: string;
  cause?: unknown;
}

interface GoTo {
  visit: Visit | null;
  go(by: string, place: Place): Promise<void>;
}

const GoToContext = createContext<GoTo | null>(null);

export function GoToProvider({ children }: { children: ReactNode }) {
  const port = useWorkbook();
  const words = useWords();
  const announce = useAnnounce();
  const [visit, setVisit] = useState<Visit | null>(null);
  const go = useCallback(
    async (by: string, place: Place) => {
      try {
        await port.goTo(place);
        setVisit({ by });
        announce(words.pane.goTo.done(place.sheet, place.address));
      } catch (cause) {
        setVisit({ by, cause });
        announce(problemPhrase(words, cause));
      }
    },
    [announce, port, words],
  );
  const value = useMemo(() => ({ visit, go }), [visit, go]);
  return <GoToContext.Provider value={value}>{children}</GoToContext.Provider>;
}

function useGoTo(place: Place) {
  const context = useContext(GoToContext);
  if (!context) throw new Error("going to a cell outside a GoToProvider");
  const words = useWords();
  const by = useId();
  const visit = context.visit?.by === by ? context.visit : null;
  const note = visit && ("cause" in visit ? problemPhrase(words, visit.cause) : words.pane.goTo.back);
  return { go: () => void context.go(by, place), note: note && <span className="visited">{note}</span> };
}

/** `评分!C5` as a link, for lists of places. */
export function PlaceLink({ place }: { place: Place }) {
  const words = useWords();
  const { go, note } = useGoTo(place);
  return (
    <span className="place">
      <Link className="place-link" onClick={go}>
        {words.pane.goTo.cell(place.sheet, place.address)}
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
