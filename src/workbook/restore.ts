/** Takes a half-done or finished insertion away again: its sheets with their tables, its names, its record. */
import type { InsertionPlan } from "../schemes/plan";
import { WorkbookProblem } from "./port";
import type { Presence } from "./presence";
import { settingKey } from "./record";

/**
 * Removes what a failed insertion may have left. Only what was not there before is touched. Tried twice, since the very
 * thing that broke the insertion may break the first try.
 */
export async function restore(plan: InsertionPlan, before: Presence, cause: unknown): Promise<void> {
  const wanted = new Set(plan.sheets.map((sheet) => sheet.name.toLowerCase()));
  const known = new Set(before.sheetIds);
  const isOurs = (sheet: Excel.Worksheet) => wanted.has(sheet.name.toLowerCase()) && !known.has(sheet.id);
  const tidy = () => Excel.run((context) => takeAway(context, plan, isOurs, before.activeSheet));
  try {
    await tidy();
  } catch {
    try {
      await tidy();
    } catch {
      throw new WorkbookProblem(
        "notRestored",
        { names: plan.sheets.map((sheet) => sheet.name), hostMessage: String(cause) },
        false,
      );
    }
  }
}

/** Two syncs: find what is there of the plan, take it away. */
export async function takeAway(
  context: Excel.RequestContext,
  plan: InsertionPlan,
  isOurs: (sheet: Excel.Worksheet) => boolean,
  showInstead: string,
): Promise<void> {
  const { worksheets, names, settings } = context.workbook;
  worksheets.load("items/id,items/name");
  names.load("items/name");
  const setting = plan.record && settings.getItemOrNullObject(settingKey(plan.record.id));
  setting?.load("key");
  await context.sync();
  const ours = worksheets.items.filter(isOurs);
  const shown = worksheets.items.find((sheet) => sheet.id === showInstead);
  shown?.activate();
  const planned = new Set(plan.names.map((name) => name.name.toLowerCase()));
  for (const name of names.items) if (planned.has(name.name.toLowerCase())) name.delete();
  for (const sheet of ours) sheet.delete();
  if (setting && !setting.isNullObject) setting.delete();
  await context.sync();
}
