/**
 * When the workbook is calculated, and how Univer learns the results. A read calculates first, so the host never sees a
 * stale value; otherwise one pass runs after everything that happened in a tick.
 */
import { FormulaDataModel } from "@univerjs/engine-formula";
import type { CellValue, GridArea, GridCall, GridCallResult, GridFunction } from "../grid";
import { unitId, type CellPatch, type UniverBook } from "./book";
import { constantOf, stored } from "./cellValues";
import { Calculator, type CellSource } from "./formula/calculator";
import { UniverLibrary } from "./formula/library";
import { copiedFormula } from "./formula/rewrite";
import type { Names } from "./names";
import type { Tables } from "./tables";

export class Calculation {
  readonly calculator: Calculator;
  private readonly shared: FormulaDataModel;
  private scheduled: Promise<void> | null = null;
  private callsDue = false;

  constructor(
    private readonly book: UniverBook,
    tables: Tables,
    names: Names,
    /** Runs after values changed on the screen. */
    private readonly afterwards: () => void,
  ) {
    this.shared = book.injector.get(FormulaDataModel);
    const source: CellSource = {
      constant: (sheet, row, column) => this.constant(sheet, row, column),
      extent: (sheet) => ({
        rows: Math.max(1, book.sheet(sheet).getCellMatrix().getLength(), this.spillEnd(sheet)),
        columns: book.sheet(sheet).getColumnCount(),
      }),
      sheetNamed: (name) => {
        const wanted = name.toLowerCase();
        return book
          .workbook()
          .getSheets()
          .find((sheet) => sheet.getName().toLowerCase() === wanted)
          ?.getSheetId();
      },
      sheetName: (id) => book.sheet(id).getName(),
      table: (name) => tables.named(name),
      tableAround: (sheet, row, column) => tables.around(sheet, row, column),
      nameFormula: (name) => names.formula(name),
    };
    this.calculator = new Calculator(source, new UniverLibrary());
  }

  constant(sheet: string, row: number, column: number): CellValue {
    const cell = this.book.raw(sheet, row, column);
    return cell?.f || cell?.si ? null : constantOf(cell);
  }

  isEmpty(area: GridArea): boolean {
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        if (this.constant(area.sheet, row, column) !== null || this.formulaText(area.sheet, row, column) !== "") return false;
      }
    }
    return true;
  }

  /** The formula written in a cell. Where Univer shares one formula among cells, the cell's own version of it. */
  formulaText(sheet: string, row: number, column: number): string {
    const cell = this.book.raw(sheet, row, column);
    if (cell?.f) return cell.f;
    if (!cell?.si) return "";
    let text = "";
    this.book
      .sheet(sheet)
      .getCellMatrix()
      .forValue((r, c, other) => {
        if (other?.si === cell.si && other?.f) text = copiedFormula(other.f, row - r, column - c);
      });
    return text || (this.shared.getFormulaStringByCell(row, column, sheet, unitId) ?? "");
  }

  /** Cells were written: takes over their formulas and makes due what reads them. */
  cellsWritten(sheet: string, cells: Iterable<[number, number]>): void {
    for (const [row, column] of cells) {
      const text = this.formulaText(sheet, row, column);
      const known = this.calculator.formulaAt(sheet, row, column);
      if (text !== "" || known) this.calculator.setFormula(sheet, row, column, text === "" ? null : text);
      else this.calculator.touch({ sheet, row, column, rows: 1, columns: 1 });
    }
    this.schedule();
  }

  /** Cells moved: reads the sheet's formulas anew. */
  reload(sheet: string): void {
    this.calculator.dropSheet(sheet);
    this.book
      .sheet(sheet)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (cell?.f || cell?.si) this.calculator.setFormula(sheet, row, column, this.formulaText(sheet, row, column));
      });
    this.invalidate();
  }

  dropSheet(sheet: string): void {
    this.calculator.dropSheet(sheet);
    this.invalidate();
  }

  invalidate(): void {
    this.calculator.invalidate();
    this.schedule();
  }

  registerFunctions(functions: GridFunction[]): void {
    this.calculator.registerFunctions(functions);
    this.schedule();
  }

  sendCallsTo(send: ((calls: GridCall[]) => void) | null): void {
    this.calculator.sendCallsTo(send);
  }

  deliver(results: GridCallResult[]): void {
    this.calculator.deliver(results);
    this.schedule();
  }

  callsOut(): number {
    return this.calculator.callsOut();
  }

  recalculate(): void {
    this.calculator.recalculate();
    this.schedule();
  }

  /** Calculates now what is due. */
  settle(): void {
    if (!this.calculator.isDue()) return;
    const changed = this.calculator.calculate();
    this.callsDue = true;
    this.publish(changed);
  }

  /** Resolves after the pass that is due, and after its calls were sent. */
  settled(): Promise<void> {
    return this.scheduled ?? Promise.resolve();
  }

  schedule(): void {
    this.scheduled ??= new Promise((resolve) => {
      setTimeout(() => {
        this.scheduled = null;
        this.settle();
        if (this.callsDue) {
          this.callsDue = false;
          this.calculator.flushCalls();
          this.afterwards();
        }
        resolve();
      }, 0);
    });
  }

  /** Univer draws what its own cells hold: they get the results. */
  private publish(changed: GridArea[]): void {
    const patches = new Map<string, CellPatch>();
    for (const { sheet, row, column } of changed) {
      const formula = this.calculator.formulaAt(sheet, row, column);
      if (!formula || !this.book.sheetOrNone(sheet)) continue;
      this.book.ensureSize(formula.area());
      let patch = patches.get(sheet);
      if (!patch) patches.set(sheet, (patch = {}));
      (patch[row] ??= {})[column] = stored(formula.value);
    }
    for (const [sheet, patch] of patches) this.book.patch(sheet, patch);
  }

  private spillEnd(sheet: string): number {
    let end = 0;
    for (const formula of this.calculator.formulasOf(sheet)) {
      if (formula.matrix) end = Math.max(end, formula.row + formula.matrix.length);
    }
    return end;
  }
}
