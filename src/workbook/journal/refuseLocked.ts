/** Sheets that nothing may be changed on now. */
import { type Footprint, findFiltered } from "./footprint";
import type { WorkbookState } from "./state";
import { WorkbookProblem } from "../port";
import type { ChangeStep } from "../../book/change";

/** Protected and filtered sheets: Excel would refuse, or leave rows as they are without a word. */
export function refuseLocked(steps: readonly ChangeStep[], footprint: Footprint, state: WorkbookState): void {
  const tables = new Map(state.tables.map(({ name, sheetId }) => [name, sheetId]));
  for (const step of steps) {
    const sheet =
      "table" in step && typeof step.table === "string"
        ? state.sheets.find(({ id }) => id === tables.get(step.table as string))
        : state.sheets.find(({ name }) => name === ("sheet" in step ? step.sheet : step.kind === "dress" ? step.dress.sheet : ""));
    if (sheet?.protected) throw new WorkbookProblem("sheetProtected", { sheet: sheet.name });
  }
  const names = findFiltered(footprint, state);
  if (names.length > 0) throw new WorkbookProblem("filtered", { names });
}
