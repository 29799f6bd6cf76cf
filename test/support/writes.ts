/** Writes of each kind, in one word each. */
import type { CellChange } from "../../src/book/cellChange";
import { excelWorkbook } from "../../src/workbook/excel";
import type { ChangePlanner, Edit, Insertion, Planner, Restructuring, Watch } from "../../src/workbook/port";

export const writes = {
  insert: (planner: Planner, watch: Watch): Promise<Insertion> => excelWorkbook.apply({ kind: "insertion", planner }, watch),
  edit: (changes: CellChange[], watch: Watch): Promise<Edit> => excelWorkbook.apply({ kind: "edit", changes }, watch),
  restructure: (planner: ChangePlanner, watch: Watch): Promise<Restructuring> =>
    excelWorkbook.apply({ kind: "restructuring", planner }, watch),
};
