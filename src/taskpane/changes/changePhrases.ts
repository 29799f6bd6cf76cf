/** What a write is called while it runs, when it is done, and in the bar at the bottom. */
import type { PaneWords } from "../../i18n/fetchWords";
import type { ChangeKind, LastChange } from "./changes";
import { sheetsToFill } from "./sheetsToFill";

/** Sheets of an insertion, cells of an edit, places of a changed scheme. */
export function sizeOf(change: LastChange): number {
  switch (change.kind) {
    case "edit":
      return change.edit.changes.length;
    case "insertion":
      return change.insertion.plan.sheets.length;
    case "restructuring":
      return change.restructuring.plan.lines.length;
  }
}

export function doingPhrase({ pane: { changes } }: PaneWords, kind: ChangeKind, count: number): string {
  switch (kind) {
    case "insert":
      return changes.inserting(count);
    case "edit":
      return changes.editing(count);
    case "restructure":
      return changes.restructuring(count);
    case "undo":
      return changes.undoing;
    case "redo":
      return changes.redoing;
  }
}

export function donePhrase({ pane: { changes, templates } }: PaneWords, change: LastChange): string {
  if (change.undone) return changes.undone;
  if (change.kind === "edit") return changes.edited(sizeOf(change));
  if (change.kind === "restructuring") return changes.restructured(sizeOf(change));
  return templates.inserted(sizeOf(change), sheetsToFill(change.insertion.plan));
}

/** What stands beside the button that takes it back or does it again. */
export function lastPhrase({ pane: { changes } }: PaneWords, change: LastChange): string {
  if (change.undone) return changes.undone;
  if (change.kind === "restructuring") return changes.lastRestructuring(sizeOf(change));
  return change.kind === "edit" ? changes.lastEdit(sizeOf(change)) : changes.last(sizeOf(change));
}
