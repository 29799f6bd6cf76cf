/** A conditional format where rows or columns come and go: its formula is written for the first cell of its area, whichever that is by then. */
import type { GridArea } from "../grid";
import { copiedFormula } from "./formula/rewrite";

/**
 * @param move where an area lies afterwards; `null` where all of it goes
 * @param rewrite a formula as it reads afterwards
 * @returns `null` where all of its cells go
 */
export function conditionMoved<Condition extends { area: GridArea; formula: string }>(
  condition: Condition,
  move: (area: GridArea) => GridArea | null,
  rewrite: (formula: string) => string,
): Condition | null {
  const { area, formula } = condition;
  const after = move(area);
  if (!after) return null;
  const stays = (rows: number, columns: number) =>
    move({ ...area, row: area.row + rows, column: area.column + columns, rows: 1, columns: 1 }) !== null;
  let [rows, columns] = [0, 0];
  // The first cell that stays: of a band that goes, all lie along one side.
  while (columns < area.columns - 1 && !stays(0, columns)) columns += 1;
  if (!stays(0, columns)) {
    columns = 0;
    while (rows < area.rows - 1 && !stays(rows, 0)) rows += 1;
  }
  return { ...condition, area: after, formula: rewrite(rows === 0 && columns === 0 ? formula : copiedFormula(formula, rows, columns)) };
}
