/** What holds for any rows of cells. */

/** The first cell of an area that was read, which has one by construction. */
export function firstCell<T>(cells: readonly (readonly T[])[]): T {
  const cell = cells[0]?.[0];
  if (cell === undefined) throw new Error("There should be a cell here, and there is none.");
  return cell;
}

export function widthOf(cells: readonly (readonly unknown[])[]): number {
  return cells[0]?.length ?? 0;
}

/** An array of a single cell as that cell: to Excel the one is the other. */
export function unwrapped<T>(cells: T[][]): T | T[][] {
  return cells.length === 1 && widthOf(cells) === 1 ? firstCell(cells) : cells;
}
