/** What stands over the columns of a planned sheet. */
import type { PlanCell, SheetPlan } from "../../book/plan";

/** What stands in the header row, by column. */
export function headersOf({ blocks, headerRow }: SheetPlan): Map<number, PlanCell> {
  const cells = blocks.flatMap(({ row, column, cells: [line = []] }) =>
    row === headerRow ? line.slice(0, 1).map((cell) => [column, cell] as const) : [],
  );
  return new Map(cells);
}
