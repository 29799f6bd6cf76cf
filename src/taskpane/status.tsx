/**
 * The one status node. It is in the page from the start, since screen readers ignore live regions that arrive together
 * with their text, and it receives the start, end, cancellation and failure of everything the pane does.
 */
import { createContext, useCallback, useContext, useRef, type ReactNode } from "react";

type Announce = (text: string) => void;
const StatusContext = createContext<Announce | null>(null);

export function StatusProvider({ children }: { children: ReactNode }) {
  const node = useRef<HTMLDivElement>(null);
  const announce = useCallback<Announce>((text) => {
    if (!node.current) return;
    // The same words twice would be no change, and so not be read: a no-break space makes them different.
    node.current.textContent = node.current.textContent === text ? `${text}\u00A0` : text;
  }, []);
  return (
    <StatusContext.Provider value={announce}>
      <div ref={node} role="status" aria-live="polite" className="only-heard" />
      {children}
    </StatusContext.Provider>
  );
}

export function useAnnounce(): Announce {
  const announce = useContext(StatusContext);
  if (!announce) throw new Error("useAnnounce outside a StatusProvider");
  return announce;
}
