/**
 * A ChangePlan is everything a change to a standing scheme will write, as plain data: steps in the order they are made.
 * `workbook/` makes them, takes them back, and knows nothing of schemes. Addresses and names are those at the step's own
 * time: what earlier steps moved or renamed is already where they put it. Rows and columns are zero-based.
 */
import type { Area } from "../sheet/address";
import type { ConditionPlan, FormatPlan, InsertionPlan, NamePlan, PlanCell, TablePlan, ValidationPlan } from "./plan";
import type { SchemeRecord } from "./record";
import type { SnapshotValue } from "../sheet/formula";

/** How cells of one sheet look and behave; nothing else on the sheet is touched. */
export interface Dress {
  sheet: string;
  formats: FormatPlan[];
  validations: ValidationPlan[];
  conditions: ConditionPlan[];
  widths: { column: number; characters: number }[];
}

export type ChangeStep =
  /** Whole columns of the sheet, so that what stands to the right moves along; `at` is where the first new one will be. */
  | { kind: "insertColumns"; sheet: string; at: number; count: number }
  /** `dress` is how they looked, for the undo; their contents are read before. */
  | { kind: "deleteColumns"; sheet: string; at: number; count: number; dress: Dress }
  /** At the table's end. `null` leaves a cell to the calculated column. */
  | { kind: "addRows"; table: string; rows: PlanCell[][] }
  /** Rows of the body by their number before this step, ascending. A table always keeps one row: the last is emptied instead. */
  | { kind: "deleteRows"; table: string; rows: number[] }
  /** Over cells that earlier steps have written; headers are text already. */
  | { kind: "addTable"; sheet: string; table: TablePlan }
  /** Header row included. */
  | { kind: "resizeTable"; table: string; area: Area }
  /** "" empties a cell. A header is text before it is written. */
  | { kind: "write"; sheet: string; cells: { row: number; column: number; after: PlanCell; header: boolean }[] }
  /** `before` is how columns looked that stood before, for the undo. */
  | { kind: "dress"; dress: Dress; before: Dress | null }
  /** New sheets with their tables and names, as an insertion writes them; without a record. */
  | { kind: "addSheets"; plan: InsertionPlan }
  | { kind: "renameSheet"; from: string; to: string }
  | { kind: "addNames"; names: NamePlan[] }
  | { kind: "removeNames"; names: string[] }
  | { kind: "record"; record: SchemeRecord }
  | { kind: "dropRecord"; id: string };

/** What the pane shows before: one line each, worded there. */
export type DifferenceLine =
  | { code: "columnAdded"; sheet: string; header: string }
  | { code: "columnRemoved"; sheet: string; header: string; entries: number }
  | { code: "headerChanged"; sheet: string; before: string; after: string }
  | { code: "rowsAdded"; sheet: string; names: string[] }
  | { code: "rowsRemoved"; sheet: string; names: string[]; entries: number }
  | { code: "valueChanged"; sheet: string; address: string; label: string; before: SnapshotValue; after: SnapshotValue }
  | { code: "emptied"; sheet: string; entries: number }
  /** Rows that go on into the next year, such as tasks that are not done. */
  | { code: "carried"; sheet: string; rows: number }
  | { code: "formulasChanged"; sheet: string; cells: number }
  | { code: "sheetAdded"; sheet: string }
  /** The sheet no longer belongs to the scheme; it stays in the workbook under this name. */
  | { code: "sheetLeft"; sheet: string; renamed: string }
  | { code: "archived"; sheet: string; cells: number }
  /** A sheet of the clerk's own becomes, or is no longer, a scheme; nothing on it changes. */
  | { code: "adopted"; sheet: string; columns: number }
  | { code: "dropped"; sheet: string };

export interface ChangePlan {
  lines: DifferenceLine[];
  steps: ChangeStep[];
  /** Where the clerk looks first afterwards. */
  open: { sheet: string; row: number; column: number };
}
