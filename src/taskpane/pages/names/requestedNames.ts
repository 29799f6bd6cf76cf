/** Which sheet's names another page has asked to be carried: taken once, by the page 模板 when it is shown. */
import { showPage } from "../../pages";

let wanted: string | null = null;
const listeners = new Set<() => void>();

/** @param sheet that the changed names stand on */
export function requestNames(sheet: string): void {
  wanted = sheet;
  listeners.forEach((told) => told());
  showPage("templates");
}

export function takeNamesRequest(): string | null {
  const sheet = wanted;
  wanted = null;
  return sheet;
}

export function onNamesRequest(told: () => void): () => void {
  listeners.add(told);
  return () => void listeners.delete(told);
}
