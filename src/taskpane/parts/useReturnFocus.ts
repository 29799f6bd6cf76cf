/**
 * Keeps the focus off the body when something with the focus goes away. While `busy`, remembers what had the focus at
 * the start; afterwards, if nothing has it, gives it back there, or else to the page's heading.
 */
import { useEffect, useRef } from "react";
import { currentTitle } from "./PageTitle";

export function useReturnFocus(busy: boolean): void {
  const starter = useRef<Element | null>(null);
  useEffect(() => {
    if (busy) {
      starter.current = document.activeElement;
      return;
    }
    if (starter.current === null) return;
    const nobody = document.activeElement === null || document.activeElement === document.body;
    const target = starter.current.isConnected ? starter.current : currentTitle();
    if (nobody && target instanceof HTMLElement) target.focus();
    starter.current = null;
  }, [busy]);
}
