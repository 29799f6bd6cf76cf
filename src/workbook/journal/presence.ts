/** What is in the workbook, without a look at the cells: enough for an insertion, which adds and never changes. */
import type { Taken } from "../../book/plan";
import type { SheetSnapshot, Snapshot } from "../../book/snapshot";
import { settingsByKey } from "./standing";
import type { WorkbookState } from "./state";

export const nothingRead: Snapshot = { sheets: [], lists: [], tables: [], names: [], anchors: [], schemes: [], ignored: [] };

/** One sync: what is there, without a look at the cells. */
export async function readPresence(context: Excel.RequestContext): Promise<WorkbookState> {
  const { worksheets, tables, names, settings, protection } = context.workbook;
  worksheets.load("items/id,items/name");
  tables.load("items/id,items/name");
  names.load("items/name,items/formula,items/visible,items/comment");
  settings.load("items/key,items/value");
  protection.load("protected");
  const active = worksheets.getActiveWorksheet();
  active.load("id");
  await context.sync();
  const nothing = { row: 0, column: 0, rows: 0, columns: 0 };
  return {
    snapshot: nothingRead,
    sheets: worksheets.items.map(({ id, name }) => ({ id, name, protected: false, filtered: false, contents: unreadContents(name) })),
    tables: tables.items.map(({ id, name }) => ({ ...nothing, id, name, sheetId: "", totals: false, filtered: false })),
    names: names.items.map(({ name, formula, visible, comment }) => ({ name, formula: String(formula), visible, comment })),
    settings: settingsByKey(settings.items),
    activeSheet: active.id,
    structureProtected: protection.protected,
  };
}

export function unreadContents(name: string): SheetSnapshot {
  return {
    name,
    visible: true,
    protected: false,
    row: 0,
    column: 0,
    values: [],
    formulas: [],
    formulasR1C1: [],
    kinds: [],
    hiddenRows: [],
    hiddenColumns: [],
    merged: [],
    spills: [],
  };
}

/** The names in use. */
export function takenIn({ sheets, tables, names }: WorkbookState): Taken {
  const named = (all: readonly { name: string }[]) => all.map(({ name }) => name);
  return { sheets: named(sheets), tables: named(tables), names: named(names) };
}
