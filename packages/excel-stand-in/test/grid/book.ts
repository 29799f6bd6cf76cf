/** A workbook in memory with the preview's calculator over it, and the few functions its tests need. */
import { cellAddress, parseAddress } from "../../src/address";
import { CellError, type CellValue, type GridCall, type GridFunction } from "../../src/grid/grid";
import { Calculator, type CellSource } from "../../src/grid/univer/formula/calculator";
import type { FunctionLibrary } from "../../src/grid/univer/formula/library";
import type { TableShape } from "../../src/grid/univer/formula/places";
import { Reference, isMatrix, type Matrix } from "../../src/grid/univer/formula/values";

type Shown = string | number | boolean | null;

/** SUM, FILTER, SORT, SEQUENCE and COUNT: enough to spill and to depend on spills. */
const library: FunctionLibrary = {
  call(name, args, place) {
    const matrices = args.map((arg): Matrix => {
      if (arg instanceof Reference) return place.matrix(arg);
      return arg !== undefined && isMatrix(arg) ? arg : [[arg as CellValue]];
    });
    const cells = matrices.flat(2);
    const failed = cells.find((cell) => cell instanceof CellError);
    if (failed) return failed;
    const numbers = cells.filter((cell) => typeof cell === "number");
    const [first = [], second = []] = matrices;
    switch (name) {
      case "SUM":
        return numbers.reduce((sum, one) => sum + one, 0);
      case "COUNT":
        return numbers.length;
      case "SEQUENCE":
        return Array.from({ length: numbers[0]! }, (_row, row) => [row + 1]);
      case "SORT":
        return [...first].sort((one, other) => Number(one[0]) - Number(other[0]));
      case "FILTER": {
        const kept = first.filter((_row, row) => second[row]![0] === true);
        return kept.length > 0 ? kept : new CellError("#CALC!");
      }
      default:
        return new CellError("#NAME?");
    }
  },
};

export class Book {
  readonly sent: GridCall[][] = [];
  readonly calculator: Calculator;
  readonly names = new Map<string, string>();
  readonly tables = new Map<string, TableShape>();
  private readonly constants = new Map<string, CellValue>();

  constructor(
    readonly sheets: string[] = ["Sheet1"],
    functions: FunctionLibrary = library,
  ) {
    const around = (sheet: string, row: number, column: number) =>
      [...this.tables.values()].find(
        (table) =>
          table.sheet === sheet &&
          row >= table.row &&
          row < table.row + table.rows &&
          column >= table.column &&
          column < table.column + table.columns,
      );
    const source: CellSource = {
      constant: (sheet, row, column) => this.constants.get(`${sheet}!${cellAddress(row, column)}`) ?? null,
      extent: () => ({ rows: 50, columns: 20 }),
      sheetNamed: (name) => this.sheets.find((sheet) => sheet === name),
      sheetName: (id) => id,
      table: (name) => this.tables.get(name),
      tableAround: around,
      nameFormula: (name) => this.names.get(name),
    };
    this.calculator = new Calculator(source, functions);
    this.calculator.sendCallsTo((calls) => this.sent.push(calls));
  }

  /** Writes one value or a matrix; text that begins with = is a formula, null empties. */
  set(address: string, values: Shown | Shown[][]): void {
    const place = parseAddress(address)!;
    const sheet = place.sheet ?? this.sheets[0]!;
    for (const [r, line] of (Array.isArray(values) ? values : [[values]]).entries()) {
      for (const [c, value] of line.entries()) {
        const [row, column] = [place.row + r, place.column + c];
        const formula = typeof value === "string" && value.startsWith("=") ? value : null;
        this.constants.set(`${sheet}!${cellAddress(row, column)}`, formula ? null : value);
        if (formula || this.calculator.formulaAt(sheet, row, column)) {
          this.calculator.setFormula(sheet, row, column, formula);
        } else {
          this.calculator.touch({ sheet, row, column, rows: 1, columns: 1 });
        }
      }
    }
  }

  /** Calculates and sends what became due; one cell gives its value, several a matrix. */
  get(address: string): Shown | Shown[][] {
    this.calculator.calculate();
    this.calculator.flushCalls();
    const place = parseAddress(address)!;
    const sheet = place.sheet ?? this.sheets[0]!;
    const matrix = Array.from({ length: place.rows }, (_row, r) =>
      Array.from({ length: place.columns }, (_column, c) => {
        const value = this.calculator.value(sheet, place.row + r, place.column + c);
        return value instanceof CellError ? value.code : value;
      }),
    );
    return place.rows === 1 && place.columns === 1 ? matrix[0]![0]! : matrix;
  }

  declare(...functions: GridFunction[]): void {
    this.calculator.registerFunctions(functions);
  }

  answer(call: number, value: CellValue | Matrix): void {
    this.calculator.deliver([{ call, value }]);
  }
}

export function matrixFunction(name: string): GridFunction {
  const parameter = { description: "", repeating: false };
  return {
    name: `ADDIN.${name}`,
    id: name,
    description: "",
    resultIsMatrix: true,
    parameters: [
      { ...parameter, name: "cells", matrix: true, optional: false },
      { ...parameter, name: "digits", matrix: false, optional: true },
    ],
  };
}
