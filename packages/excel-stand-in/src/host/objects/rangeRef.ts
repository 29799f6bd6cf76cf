/** What an `Excel.Range` stands for: an area of the book, with what was read of it while nothing changed. */
import type { CellContent, CellFormat, GridArea } from "../../grid/grid";
import { areaOf, onSheet } from "../addresses";
import { EXCEL_COLUMNS, EXCEL_ROWS, type Book } from "../book";
import { invalidArgument } from "../problems";
import type { Keepable } from "../references";
import { asRead } from "./asRead";
import { isOfficeObject } from "./model";

export class RangeRef implements Keepable {
  referenceId: string | null = null;
  private cached: { revision: number; area: GridArea; cells: CellContent[][] } | null = null;

  constructor(
    readonly book: Book,
    public area: GridArea,
  ) {}

  /** Another area of the same sheet; refused where it leaves the sheet. */
  at(change: Partial<Omit<GridArea, "sheet">>): RangeRef {
    return new RangeRef(this.book, onSheet(this.area.sheet, { ...this.area, ...change }));
  }

  /** Whole rows or columns: Excel answers null for their contents. */
  get unbounded(): boolean {
    return this.area.rows === EXCEL_ROWS || this.area.columns === EXCEL_COLUMNS;
  }

  get isWholeRows(): boolean {
    return this.area.columns === EXCEL_COLUMNS;
  }

  contents(): CellContent[][] {
    const { revision } = this.book;
    if (this.cached?.revision !== revision || this.cached.area !== this.area) {
      this.cached = { revision, area: this.area, cells: asRead(this.book, this.area, this.book.read(this.area)) };
    }
    return this.cached.cells;
  }

  /** Formats of the cells; of whole rows and columns those the grid has. */
  formats(): CellFormat[][] {
    const area = this.unbounded ? this.book.clip(this.area) : this.area;
    return area ? this.book.readFormat(area) : [[{}]];
  }
}

/** An argument that may be a Range or an address on `sheet`. */
export function areaArgument(book: Book, sheet: string, value: unknown): GridArea {
  if (isOfficeObject(value) && value.self instanceof RangeRef) {
    if (value.self.area.sheet !== sheet) throw invalidArgument();
    return value.self.area;
  }
  const area = typeof value === "string" ? areaOf(book, sheet, value) : null;
  if (!area) throw invalidArgument();
  return area;
}
