/**
 * A template's sample as a person has it before him: sheets of cells, a table found by its header or by the caption above it,
 * a parameter by its name. What a person would type is typed, and everything is calculated again.
 */
import type { PlanCell } from "../../../src/book/plan";
import { planWorkbook, templates } from "../../../src/schemes";
import { cellAddress } from "../../../src/sheet/address";
import { PlanBook } from "../../support/planBook";
import type { Shown } from "../../support/planReader";
import { Exact } from "./exact";

export type Line = Record<string, Shown>;
type Cells = Map<number, Shown>;

const WIDTH = 1000;

export class Workbook {
  private readonly book: PlanBook;
  private readonly names: string[];
  private read = new Map<string, Cells>();

  constructor(id: string) {
    const scheme = templates.find((one) => one.id === id)!.scheme({ sample: true, year: 2026 });
    const plan = planWorkbook(scheme, { sheets: [], tables: [], names: [] }, "x");
    this.book = new PlanBook(plan);
    this.names = plan.sheets.map(({ name }) => name);
  }

  /** Rows below the header until its column is blank; columns to its right until one has no header. */
  list(sheet: string, header: string, nth = 1): Line[] {
    const [row, column] = this.header(sheet, header, nth);
    let last = column;
    while (!isBlank(this.at(sheet, row, last + 1))) last++;
    return this.lines(sheet, row, column, column, last);
  }

  /** As `list`, with every column that has a header in that row, the ones beyond blank columns too. */
  wide(sheet: string, header: string): Line[] {
    const [row, column] = this.header(sheet, header, 1);
    const columns = [...this.cells(sheet).keys()].filter((key) => Math.floor(key / WIDTH) === row).map((key) => key % WIDTH);
    return this.lines(sheet, row, column, 0, Math.max(...columns));
  }

  /** A table of parameters by the caption two rows above its headers. */
  table(sheet: string, caption: string): Line[] {
    const [row, column] = this.find(sheet, (text) => text === caption || text.startsWith(`${caption} `), 1, caption);
    let last = column;
    while (!isBlank(this.at(sheet, row + 2, last + 1))) last++;
    return this.lines(sheet, row + 2, column, column, last);
  }

  /** A parameter among the single ones of the sheets of parameters. */
  parameter(name: string): Shown {
    const [sheet, row, column] = this.parameterPlace(name);
    return this.at(sheet, row, column);
  }

  number(name: string): Exact {
    return Exact.of(this.parameter(name));
  }

  /** The rule line of the first sheet, by the rule's id. */
  rule(id: string): { text: string; now: string; fixedBy: string } {
    const [row, column] = this.header("说明", id, 1);
    const [text, now, fixedBy] = [1, 2, 3].map((i) => String(this.at("说明", row, column + i) ?? ""));
    return { text: text!, now: now!, fixedBy: fixedBy! };
  }

  /** The cell right of the one with these words. */
  beside(sheet: string, words: string): Shown {
    const [row, column] = this.header(sheet, words, 1);
    return this.at(sheet, row, column + 1);
  }

  type(sheet: string, key: string, name: string, column: string, value: PlanCell): void {
    const [row, first] = this.header(sheet, key, 1);
    let at = row + 1;
    while (this.at(sheet, at, first) !== name) {
      if (isBlank(this.at(sheet, at, first))) throw new Error(`${sheet} has no ${name}`);
      at++;
    }
    this.typeAt(sheet, at, this.columnOf(sheet, row, column), value);
  }

  /** In the given row of the list, counted from 1, below its header. */
  typeInRow(sheet: string, key: string, nth: number, values: Record<string, PlanCell>): void {
    const [row] = this.header(sheet, key, 1);
    for (const [column, value] of Object.entries(values)) this.typeAt(sheet, row + nth, this.columnOf(sheet, row, column), value);
  }

  /** Right after the last row of a list that has blank rows left, as an entry of a ledger is made. */
  enter(sheet: string, key: string, values: Record<string, PlanCell>): void {
    this.typeInRow(sheet, key, this.list(sheet, key).length + 1, values);
  }

  typeParameter(name: string, value: PlanCell): void {
    const [sheet, row, column] = this.parameterPlace(name);
    this.typeAt(sheet, row, column, value);
  }

  /** In a table of parameters: the row whose first cell is `name`. */
  typeInTable(sheet: string, caption: string, name: Shown, header: string, value: PlanCell): void {
    const [row, column] = this.find(sheet, (text) => text === caption || text.startsWith(`${caption} `), 1, caption);
    let at = row + 3;
    while (this.at(sheet, at, column) !== name) {
      if (isBlank(this.at(sheet, at, column))) throw new Error(`${caption} has no ${String(name)}`);
      at++;
    }
    let to = column;
    while (this.at(sheet, row + 2, to) !== header) {
      if (isBlank(this.at(sheet, row + 2, to))) throw new Error(`${caption} has no column ${header}`);
      to++;
    }
    this.typeAt(sheet, at, to, value);
  }

  typeBeside(sheet: string, words: string, value: PlanCell): void {
    const [row, column] = this.header(sheet, words, 1);
    this.typeAt(sheet, row, column + 1, value);
  }

  errors(): string[] {
    return this.book.errors();
  }

  private typeAt(sheet: string, row: number, column: number, value: PlanCell): void {
    this.book.write(`${sheet}!${cellAddress(row, column)}`, value);
    this.read = new Map();
  }

  private parameterPlace(name: string): [string, number, number] {
    for (const sheet of this.names.filter((one) => one.includes("参数"))) {
      for (const [key, value] of this.cells(sheet)) {
        const [row, column] = [Math.floor(key / WIDTH), key % WIDTH];
        if (value === name && this.inSingles(sheet, row, column)) return [sheet, row, column + 1];
      }
    }
    throw new Error(`there is no parameter ${name}`);
  }

  /** Whether the column of single parameters goes on from its header down to here. */
  private inSingles(sheet: string, row: number, column: number): boolean {
    for (let at = row; at > 0; at--) {
      const value = this.at(sheet, at, column);
      if (value === "参数") return true;
      if (isBlank(value)) return false;
    }
    return false;
  }

  private lines(sheet: string, row: number, key: number, first: number, last: number): Line[] {
    const lines: Line[] = [];
    for (let at = row + 1; !isBlank(this.at(sheet, at, key)); at++) {
      const line: Line = {};
      for (let column = first; column <= last; column++) {
        const header = this.at(sheet, row, column);
        if (!isBlank(header)) line[String(header)] = blankAsNull(this.at(sheet, at, column));
      }
      lines.push(line);
    }
    return lines;
  }

  private columnOf(sheet: string, row: number, header: string): number {
    for (let column = 0; column < 200; column++) if (this.at(sheet, row, column) === header) return column;
    throw new Error(`${sheet} has no column ${header}`);
  }

  private header(sheet: string, words: string, nth: number): [number, number] {
    return this.find(sheet, (text) => text === words, nth, words);
  }

  private find(sheet: string, is: (text: string) => boolean, nth: number, what: string): [number, number] {
    const found = [...this.cells(sheet)].flatMap(([key, value]) => (typeof value === "string" && is(value) ? [key] : []));
    const key = found.sort((a, b) => a - b)[nth - 1];
    if (key === undefined) throw new Error(`${sheet} has no ${what}`);
    return [Math.floor(key / WIDTH), key % WIDTH];
  }

  private at(sheet: string, row: number, column: number): Shown {
    return this.cells(sheet).get(row * WIDTH + column) ?? null;
  }

  private cells(sheet: string): Cells {
    let cells = this.read.get(sheet);
    if (!cells) {
      if (!this.names.includes(sheet)) throw new Error(`there is no sheet ${sheet}`);
      cells = new Map();
      for (const { row, column, value } of this.book.cells(sheet)) cells.set(row * WIDTH + column, value);
      this.read.set(sheet, cells);
    }
    return cells;
  }
}

export function isBlank(cell: Shown | undefined): boolean {
  return cell === null || cell === undefined || cell === "";
}

function blankAsNull(cell: Shown): Shown {
  return isBlank(cell) ? null : cell;
}

/** A blank cell is no number: it is not there. */
export function figure(cell: Shown | undefined): Exact | null {
  return isBlank(cell) || cell === "不适用" ? null : Exact.of(cell);
}

/** Words of a cell that holds several. */
export function words(cell: Shown | undefined): string[] {
  return isBlank(cell) ? [] : String(cell).split("、");
}

/** Rows under what stands in one of their columns. */
export function groupedBy(lines: readonly Line[], header: string): Map<Shown, Line[]> {
  const groups = new Map<Shown, Line[]>();
  for (const line of lines) groups.set(line[header]!, [...(groups.get(line[header]!) ?? []), line]);
  return groups;
}
