/**
 * A plan calculated without a browser: the preview's own calculator over Univer's functions, and our custom functions
 * answering in rounds as the runtime delivers them. What a browser shows is proved in test/e2e; this is the quick way.
 */
import { CellError, type CellValue, type GridCall, type GridFunction } from "excel-stand-in/grid/grid";
import { Calculator } from "excel-stand-in/grid/univer/formula/calculator";
import { UniverLibrary } from "excel-stand-in/grid/univer/formula/library";
import type { TableShape } from "excel-stand-in/grid/univer/formula/places";
import { sendArgument } from "excel-stand-in/host/functionValues";
import metadata from "../../src/functions/generated/functions.zh-CN.json";
import { customFunctions } from "../../src/functions";
import type { PlanCell, WorkbookPlan } from "../../src/book/plan";
import { PlanReader, type Shown } from "./planReader";
import { cellAddress, isInside, parseAddress } from "../../src/sheet/address";
import { holdsFormula } from "../../src/sheet/formula";

export type Blanks = "desktop" | "web";

const functions: GridFunction[] = metadata.functions.map(({ id, name, parameters }) => ({
  name: `KAOHE.${name}`,
  id,
  description: "",
  resultIsMatrix: true,
  parameters: parameters.map((p) => ({
    name: p.name,
    description: "",
    matrix: p.dimensionality === "matrix",
    optional: "optional" in p && p.optional === true,
    repeating: false,
  })),
}));

export class PlanBook {
  /** Deliveries of custom functions until the last `settle` came to rest. */
  rounds = 0;
  calls = 0;
  private readonly constants = new Map<string, Map<number, CellValue>>();
  private readonly tables = new Map<string, TableShape>();
  private readonly tableNames: string[] = [];
  private readonly calculator: Calculator;
  private due: GridCall[] = [];
  private held = false;
  /** The sheets by their words. */
  readonly reader: PlanReader;

  constructor(
    plan: WorkbookPlan,
    readonly blanks: Blanks = "desktop",
  ) {
    for (const { name } of plan.sheets) this.constants.set(name, new Map());
    const names = new Map(plan.names.map(({ name, formula }) => [name.toLowerCase(), formula]));
    this.calculator = new Calculator(
      {
        constant: (sheet, row, column) => this.constants.get(sheet)?.get(row * 1000 + column) ?? null,
        extent: () => ({ rows: 3000, columns: 200 }),
        sheetNamed: (name) => (this.constants.has(name) ? name : undefined),
        sheetName: (id) => id,
        table: (name) => this.tables.get(name.toLowerCase()),
        tableAround: (sheet, row, column) => [...this.tables.values()].find((t) => t.sheet === sheet && isInside(t, row, column)),
        nameFormula: (name) => names.get(name.toLowerCase()),
      },
      new UniverLibrary(),
    );
    this.calculator.sendCallsTo((calls) => this.due.push(...calls));
    this.calculator.registerFunctions(functions);
    for (const sheet of plan.sheets) {
      for (const { name, area } of sheet.tables) {
        this.tables.set(name.toLowerCase(), { sheet: sheet.name, ...area, headers: [] });
        this.tableNames.push(name);
      }
    }
    for (const sheet of plan.sheets) {
      for (const { row, column, cells } of sheet.blocks) {
        cells.forEach((line, i) => line.forEach((cell, j) => this.put(sheet.name, row + i, column + j, cell)));
      }
    }
    this.readHeaders();
    this.settle();
    this.reader = new PlanReader(
      plan,
      (sheet, row, column) => shown(this.calculator.value(sheet, row, column)),
      (table) => this.tables.get(table.toLowerCase()),
    );
  }

  /** `汇总!B6` or an area; a matrix is written from its first cell. */
  write(address: string, values: PlanCell | PlanCell[][]): void {
    const place = parseAddress(address)!;
    const lines = Array.isArray(values) ? values : [[values]];
    lines.forEach((line, i) => line.forEach((cell, j) => this.put(place.sheet!, place.row + i, place.column + j, cell ?? "")));
    this.readHeaders();
    this.settle();
  }

  /** Several changes, calculated once. */
  together(change: () => void): void {
    this.held = true;
    change();
    this.held = false;
    this.settle();
  }

  /** Makes a table longer or wider, as typing right below or beside it does; calculated columns go on. */
  growTable(name: string, rows: number, columns = 0): void {
    const table = this.tables.get(name.toLowerCase())!;
    this.tables.set(name.toLowerCase(), { ...table, rows: table.rows + rows, columns: table.columns + columns });
    for (let column = table.column; column < table.column + table.columns; column++) {
      const formula = this.calculator.formulaAt(table.sheet, table.row + 1, column);
      for (let row = 0; formula && row < rows; row++)
        this.put(table.sheet, table.row + table.rows + row, column, { formula: formula.text });
    }
    this.readHeaders();
    this.calculator.invalidate();
    this.settle();
  }

  read(address: string): Shown[][] {
    const { sheet, row, column, rows, columns } = parseAddress(address)!;
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_, c) => {
        return shown(this.calculator.value(sheet!, row + r, column + c));
      }),
    );
  }

  /** What stands in a sheet's cells: constants, formulas with what they show, and what spills from them. */
  *cells(sheet: string): Generator<{ row: number; column: number; value: Shown; formula: string | null }> {
    for (const constant of this.constantsOf(sheet)) yield { ...constant, formula: null };
    for (const { row, column, formula, values } of this.formulasOf(sheet)) {
      for (const [i, line] of values.entries()) {
        for (const [j, value] of line.entries()) yield { row: row + i, column: column + j, value, formula: i + j === 0 ? formula : null };
      }
    }
  }

  *constantsOf(sheet: string): Generator<{ row: number; column: number; value: Exclude<Shown, null> }> {
    for (const [key, value] of this.constants.get(sheet)!) {
      const constant = shown(value);
      if (constant !== null) yield { row: Math.floor(key / 1000), column: key % 1000, value: constant };
    }
  }

  /** A sheet's formulas, each with all that it shows. */
  *formulasOf(sheet: string): Generator<{ row: number; column: number; formula: string; values: Shown[][] }> {
    for (const { row, column, text, matrix, value } of this.calculator.formulasOf(sheet)) {
      yield { row, column, formula: text, values: (matrix ?? [[value]]).map((line) => line.map(shown)) };
    }
  }

  /** Tables as they have grown. */
  get tableAreas(): { name: string; sheet: string; row: number; column: number; rows: number; columns: number }[] {
    return [...this.tables].map(([, { sheet, row, column, rows, columns }], i) => ({
      name: this.tableNames[i]!,
      sheet,
      row,
      column,
      rows,
      columns,
    }));
  }

  /** Every cell that shows an error value, with what its function said. */
  errors(): string[] {
    const found: string[] = [];
    for (const sheet of this.constants.keys()) {
      for (const cell of this.calculator.formulasOf(sheet)) {
        const values = cell.matrix ? cell.matrix.flat() : [cell.value];
        for (const value of values) {
          if (value instanceof CellError) {
            found.push(`${sheet}!${cellAddress(cell.row, cell.column)} ${value.code} ${value.message ?? ""} ${cell.text.slice(0, 200)}`);
            break;
          }
        }
      }
    }
    return found;
  }

  private put(sheet: string, row: number, column: number, cell: PlanCell): void {
    if (cell === null) return;
    this.constants.get(sheet)!.set(row * 1000 + column, holdsFormula(cell) || cell === "" ? null : cell);
    if (holdsFormula(cell)) this.calculator.setFormula(sheet, row, column, cell.formula);
    else {
      if (this.calculator.formulaAt(sheet, row, column)) this.calculator.setFormula(sheet, row, column, null);
      this.calculator.touch({ sheet, row, column, rows: 1, columns: 1 });
    }
  }

  private readHeaders(): void {
    for (const table of this.tables.values()) {
      table.headers = Array.from({ length: table.columns }, (_, c) =>
        headerText(this.constants.get(table.sheet)!.get(table.row * 1000 + table.column + c)),
      );
    }
  }

  private settle(): void {
    if (this.held) return;
    this.rounds = 0;
    this.calls = 0;
    for (;;) {
      this.calculator.calculate();
      this.calculator.flushCalls();
      if (this.due.length === 0) return;
      this.rounds += 1;
      const calls = this.due.splice(0);
      this.calls += calls.length;
      this.calculator.deliver(calls.map((call) => ({ call: call.call, value: this.answer(call) })));
    }
  }

  private answer({ id, args }: GridCall): CellValue | CellValue[][] {
    const parameters = functions.find((f) => f.id === id)!.parameters;
    const sent = parameters.map((p, i) => sendArgument(args[i] ?? null, this.blanks, p.optional && (args[i] ?? null) === null));
    try {
      const result = customFunctions[id]!(...sent);
      return Array.isArray(result) ? result.map((line: unknown[]) => line.map(received)) : received(result);
    } catch (thrown) {
      return received(thrown);
    }
  }
}

function received(value: unknown): CellValue {
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  if (value === null || value === undefined) return 0;
  const { code, message } = value as { code?: string; message?: string };
  if (code === undefined) throw value as Error;
  return new CellError(code, message);
}

function headerText(value: CellValue | undefined): string {
  return typeof value === "string" ? value : "";
}

function shown(value: CellValue): Shown {
  return value instanceof CellError ? value.code : value;
}
