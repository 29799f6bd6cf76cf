/** Where the focus goes when the finding that had it is dealt with and gone: to the next one, so that work goes on. */
import { useEffect, useRef, type RefObject } from "react";

/**
 * @param findings what the list shows; the focus moves when it has changed
 * @returns called before a finding may go; it returns what to call if it stays after all
 */
export function useResume(list: RefObject<HTMLElement>, findings: readonly unknown[], onNothingLeft: () => void): () => () => void {
  const at = useRef<number | null>(null);
  useEffect(() => {
    if (at.current === null) return;
    const left = itemsIn(list.current);
    const next = left[Math.min(at.current, left.length - 1)];
    at.current = null;
    if (next) next.focus();
    else onNothingLeft();
  }, [findings, list, onNothingLeft]);
  return () => {
    const place = itemsIn(list.current).findIndex((item) => item.contains(document.activeElement));
    at.current = place < 0 ? null : place;
    return () => {
      at.current = null;
    };
  };
}

function itemsIn(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>("li.finding") ?? [])];
}
