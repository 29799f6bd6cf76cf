/**
 * A workbook as a file keeps it, as plain data: what `write` makes bytes of and `read` makes of bytes. It knows no grid and
 * no package; formulas stand in it as a cell shows them, with their `=`.
 */
import type { Area } from "../address";
import type { CellFormat, CellValue, GridConditionalFormat, GridValidation } from "../grid/grid";
import type { SheetProtection } from "../host/book";
import type { PageLayoutState } from "../host/objects/pageLayoutState";

export interface WorkbookFile {
  sheets: SheetFile[];
  /** Names of the workbook's own scope. */
  names: NameFile[];
  /** Name of the sheet that is shown. */
  active: string;
  /** What the add-in stored in the workbook. */
  settings: Record<string, unknown>;
  structureProtected: boolean;
}

export interface SheetFile {
  name: string;
  visibility: "visible" | "hidden" | "veryHidden";
  /** `#RRGGBB`, or "" for none. */
  tabColor: string;
  showGridlines: boolean;
  showHeadings: boolean;
  /** Cells with content or a format, by row and then by column. */
  cells: CellFile[];
  /** In points, where they are not as wide or high as usual. */
  columnWidths: { column: number; points: number }[];
  rowHeights: { row: number; points: number }[];
  hiddenColumns: number[];
  hiddenRows: number[];
  merged: Area[];
  frozen: { rows: number; columns: number };
  tables: TableFile[];
  /** Names of the sheet's own scope. */
  names: NameFile[];
  validations: { area: Area; validation: GridValidation }[];
  conditions: ConditionFile[];
  page: PageLayoutState;
  protection: SheetProtection | null;
}

/** The add-in as its manifest names it: whose functions and stored settings a file holds. */
export interface AddIn {
  id: string;
  version: string;
  /** What stands before the dot in its functions' names; "" where it has none. */
  namespace: string;
}

export interface CellFile {
  row: number;
  column: number;
  /** What the cell shows; with a formula, what it gave when the file was made. */
  value: CellValue;
  formula?: string;
  /** Size of what the formula spills, itself included. */
  spill?: { rows: number; columns: number };
  /** The value was spilled there by another cell's formula. */
  spilled?: true;
  /** Only what is not as usual. */
  format?: CellFormat;
}

export interface TableFile {
  name: string;
  /** Headers included, totals too. */
  area: Area;
  style: string;
  bandedRows: boolean;
  filterButton: boolean;
  /** The last row of the area holds totals. */
  totals: boolean;
  columns: TableColumnFile[];
}

export interface TableColumnFile {
  name: string;
  /** What every new row gets. */
  formula?: string;
}

export interface NameFile {
  name: string;
  formula: string;
  comment: string;
  visible: boolean;
}

export interface ConditionFile extends Pick<GridConditionalFormat, "formula" | "format" | "priority" | "stopIfTrue"> {
  area: Area;
}

/** What a file holds and nothing here can show; `count` says how often. */
export type LeftOut =
  | "charts"
  | "pictures"
  | "pivotTables"
  | "slicers"
  | "comments"
  | "macros"
  | "links"
  | "queries"
  | "controls"
  | "otherSheets"
  | "sparklines"
  | "hyperlinks"
  | "richText"
  | "conditionalFormats"
  | "filters"
  | "totals"
  | "tablesWithoutHeaders"
  | "outlines"
  | "customXml"
  | "passwords"
  | "oldArrayFormulas"
  | "impliedSingleCells"
  | "dataTables"
  | "formulas"
  | "formulaLikeTexts"
  | "strangeNames";

export type LeftOutList = Partial<Record<LeftOut, number>>;

/** Why a file cannot be opened. */
export type FileProblem = "encryptedOrOld" | "notAZip" | "tooLarge" | "binary" | "noWorkbook" | "broken";
