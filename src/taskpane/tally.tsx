/** How many errors and warnings the last check has left: told by the page 校验, shown on its tab from every page. */
import { createContext, useContext, useMemo, useState, type ReactNode } from "react";

interface Tally {
  count: number;
  tell(count: number): void;
}

const TallyContext = createContext<Tally>({ count: 0, tell: () => undefined });

export function TallyProvider({ children }: { children: ReactNode }) {
  const [count, tell] = useState(0);
  const tally = useMemo(() => ({ count, tell }), [count]);
  return <TallyContext.Provider value={tally}>{children}</TallyContext.Provider>;
}

export function useTally(): Tally {
  return useContext(TallyContext);
}
