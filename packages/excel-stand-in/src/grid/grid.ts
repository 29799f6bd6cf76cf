/**
 * What the preview needs from a spreadsheet, and all it may use of one.
 *
 * The host (`preview/host`) answers Office.js over this interface; `univer/` puts an open-source grid behind it and the
 * tests put a plain in-memory workbook behind it. Everything is zero-based and synchronous except calculation.
 */

/** A rectangle of cells on one sheet. */
export interface GridArea {
  sheet: string;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** An error value in a cell, such as `#VALUE!`. `message` is what a custom function said, where one did. */
export class CellError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

/** `null` is an empty cell: never 0 and never "". */
export type CellValue = number | string | boolean | null | CellError;

export interface CellContent {
  value: CellValue;
  /** The formula as Excel would show it, with its `=`; "" where the cell holds no formula of its own. */
  formula: string;
  /** What a person sees, number format applied. */
  text: string;
  /** Set on every cell a formula spills into, the anchor itself excepted. */
  spilledFrom?: { row: number; column: number };
}

/** A text as it stands, though it begin with `=` or be called as an error value is. */
export interface PlainText {
  text: string;
}

/** `null` leaves the cell as it is, "" empties it, text that begins with `=` is a formula unless it is plain text. */
export type CellInput = number | string | boolean | PlainText | null;

export interface GridSheet {
  id: string;
  name: string;
  position: number;
  visible: boolean;
  tabColor: string;
  showGridlines: boolean;
  rowCount: number;
  columnCount: number;
}

export type EdgeName = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";

export interface BorderLine {
  edge: EdgeName;
  style: "None" | "Continuous" | "Dash" | "Dot" | "Double";
  weight: "Hairline" | "Thin" | "Medium" | "Thick";
  color: string;
}

export interface CellFormat {
  numberFormat?: string;
  fill?: string | null;
  color?: string;
  fontName?: string;
  fontSize?: number;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  horizontal?: "General" | "Left" | "Center" | "Right" | "CenterAcrossSelection";
  vertical?: "Top" | "Center" | "Bottom";
  wrap?: boolean;
  /** Shown smaller where it does not fit. */
  shrink?: boolean;
  locked?: boolean;
  borders?: BorderLine[];
}

export interface GridTable {
  id: string;
  name: string;
  /** Header row included. */
  area: GridArea;
  style: string;
  showBandedRows: boolean;
  showFilterButton: boolean;
}

export interface GridName {
  name: string;
  /** With its `=`: `=参数!$C$5`. */
  formula: string;
  comment: string;
  visible: boolean;
}

/** Data validation in Office.js's own words (`Excel.DataValidationRule` and its neighbours). */
export interface GridValidation {
  rule: Record<string, unknown>;
  prompt?: { showPrompt: boolean; title: string; message: string };
  errorAlert?: { showAlert: boolean; style: string; title: string; message: string };
  ignoreBlanks?: boolean;
}

/** A conditional format with a formula relative to the area's first cell. */
export interface GridConditionalFormat {
  id: string;
  area: GridArea;
  formula: string;
  format: Pick<CellFormat, "fill" | "color" | "bold" | "italic" | "borders" | "numberFormat">;
  priority: number;
  stopIfTrue: boolean;
}

export type GridEvent =
  | { type: "selected"; area: GridArea }
  | { type: "changed"; area: GridArea; source: "person" | "program" }
  | { type: "sheetActivated" | "sheetDeactivated" | "sheetAdded" | "sheetDeleted"; sheet: string }
  | { type: "calculated" };

/** A custom function as functions.json declares it. */
export interface GridFunction {
  /** Full name as typed in a cell: `ADDIN.WEIGHTED`. */
  name: string;
  id: string;
  description: string;
  parameters: { name: string; description: string; matrix: boolean; optional: boolean; repeating: boolean }[];
  resultIsMatrix: boolean;
}

/** One call the grid wants made. Arguments are padded with `null` for omitted optionals. Blanks are `null`. */
export interface GridCall {
  /** The grid's own number for the call; the result comes back under it. */
  call: number;
  id: string;
  args: (CellValue | CellValue[][])[];
  /**
   * How many arguments the formula gives; the rest of `args` is padding. It tells a blank cell, which desktop Excel
   * sends as 0, from an optional that was left out. Where it is missing, a blank optional counts as left out.
   */
  given?: number;
  /** `Sheet1!C3`, the calling cell. */
  address: string;
}

export interface GridCallResult {
  call: number;
  value: CellValue | CellValue[][];
}

export interface Grid {
  sheets(): GridSheet[];
  /** Throws if the name is taken. Returns the new sheet's id. It is not activated. */
  addSheet(name: string, position?: number): string;
  deleteSheet(id: string): void;
  updateSheet(id: string, change: Partial<Omit<GridSheet, "id" | "rowCount" | "columnCount">>): void;
  activeSheet(): string;
  activateSheet(id: string): void;
  selection(): GridArea;
  select(area: GridArea): void;

  read(area: GridArea): CellContent[][];
  write(area: GridArea, cells: CellInput[][], source?: "person" | "program"): void;
  clear(area: GridArea, what: "all" | "contents" | "formats"): void;
  /** Smallest rectangle around all values (or values and formats); `null` on an empty sheet. */
  usedArea(sheet: string, valuesOnly: boolean): GridArea | null;
  insertCells(area: GridArea, shift: "down" | "right"): void;
  deleteCells(area: GridArea, shift: "up" | "left"): void;

  format(area: GridArea, change: CellFormat): void;
  readFormat(area: GridArea): CellFormat[][];
  /** Widths and heights in points, as Office.js counts them. */
  columnWidth(sheet: string, column: number): number;
  setColumnWidth(sheet: string, column: number, count: number, points: number): void;
  rowHeight(sheet: string, row: number): number;
  setRowHeight(sheet: string, row: number, count: number, points: number): void;
  setColumnsHidden(sheet: string, column: number, count: number, hidden: boolean): void;
  setRowsHidden(sheet: string, row: number, count: number, hidden: boolean): void;
  /** Draws each of the areas as one cell. What is merged the host knows; the grid shows it and no more. */
  showMerged(areas: readonly GridArea[]): void;
  freeze(sheet: string, rows: number, columns: number): void;
  frozen(sheet: string): { rows: number; columns: number };

  tables(): GridTable[];
  /** The area's first row holds the headers. */
  addTable(table: Omit<GridTable, "id">): string;
  updateTable(id: string, change: Partial<Omit<GridTable, "id">>): void;
  deleteTable(id: string): void;

  names(): GridName[];
  setName(name: GridName): void;
  deleteName(name: string): void;

  setValidation(area: GridArea, validation: GridValidation | null): void;
  readValidation(area: GridArea): GridValidation | null;
  /** Every rule of a sheet with the cells it holds for. */
  validations(sheet: string): { area: GridArea; validation: GridValidation }[];
  conditionalFormats(sheet: string): GridConditionalFormat[];
  addConditionalFormat(format: Omit<GridConditionalFormat, "id">): string;
  deleteConditionalFormat(sheet: string, id: string): void;

  listen(listener: (event: GridEvent) => void): () => void;

  /** Declares the custom functions; cells that use them call out through `onCalls`. */
  registerFunctions(functions: GridFunction[]): void;
  /** Where calls go. Called with everything that became due in one tick. Until it is set, calls wait. */
  onCalls(send: ((calls: GridCall[]) => void) | null): void;
  deliver(results: GridCallResult[]): void;
  /** Forgets remembered results and calculates everything again (the blank mode changed, say). */
  recalculate(): void;
  /** Resolves when the grid's own calculation has finished; calls still out do not count. */
  calculated(): Promise<void>;
  /** Calls sent and not yet answered. */
  callsOut(): number;
}
