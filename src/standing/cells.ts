/** The cells of one sheet whose planned content changes: words, parameters and formulas, apart from the rows of tables. */
import type { PlanCell, SheetPlan, WorkbookPlan } from "../book/plan";
import { quoteSheet } from "../sheet/address";
import { holdsFormula } from "../sheet/formula";
import { nowSheetOf } from "./compared";
import type { SheetLayout } from "./layout";
import { plannedCells, symbolsOf, type PlannedCell } from "./planned";
import type { Target } from "./target";

export interface CellWrite {
  row: number;
  column: number;
  after: PlanCell;
  /** What stood there by the plan; "" for a cell that is new. */
  before: PlanCell;
  key: string;
  offset: number;
}

interface Surroundings {
  now: WorkbookPlan;
  plan: WorkbookPlan;
  renamed: ReadonlyMap<string, string>;
  target: Target;
  /** Planned names of sheets that come: formulas over a sheet of the scheme that somebody has deleted are #REF! by now. */
  comes: readonly string[];
  /** Rows of a table's body afterwards, by its name; `null` for a table that is new here. */
  bodyOf(table: string): { rows: number; added: number } | null;
}

/** Written once per sheet that stands already. */
export function cellWrites(sheet: SheetPlan, layout: SheetLayout, around: Surroundings): CellWrite[] {
  const { now, plan, renamed, target, comes, bodyOf } = around;
  const refersToComing = (formula: string) => comes.some((name) => formula.includes(`${quoteSheet(name)}!`));
  const nowSheet = nowSheetOf(around, sheet);
  const before = plannedCells(nowSheet, renamed);
  const after = plannedCells(sheet);
  const [was, becomes] = [symbolsOf(now, renamed), symbolsOf(plan)];
  const writes: CellWrite[] = [];
  const put = (planned: PlannedCell, offset: number, content: PlanCell, old: PlanCell) =>
    void writes.push({
      row: offset + layout.headerRow,
      column: target.column(sheet, planned.column),
      after: content,
      before: old,
      key: planned.key,
      offset,
    });
  const text = (planned: PlannedCell) =>
    holdsFormula(planned.cell) ? { formula: target.formula(planned.cell.formula, sheet) } : planned.cell;
  const same = (one: PlannedCell | undefined, other: PlannedCell) => {
    if (!one || layout.added.includes(other.key)) return other.cell === null;
    if (holdsFormula(other.cell) && refersToComing(other.cell.formula)) return false;
    if (holdsFormula(one.cell) && holdsFormula(other.cell))
      return was(one.cell.formula, nowSheet.name) === becomes(other.cell.formula, sheet.name);
    return one.cell === other.cell;
  };
  for (const [place, planned] of after) {
    const old = before.get(place);
    const body = planned.table === undefined ? null : bodyOf(planned.table);
    if (!body) {
      if (!same(old, planned)) put(planned, planned.offset, text(planned) ?? "", old?.cell ?? "");
      continue;
    }
    // A calculated column counts once, by its first row; rows that come get the formula in any case.
    if (planned.offset !== 1 || !holdsFormula(planned.cell)) continue;
    const from = same(old, planned) ? body.rows - body.added + 1 : 1;
    for (let offset = from; offset <= body.rows; offset++)
      put(planned, offset, text(planned), offset <= body.rows - body.added ? (old?.cell ?? "") : "");
  }
  for (const [place, old] of before) {
    if (after.has(place) || old.cell === null || old.table !== undefined) continue;
    const column = layout.columns.get(old.key);
    if (column === undefined) continue;
    writes.push({ row: old.offset + layout.headerRow, column, after: "", before: old.cell, key: old.key, offset: old.offset });
  }
  return writes;
}
