/** `Grid` over Univer. Each member says what happens; the files beside this one say how. */
import type {
  CellContent,
  CellFormat,
  CellInput,
  Grid,
  GridArea,
  GridCall,
  GridCallResult,
  GridConditionalFormat,
  GridEvent,
  GridFunction,
  GridName,
  GridSheet,
  GridTable,
  GridValidation,
} from "../grid";
import { requireValue } from "../../requireValue";
import { patchOver, type UniverBook } from "./book";
import { Calculation } from "./calculation";
import { CellDisplay } from "./cellDisplay";
import { entered, isFormula } from "./cellValues";
import { clearFormats, formatArea, readFormats, showMerged } from "./formats";
import { parseFormula } from "../../formula/parse";
import { changeTable, dressInserted, fillInserted, nameColumns, stretchTable } from "./growth";
import { Headers } from "./headers";
import { Names } from "./names";
import { boundsOf, watchPeople } from "./people";
import { readCells, usedArea } from "./reading";
import { followLines, followRename, forgetSheet } from "./relocation";
import { Rules } from "./rules";
import * as selecting from "./selection";
import * as sheets from "./sheets";
import { deleteCells, emptyCells, insertCells, movedPart, type SheetLinesMoved } from "./structure";
import { Tables } from "./tables";
import type { WorkbookParts } from "./workbookParts";

/** What the page around the grid does that a workbook alone cannot. */
export interface Surface {
  /** Draws the active sheet again: calculated values or formats changed. */
  repaint(): void;
  /** Makes the rows of an area as high as wrapped text in them asks. */
  fitRows(area: GridArea): void;
  describeFunctions(functions: GridFunction[]): void;
}

export class UniverGrid implements Grid {
  readonly rules = new Rules();
  readonly calculation: Calculation;
  private readonly definedNames = new Names();
  private readonly parts: WorkbookParts;
  private readonly knownTables: Tables;
  private readonly display: CellDisplay;
  private readonly listeners = new Set<(event: GridEvent) => void>();
  private readonly sheetNames = new Map<string, string>();
  private readonly headers: Headers;
  private lastActive: string;

  constructor(
    private readonly book: UniverBook,
    private readonly surface: Surface,
  ) {
    this.knownTables = new Tables({
      constant: (sheet, row, column) => this.calculation.calculator.value(sheet, row, column),
      formulaText: (sheet, row, column) => this.calculation.formulaText(sheet, row, column),
      isEmpty: (area) => this.calculation.isEmpty(area),
    });
    this.calculation = new Calculation(book, this.knownTables, this.definedNames, () => {
      this.repaint();
      this.tell({ type: "calculated" });
    });
    const { calculation, rules } = this;
    this.parts = { book, calculation, rules, tables: this.knownTables, names: this.definedNames };
    this.headers = new Headers(this.parts);
    this.display = new CellDisplay(book, calculation.calculator, rules);
    for (const sheet of this.sheets()) calculation.reload(sheet.id);
    this.rememberNames();
    this.lastActive = this.activeSheet();
    watchPeople(book, {
      cellsEdited: (sheet, cells) => this.edited(sheet, cells),
      linesMoved: (moved) => this.linesMoved(moved),
      cellsMoved: (ids) => ids.forEach((id) => this.calculation.reload(id)),
      sheetAdded: (id) => this.sheetAdded(id),
      sheetDeleted: (id) => this.sheetDeleted(id),
      sheetRenamed: (id) => this.sheetRenamed(id),
      sheetActivated: () => this.activationChanged(),
      selected: () => this.tell({ type: "selected", area: this.selection() }),
    });
  }

  // Sheets

  sheets(): GridSheet[] {
    return sheets.listSheets(this.book);
  }

  addSheet(name: string, position?: number): string {
    const id = sheets.addSheet(this.book, name, position);
    this.sheetAdded(id);
    return id;
  }

  deleteSheet(id: string): void {
    sheets.deleteSheet(this.book, id);
    this.sheetDeleted(id);
    this.activationChanged();
  }

  updateSheet(id: string, change: Partial<Omit<GridSheet, "id" | "rowCount" | "columnCount">>): void {
    sheets.updateSheet(this.book, id, change);
    if (change.name !== undefined) this.sheetRenamed(id);
    this.activationChanged();
  }

  activeSheet(): string {
    return selecting.activeSheet(this.book);
  }

  activateSheet(id: string): void {
    selecting.activate(this.book, id);
    this.activationChanged();
  }

  selection(): GridArea {
    return selecting.selectedArea(this.book);
  }

  select(area: GridArea): void {
    selecting.select(this.book, area);
    this.activationChanged();
    this.tell({ type: "selected", area });
  }

  // Cells

  read(area: GridArea): CellContent[][] {
    return readCells(this.book, this.calculation, area);
  }

  write(area: GridArea, cells: CellInput[][], source: "person" | "program" = "program"): void {
    const written: [number, number][] = [];
    for (const input of cells.flat()) if (typeof input === "string" && isFormula(input)) parseFormula(input);
    this.book.ensureSize(area);
    const patch = patchOver(area, (row, column) => {
      const input = cells[row - area.row]?.[column - area.column];
      if (input === null || input === undefined) return undefined;
      written.push([row, column]);
      return entered(input);
    });
    if (written.length === 0) return;
    this.book.patch(area.sheet, patch);
    this.took(area.sheet, written, source);
  }

  clear(area: GridArea, what: "all" | "contents" | "formats"): void {
    if (what !== "contents") {
      clearFormats(this.book, area);
      this.rules.clearConditionalFormats(area);
    }
    if (what === "all") this.rules.setValidation(area, null);
    const cells = what === "formats" ? [] : emptyCells(this.book, area);
    if (what === "formats") this.repaint();
    else if (cells.length > 0) this.took(area.sheet, cells, "program");
  }

  usedArea(sheet: string, valuesOnly: boolean): GridArea | null {
    return usedArea(this.book, this.calculation, sheet, valuesOnly);
  }

  insertCells(area: GridArea, shift: "down" | "right"): void {
    this.book.ensureSize(area);
    this.linesMoved(insertCells(this.book, area, shift), () => dressInserted(this.parts, area, shift));
  }

  deleteCells(area: GridArea, shift: "up" | "left"): void {
    this.linesMoved(deleteCells(this.book, area, shift));
  }

  // Formats

  format(area: GridArea, change: CellFormat): void {
    formatArea(this.book, area, change);
    if (change.wrap) this.surface.fitRows(area);
  }

  readFormat(area: GridArea): CellFormat[][] {
    return readFormats(this.book, area);
  }

  columnWidth(sheet: string, column: number): number {
    return sheets.columnWidth(this.book, sheet, column);
  }

  setColumnWidth(sheet: string, column: number, count: number, points: number): void {
    sheets.setColumnWidth(this.book, sheet, column, count, points);
  }

  rowHeight(sheet: string, row: number): number {
    return sheets.rowHeight(this.book, sheet, row);
  }

  setRowHeight(sheet: string, row: number, count: number, points: number): void {
    sheets.setRowHeight(this.book, sheet, row, count, points);
  }

  setColumnsHidden(sheet: string, column: number, count: number, hidden: boolean): void {
    sheets.setColumnsHidden(this.book, sheet, column, count, hidden);
  }

  showMerged(areas: readonly GridArea[]): void {
    showMerged(this.book, areas);
  }

  setRowsHidden(sheet: string, row: number, count: number, hidden: boolean): void {
    sheets.setRowsHidden(this.book, sheet, row, count, hidden);
  }

  freeze(sheet: string, rows: number, columns: number): void {
    sheets.freeze(this.book, sheet, rows, columns);
  }

  frozen(sheet: string): { rows: number; columns: number } {
    return sheets.frozen(this.book, sheet);
  }

  // Tables and names

  tables(): GridTable[] {
    return this.knownTables.all();
  }

  addTable(table: Omit<GridTable, "id">): string {
    this.book.ensureSize(table.area);
    const id = this.knownTables.add(table);
    nameColumns(this.parts, table.area);
    this.headers.remember();
    this.calculation.invalidate();
    return id;
  }

  updateTable(id: string, change: Partial<Omit<GridTable, "id">>): void {
    changeTable(this.parts, id, change);
    this.headers.remember();
    this.calculation.invalidate();
  }

  deleteTable(id: string): void {
    this.knownTables.remove(id);
    this.calculation.invalidate();
  }

  names(): GridName[] {
    return this.definedNames.all();
  }

  setName(name: GridName): void {
    this.definedNames.set(name);
    this.calculation.invalidate();
  }

  deleteName(name: string): void {
    this.definedNames.delete(name);
    this.calculation.invalidate();
  }

  // Rules

  setValidation(area: GridArea, validation: GridValidation | null): void {
    this.book.ensureSize(area);
    this.rules.setValidation(area, validation);
    this.repaint();
  }

  readValidation(area: GridArea): GridValidation | null {
    return this.rules.validationOver(area);
  }
  validations = (sheet: string) => this.rules.validationsOn(sheet);

  conditionalFormats(sheet: string): GridConditionalFormat[] {
    return this.rules.conditionalFormats(sheet);
  }

  addConditionalFormat(format: Omit<GridConditionalFormat, "id">): string {
    this.book.ensureSize(format.area);
    const id = this.rules.addConditionalFormat(format);
    this.repaint();
    return id;
  }

  deleteConditionalFormat(sheet: string, id: string): void {
    this.rules.deleteConditionalFormat(sheet, id);
    this.repaint();
  }

  // Calculation

  listen(listener: (event: GridEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  registerFunctions(functions: GridFunction[]): void {
    this.calculation.registerFunctions(functions);
    this.surface.describeFunctions(functions);
  }

  onCalls(send: ((calls: GridCall[]) => void) | null): void {
    this.calculation.sendCallsTo(send);
  }

  deliver(results: GridCallResult[]): void {
    this.calculation.deliver(results);
  }

  recalculate(): void {
    this.calculation.recalculate();
  }

  calculated(): Promise<void> {
    this.calculation.settle();
    return this.calculation.settled();
  }

  callsOut(): number {
    return this.calculation.callsOut();
  }

  // What follows from a change

  private edited(sheet: string, cells: [number, number][]): void {
    if (cells.length === 0 || !this.book.sheetOrNone(sheet)) return;
    for (const [row, column] of cells) {
      if (!this.book.raw(sheet, row, column)?.si) continue;
      const f = this.calculation.formulaText(sheet, row, column);
      this.book.patch(sheet, { [row]: { [column]: { f, si: null } } });
    }
    this.took(sheet, cells, "person");
  }

  private took(sheet: string, cells: [number, number][], source: "person" | "program"): void {
    this.calculation.cellsWritten(sheet, cells);
    const area = boundsOf(sheet, cells);
    if (this.knownTables.isHeader(area)) {
      this.headers.typed();
      this.calculation.invalidate();
    }
    if (source === "person") stretchTable(this.parts, area);
    this.surface.fitRows(area);
    this.tell({ type: "changed", area, source });
  }

  private linesMoved(moved: SheetLinesMoved, dress?: () => void): void {
    followLines(this.parts, moved);
    dress?.();
    fillInserted(this.parts, moved);
    this.headers.remember();
    this.tell({
      type: "changed",
      area: movedPart(
        moved,
        requireValue(
          this.sheets().find(({ id }) => id === moved.sheet),
          "the sheet that moved",
        ),
      ),
      source: "program",
    });
  }

  private sheetAdded(id: string): void {
    this.rememberNames();
    this.calculation.reload(id);
    this.tell({ type: "sheetAdded", sheet: id });
  }

  private sheetDeleted(id: string): void {
    forgetSheet(this.parts, id, this.sheetNames.get(id) ?? "");
    this.sheetNames.delete(id);
    this.tell({ type: "sheetDeleted", sheet: id });
  }

  private sheetRenamed(id: string): void {
    const before = this.sheetNames.get(id);
    this.rememberNames();
    const after = this.sheetNames.get(id);
    if (before !== undefined && after !== undefined && before !== after) followRename(this.parts, before, after);
  }

  private rememberNames(): void {
    for (const sheet of this.sheets()) this.sheetNames.set(sheet.id, sheet.name);
  }

  private activationChanged(): void {
    const now = this.activeSheet();
    if (now === this.lastActive) return;
    this.tell({ type: "sheetDeactivated", sheet: this.lastActive });
    this.lastActive = now;
    this.tell({ type: "sheetActivated", sheet: now });
  }

  private repaint(): void {
    this.display.forget();
    this.surface.repaint();
  }

  private tell(event: GridEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }
}
