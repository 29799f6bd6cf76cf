/** The workbook's tables: where they lie, what their columns are called, and how they grow when a person types below. */
import { CellError, type CellValue, type GridArea, type GridTable } from "../grid";
import { copiedFormula } from "./formula/rewrite";
import type { TableShape } from "./formula/places";

export interface TableCells {
  constant(sheet: string, row: number, column: number): CellValue;
  formulaText(sheet: string, row: number, column: number): string;
  isEmpty(area: GridArea): boolean;
}

export class Tables {
  private tables: GridTable[] = [];
  private nextId = 1;

  constructor(private readonly cells: TableCells) {}

  all(): GridTable[] {
    return this.tables.map((table) => ({ ...table, area: { ...table.area } }));
  }

  add(table: Omit<GridTable, "id">): string {
    this.refuseTaken(table.name);
    if (this.tables.some((other) => touching(other.area, table.area))) throw new Error("A table overlaps another table.");
    const id = String(this.nextId++);
    this.tables.push({ ...table, id });
    return id;
  }

  update(id: string, change: Partial<Omit<GridTable, "id">>): void {
    const table = this.known(id);
    if (change.name !== undefined && change.name.toLowerCase() !== table.name.toLowerCase()) this.refuseTaken(change.name);
    this.tables = this.tables.map((one) => (one === table ? { ...one, ...change } : one));
  }

  remove(id: string): void {
    this.known(id);
    this.tables = this.tables.filter((table) => table.id !== id);
  }

  /** Keeps the tables whose place is still there, at their new place. */
  relocate(move: (area: GridArea) => GridArea | null): void {
    this.tables = this.tables.flatMap((table) => {
      const area = move(table.area);
      return area ? [{ ...table, area }] : [];
    });
  }

  named(name: string): TableShape | undefined {
    const wanted = name.toLowerCase();
    const table = this.tables.find((one) => one.name.toLowerCase() === wanted);
    return table && this.shape(table);
  }

  around(sheet: string, row: number, column: number): TableShape | undefined {
    const cell = { sheet, row, column, rows: 1, columns: 1 };
    const table = this.tables.find((one) => touching(one.area, cell));
    return table && this.shape(table);
  }

  headersOf({ area }: GridTable): string[] {
    const { sheet, row, column, columns } = area;
    return Array.from({ length: columns }, (_value, index) => headerText(this.cells.constant(sheet, row, column + index)));
  }

  isHeader(area: GridArea): boolean {
    return this.tables.some((table) => touching({ ...table.area, rows: 1 }, area));
  }

  /**
   * The table that Excel would stretch over an entry, and its new area: the entry begins in the row right below or the
   * column right beside it, lies within the table's columns or rows, and nothing else stands there.
   */
  stretchedBy(entry: GridArea): { table: GridTable; area: GridArea } | null {
    for (const table of this.tables) {
      const { area } = table;
      if (entry.sheet !== area.sheet) continue;
      const below = { ...area, row: area.row + area.rows, rows: entry.rows };
      const beside = { ...area, column: area.column + area.columns, columns: entry.columns };
      const strip = within(entry, below) ? below : within(entry, beside) ? beside : null;
      if (!strip || !this.isEmptyBut(strip, entry)) continue;
      if (this.tables.some((other) => other !== table && touching(other.area, strip))) continue;
      const grown = strip === below ? { rows: area.rows + entry.rows } : { columns: area.columns + entry.columns };
      return { table, area: { ...area, ...grown } };
    }
    return null;
  }

  private isEmptyBut(strip: GridArea, entry: GridArea): boolean {
    const rest = [
      { ...strip, rows: entry.row - strip.row },
      { ...strip, row: entry.row + entry.rows, rows: strip.row + strip.rows - entry.row - entry.rows },
      { ...strip, columns: entry.column - strip.column },
      { ...strip, column: entry.column + entry.columns, columns: strip.column + strip.columns - entry.column - entry.columns },
    ];
    return rest.every((area) => area.rows <= 0 || area.columns <= 0 || this.cells.isEmpty(area));
  }

  /**
   * For each column: the formula every body cell holds, as the first body row writes it; "" where there is none. What
   * stands in new rows does not count.
   */
  calculatedColumns(table: GridTable, fresh?: Pick<GridArea, "row" | "rows">): string[] {
    const { sheet, row, column, rows, columns } = table.area;
    const body = Array.from({ length: rows - 1 }, (_value, index) => row + 1 + index);
    const known = body.filter((r) => !fresh || r < fresh.row || r >= fresh.row + fresh.rows);
    const [first] = known;
    if (first === undefined) return Array<string>(columns).fill("");
    return Array.from({ length: columns }, (_value, index) => {
      const formula = this.cells.formulaText(sheet, first, column + index);
      const goesOn =
        formula !== "" && known.every((r) => this.cells.formulaText(sheet, r, column + index) === copiedFormula(formula, r - first, 0));
      return goesOn ? copiedFormula(formula, row + 1 - first, 0) : "";
    });
  }

  private shape(table: GridTable): TableShape {
    const { cells } = this;
    const { sheet, row, column, rows, columns } = table.area;
    return {
      sheet,
      row,
      column,
      rows,
      columns,
      get headers() {
        return Array.from({ length: columns }, (_value, index) => headerText(cells.constant(sheet, row, column + index)));
      },
    };
  }

  private known(id: string): GridTable {
    const table = this.tables.find((one) => one.id === id);
    if (!table) throw new Error(`There is no table ${id}.`);
    return table;
  }

  private refuseTaken(name: string): void {
    const wanted = name.toLowerCase();
    if (this.tables.some((table) => table.name.toLowerCase() === wanted)) throw new Error(`The table ${name} exists.`);
  }
}

function headerText(value: CellValue): string {
  return value === null || value instanceof CellError ? "" : String(value);
}

/** Whether one area begins where the other does and reaches no further: an entry in the strip beside a table. */
function within(entry: GridArea, strip: GridArea): boolean {
  const inRows = entry.row >= strip.row && entry.row + entry.rows <= strip.row + strip.rows;
  return inRows && entry.column >= strip.column && entry.column + entry.columns <= strip.column + strip.columns;
}

export function touching(one: GridArea, other: GridArea): boolean {
  return (
    one.sheet === other.sheet &&
    one.rows > 0 &&
    one.columns > 0 &&
    other.rows > 0 &&
    other.columns > 0 &&
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}
