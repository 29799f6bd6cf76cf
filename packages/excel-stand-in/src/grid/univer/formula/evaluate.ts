/** Tree → value. Reading is the calculator's; this file knows what each construct of the language means. */
import { firstCell } from "../../../cells";
import { CellError, type CellValue } from "../../grid";
import { branchFunctions, type Branching } from "./branching";
import { countedByWords, summedByWords } from "./counting";
import { unique } from "./distinct";
import { exactMatch } from "./lookups";
import { isMissing, isNumber, isText } from "./kinds";
import { product } from "./product";
import type { CallingPlace, FunctionLibrary } from "./library";
import { applyBinary } from "./operators";
import type { PlaceContext } from "./placeContext";
import { placeFunctions } from "./references";
import { rangeOf, tableArea, type TableShape } from "./places";
import type { CellPart, Expression } from "../../../formula/syntax";
import { Reference, asNumber, asText, broadcast, isMatrix, sheetColumns, sheetRows, type Matrix, type Operand } from "./values";

/** What evaluation may know of the workbook. Reading may throw: a cell not yet calculated, or one that waits. */
export interface WorkbookView {
  /** Records that the formula depends on the place. */
  touch(reference: Reference): void;
  matrix(reference: Reference): Matrix;
  sheetNamed(name: string): string | undefined;
  table(name: string): TableShape | undefined;
  tableAround(sheet: string, row: number, column: number): TableShape | undefined;
  nameMeaning(name: string): Expression | undefined;
  /** The area a formula's result covers, or `undefined` where the cell is no anchor. */
  spill(sheet: string, row: number, column: number): { rows: number; columns: number } | undefined;
  isCustomFunction(name: string): boolean;
  callCustom(name: string, args: (Operand | undefined)[]): Operand;
}

export interface Standpoint {
  sheet: string;
  row: number;
  column: number;
  /** How far a rule's formula has moved from the cell it was written for; 0 for a cell's own formula. */
  rowShift: number;
  columnShift: number;
}

/** What the library does otherwise than Excel, or cell by cell over columns of thousands: these answer first where they can. */
const ownFunctions: Record<string, (args: (Operand | undefined)[], context: PlaceContext) => Operand | undefined> = {
  COUNTIF: countedByWords,
  COUNTIFS: countedByWords,
  SUMIFS: summedByWords,
  MATCH: exactMatch,
  UNIQUE: unique,
  MMULT: product,
  ISNUMBER: isNumber,
  ISTEXT: isText,
  ISNA: isMissing,
};

export class Evaluation implements PlaceContext, Branching {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  private readonly bound: Map<string, Operand>[] = [];
  private depth = 0;

  constructor(
    private readonly workbook: WorkbookView,
    private readonly library: FunctionLibrary,
    private readonly standpoint: Standpoint,
  ) {
    ({ sheet: this.sheet, row: this.row, column: this.column } = standpoint);
  }

  /** The value of a whole formula. A thrown `CellError` becomes the value; the calculator's own signals pass through. */
  run(tree: Expression): Operand {
    try {
      return this.operand(tree);
    } catch (thrown) {
      if (thrown instanceof CellError) return thrown;
      throw thrown;
    }
  }

  operand(tree: Expression): Operand {
    switch (tree.kind) {
      case "literal":
        return tree.value;
      case "error":
        return new CellError(tree.code);
      case "binary": {
        const left = this.read(this.run(tree.left));
        const right = this.read(this.run(tree.right));
        return broadcast([left, right], (a, b) => applyBinary(tree.operator, a, b));
      }
      case "negate":
        return broadcast([this.read(this.run(tree.of))], (value) => -asNumber(value));
      case "plus":
        return this.operand(tree.of);
      case "percent":
        return broadcast([this.read(this.run(tree.of))], (value) => asNumber(value) / 100);
      case "array":
        return tree.rows.map((row) => row.map((cell) => this.scalar(this.run(cell))));
      case "implicit":
        return this.intersection(this.operand(tree.of));
      case "call":
        return this.call(tree.name, tree.args);
      case "name":
        return this.named(tree.name);
      default:
        return this.touched(this.reference(tree));
    }
  }

  private reference(tree: Expression): Reference {
    switch (tree.kind) {
      case "cell": {
        const row = this.shifted(tree.row, this.standpoint.rowShift);
        const column = this.shifted(tree.column, this.standpoint.columnShift);
        return new Reference(this.sheetOf(tree.sheet), row, column, 1, 1);
      }
      case "rows":
      case "columns":
        return this.wholeLines(tree);
      case "range":
        return rangeOf(this.asReference(tree.from), this.asReference(tree.to));
      case "table": {
        const { table } = tree;
        const shape = table === undefined ? this.workbook.tableAround(this.sheet, this.row, this.column) : this.workbook.table(table);
        if (!shape) throw new CellError(table === undefined ? "#VALUE!" : "#REF!");
        return tableArea(shape, tree, this.row);
      }
      case "spill": {
        const anchor = this.touched(this.asReference(tree.anchor));
        const spill = this.workbook.spill(anchor.sheet, anchor.row, anchor.column);
        if (!spill || anchor.rows !== 1 || anchor.columns !== 1) throw new CellError("#REF!");
        return new Reference(anchor.sheet, anchor.row, anchor.column, spill.rows, spill.columns);
      }
      default:
        throw new CellError("#VALUE!");
    }
  }

  private asReference(tree: Expression): Reference {
    const operand = this.operand(tree);
    if (operand instanceof Reference) return operand;
    throw operand instanceof CellError ? operand : new CellError("#REF!");
  }

  private wholeLines(tree: Extract<Expression, { kind: "rows" | "columns" }>): Reference {
    const sheet = this.sheetOf(tree.sheet);
    const down = tree.kind === "rows";
    const shift = down ? this.standpoint.rowShift : this.standpoint.columnShift;
    const first = this.shifted(tree.first, shift);
    const last = this.shifted(tree.last, shift);
    const [start, count] = [Math.min(first, last), Math.abs(last - first) + 1];
    return down ? new Reference(sheet, start, 0, count, sheetColumns) : new Reference(sheet, 0, start, sheetRows, count);
  }

  private shifted(part: CellPart, shift: number): number {
    const place = part.fixed ? part.index : part.index + shift;
    if (place < 0) throw new CellError("#REF!");
    return place;
  }

  private sheetOf(name: string | undefined): string {
    if (name === undefined) return this.sheet;
    const id = this.workbook.sheetNamed(name);
    if (id === undefined) throw new CellError("#REF!");
    return id;
  }

  private touched(reference: Reference): Reference {
    this.workbook.touch(reference);
    return reference;
  }

  private named(name: string): Operand {
    const key = name.toUpperCase();
    for (const scope of [...this.bound].reverse()) {
      const value = scope.get(key);
      if (value !== undefined) return value;
    }
    const table = this.workbook.table(name);
    if (table) return this.touched(tableArea(table, { sections: [] }, this.row));
    const meaning = this.workbook.nameMeaning(name);
    if (!meaning || this.depth > 64) return new CellError("#NAME?");
    this.depth++;
    const hidden = this.bound.splice(0);
    try {
      return this.run(meaning);
    } finally {
      this.bound.push(...hidden);
      this.depth--;
    }
  }

  private call(name: string, args: (Expression | null)[]): Operand {
    if (name === "LET") return this.bind(args);
    const branch = branchFunctions[name];
    if (branch) return branch(args, this);
    const operands = args.map((arg) => (arg ? this.run(arg) : undefined));
    const place = placeFunctions[name];
    if (place) {
      const found = place(operands, this);
      return found instanceof Reference ? this.touched(found) : found;
    }
    const own = ownFunctions[name]?.(operands, this);
    if (own !== undefined) return own;
    if (this.workbook.isCustomFunction(name)) return this.workbook.callCustom(name, operands);
    const caller: CallingPlace = {
      sheet: this.sheet,
      row: this.row,
      column: this.column,
      matrix: (reference) => this.workbook.matrix(reference),
    };
    const result = this.library.call(name, operands, caller);
    return result instanceof Reference ? this.touched(result) : result;
  }

  private bind(args: (Expression | null)[]): Operand {
    const body = args[args.length - 1];
    if (args.length % 2 === 0 || !body) return new CellError("#VALUE!");
    const scope = new Map<string, Operand>();
    this.bound.push(scope);
    try {
      for (let at = 0; at + 1 < args.length; at += 2) {
        const name = args[at];
        const value = args[at + 1];
        if (name?.kind !== "name" || !value) return new CellError("#NAME?");
        scope.set(name.name.toUpperCase(), this.run(value));
      }
      return this.run(body);
    } finally {
      this.bound.pop();
    }
  }

  /** `@`: the cell in the formula's own row or column. */
  private intersection(operand: Operand): Operand {
    if (isMatrix(operand)) return operand[0]?.[0] ?? null;
    if (!(operand instanceof Reference)) return operand;
    const { sheet, row, column, rows, columns } = operand;
    const inRows = this.row >= row && this.row < row + rows;
    const inColumns = this.column >= column && this.column < column + columns;
    if ((rows > 1 && !inRows) || (columns > 1 && !inColumns)) return new CellError("#VALUE!");
    return this.touched(new Reference(sheet, rows > 1 ? this.row : row, columns > 1 ? this.column : column, 1, 1));
  }

  /** References become what they hold; a single cell becomes its value. */
  read(operand: Operand): CellValue | Matrix {
    if (!(operand instanceof Reference)) return operand;
    const matrix = this.workbook.matrix(operand);
    return operand.rows === 1 && operand.columns === 1 ? firstCell(matrix) : matrix;
  }

  scalar(operand: Operand): CellValue {
    const value = this.read(operand);
    return isMatrix(value) ? (value[0]?.[0] ?? null) : value;
  }

  sheetNamed(name: string): string | undefined {
    return this.workbook.sheetNamed(name);
  }

  valueOf(operand: Operand): CellValue | Matrix {
    return this.read(operand);
  }

  matrixOf(operand: Operand): Matrix {
    const value = this.read(operand);
    return isMatrix(value) ? value : [[value]];
  }

  numberOf(operand: Operand | undefined, fallback: number): number {
    return operand === undefined ? fallback : asNumber(this.scalar(operand));
  }

  textOf(operand: Operand): string {
    return asText(this.scalar(operand));
  }
}
