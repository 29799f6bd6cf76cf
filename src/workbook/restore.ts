/** Takes a half-done or finished insertion away again: its sheets with their tables, its names, its record. */
import type { InsertionPlan } from "../schemes/plan";
import { MARKER_KEY } from "./marker";
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

/**
 * Two syncs: find what is there of the plan, take it away. What is gone already is passed over.
 * @returns ids of the sheets that were there
 */
export async function takeAway(
  context: Excel.RequestContext,
  plan: InsertionPlan,
  isOurs: (sheet: Excel.Worksheet) => boolean,
  showInstead: string,
): Promise<string[]> {
  const { worksheets, names, settings } = context.workbook;
  worksheets.load("items/id,items/name,items/visibility");
  names.load("items/name");
  const kept = [MARKER_KEY, ...(plan.record ? [settingKey(plan.record.id)] : [])].map((key) => settings.getItemOrNullObject(key).load("key"));
  await context.sync();
  const ours = worksheets.items.filter(isOurs);
  const found = ours.map(({ id }) => id);
  const others = worksheets.items.filter((sheet) => !ours.includes(sheet) && sheet.visibility === "Visible");
  const shown = others.find((sheet) => sheet.id === showInstead) ?? others[0];
  // Excel keeps one sheet to be seen, whatever is taken away.
  if (ours.length > 0) (shown ?? worksheets.add()).activate();
  const planned = new Set(plan.names.map((name) => name.name.toLowerCase()));
  for (const name of names.items) if (planned.has(name.name.toLowerCase())) name.delete();
  for (const sheet of ours) sheet.delete();
  for (const setting of kept) if (!setting.isNullObject) setting.delete();
  await context.sync();
  return found;
}
