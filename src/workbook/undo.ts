/** Undo of an insertion, and the count of what a person entered since and would lose with it. */
import type { PlanCell, SheetPlan } from "../schemes/plan";
import { isInside, type Area } from "../sheet/address";
import { contentOfCell, isFormula } from "../sheet/formula";
import { contentRead } from "./entries";
import type { Insertion, TakenBack, Watch } from "./port";
import { insertionSteps, type InsertionWayBack } from "./insert";
import { footprintOf } from "./journal/footprint";
import { readPresence } from "./journal/state";
import { moveBack, putBack } from "./journal/takeBack";
import { problemOf } from "./problems";
import { askSpill, spillOf } from "./spills";

/**
 * Sheets are known by id: a renamed sheet is still the one we made. Part of them may be gone, deleted or undone in Excel itself:
 * the rest is taken away all the same.
 */
export async function undoInsertion({ plan, sheetIds, wayBack }: Insertion, watch: Watch): Promise<TakenBack> {
  const { before, mark } = wayBack as InsertionWayBack;
  watch.progress({ stage: "restoring" });
  const read = () => Excel.run(readPresence);
  try {
    const now = await read();
    const standing = new Set(now.sheets.map(({ id }) => id));
    const footprint = footprintOf(insertionSteps(plan), mark);
    await moveBack({ before, after: null, done: [], now, made: sheetIds, footprint });
    await putBack({ before, after: null, footprint, touched: new Set() }, read);
    return { gone: plan.sheets.flatMap(({ name }, i) => (standing.has(sheetIds[i]!) ? [] : [name])) };
  } catch (error) {
    throw problemOf(error, false);
  }
}

/** One sync. Cells with other contents than the plan wrote, results and deleted sheets left aside. */
export async function countLaterEntries({ plan, sheetIds }: Insertion): Promise<number> {
  try {
    return await Excel.run(async (context) => {
      const found = sheetIds.map((id) => context.workbook.worksheets.getItemOrNullObject(id));
      const used = found.map((sheet) => sheet.getUsedRangeOrNullObject(true));
      used.forEach((range) => range.load("rowIndex,columnIndex,formulas,values"));
      found.forEach((sheet) => sheet.load("id"));
      const spilling = plan.sheets.map((sheet, i) => sheet.spills.map((area) => askSpill(found[i]!, area)));
      await context.sync();
      return plan.sheets.reduce((sum, sheet, i) => {
        const range = used[i]!;
        if (found[i]!.isNullObject || range.isNullObject) return sum;
        return sum + differences(sheet, range, [...sheet.spills, ...spilling[i]!.flatMap(spillOf)]);
      }, 0);
    });
  } catch (error) {
    throw problemOf(error, true);
  }
}

/** @param spills as planned, and as they are: what a formula shows beside it is nobody's entry, whatever Excel calls its formula */
function differences(sheet: SheetPlan, { rowIndex, columnIndex, formulas, values }: Excel.Range, spills: readonly Area[]): number {
  const written = new Map<string, PlanCell>();
  for (const { row, column, cells } of sheet.blocks) {
    cells.forEach((line, i) => line.forEach((cell, j) => written.set(`${row + i},${column + j}`, cell)));
  }
  const spilled = (row: number, column: number) => spills.some((area) => isInside(area, row, column));
  let count = 0;
  formulas.forEach((line: unknown[], i) =>
    line.forEach((told, j) => {
      const now = contentRead(told, values[i]?.[j]);
      const row = rowIndex + i;
      const column = columnIndex + j;
      const planned = contentOfCell(written.get(`${row},${column}`) ?? null);
      if (isFormula(planned) ? isFormula(now) : now === planned) return;
      if (planned === "" && spilled(row, column)) return;
      count++;
    }),
  );
  // What a person emptied counts too: it is gone from the used range only at its edges.
  for (const [key, cell] of written) {
    if (cell === null || cell === "") continue;
    const [row, column] = key.split(",").map(Number) as [number, number];
    if (formulas[row - rowIndex]?.[column - columnIndex] === undefined) count++;
  }
  return count;
}
