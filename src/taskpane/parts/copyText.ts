/** Puts text on the clipboard. Excel's frame may forbid the clipboard interface; the older command still works there. */

/** No browser promises the older command any more. */
interface OlderPage {
  execCommand?(command: string): boolean;
}

function copySelected(page: OlderPage): boolean {
  return page.execCommand?.("copy") ?? false;
}

function copyBySelection(text: string): boolean {
  const before = document.activeElement;
  const area = document.createElement("textarea");
  area.value = text;
  area.setAttribute("aria-hidden", "true");
  area.className = "only-heard";
  document.body.append(area);
  area.focus({ preventScroll: true });
  area.select();
  const copied = copySelected(document);
  area.remove();
  if (before instanceof HTMLElement) before.focus();
  return copied;
}

/** Resolves to whether the text is on the clipboard now. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}
