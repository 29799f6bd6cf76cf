/** A state without what no undo needs: values and kinds of cells, other people's settings. */
import type { Snapshot } from "../../book/snapshot";
import type { Footprint } from "./footprint";
import { nothingRead, unreadContents } from "./presence";
import type { WorkbookState } from "./state";

export function slim(state: WorkbookState, { settings }: Footprint): WorkbookState {
  return {
    ...state,
    snapshot: nothingRead,
    sheets: state.sheets.map((sheet) => {
      const { name, row, column, formulas, spills } = sheet.contents;
      return { ...sheet, contents: { ...unreadContents(name), row, column, formulas, spills } };
    }),
    settings: new Map([...state.settings].filter(([key]) => settings.has(key))),
  };
}

/** Whether a workbook holds anything else than it did then, sheets that came since apart. */
export function differsFrom(before: WorkbookState, now: Snapshot): boolean {
  const sheets = new Map(now.sheets.map((sheet) => [sheet.name, sheet]));
  return before.sheets.some(({ name, contents }) => {
    const is = sheets.get(name);
    return !is || JSON.stringify([contents.row, contents.column, contents.formulas]) !== JSON.stringify([is.row, is.column, is.formulas]);
  });
}
