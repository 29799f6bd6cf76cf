/** A page's h1. It takes the focus when its page is chosen, so that a screen reader starts to read there. */
import { createContext, useContext, useLayoutEffect, useRef, type ReactNode } from "react";

interface PageVisit {
  active: boolean;
  /** Page changes so far. At 0 the pane has just opened, and the focus is left where Excel put it. */
  visits: number;
}

export const PageVisitContext = createContext<PageVisit>({ active: true, visits: 0 });

interface Props {
  children: ReactNode;
  /** For a view that replaces another on the same page: it takes the focus as it appears. */
  focusAtOnce?: boolean;
}

export function PageTitle({ children, focusAtOnce = false }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  const { active, visits } = useContext(PageVisitContext);
  // At once with what it replaces: in between the focus would be nowhere.
  useLayoutEffect(() => {
    if (active && (visits > 0 || focusAtOnce)) title.current?.focus();
  }, [active, visits, focusAtOnce]);
  return (
    <h1 ref={title} tabIndex={-1}>
      {children}
    </h1>
  );
}

/** The heading of the page that is shown: where the focus goes when it has nowhere better to go. */
export function currentTitle(): HTMLElement | null {
  return document.querySelector("main section:not([hidden]) h1");
}
