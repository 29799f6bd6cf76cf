/** What cells show while Excel is still working on them: no value yet, and no mistake. */
import type { SheetSnapshot } from "./snapshot";

const PASSING: ReadonlySet<unknown> = new Set(["#BUSY!", "#GETTING_DATA", "#CONNECT!"]);

export function isPassing(value: unknown): boolean {
  return PASSING.has(value);
}

export function isStillWorking(sheets: readonly SheetSnapshot[]): boolean {
  return sheets.some(({ kinds, values }) =>
    kinds.some((line, row) => line.some((kind, column) => kind === "Error" && isPassing(values[row]?.[column]))),
  );
}
