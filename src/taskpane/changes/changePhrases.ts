/** What a write is called while it runs, when it is done, and in the bar at the bottom. */
import type { PaneWords } from "../../i18n/fetchWords";
import type { TakenBack, Written } from "../../workbook/port";
import { sheetsToFill } from "./sheetsToFill";
import type { ChangeKind, LastChange } from "./lastChange";

/** Sheets of an insertion or a removal, cells of an edit, places of a changed scheme. */
export function sizeOf(written: Written): number {
  switch (written.kind) {
    case "edit":
      return written.changes.length;
    case "insertion":
      return written.plan.sheets.length;
    case "restructuring":
      return written.plan.lines.length;
    case "removal":
      return written.plan.sheets.length;
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
    case "remove":
      return changes.removing(count);
    case "undo":
      return changes.undoing;
    case "redo":
      return changes.redoing;
  }
}

export function donePhrase({ pane: { changes, templates } }: PaneWords, { written, taken }: LastChange): string {
  if (taken) return changes.undone;
  const size = sizeOf(written);
  switch (written.kind) {
    case "edit":
      return changes.edited(size);
    case "restructuring":
      return changes.restructured(size);
    case "removal":
      return changes.removed(size);
    case "insertion":
      return templates.inserted(size, sheetsToFill(written.plan));
  }
}

/** `插入 14 张表` */
export function whatPhrase({ pane: { changes } }: PaneWords, kind: Written["kind"], size: number): string {
  return changes.what[kind](size);
}

/** What stands beside the button that takes it back or does it again. */
export function lastPhrase(words: PaneWords, { written, taken }: LastChange): string {
  const { changes } = words.pane;
  return taken ? changes.undone : changes.last(whatPhrase(words, written.kind, sizeOf(written)));
}

/** What an undo or a redo came upon, one sentence each. */
export function cameUponPhrases({ workbook }: PaneWords, { taken, left }: LastChange): string[] {
  const { gone, kept, archive, aside }: TakenBack = taken ?? { gone: [], kept: 0, archive: null };
  return [
    ...(gone.length > 0 ? [workbook.gone(gone)] : []),
    ...(kept > 0 ? [workbook.kept(kept)] : []),
    ...(archive === null ? [] : [workbook.archive(archive)]),
    ...(aside === undefined ? [] : [workbook.archive(aside)]),
    ...(left === null ? [] : [workbook.left(left.entries, left.archive)]),
  ];
}
