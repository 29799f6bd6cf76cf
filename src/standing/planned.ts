/** A plan's cells by what they are: the column's key and the distance from the header row, wherever both stand. */
import type { PlanCell, SheetPlan, WorkbookPlan } from "../book/plan";
import { isInside } from "../sheet/address";
import { nameReferences, type CellPlace } from "../formulas/movedReferences";

export interface PlannedCell {
  key: string;
  /** Rows below the header row; negative above it. */
  offset: number;
  column: number;
  cell: PlanCell;
  /** Set for the body of a table, whose constants are rows and not the plan's. */
  table?: string;
}

/** By `key|offset`. */
export function plannedCells(sheet: SheetPlan, renamed: ReadonlyMap<string, string> = new Map()): Map<string, PlannedCell> {
  const keys = new Map(sheet.columns.map(({ column, key }) => [column, renamed.get(key) ?? key]));
  const found = new Map<string, PlannedCell>();
  for (const { row, column, cells } of sheet.blocks) {
    cells.forEach((line, i) =>
      line.forEach((cell, j) => {
        const key = keys.get(column + j);
        if (key === undefined) return;
        const offset = row + i - sheet.headerRow;
        const table = sheet.tables.find(({ area }) => row + i > area.row && isInside(area, row + i, column + j));
        const earlier = found.get(`${key}|${offset}`);
        if (cell === null && earlier) return;
        found.set(`${key}|${offset}`, { key, offset, column: column + j, cell, ...(table && { table: table.name }) });
      }),
    );
  }
  return found;
}

/** Formulas of a plan told by keys instead of addresses. */
export function symbolsOf(plan: WorkbookPlan, renamed: ReadonlyMap<string, string> = new Map()) {
  const sheets = new Map(
    plan.sheets.map((sheet) => [
      sheet.name,
      { ...sheet, keys: new Map(sheet.columns.map(({ column, key }) => [column, renamed.get(key) ?? key])) },
    ]),
  );
  const nameOf = ({ sheet, row, column }: CellPlace): string => {
    const planned = sheets.get(sheet);
    return planned ? `${planned.key}|${planned.keys.get(column) ?? `?${column}`}|${row - planned.headerRow}` : `${sheet}|${row}|${column}`;
  };
  return (formula: string, home: string) => nameReferences(formula, home, nameOf);
}
