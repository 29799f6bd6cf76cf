/** A scheme as it stands and as it is wanted, both planned, and where everything will be: what the steps are worked out from. */
import { requireValue } from "../basics/requireValue";
import type { SheetPlan, WorkbookPlan } from "../book/plan";
import type { Snapshot } from "../book/snapshot";
import type { Standing } from "./harvest";
import type { SheetLayout } from "./layout";
import type { RowChange } from "./rows";
import type { Target } from "./target";
import type { Wanted } from "./wanted";

export interface Compared {
  snapshot: Snapshot;
  standing: Standing;
  wanted: Wanted;
  rows: readonly RowChange[];
  now: WorkbookPlan;
  next: WorkbookPlan;
  /** Old key → new key. */
  renamed: ReadonlyMap<string, string>;
  /** Of the sheets that stand already, by key. */
  layouts: ReadonlyMap<string, SheetLayout>;
  target: Target;
}

/** @param sheet one that stands already */
export function nowSheetOf({ now }: Pick<Compared, "now">, { key }: SheetPlan): SheetPlan {
  return requireValue(
    now.sheets.find((sheet) => sheet.key === key),
    `a plan of the sheet ${key} as it stands`,
  );
}

/** @param sheet one that stands already */
export function layoutOf({ layouts }: Pick<Compared, "layouts">, { key }: SheetPlan): SheetLayout {
  return requireValue(layouts.get(key), `a layout of the sheet ${key}`);
}

/** @param sheet one that stands already */
export function isNewColumn(compared: Compared, sheet: SheetPlan, column: number): boolean {
  const { added } = layoutOf(compared, sheet);
  return sheet.columns.some((one) => one.column === column && added.includes(one.key));
}
