/** Blocks of cells, each told by one rule alone: whoever comes first. */
import type { SheetSnapshot } from "../../book/snapshot";

export interface Block {
  sheet: SheetSnapshot;
  /** Zero-based, counted from A1. */
  row: number;
  rows: number;
  /** Columns of the sheet, as they stand; a clerk may have put others between them. */
  columns: readonly number[];
}

/** Cells told already: whoever comes first tells them, by columns and runs of rows. */
export class Claims {
  private readonly taken = new Map<string, { from: number; to: number }[]>();

  /** The columns of the block that nobody has claimed, now claimed. */
  claim({ sheet, row, rows, columns }: Block): number[] {
    return columns.filter((column) => {
      const key = `${column} ${sheet.name}`;
      const runs = this.taken.get(key);
      if (runs?.some(({ from, to }) => row < to && from < row + rows)) return false;
      const run = { from: row, to: row + rows };
      if (runs) runs.push(run);
      else this.taken.set(key, [run]);
      return true;
    });
  }
}
