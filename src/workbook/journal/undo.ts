/**
 * Undo: a write is taken back, and what anybody has entered since stays. What would have no place any more, since it stands in
 * sheets, columns or rows that go, is shown first and then put on a sheet of its own.
 */
import { contentOfCell, isFormula, type Content } from "../../sheet/formula";
import type { PlanCell, SheetPlan } from "../../schemes/plan";
import { undoEdit } from "../edit";
import { insertPlan, insertionSteps, type InsertionWayBack } from "../insert";
import type { ArchivePlanner, HomelessEntry, Insertion, TakenBack, Watch, Written } from "../port";
import { problemOf } from "../problems";
import { alike, spotsOf, type Entry } from "./asLeft";
import { takeChangeBack, whatWouldGo } from "./change";
import { footprintOf } from "./footprint";
import { readPresence } from "./presence";
import { contentAt, readState, type SheetState, type WorkbookState } from "./state";
import { forget } from "./store";
import { moveBack, plain, putBack, refersTo, uninterrupted } from "./takeBack";

/**
 * @param archive plans the sheet for what would have no place; `null` to be told of it first
 * @returns what would have no place, where there is something and `archive` is `null`: then nothing was done
 */
export async function undo(written: Written, archive: ArchivePlanner | null, watch: Watch): Promise<TakenBack | HomelessEntry[]> {
  if (written.kind === "edit") {
    const kept = await undoEdit(written, watch);
    await forget(written.token);
    return { ...nothingElse, kept };
  }
  watch.progress({ stage: "comparing" });
  try {
    const now = await readState({ progress: () => undefined, signal: watch.signal });
    const going = written.kind === "insertion" ? entriesIn(written, now) : whatWouldGo(written, now).homeless;
    const homeless = going.map((entry) => labelled(entry, now));
    if (homeless.length > 0 && archive === null) return homeless;
    const kept = archive && homeless.length > 0 ? await insertPlan((taken) => archive(homeless, taken), watch, false) : null;
    watch.progress({ stage: "restoring" });
    try {
      const taken = written.kind === "insertion" ? await takeInsertionBack(written, now) : await takeChangeBack(written, kept ? await readState(uninterrupted()) : now);
      await forget(written.token);
      return { ...taken, archive: kept?.plan.sheets[0]!.name ?? null };
    } catch (error) {
      if (kept) await takeInsertionBack(kept, now).catch(() => undefined);
      throw error;
    }
  } catch (error) {
    throw problemOf(error, isUntouched(error));
  }
}

const nothingElse: TakenBack = { gone: [], kept: 0, archive: null };

/** A problem of ours says itself whether anything was done; whatever else comes up may have come half-way. */
function isUntouched(error: unknown): boolean {
  return error instanceof Error && "untouched" in error && error.untouched === true;
}

/**
 * Sheets are known by id: a renamed sheet is still the one we made. Part of them may be gone, deleted or undone in Excel itself:
 * the rest is taken away all the same.
 */
async function takeInsertionBack({ plan, sheetIds, wayBack }: Insertion, now: WorkbookState): Promise<TakenBack> {
  const { before, mark } = wayBack as InsertionWayBack;
  const standing = new Set(now.sheets.map(({ id }) => id));
  const footprint = footprintOf(insertionSteps(plan), mark);
  try {
    await moveBack({ before, after: null, done: [], now: await Excel.run(readPresence), made: sheetIds, footprint });
    await putBack({ before, after: null, footprint, touched: new Set() }, () => Excel.run(readPresence));
  } catch (error) {
    throw problemOf(error, false);
  }
  return { ...nothingElse, gone: plan.sheets.flatMap(({ name }, i) => (standing.has(sheetIds[i]!) ? [] : [name])) };
}

/** What was entered into an insertion's sheets, and formulas elsewhere that refer to them: those would be #REF!. */
export function entriesIn({ plan, sheetIds }: Insertion, now: WorkbookState): Entry[] {
  const planned = new Map(sheetIds.map((id, i) => [id, plan.sheets[i]!]));
  const own = now.sheets.filter(({ id }) => planned.has(id));
  const words = [...plan.names.map(({ name }) => name), ...plan.sheets.flatMap(({ tables }) => tables.map(({ name }) => name))];
  const refers = (formula: string) => own.some(({ name }) => refersTo(formula, name)) || mentions(formula, words);
  return now.sheets.flatMap((sheet) => {
    const sheetPlan = planned.get(sheet.id);
    return sheetPlan ? typedOver(sheetPlan, sheet) : contentsOf(sheet).filter(({ content }) => isFormula(content) && refers(content));
  });
}

function typedOver(plan: SheetPlan, sheet: SheetState): Entry[] {
  const written = new Map<string, PlanCell>();
  for (const { row, column, cells } of plan.blocks) {
    cells.forEach((line, i) => line.forEach((cell, j) => written.set(`${row + i},${column + j}`, cell)));
  }
  return contentsOf(sheet).filter(({ row, column, content }) => {
    const wrote: Content = contentOfCell(written.get(`${row},${column}`) ?? null);
    return content !== wrote && !(isFormula(content) && isFormula(wrote) && alike(content, wrote));
  });
}

function contentsOf(sheet: SheetState): Entry[] {
  return [...spotsOf([sheet], 0)].flatMap(({ row, column }) => {
    const content = contentAt(sheet, row, column);
    return content === "" ? [] : [{ sheet: sheet.name, row, column, content }];
  });
}

/** Whether a formula names one of these tables or names. */
function mentions(formula: string, words: readonly string[]): boolean {
  const tokens = new Set(plain(formula).replace(/"(?:[^"]|"")*"/g, "").toLowerCase().match(/[\p{L}_\\][\p{L}\p{N}_.\\]*/gu) ?? []);
  return words.some((word) => tokens.has(word.toLowerCase()));
}

/** With the header over it and the first cell of its row, where it stands in a table. */
function labelled({ sheet: name, row, column, content }: Entry, { snapshot }: WorkbookState): HomelessEntry {
  const sheet = snapshot.sheets.find((one) => one.name === name);
  const table = snapshot.tables.find((one) => one.sheet === name && row > one.row && row < one.row + one.rows && column >= one.column && column < one.column + one.columns);
  const shown = (at: number, of: number) => String(sheet?.values[at - sheet.row]?.[of - sheet.column] ?? "");
  return { sheet: name, row, column, content, header: table ? shown(table.row, column) : "", of: table ? shown(row, table.column) : "" };
}
