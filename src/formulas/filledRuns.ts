/** Cells of one formula that stand in a line without a gap: as it was filled down, or to the right. */
import { fact } from "../basics/fact";
import { lastOf } from "../basics/itemAt";
import { groupBy } from "../basics/groupBy";
import type { FormulaAt, Shape } from "./formulaCells";

/** One below the other, the longest runs that there are, from the left. */
export const runsDown = fact(({ cells }: Shape) => runs(cells, "column", "row"));

/** Side by side, from the top. */
export const runsAcross = fact(({ cells }: Shape) => runs(cells, "row", "column"));

function runs(cells: readonly FormulaAt[], line: "row" | "column", along: "row" | "column"): FormulaAt[][] {
  if (cells.length < 2) return [];
  const found: FormulaAt[][] = [];
  for (const onSheet of groupBy(cells, ({ sheet }) => sheet).values()) {
    // Cells of a shape come by rows and columns: those of a line are in order already.
    for (const inLine of groupBy(onSheet, (cell) => cell[line]).values()) {
      let run: FormulaAt[] = [];
      for (const cell of inLine) {
        if (run.length > 0 && cell[along] !== lastOf(run)[along] + 1) {
          if (run.length > 1) found.push(run);
          run = [];
        }
        run.push(cell);
      }
      if (run.length > 1) found.push(run);
    }
  }
  return found;
}
