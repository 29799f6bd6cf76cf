/** Drags the pane's width between what Office allows at least and half the window. */
const narrowest = 320;
const step = 16;

export function widthHandle(pane: HTMLElement, label: string): HTMLElement {
  const handle = document.createElement("div");
  handle.className = "width-handle";
  handle.tabIndex = 0;
  handle.setAttribute("role", "separator");
  handle.setAttribute("aria-orientation", "vertical");
  handle.setAttribute("aria-label", label);
  const setWidth = (width: number): void => {
    const widest = Math.max(narrowest, innerWidth / 2);
    pane.style.width = `${Math.round(Math.min(widest, Math.max(narrowest, width)))}px`;
    handle.setAttribute("aria-valuenow", String(pane.offsetWidth));
  };
  handle.addEventListener("pointerdown", (event) => {
    // The frame would swallow the movement: the handle keeps it until the button is let go.
    handle.setPointerCapture(event.pointerId);
    const move = (moved: PointerEvent): void => setWidth(innerWidth - moved.clientX);
    handle.addEventListener("pointermove", move);
    handle.addEventListener("pointerup", () => handle.removeEventListener("pointermove", move), { once: true });
  });
  handle.addEventListener("keydown", (event) => {
    if (event.key === "ArrowLeft") setWidth(pane.offsetWidth + step);
    if (event.key === "ArrowRight") setWidth(pane.offsetWidth - step);
  });
  return handle;
}
