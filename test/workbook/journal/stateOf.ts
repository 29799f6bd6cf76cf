/** States of a workbook by hand, as the journal reads them: for what it reckons without Excel. */
import type { ChangeStep } from "../../../src/book/change";
import type { Content } from "../../../src/sheet/formula";
import type { Area } from "../../../src/sheet/address";
import { Mark } from "../../../src/workbook/journal/mark";
import { operationsOf, type Operation } from "../../../src/workbook/journal/operations";
import { nothingRead, unreadContents } from "../../../src/workbook/journal/presence";
import type { SheetState, TableState, WorkbookState } from "../../../src/workbook/journal/state";

/** Its id is its name with `#` before it, unless another is given. */
export function sheetOf(
  name: string,
  formulas: Content[][],
  more: Partial<SheetState> & { at?: [number, number]; spills?: Area[] } = {},
): SheetState {
  const { at: [row, column] = [0, 0], spills = [], ...rest } = more;
  const contents = { ...unreadContents(name), row, column, formulas, spills };
  return { id: `#${name}`, name, protected: false, filtered: false, contents, ...rest };
}

/** On the sheet of a name. */
export function tableOf(
  name: string,
  sheet: string,
  [row, column, rows, columns]: [number, number, number, number],
  more: Partial<TableState> = {},
): TableState {
  return { id: `#${name}`, name, sheetId: `#${sheet}`, row, column, rows, columns, totals: false, filtered: false, ...more };
}

export function stateOf(sheets: SheetState[], tables: TableState[] = [], more: Partial<WorkbookState> = {}): WorkbookState {
  return {
    snapshot: nothingRead,
    sheets,
    tables,
    names: [],
    settings: new Map(),
    activeSheet: sheets[0]?.id ?? "",
    structureProtected: false,
    ...more,
  };
}

export const operationsFor = (steps: ChangeStep[], before: WorkbookState): readonly Operation[] =>
  operationsOf(steps, before, new Mark("baton-test")).operations;

export const insertColumns = (sheet: string, at: number, count = 1): ChangeStep => ({ kind: "insertColumns", sheet, at, count });
export const deleteColumns = (sheet: string, at: number, count = 1): ChangeStep => ({
  kind: "deleteColumns",
  sheet,
  at,
  count,
  dress: { sheet, formats: [], validations: [], conditions: [], widths: [] },
});
export const addRows = (table: string, ...rows: (string | number | null)[][]): ChangeStep => ({ kind: "addRows", table, rows });
export const deleteRows = (table: string, ...rows: number[]): ChangeStep => ({ kind: "deleteRows", table, rows });
