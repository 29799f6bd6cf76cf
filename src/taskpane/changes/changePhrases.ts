/** What a write is called while it runs, when it is done, and in the bar at the bottom. */
import type { Words } from "../../i18n";
import type { ChangeKind, LastChange } from "./changes";
import { sheetsToFill } from "./sheetsToFill";

/** Sheets of an insertion, cells of an edit. */
export function sizeOf(change: LastChange): number {
  return change.kind === "edit" ? change.edit.changes.length : change.insertion.plan.sheets.length;
}

export function doingPhrase({ pane: { changes } }: Words, kind: ChangeKind, count: number): string {
  switch (kind) {
    case "insert":
      return changes.inserting(count);
    case "edit":
      return changes.editing(count);
    case "undo":
      return changes.undoing;
    case "redo":
      return changes.redoing;
  }
}

export function donePhrase({ pane: { changes, templates } }: Words, change: LastChange): string {
  if (change.undone) return changes.undone;
  if (change.kind === "edit") return changes.edited(sizeOf(change));
  return templates.inserted(sizeOf(change), sheetsToFill(change.insertion.plan));
}

/** What stands beside the button that takes it back or does it again. */
export function lastPhrase({ pane: { changes } }: Words, change: LastChange): string {
  if (change.undone) return changes.undone;
  return change.kind === "edit" ? changes.lastEdit(sizeOf(change)) : changes.last(sizeOf(change));
}
