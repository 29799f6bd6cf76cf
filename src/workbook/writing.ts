/** How writes run in Excel: held still while they are made, and one step of Excel's own undo where it knows such a thing. */
import { cellAddress } from "../sheet/address";
import { WorkbookProblem } from "./port";
import { supports } from "./supports";

/** At the head of each request that writes: Excel neither calculates nor paints before all of it is there. */
export function holdStill({ application }: Excel.RequestContext): void {
  application.suspendApiCalculationUntilNextSync();
  application.suspendScreenUpdatingUntilNextSync();
}

/** At the head of the request that reads back: what was written while calculation was held has to be calculated. */
export function calculate({ application }: Excel.RequestContext): void {
  application.calculate("Recalculate");
}

export type Run = <Result>(batch: (context: Excel.RequestContext) => Promise<Result>) => Promise<Result>;

const plainly: Run = (batch) => Excel.run(batch);

/**
 * One Ctrl+Z for all of a write. Excel refuses to group some operations, and which ones differs by its edition: then the write,
 * which has put everything back, is made once more without.
 * @param write all or nothing
 */
export async function asOneUndoStep<Result>(write: (run: Run) => Promise<Result>): Promise<Result> {
  if (!supports("ExcelApi", "1.20")) return write(plainly);
  const grouped: Run = (batch) => (supports("ExcelApi", "1.20") ? Excel.run({ mergeUndoGroup: true }, batch) : plainly(batch));
  try {
    return await write(grouped);
  } catch (error) {
    if (error instanceof WorkbookProblem && error.untouched && error.params.hostCode === "UndoNotSupported") return write(plainly);
    throw error;
  }
}

/** Where a person goes on after a write. */
export function showStart(
  { workbook }: Excel.RequestContext,
  { sheet, row, column }: { sheet: string; row: number; column: number },
): void {
  const worksheet = workbook.worksheets.getItem(sheet);
  worksheet.activate();
  worksheet.getRange(cellAddress(row, column)).select();
}
