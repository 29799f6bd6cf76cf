/**
 * Excel on the web takes every Tab for itself: office.js moves the focus along its own list of elements, which knows no
 * `<summary>`, and from anything that is not on it, a heading that was focused by a page change say, it leaves the pane. So
 * Tab is the browser's as long as there is something to go to, and Excel's only at the pane's ends.
 */
const TABBABLE =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), summary, [tabindex]:not([tabindex="-1"])';

export function keepTab(target: Document = document): () => void {
  const listen = (event: KeyboardEvent) => {
    if (event.key === "Tab" && hasNext(target, event.shiftKey)) event.stopPropagation();
  };
  target.addEventListener("keydown", listen);
  return () => target.removeEventListener("keydown", listen);
}

/** Whether something can take the focus after (or before) what has it now. */
function hasNext(target: Document, back: boolean): boolean {
  const current = target.activeElement;
  if (!current || current === target.body) return false;
  const wanted = back ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  return [...target.querySelectorAll<HTMLElement>(TABBABLE)].some(
    (element) =>
      element.tabIndex >= 0 && (current.compareDocumentPosition(element) & wanted) !== 0 && !current.contains(element) && isShown(element),
  );
}

/** WebKit before 17.4 does not know `checkVisibility`. */
function isShown(element: Pick<Element, "closest"> & Partial<Pick<Element, "checkVisibility">>): boolean {
  return element.checkVisibility ? element.checkVisibility() : element.closest("[hidden]") === null;
}
