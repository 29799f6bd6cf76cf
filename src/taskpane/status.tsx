/**
 * The one status node. It is in the page from the start, since screen readers ignore live regions that arrive together
 * with their text, and it receives the start, end, cancellation and failure of everything the pane does.
 */
import { createContext, useCallback, useContext, useEffect, useRef, type ReactNode } from "react";

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

/** Typing settles before what it comes to is read out. */
const SETTLED = 600;

/**
 * Tells what something comes to whenever that has changed, and not as it first appears: then it is read with its page.
 * @param cause also tells it anew, where the sentence is the same
 */
export function useAnnounceSettled(sentence: string, cause: unknown = sentence): void {
  const announce = useAnnounce();
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return undefined;
    }
    const timer = setTimeout(() => announce(sentence), SETTLED);
    return () => clearTimeout(timer);
  }, [announce, cause, sentence]);
}
