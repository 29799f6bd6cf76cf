/**
 * Calculates a workbook as Excel does: a change makes everything that depends on it dirty; each dirty formula runs once
 * what it reads is clean; an array spills, or says #SPILL!; what a custom function has not answered is #BUSY!.
 *
 * Order is found by running: a formula that meets a dirty cell stops, that cell goes first, and the formula starts over.
 * So references made while running (`A6#`, INDEX, OFFSET) need no special care.
 */
import { firstCell, widthOf } from "../../../cells";
import { quoteSheet, cellAddress } from "../../../address";
import { CellError, type CellValue, type GridArea, type GridCall, type GridCallResult, type GridFunction } from "../../grid";
import { CellMap } from "./cells";
import { CustomCalls, Waiting } from "./customCalls";
import { Dependents } from "./dependents";
import { Evaluation, type Standpoint, type WorkbookView } from "./evaluate";
import { FormulaCell, parsed } from "./formulaCell";
import { KeptMatrices } from "./keptMatrices";
import type { FunctionLibrary } from "./library";
import type { TableShape } from "./places";
import { obstructed, sameValue } from "./spilling";
import { isMatrix, Reference, sheetColumns, sheetRows, type Matrix, type Operand } from "./values";

/** The part of the workbook that is not calculated. */
export interface CellSource {
  constant(sheet: string, row: number, column: number): CellValue;
  /** Rows and columns in use, so that `A:A` is not a million cells. */
  extent(sheet: string): { rows: number; columns: number };
  sheetNamed(name: string): string | undefined;
  sheetName(id: string): string;
  table(name: string): TableShape | undefined;
  tableAround(sheet: string, row: number, column: number): TableShape | undefined;
  /** The formula a defined name stands for. */
  nameFormula(name: string): string | undefined;
}

/** A formula met cells that have to be calculated before it. */
class Needed {
  constructor(readonly cells: FormulaCell[]) {}
}

const mostRuns = 40;
const busy = new CellError("#BUSY!");

export class Calculator {
  private readonly formulas = new Map<string, CellMap<FormulaCell>>();
  private readonly spilled = new Map<string, CellMap<FormulaCell>>();
  private readonly dependents = new Dependents<FormulaCell>();
  private readonly calls = new CustomCalls<FormulaCell>();
  private readonly dirty = new Set<FormulaCell>();
  private readonly matrices = new KeptMatrices();
  private changedAreas: GridArea[] = [];

  constructor(
    private readonly source: CellSource,
    private readonly library: FunctionLibrary,
  ) {}

  // What is in the workbook

  setFormula(sheet: string, row: number, column: number, text: string | null): void {
    const cells = this.sheetCells(this.formulas, sheet);
    const before = cells.get(row, column);
    if (before) this.remove(before);
    if (text !== null) {
      const cell = new FormulaCell(sheet, row, column, text);
      cells.set(row, column, cell);
      this.markDirty(cell);
    }
    this.touch({ sheet, row, column, rows: 1, columns: 1 });
  }

  /** Constants changed: whatever read them, or spilled over them, is due. */
  touch(area: GridArea): void {
    this.matrices.drop(area);
    for (const anchor of this.sheetCells(this.spilled, area.sheet).inside(area)) this.markDirty(anchor);
    for (const reader of this.dependents.of(area)) this.markDirty(reader);
  }

  dropSheet(sheet: string): void {
    for (const cell of [...this.sheetCells(this.formulas, sheet).all()]) this.remove(cell);
    this.formulas.delete(sheet);
    this.spilled.delete(sheet);
  }

  /** Names, tables or sheets changed: everything is due. Answers of custom functions are kept. */
  invalidate(): void {
    this.matrices.clear();
    for (const cells of this.formulas.values()) for (const cell of cells.all()) this.markDirty(cell);
  }

  formulaAt(sheet: string, row: number, column: number): FormulaCell | undefined {
    return this.formulas.get(sheet)?.get(row, column);
  }

  /** The anchor whose result covers the cell; the anchor's own cell excepted. */
  spilledFrom(sheet: string, row: number, column: number): FormulaCell | undefined {
    return this.spilled.get(sheet)?.get(row, column);
  }

  *formulasOf(sheet: string): Generator<FormulaCell> {
    yield* this.formulas.get(sheet)?.all() ?? [];
  }

  // Custom functions

  registerFunctions(functions: GridFunction[]): void {
    this.calls.register(functions);
    this.invalidate();
  }

  sendCallsTo(send: ((calls: GridCall[]) => void) | null): void {
    this.calls.sendTo(send);
    this.calls.flush();
  }

  deliver(results: GridCallResult[]): void {
    for (const cell of this.calls.deliver(results)) {
      if (this.formulaAt(cell.sheet, cell.row, cell.column) === cell) this.markDirty(cell);
    }
  }

  callsOut(): number {
    return this.calls.callsOut();
  }

  recalculate(): void {
    this.calls.forgetAll();
    this.invalidate();
  }

  // Calculation

  isDue(): boolean {
    return this.dirty.size > 0;
  }

  /** Calculates what is due and returns the areas whose values changed. Calls that became due are not sent yet. */
  calculate(): GridArea[] {
    if (this.dirty.size > 0) {
      for (const cells of this.formulas.values()) {
        for (const cell of cells.all()) {
          cell.runs = 0;
          if (cell.volatile) this.markDirty(cell);
        }
      }
      for (const cell of this.dirty) this.settle(cell);
    }
    const changed = this.changedAreas;
    this.changedAreas = [];
    return changed;
  }

  flushCalls(): void {
    this.calls.flush();
  }

  /** A cell's value; calculate first. */
  value(sheet: string, row: number, column: number): CellValue {
    const formula = this.formulaAt(sheet, row, column);
    if (formula) return formula.value;
    const anchor = this.spilledFrom(sheet, row, column);
    if (anchor) return anchor.matrix?.[row - anchor.row]?.[column - anchor.column] ?? null;
    return this.source.constant(sheet, row, column);
  }

  /** The value of a rule's formula (a conditional format, a validation), which nothing depends on. */
  ruleValue(text: string, standpoint: Standpoint): CellValue | Matrix {
    const tree = parsed(text);
    if (!tree) return new CellError("#NAME?");
    const evaluation = new Evaluation(this.view(null), this.library, standpoint);
    try {
      return evaluation.read(evaluation.run(tree));
    } catch (thrown) {
      if (thrown instanceof Waiting || thrown instanceof Needed) return busy;
      throw thrown;
    }
  }

  private settle(first: FormulaCell): void {
    const stack = [first];
    /** Cells that stopped for others above them. A cell that only waits for its turn is no part of a circle. */
    const underWay = new Set<FormulaCell>();
    for (let cell: FormulaCell | undefined = first; cell !== undefined; cell = stack[stack.length - 1]) {
      underWay.add(cell);
      const reads: Reference[] = [];
      const needed = cell.dirty && cell.runs < mostRuns ? this.attempt(cell, reads) : [];
      const next = needed.filter((other) => !underWay.has(other));
      if (needed.length > 0 && next.length === 0) {
        this.accept(cell, 0, reads);
        cell.runs = mostRuns;
      }
      if (next.length > 0) {
        stack.push(...next);
        continue;
      }
      stack.pop();
      underWay.delete(cell);
      cell.dirty = false;
      this.dirty.delete(cell);
    }
  }

  /**
   * Runs the formula; answers with the cells that have to go first, or with nothing when it is done. A formula that
   * needs only formulas already under way stands in a circle and comes to 0, as in Excel.
   */
  private attempt(cell: FormulaCell, reads: Reference[]): FormulaCell[] {
    this.calls.begin(cell);
    try {
      const evaluation = new Evaluation(this.view(cell, reads), this.library, {
        sheet: cell.sheet,
        row: cell.row,
        column: cell.column,
        rowShift: 0,
        columnShift: 0,
      });
      const operand = cell.tree ? evaluation.read(evaluation.run(cell.tree)) : new CellError("#NAME?");
      this.accept(cell, operand, reads);
    } catch (thrown) {
      if (thrown instanceof Needed) return thrown.cells;
      if (thrown instanceof Waiting) {
        this.wait(cell, reads);
      } else {
        console.error(`${cell.text} failed`, thrown);
        this.accept(cell, new CellError("#VALUE!"), reads);
      }
    }
    this.calls.finish(cell, cell.waiting);
    return [];
  }

  /** Gives the cell its new value, spills it and makes due what read the old one. */
  private accept(cell: FormulaCell, operand: CellValue | Matrix, reads: Reference[]): void {
    cell.runs++;
    cell.waiting = false;
    const before = { area: cell.area(), value: cell.value, matrix: cell.matrix };
    this.unspill(cell);
    cell.matrix = null;
    cell.value = 0;
    if (!isMatrix(operand)) {
      cell.value = operand ?? 0;
    } else if (widthOf(operand) === 0) {
      cell.value = new CellError("#CALC!");
    } else {
      cell.matrix = operand.map((row) => row.map((value) => value ?? 0));
      const blocked = obstructed(cell, this.source, (row, column) => {
        return this.formulaAt(cell.sheet, row, column) ?? this.spilledFrom(cell.sheet, row, column);
      });
      cell.value = blocked ? new CellError("#SPILL!") : firstCell(cell.matrix);
      if (blocked) {
        const { sheet, row, column, rows, columns } = cell.area();
        reads.push(new Reference(sheet, row, column, rows, columns));
        cell.matrix = null;
      } else {
        this.spill(cell);
      }
    }
    this.dependents.file(cell, reads);
    const same = sameValue(before.value, cell.value) && sameMatrix(before.matrix, cell.matrix);
    if (!same) for (const area of [before.area, cell.area()]) this.announce(cell, area);
  }

  /** What the cell covered stays covered, so that formulas which read it wait as well. */
  private wait(cell: FormulaCell, reads: Reference[]): void {
    cell.runs++;
    this.dependents.file(cell, reads);
    if (cell.waiting) return;
    cell.waiting = true;
    cell.value = busy;
    this.announce(cell, cell.area());
  }

  private announce(cell: FormulaCell, area: GridArea): void {
    this.matrices.drop(area);
    this.changedAreas.push(area);
    for (const reader of this.dependents.of(area)) if (reader !== cell) this.markDirty(reader);
  }

  private spill(cell: FormulaCell): void {
    const cells = this.sheetCells(this.spilled, cell.sheet);
    const { row, column, rows, columns } = cell.area();
    for (let r = row; r < row + rows; r++) {
      for (let c = column; c < column + columns; c++) if (r !== row || c !== column) cells.set(r, c, cell);
    }
  }

  private unspill(cell: FormulaCell): void {
    if (!cell.matrix) return;
    const cells = this.sheetCells(this.spilled, cell.sheet);
    const { row, column, rows, columns } = cell.area();
    for (let r = row; r < row + rows; r++) {
      for (let c = column; c < column + columns; c++) if (cells.get(r, c) === cell) cells.delete(r, c);
    }
  }

  private remove(cell: FormulaCell): void {
    const area = cell.area();
    this.unspill(cell);
    this.sheetCells(this.formulas, cell.sheet).delete(cell.row, cell.column);
    this.dependents.forget(cell);
    this.calls.forget(cell);
    this.dirty.delete(cell);
    cell.dirty = false;
    this.announce(cell, area);
  }

  private markDirty(first: FormulaCell): void {
    const due = [first];
    for (let cell = due.pop(); cell; cell = due.pop()) {
      if (cell.dirty) continue;
      cell.dirty = true;
      this.dirty.add(cell);
      for (const reader of this.dependents.of(cell.area())) if (!reader.dirty) due.push(reader);
    }
  }

  // What a running formula sees. `cell` is `null` for rules.

  private view(cell: FormulaCell | null, reads: Reference[] = []): WorkbookView {
    const read = (reference: Reference): Matrix => this.read(reference);
    return {
      touch: (reference) => void reads.push(reference),
      matrix: read,
      sheetNamed: (name) => this.source.sheetNamed(name),
      table: (name) => this.source.table(name),
      tableAround: (sheet, row, column) => this.source.tableAround(sheet, row, column),
      nameMeaning: (name) => {
        const formula = this.source.nameFormula(name);
        return formula === undefined ? undefined : (parsed(formula) ?? undefined);
      },
      spill: (sheet, row, column) => {
        const anchor = this.formulaAt(sheet, row, column);
        if (anchor?.dirty) throw new Needed([anchor]);
        if (anchor?.waiting) throw new Waiting();
        return anchor?.isAnchor() ? anchor.area() : undefined;
      },
      isCustomFunction: (name) => this.calls.has(name),
      callCustom: (name, args) => this.callCustom(cell, name, args, read),
    };
  }

  private callCustom(
    cell: FormulaCell | null,
    name: string,
    args: (Operand | undefined)[],
    read: (reference: Reference) => Matrix,
  ): Operand {
    if (!cell) return new CellError("#CALC!");
    const address = `${quoteSheet(this.source.sheetName(cell.sheet))}!${cellAddress(cell.row, cell.column)}`;
    return this.calls.ask(cell, name, args, address, read);
  }

  private read(wanted: Reference): Matrix {
    const reference = this.inUse(wanted);
    if (reference.rows === 1 && reference.columns === 1) {
      const { sheet, row, column } = reference;
      const cell = this.formulaAt(sheet, row, column) ?? this.spilledFrom(sheet, row, column);
      if (cell?.dirty) throw new Needed([cell]);
      if (cell?.waiting) throw new Waiting();
      return [[this.value(sheet, row, column)]];
    }
    const known = this.matrices.of(reference);
    if (known) return known;
    const formulas = [...(this.formulas.get(reference.sheet)?.inside(reference) ?? [])];
    const anchors = [...new Set(this.spilled.get(reference.sheet)?.inside(reference) ?? [])];
    const due = [...formulas, ...anchors].filter((cell) => cell.dirty);
    if (due.length > 0) throw new Needed(due);
    if ([...formulas, ...anchors].some((cell) => cell.waiting)) throw new Waiting();
    const matrix = Array.from({ length: reference.rows }, (_row, row) =>
      Array.from({ length: reference.columns }, (_column, column) =>
        this.value(reference.sheet, reference.row + row, reference.column + column),
      ),
    );
    this.matrices.keep(reference, matrix);
    return matrix;
  }

  /** Of what reaches to the end of a sheet only the part in use is read. */
  private inUse(reference: Reference): Reference {
    const { sheet, row, column, rows, columns } = reference;
    const [tall, wide] = [row + rows >= sheetRows, column + columns >= sheetColumns];
    if (!tall && !wide) return reference;
    const used = this.source.extent(sheet);
    return new Reference(
      sheet,
      row,
      column,
      tall ? Math.max(1, used.rows - row) : rows,
      wide ? Math.max(1, used.columns - column) : columns,
    );
  }

  private sheetCells<Value>(sheets: Map<string, CellMap<Value>>, sheet: string): CellMap<Value> {
    let cells = sheets.get(sheet);
    if (!cells) sheets.set(sheet, (cells = new CellMap()));
    return cells;
  }
}

function sameMatrix(one: Matrix | null, other: Matrix | null): boolean {
  if (one === null || other === null) return one === other;
  if (one.length !== other.length || widthOf(one) !== widthOf(other)) return false;
  return one.every((row, r) =>
    row.every((value, c) => {
      const match = other[r]?.[c];
      return match !== undefined && sameValue(value, match);
    }),
  );
}
