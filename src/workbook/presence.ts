/** What is in the workbook before a write: the names in use, and whether Excel would let us add anything. */
import type { Taken } from "../schemes/plan";

export interface Presence extends Taken {
  sheetIds: string[];
  activeSheet: string;
  structureProtected: boolean;
}

/** One sync. */
export async function lookAround(context: Excel.RequestContext): Promise<Presence> {
  const { worksheets, tables, names, protection } = context.workbook;
  worksheets.load("items/id,items/name");
  tables.load("items/name");
  names.load("items/name");
  protection.load("protected");
  const active = worksheets.getActiveWorksheet();
  active.load("id");
  await context.sync();
  return {
    sheets: worksheets.items.map((sheet) => sheet.name),
    sheetIds: worksheets.items.map((sheet) => sheet.id),
    tables: tables.items.map((table) => table.name),
    names: names.items.map((name) => name.name),
    activeSheet: active.id,
    structureProtected: protection.protected,
  };
}
