/** The sheets a person fills in after an insertion, in the order to fill them: where the plan opens comes first. */
import type { InsertionPlan } from "../../book/plan";

export function sheetsToFill(plan: InsertionPlan): string[] {
  const names = plan.sheets.filter((sheet) => sheet.inputCells > 0).map((sheet) => sheet.name);
  const first = plan.open.sheet;
  return names.includes(first) ? [first, ...names.filter((name) => name !== first)] : names;
}
