/** Blocks of cells, each told by one rule alone: whoever comes first. */
import { itemAt } from "../../basics/itemAt";
import type { SheetSnapshot } from "../../book/snapshot";

export interface Block {
  sheet: SheetSnapshot;
  /** Zero-based, counted from A1. */
  row: number;
  rows: number;
  /** Columns of the sheet, as they stand; a clerk may have put others between them. */
  columns: readonly number[];
}

interface Stretch {
  from: number;
  /** Behind the last row. */
  to: number;
}

/** Cells told already: whoever comes first tells them, by columns and runs of rows. */
export class Claims {
  /** In the order of their rows, of which no two have one in common: a column may be claimed row by row. */
  private readonly taken = new Map<string, Stretch[]>();

  /** The columns of the block that nobody has claimed, now claimed. */
  claim({ sheet, row, rows, columns }: Block): number[] {
    const stretch = { from: row, to: row + rows };
    return columns.filter((column) => {
      const key = `${column} ${sheet.name}`;
      const stretches = this.taken.get(key);
      if (!stretches) this.taken.set(key, [stretch]);
      return !stretches || insert(stretches, stretch);
    });
  }
}

/** False where another one has a row of it. */
function insert(stretches: Stretch[], stretch: Stretch): boolean {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (itemAt(stretches, middle).to <= stretch.from) low = middle + 1;
    else high = middle;
  }
  const next = stretches[low];
  if (next && next.from < stretch.to) return false;
  stretches.splice(low, 0, stretch);
  return true;
}
