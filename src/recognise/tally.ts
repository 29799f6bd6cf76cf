/** How many cells of an area are of a kind, told in four look-ups whatever its size. */
import { fact } from "../basics/fact";
import { requireValue } from "../basics/requireValue";
import type { Area } from "../sheet/address";
import { ERROR, traitsOf } from "./cellTraits";
import { sheetNamed } from "./tables";
import type { SheetSnapshot, Snapshot } from "../book/snapshot";

type Counts = (sheet: SheetSnapshot, row: number, column: number) => boolean;

/** `row` and `column` are those of the snapshot's matrices. */
export const isEmptyCell: Counts = ({ kinds, formulas }, row, column) => kinds[row]?.[column] === "Empty" && formulas[row]?.[column] === "";
const isErrorCell: Counts = ({ kinds }, row, column) => kinds[row]?.[column] === "Error";

const blanks = fact((sheet: SheetSnapshot) => new Tally(sheet, isEmptyCell));
const errors = fact((sheet: SheetSnapshot) => new Tally(sheet, isErrorCell));

/** Cells with nothing in them, not even a formula. */
export function blanksOf(book: Snapshot, sheet: string): Tally {
  return blanks(requireValue(sheetNamed(book, sheet), sheet));
}

export function errorsOf(book: Snapshot, sheet: string): Tally {
  return errors(requireValue(sheetNamed(book, sheet), sheet));
}

/** Whether any cell of a sheet shows an error: most sheets show none. */
export function showsErrors(book: Snapshot, sheet: string): boolean {
  return (traitsOf(requireValue(sheetNamed(book, sheet), sheet)).anywhere & ERROR) > 0;
}

export class Tally {
  private readonly width: number;
  private readonly sums: Uint32Array;

  constructor(
    private readonly sheet: SheetSnapshot,
    counts: Counts,
  ) {
    const columns = sheet.values[0]?.length ?? 0;
    this.width = columns + 1;
    this.sums = new Uint32Array((sheet.values.length + 1) * this.width);
    for (let row = 0; row < sheet.values.length; row++) {
      let inRow = 0;
      for (let column = 0; column < columns; column++) {
        if (counts(sheet, row, column)) inRow++;
        this.sums[(row + 1) * this.width + column + 1] = this.sumTo(row, column + 1) + inRow;
      }
    }
  }

  /** Within the used cells of the sheet; what lies beyond counts for nothing. */
  count({ row, column, rows, columns }: Area): number {
    const within = (place: number, most: number) => Math.min(Math.max(place, 0), most);
    const [height, width] = [this.sheet.values.length, this.width - 1];
    const [top, bottom] = [within(row - this.sheet.row, height), within(row + rows - this.sheet.row, height)];
    const [left, right] = [within(column - this.sheet.column, width), within(column + columns - this.sheet.column, width)];
    return this.sumTo(bottom, right) - this.sumTo(top, right) - this.sumTo(bottom, left) + this.sumTo(top, left);
  }

  /** Of all cells above a row and left of a column; both lie within the sheet, so that the sum is there. */
  private sumTo(row: number, column: number): number {
    return this.sums[row * this.width + column] ?? NaN;
  }
}
