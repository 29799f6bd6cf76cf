/** Steps for rows, for cells of rows, and for sheets and tables that are new. */
import type { ChangeStep } from "../book/change";
import type { SheetPlan } from "../book/plan";
import { holdsFormula } from "../sheet/formula";
import type { TableSnapshot } from "../book/snapshot";
import type { CellWrite } from "./cells";
import { tableCalled } from "./compare";
import { layoutOf, type Compared } from "./compared";
import { movedRule } from "./dress";
import { columnPlace, sheetOfTable, valueIn } from "./places";
import type { RowChange } from "./rows";

/** A table of the wanted plan that stands already, and will be there afterwards. */
export function bodyOf({ standing, rows }: Compared, called: string): { rows: number; added: number } | null {
  const table = tableCalled(standing, called);
  const change = table && rows.find((one) => one.table === table.key);
  return change ? { rows: change.rows, added: change.added.length } : null;
}

export function rowSteps({ standing, layouts }: Compared, { table, removed, added }: RowChange): ChangeStep[] {
  const now = standing.places.tables.get(table);
  const layout = [...layouts.values()].find(({ tables }) => tables.has(table));
  const place = layout?.tables.get(table);
  if (!now || !layout || !place) return [];
  const { first, columns } = place;
  const keys = new Map([...layout.columns].map(([key, column]) => [column, key]));
  const rows = added.map((cells) => Array.from({ length: columns }, (_, i) => cells.get(keys.get(first + i) ?? "") ?? null));
  return [
    ...(removed.length > 0 ? [{ kind: "deleteRows" as const, table: now.name, rows: removed }] : []),
    ...(rows.length > 0 ? [{ kind: "addRows" as const, table: now.name, rows }] : []),
  ];
}

/** Cells of tables' rows, which the plan does not speak of. */
export function rowWrites(compared: Compared, sheet: SheetPlan): CellWrite[] {
  const { standing, rows } = compared;
  const layout = layoutOf(compared, sheet);
  return rows.flatMap((change) => {
    const now = standing.places.tables.get(change.table);
    if (!now || !layout.tables.has(change.table)) return [];
    return change.written.flatMap(({ row, key, value }): CellWrite[] => {
      const column = layout.columns.get(key);
      if (column === undefined) return [];
      return [
        {
          row: now.row + 1 + row,
          column,
          after: value ?? "",
          before: valueBefore(compared, now, change.removed, key, row),
          key,
          offset: row + 1,
        },
      ];
    });
  });
}

/** @param row of the body, counted after the removal */
function valueBefore(
  { snapshot, standing, renamed }: Compared,
  now: TableSnapshot,
  removed: readonly number[],
  key: string,
  row: number,
): string | number | boolean {
  const kept = Array.from({ length: now.rows }, (_, i) => i).filter((i) => !removed.includes(i))[row];
  const old = [...renamed].find(([, to]) => to === key)?.[0] ?? key;
  const sheet = [...standing.places.sheets].find(([, { name }]) => name === now.sheet)?.[0] ?? "";
  const column = columnPlace(snapshot, standing.places, sheet, old);
  return kept === undefined || column === null ? "" : valueIn(sheetOfTable(snapshot, now), now.row + 1 + kept, column);
}

/** Small tables that are new on a sheet that stands already. */
export function newTables(compared: Compared, sheet: SheetPlan): ChangeStep[] {
  const { target } = compared;
  const fresh = sheet.tables.filter(({ name }) => bodyOf(compared, name) === null);
  return fresh.map((table) => {
    const area = { ...table.area, row: target.row(sheet, table.area.row), column: target.column(sheet, table.area.column) };
    return { kind: "addTable", sheet: sheet.name, table: { ...table, area } };
  });
}

/** A new sheet with its formulas pointing to where the standing ones are. */
export function newSheet({ target }: Compared, sheet: SheetPlan): SheetPlan {
  return {
    ...sheet,
    blocks: sheet.blocks.map((block) => ({
      ...block,
      cells: block.cells.map((line) => line.map((cell) => (holdsFormula(cell) ? { formula: target.formula(cell.formula, sheet) } : cell))),
    })),
    validations: sheet.validations.map((validation) => ({ ...validation, rule: movedRule(validation.rule, sheet, target) })),
    conditions: sheet.conditions.map((condition) => ({ ...condition, formula: target.formula(condition.formula, sheet) })),
  };
}
