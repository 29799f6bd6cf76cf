/** Which function another page has asked to be written: taken once, by the page 公式 when it is shown. */
import type { FunctionId } from "../../../vocabulary/functions";
import { showPage } from "../../pages";

let wanted: FunctionId | null = null;
const listeners = new Set<() => void>();

export function requestFormula(id: FunctionId): void {
  wanted = id;
  listeners.forEach((told) => told());
  showPage("formulas");
}

export function takeRequest(): FunctionId | null {
  const id = wanted;
  wanted = null;
  return id;
}

export function onRequest(told: () => void): () => void {
  listeners.add(told);
  return () => void listeners.delete(told);
}
