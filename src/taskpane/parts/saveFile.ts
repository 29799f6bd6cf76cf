/** Files from the pane to the person's disk, where the host lets a page download. */
import { officeContext } from "../host";

/**
 * Excel for Mac and for iPad drop a download without a word, by design: there a button that downloads would be dead, and
 * what it should save has to be handed over in another way.
 */
export function canDownload(): boolean {
  // The values of Office.PlatformType, which is not there before office.js is.
  return !["Mac", "iOS"].includes(String(officeContext()?.platform));
}

/** Hands a text to the browser as a download. */
export function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the address when it is ready to; a minute is far more than it takes.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
