/**
 * What each cell of a sheet holds, as far as questions about all cells go: read once, a byte for each. Whoever goes through a sheet asks
 * here, and looks at the cells themselves only where there is something to look at.
 */
import { fact } from "../basics/fact";
import { itemAt } from "../basics/itemAt";
import { type Content, isFormula, type SnapshotValue } from "../sheet/formula";
import { isBlankValue } from "./grid";
import { beginsWithLetter, numberItLooksLike } from "./numerals";
import type { SheetSnapshot } from "../book/snapshot";

// Of these four a cell that holds anything but spaces has one.
export const NUMBER = 1;
/** 95分, ８５: a text that reads as a number. */
export const NUMBER_AS_TEXT = 2;
/** Every other text, that of an error too. */
export const WORDS = 4;
const TRUTH = 8;

export const FORMULA = 16;
export const ERROR = 32;
/** Words behind an equals sign: perhaps a formula that is held as a text. */
export const EQUALS_SIGN = 64;
/** Of a merged area, which shows in all its cells what its first one holds. */
export const MERGED = 128;

export const AMOUNT = NUMBER | NUMBER_AS_TEXT;
export const FILLED = AMOUNT | WORDS | TRUTH;

/** Rows one below the other that hold the same traits in each column, and the same formulas as far as they hold any. */
export interface Band {
  row: number;
  /** The row below the last one. */
  end: number;
}

export class CellTraits {
  /** All rows of the used range, from the top. */
  readonly bands: readonly Band[];
  /** Those that any cell of the sheet has. */
  readonly anywhere: number;
  private readonly top: number;
  private readonly left: number;
  private readonly width: number;
  private readonly cells: Uint8Array;

  constructor(sheet: SheetSnapshot) {
    [this.top, this.left, this.width] = [sheet.row, sheet.column, sheet.values[0]?.length ?? 0];
    this.cells = new Uint8Array(sheet.values.length * this.width);
    this.markMerged(sheet);
    this.bands = this.readRows(sheet);
    this.anywhere = this.bands.reduce((found, { row }) => found | this.inRow(row), 0);
  }

  /** Row and column are counted from A1; a cell outside the used range has none. */
  at(row: number, column: number): number {
    const across = column - this.left;
    return across >= 0 && across < this.width ? (this.cells[(row - this.top) * this.width + across] ?? 0) : 0;
  }

  /** The rows from one on and above another, as they go together. */
  bandsWithin(row: number, end: number): Band[] {
    const within: Band[] = [];
    for (let i = this.bandAt(row); i < this.bands.length && itemAt(this.bands, i).row < end; i++) {
      const band = itemAt(this.bands, i);
      within.push({ row: Math.max(row, band.row), end: Math.min(end, band.end) });
    }
    return within;
  }

  /** The first that ends below a row. */
  private bandAt(row: number): number {
    let [low, high] = [0, this.bands.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (itemAt(this.bands, middle).end <= row) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Those that any cell of a column has. */
  inColumn(column: number): number {
    return this.bands.reduce((found, { row }) => found | this.at(row, column), 0);
  }

  /** The columns of a row whose cells have any of some traits. */
  columnsWith(traits: number, row: number): number[] {
    const found: number[] = [];
    for (let column = this.left; column < this.left + this.width; column++) if (this.at(row, column) & traits) found.push(column);
    return found;
  }

  private inRow(row: number): number {
    let found = 0;
    for (let column = this.left; column < this.left + this.width; column++) found |= this.at(row, column);
    return found;
  }

  private markMerged({ merged, values }: SheetSnapshot): void {
    for (const { row, column, rows, columns } of merged) {
      const [from, to] = [Math.max(column - this.left, 0), Math.min(column - this.left + columns, this.width)];
      const [first, end] = [Math.max(row - this.top, 0), Math.min(row - this.top + rows, values.length)];
      for (let i = first; i < end; i++) this.cells.fill(MERGED, i * this.width + from, i * this.width + to);
    }
  }

  private readRows({ values, formulasR1C1, kinds }: SheetSnapshot): Band[] {
    const { cells, width } = this;
    const bands: Band[] = [];
    let above: readonly Content[] = [];
    for (let i = 0, at = 0; i < values.length; i++) {
      const [line, formulas] = [values[i] ?? [], formulasR1C1[i] ?? []];
      let isAlike = i > 0;
      for (let j = 0; j < width; j++, at++) {
        let traits = (cells[at] ?? 0) | traitsOfValue(line[j]);
        const formula = formulas[j];
        if (isFormula(formula) && formula.length > 1) {
          traits |= FORMULA;
          isAlike &&= formula === above[j];
        }
        if (traits & WORDS && kinds[i]?.[j] === "Error") traits |= ERROR;
        isAlike &&= traits === cells[at - width];
        cells[at] = traits;
      }
      const last = bands[bands.length - 1];
      if (isAlike && last) last.end++;
      else bands.push({ row: this.top + i, end: this.top + i + 1 });
      above = formulas;
    }
    return bands;
  }
}

export const traitsOf = fact((sheet: SheetSnapshot) => new CellTraits(sheet));

function traitsOfValue(value: SnapshotValue | undefined): number {
  if (typeof value === "number") return NUMBER;
  if (typeof value === "string") return value === "" ? 0 : traitsOfText(value);
  return value === undefined ? 0 : TRUTH;
}

const BEGINS_AS_FORMULA = /^\s*[=＝]\s*\S/;

function traitsOfText(text: string): number {
  // Most texts of a workbook are words.
  if (beginsWithLetter(text)) return WORDS;
  if (isBlankValue(text)) return 0;
  if (numberItLooksLike(text) !== null) return NUMBER_AS_TEXT;
  return BEGINS_AS_FORMULA.test(text) ? WORDS | EQUALS_SIGN : WORDS;
}
