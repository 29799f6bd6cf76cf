/** Where the columns and rows stand that a change has made, as long as it stands: they go when it is taken back. */
import { largestOf } from "../../basics/extremes";
import { requireValue } from "../../basics/requireValue";
import { SHEET_ROWS, type Area } from "../../sheet/address";
import { keyOf } from "./asLeft";
import { Moves } from "./moves";
import type { Operation } from "./operations";
import type { TableState, WorkbookState } from "./state";

/** Whole columns, or some rows of a table. */
export interface MadeArea {
  /** The sheet's id. */
  sheet: string;
  area: Area;
}

/** A row that no table reaches: only columns move its cells. */
export const BELOW_ALL = 2 * SHEET_ROWS;

/** @param standing operations that stand, in order @param now the workbook as it stands */
export function madeAreas(before: WorkbookState, standing: readonly Operation[], now: WorkbookState): MadeArea[] {
  const moves = new Moves(before);
  let reach = 1;
  for (const { moves: step } of standing) {
    if (!step) continue;
    moves.take(step);
    if (step.kind === "insertColumns") reach += step.at + step.count;
    if (step.kind === "deleteColumns") reach += step.count;
  }
  const there = new Set(now.sheets.map(({ id }) => id));
  return before.sheets.flatMap(({ id }) => {
    if (!there.has(id)) return [];
    const columns = madeColumns(moves, id, reach);
    const tables = before.tables.flatMap((was) => {
      const is = was.sheetId === id ? now.tables.find(({ name }) => name === was.name) : undefined;
      return is ? [{ was, end: is.row + is.rows }] : [];
    });
    return [
      ...runsOf([...columns]).map(([column, count]) => ({ sheet: id, area: { row: 0, column, rows: SHEET_ROWS, columns: count } })),
      ...tables.flatMap(({ was, end }) => madeRows(moves, was, end, columns)),
    ];
  });
}

/** @param reach a column that stood to the right of all that have come */
function madeColumns(moves: Moves, sheet: string, reach: number): Set<number> {
  const stood = new Set<number>();
  for (let column = 0; column <= reach; column++) {
    const at = moves.whereNow({ sheet, row: BELOW_ALL, column });
    if (at) stood.add(at.column);
  }
  const last = largestOf(stood, 0);
  return new Set(Array.from({ length: last }, (_, column) => column).filter((column) => !stood.has(column)));
}

/** @param end row below the table now: some of its rows may have gone again @param columns that have come, and are none of these rows */
function madeRows(moves: Moves, was: TableState, end: number, columns: ReadonlySet<number>): MadeArea[] {
  const is = requireValue(moves.table(was.name), `the table ${was.name}`);
  const stood = new Set<string>();
  for (let row = was.row; row < was.row + was.rows; row++) {
    for (let column = was.column; column < was.column + was.columns; column++) {
      const at = moves.whereNow({ sheet: was.sheetId, row, column });
      if (at) stood.add(keyOf(at));
    }
  }
  const known = Array.from({ length: is.columns }, (_, i) => is.column + i).find((column) => !columns.has(column));
  if (known === undefined) return [];
  const rows = Array.from({ length: is.rows }, (_, i) => is.row + i).filter(
    (row) => row < end && !stood.has(keyOf({ sheet: was.sheetId, row, column: known })),
  );
  return runsOf(rows).map(([row, count]) => ({ sheet: was.sheetId, area: { row, column: is.column, rows: count, columns: is.columns } }));
}

/** Numbers that follow each other, as the first of them and how many there are. */
function runsOf(numbers: readonly number[]): [first: number, count: number][] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs[runs.length - 1];
    if (last && last[0] + last[1] === number) last[1] += 1;
    else runs.push([number, 1]);
  }
  return runs;
}
