/**
 * Reads the sheets of a plan by their words: a table by its headers, a spilled list by the header it begins with, a
 * parameter by its name. Where the cells come from (the calculator alone, or the preview in a browser) is all the same.
 */
import type { WorkbookPlan } from "../../src/book/plan";
import { parseAddress, type Area } from "../../src/sheet/address";

export type Shown = string | number | boolean | null;
export type Row = Record<string, Shown>;

export class PlanReader {
  constructor(
    private readonly plan: WorkbookPlan,
    /** What a cell shows; `null` or "" where it shows nothing. */
    private readonly cell: (sheet: string, row: number, column: number) => Shown,
    /** Where a table stands now, headers included, if rows or columns were added to it. */
    private readonly areaNow: (table: string) => Area | undefined = () => undefined,
  ) {}

  /** The body of an input table by its headers (blank cells are `null`), rows whose first cell is blank left out. */
  rows(name: string): Row[] {
    const sheet = this.plan.sheets.find(({ tables }) => tables.some((table) => table.name === name));
    const area = this.areaNow(name) ?? sheet?.tables.find((table) => table.name === name)?.area;
    if (!sheet || !area) throw new Error(`the plan has no table ${name}`);
    const line = (row: number) => Array.from({ length: area.columns }, (_, i) => this.cell(sheet.name, row, area.column + i));
    const headers = line(area.row).map(String);
    return Array.from({ length: area.rows - 1 }, (_, i) => line(area.row + 1 + i))
      .filter(([first]) => !isBlank(first!))
      .map((cells) => Object.fromEntries(cells.map((cell, i) => [headers[i]!, isBlank(cell) ? null : cell])));
  }

  /**
   * A spilled list: headers to the right of `first` until a blank one, rows below until a blank first cell. `nth` where
   * several lists of the sheet have that header.
   */
  list(sheet: string, first: string, nth = 1): Row[] {
    const [row, column] = this.find(sheet, first, nth);
    const headers: string[] = [];
    for (let c = column; !isBlank(this.cell(sheet, row, c)); c++) headers.push(String(this.cell(sheet, row, c)));
    const found: Row[] = [];
    for (let r = row + 1; !isBlank(this.cell(sheet, r, column)); r++) {
      found.push(Object.fromEntries(headers.map((header, i) => [header, this.cell(sheet, r, column + i)])));
    }
    return found;
  }

  /** One spilled column beside a table (`月度成绩` beside `月度成绩表`), as far as `count` rows. */
  column(sheet: string, header: string, count: number): Shown[] {
    const [row, column] = this.find(sheet, header);
    return Array.from({ length: count }, (_, i) => this.cell(sheet, row + 1 + i, column));
  }

  /** Cells that show an error value, with their sheets. */
  errors(): string[] {
    const found: string[] = [];
    for (const { name, widths } of this.plan.sheets) {
      for (let row = 0; row < 400; row++) {
        for (let column = 0; column < widths.length; column++) {
          const value = this.cell(name, row, column);
          if (typeof value === "string" && /^#[A-Z/0!?]+$/.test(value)) found.push(`${name} ${row} ${column} ${value}`);
        }
      }
    }
    return found;
  }

  parameter(name: string): Shown {
    const place = parseAddress(this.plan.names.find((one) => one.name === name)!.formula.slice(1))!;
    return this.cell(place.sheet!, place.row, place.column);
  }

  /** Zero-based row and column of the header. */
  private find(name: string, header: string, nth = 1): [number, number] {
    const sheet = this.plan.sheets.find((one) => one.name === name);
    if (!sheet) throw new Error(`the plan has no sheet ${name}`);
    const row = sheet.headerRow;
    const column = sheet.widths.flatMap((_, c) => (this.cell(name, row, c) === header ? [c] : []))[nth - 1];
    if (column === undefined) throw new Error(`no header of ${name} is ${header}`);
    return [row, column];
  }
}

function isBlank(cell: Shown): boolean {
  return cell === null || cell === "";
}
