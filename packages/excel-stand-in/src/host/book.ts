/**
 * The workbook as the Office objects see it: the grid, and beside it what a grid does not hold. Reading goes through
 * `grid`, writing through `edit()`, which notes that the batch has to wait for calculation.
 */
import type { CellContent, CellFormat, Grid, GridArea, GridName, GridSheet } from "../grid/grid";
import { conditionStore, type ConditionStore } from "./objects/conditionStore";
import { itemNotFound } from "./problems";
import { References } from "./references";
import { Subscriptions } from "./subscriptions";
import { BusyFirst } from "./busyFirst";
import { Filters } from "./filterStore";
import { defaultPageLayout, type PageLayoutState } from "./objects/pageLayoutState";
import { kind, type Unkind } from "./unkind";

export const EXCEL_ROWS = 1_048_576;
export const EXCEL_COLUMNS = 16_384;

type Reading =
  | "sheets"
  | "activeSheet"
  | "selection"
  | "read"
  | "usedArea"
  | "readFormat"
  | "columnWidth"
  | "rowHeight"
  | "frozen"
  | "tables"
  | "names"
  | "readValidation"
  | "validations"
  | "conditionalFormats"
  | "callsOut";

/** What protects a sheet. Everything is refused but what an option allows. */
export interface SheetProtection {
  password: string | null;
  options: Record<string, boolean | string>;
}

/** What the host keeps of one sheet. */
export interface SheetState {
  veryHidden: boolean;
  showHeadings: boolean;
  /** By their keys in small letters. */
  customProperties: Map<string, { key: string; value: string }>;
  protection: SheetProtection | null;
  page: PageLayoutState;
  /** Names of the sheet's own scope. The grid's formulas do not know them. */
  names: Map<string, GridName>;
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
  merged: GridArea[];
}

export interface XmlPart {
  id: string;
  xml: string;
}

export class Book {
  readonly grid: Pick<Grid, Reading>;
  /** Settings of `workbook.settings`, and those of `Office.context.document.settings`. */
  readonly settings = new Map<string, unknown>();
  readonly documentSettings = new Map<string, string>();
  readonly xmlParts: XmlPart[] = [];
  readonly properties = new Map<string, string>();
  readonly conditions: ConditionStore;
  /** `null` while the workbook's structure is not protected, else the password ("" for none). */
  structurePassword: string | null = null;
  /** Full names of the custom functions, upper-case. */
  functionNames: string[] = [];
  /** Kept objects and registered events of the running office.js; a new start-up begins with none. */
  readonly references = new References();
  readonly subscriptions = new Subscriptions();
  eventsEnabled = true;
  unkind: Unkind = kind();
  readonly busyFirst = new BusyFirst();
  readonly filters = new Filters();
  wrote = false;
  /** Changes with everything that may change a cell's content: caches compare it. */
  revision = 0;
  /** The revision up to which the grid is known to have calculated. */
  calculatedRevision = 0;
  private readonly sheetStates = new Map<string, SheetState>();

  constructor(
    private readonly whole: Grid,
    /** Excel's language: it names new tables and columns. */
    readonly locale: string,
  ) {
    this.grid = whole;
    this.conditions = conditionStore(this);
  }

  beginBatch(): void {
    this.wrote = false;
    this.revision++;
  }

  /** The grid for writing. */
  edit(): Grid {
    this.wrote = true;
    this.revision++;
    return this.whole;
  }

  /** The grid for what changes no cell: selecting, activating, asking for a calculation. */
  steer(): Pick<Grid, "select" | "activateSheet" | "recalculate"> {
    this.revision++;
    return this.whole;
  }

  sheet(id: string): GridSheet {
    const sheet = this.grid.sheets().find((one) => one.id === id);
    if (!sheet) throw itemNotFound();
    return sheet;
  }

  sheetsInOrder(): GridSheet[] {
    return [...this.grid.sheets()].sort((a, b) => a.position - b.position);
  }

  /** By id or by name, names without regard to case. */
  findSheet(key: string): GridSheet | undefined {
    const sheets = this.grid.sheets();
    return sheets.find((sheet) => sheet.id === key) ?? sheets.find((sheet) => sameName(sheet.name, key));
  }

  state(sheet: string): SheetState {
    let state = this.sheetStates.get(sheet);
    if (!state) {
      state = {
        veryHidden: false,
        showHeadings: true,
        customProperties: new Map(),
        protection: null,
        page: defaultPageLayout(),
        names: new Map(),
        hiddenRows: new Set(),
        hiddenColumns: new Set(),
        merged: [],
      };
      this.sheetStates.set(sheet, state);
    }
    return state;
  }

  /** Forgets what was kept of a sheet that is gone. */
  forgetSheet(id: string): void {
    this.sheetStates.delete(id);
    this.filters.lists.delete(id);
    this.conditions.forgetSheet(id);
  }

  /** The part of an area that the grid has cells for; `null` if none. */
  clip(area: GridArea): GridArea | null {
    const { rowCount, columnCount } = this.sheet(area.sheet);
    const rows = Math.min(area.rows, rowCount - area.row);
    const columns = Math.min(area.columns, columnCount - area.column);
    return rows > 0 && columns > 0 ? { ...area, rows, columns } : null;
  }

  /** An area to write to. Whole rows and columns are as long as the grid is; beyond it the grid grows, as long as Excel's sheets. */
  writable(area: GridArea): GridArea {
    const { rowCount, columnCount } = this.sheet(area.sheet);
    const rows = area.rows === EXCEL_ROWS ? rowCount : area.rows;
    const columns = area.columns === EXCEL_COLUMNS ? columnCount : area.columns;
    return { ...area, rows, columns };
  }

  /** Contents of an area of bounded size; cells beyond the grid are blank. */
  read(area: GridArea): CellContent[][] {
    return this.padded(area, (clipped) => this.grid.read(clipped), { value: null, formula: "", text: "" });
  }

  readFormat(area: GridArea): CellFormat[][] {
    return this.padded(area, (clipped) => this.grid.readFormat(clipped), {});
  }

  private padded<C>(area: GridArea, read: (clipped: GridArea) => C[][], blank: C): C[][] {
    const clipped = this.clip(area);
    if (clipped && clipped.rows === area.rows && clipped.columns === area.columns) return read(clipped);
    const known = clipped ? read(clipped) : [];
    return Array.from({ length: area.rows }, (_, row) =>
      Array.from({ length: area.columns }, (__, column) => known[row]?.[column] ?? blank),
    );
  }
}

/** Excel compares the names of sheets, tables and ranges without regard to case. */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
