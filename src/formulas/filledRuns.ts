/** Cells of one formula that stand side by side without a gap: as it was filled to the right. Those filled down are a shape's runs. */
import { fact } from "../basics/fact";
import { groupBy } from "../basics/groupBy";
import { lastOf } from "../basics/itemAt";
import { fillingsOf, type FormulaAt, type Shape } from "./formulaCells";

/** Of a block that is filled both ways the first row tells for all. */
export const runsAcross = fact((shape: Shape): FormulaAt[][] => {
  if (shape.runs.length < 2) return [];
  const found: FormulaAt[][] = [];
  for (const { runs } of fillingsOf(shape)) {
    for (const inRow of groupBy(runs, ({ row }) => row).values()) {
      const cells = inRow.map((run) => run.cell(0)).sort((one, other) => one.column - other.column);
      let line: FormulaAt[] = [];
      for (const cell of cells) {
        if (line.length > 0 && cell.column !== lastOf(line).column + 1) {
          if (line.length > 1) found.push(line);
          line = [];
        }
        line.push(cell);
      }
      if (line.length > 1) found.push(line);
    }
  }
  return found;
});
