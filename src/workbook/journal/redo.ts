/**
 * Redo: a write that was taken back is made again, and what its undo had to archive goes back into its cells where these are as the
 * write leaves them. The archive goes again where all is back and nobody has changed it.
 */
import { requireValue } from "../../basics/requireValue";
import { isFormula, type Content } from "../../sheet/formula";
import { isSpilled } from "../../book/spilled";
import type { CellChange } from "../../book/cellChange";
import type { HomelessEntry, Insertion, Redone, Undone, Watch, Write, Written } from "../port";
import { same } from "./asLeft";
import { apply } from "./engine";
import { labelEntry, findLeft, whatWouldGo } from "./homeless";
import type { KeptInsertion, KeptSteps } from "./kept";
import { contentAt, readState, type SheetState, type WorkbookState } from "./state";
import { takeStepsBack, neverCancelled, wayOf } from "./takeBack";

/** What an undo has archived. */
export interface WayForth {
  archive: KeptInsertion;
  entries: Archived[];
}

interface Archived extends HomelessEntry {
  sheetId: string;
  /** What the write had left in its cell; `null` for a formula elsewhere that referred to what went. */
  left: Content | null;
}

export function wayForthOf(entry: KeptSteps, homeless: readonly HomelessEntry[], now: WorkbookState, archive: Insertion): WayForth {
  const ids = new Map(now.sheets.map(({ name, id }) => [name, id]));
  const entries = homeless.map((one): Archived => {
    const sheetId = requireValue(ids.get(one.sheet), `the sheet ${one.sheet}`);
    return { ...one, sheetId, left: findLeft(entry, { ...one, sheet: sheetId }) };
  });
  return { archive: archive.wayBack as KeptInsertion, entries };
}

export async function redo({ written: before, wayForth }: Undone, watch: Watch): Promise<Redone> {
  const written = await apply(writeAgain(before), watch);
  if (wayForth === null) return { written, left: null };
  const { archive, entries } = wayForth as WayForth;
  watch.progress({ stage: "restoring" });
  const stay = await backIntoCells(before.wayBack as KeptSteps, written.wayBack as KeptSteps, entries).catch(() => entries.length);
  if (stay > 0) return { written, left: { entries: stay, archive: archive.plan.open.sheet } };
  // A sheet too many is no failure of the redo.
  await removeUnchanged(archive).catch(() => undefined);
  return { written, left: null };
}

function writeAgain(written: Written): Write {
  switch (written.kind) {
    case "edit":
      return { kind: "edit", changes: written.changes };
    case "insertion":
      return { kind: "insertion", planner: written.planner };
    case "restructuring":
      return { kind: "restructuring", planner: written.planner };
    case "removal":
      return { kind: "removal", planner: written.planner };
  }
}

/** Puts back all entries that can come back. @returns how many have no place */
async function backIntoCells(before: KeptSteps, again: KeptSteps, entries: readonly Archived[]): Promise<number> {
  const now = await readState(neverCancelled());
  const made = new Map((before.sheetIds ?? []).map((id, i) => [id, again.sheetIds?.[i]]));
  const sheets = new Map(now.sheets.map((sheet) => [sheet.id, sheet]));
  const namesAgree = namesIn(before) === namesIn(again);
  let stay = 0;
  const changes = entries.flatMap((entry): CellChange[] => {
    const sheet = sheets.get(made.get(entry.sheetId) ?? entry.sheetId);
    const held = sheet && findHeld(entry, sheet, now);
    // A formula would say something else where what it names is called otherwise now.
    if (!sheet || held === undefined || held === null || (isFormula(entry.content) && !namesAgree)) stay += 1;
    else if (held !== entry.content)
      return [{ sheet: sheet.name, row: entry.row, column: entry.column, before: held, after: entry.content }];
    return [];
  });
  if (changes.length > 0) await apply({ kind: "edit", changes }, neverCancelled(), () => undefined);
  return stay;
}

/** What its cell holds, where that is what the write or its undo leaves there; else `null`. */
function findHeld({ row, column, content, left, header, of }: Archived, sheet: SheetState, now: WorkbookState): Content | null {
  const held = contentAt(sheet, row, column);
  // What it referred to is gone, or Excel has not noticed yet.
  if (left === null) return held === content || (String(held).includes("#REF!") && same(held, content)) ? held : null;
  if (isSpilled(sheet.contents, row, column) || !same(held, left)) return null;
  const label = labelEntry({ sheet: sheet.name, row, column, content }, now);
  return label.header === header && label.of === of ? held : null;
}

/** The names by which formulas refer to what a write makes, as one text. Anchors have other names each time, and no formula uses them. */
function namesIn(entry: KeptSteps): string {
  if (entry.kind === "restructuring") return "";
  const { sheets, names } = entry.plan;
  return JSON.stringify([
    sheets.map(({ name, tables }) => [name, tables.map((table) => table.name)]),
    names.flatMap(({ name, hidden }) => (hidden ? [] : [name])),
  ]);
}

async function removeUnchanged(archive: KeptInsertion): Promise<void> {
  const way = wayOf(archive);
  const { seen, homeless } = whatWouldGo(archive, way, await readState(neverCancelled()));
  if (homeless.length === 0) await takeStepsBack(way, seen);
}
