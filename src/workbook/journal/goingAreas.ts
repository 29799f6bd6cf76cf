/** Where the columns and rows stand that a change takes away, and the cells that it dresses, as the workbook is before: steps count from what they find. */
import { largestOf } from "../../basics/extremes";
import type { ChangeStep, Dress } from "../../book/change";
import { isInside, type Area } from "../../sheet/address";
import { blocksOf } from "../blocks";
import type { GoingArea } from "../keptLooks";
import { Moves, type Spot } from "./moves";
import type { WorkbookState } from "./state";

/** More cells than this keep the looks of their plan: an answer with all of theirs would be larger than Excel on the web gives. */
const MOST_CELLS = 5_000;

export function goingAreas(steps: readonly ChangeStep[], before: WorkbookState): GoingArea[] {
  const moves = new Moves(before);
  const found = steps.flatMap((step) => {
    const going =
      step.kind === "deleteColumns"
        ? columnsAt(step, before, moves)
        : step.kind === "deleteRows"
          ? rowsOf(step.table, step.rows, before, moves)
          : [];
    moves.take(step);
    return going;
  });
  return cellsIn(found) > MOST_CELLS ? [] : found;
}

function cellsIn(areas: readonly GoingArea[]): number {
  return areas.reduce((sum, { area }) => sum + area.rows * area.columns, 0);
}

/**
 * Cells that stay and that a change dresses, a bare one that a parameter comes into among them. Where they are too many, those that the
 * plan says nothing of how they have looked.
 * @param going is read as well
 */
export function dressedAreas(steps: readonly ChangeStep[], before: WorkbookState, going: readonly GoingArea[]): GoingArea[] {
  const room = MOST_CELLS - cellsIn(going);
  return [() => [], areasIn].map((known) => dressedCells(steps, before, known)).find((areas) => cellsIn(areas) <= room) ?? [];
}

/** @param known which of those that have looked like that before need not be read */
function dressedCells(steps: readonly ChangeStep[], state: WorkbookState, known: (dress: Dress) => Area[]): GoingArea[] {
  const moves = new Moves(state);
  const found: GoingArea[] = [];
  for (const step of steps) {
    const sheet = step.kind === "dress" ? state.sheets.find(({ id }) => id === moves.sheetNamed(step.dress.sheet)) : undefined;
    if (step.kind === "dress" && sheet) {
      const [areas, before, others] = [areasIn(step.dress), step.before ? areasIn(step.before) : [], step.before ? known(step.before) : []];
      const end = largestOf([...areas, ...before].map(({ row, rows }) => row + rows));
      const right = largestOf([...areas, ...before].map(({ column, columns }) => column + columns));
      // Cells of one area each: what is said of validation is said of all of them.
      const groups = new Map<string, Spot[]>();
      const within = (all: readonly Area[], row: number, column: number) =>
        all.flatMap((area, i) => (isInside(area, row, column) ? [i] : []));
      for (let row = 0; row < end; row++) {
        for (let column = 0; column < right; column++) {
          const at = moves.whereNow({ sheet: sheet.id, row, column });
          const [dressed, undressed] = [at ? within(areas, at.row, at.column) : [], within(before, row, column)];
          if (dressed.length + undressed.length === 0 || within(others, row, column).length > 0) continue;
          const key = JSON.stringify([dressed, undressed]);
          const group = groups.get(key) ?? [];
          groups.set(key, group);
          group.push({ sheet: sheet.id, row, column });
        }
      }
      for (const spots of groups.values())
        for (const { area } of blocksOf(spots)) found.push({ sheetId: sheet.id, sheet: sheet.name, area, wholeColumns: false });
    }
    moves.take(step);
  }
  return found;
}

function areasIn({ formats, validations }: Dress): Area[] {
  return [...formats, ...validations].map(({ area }) => area);
}

/** Column by column, as far down as the sheet is used. */
function columnsAt(
  { sheet: name, at, count }: Extract<ChangeStep, { kind: "deleteColumns" }>,
  before: WorkbookState,
  moves: Moves,
): GoingArea[] {
  const sheet = before.sheets.find(({ id }) => id === moves.sheetNamed(name));
  if (!sheet) return [];
  const { row, column, formulas } = sheet.contents;
  const [rows, columns] = [row + formulas.length, column + (formulas[0]?.length ?? 0)];
  return Array.from({ length: columns }, (_, i) => i).flatMap((one): GoingArea[] => {
    const now = moves.whereNow({ sheet: sheet.id, row: 0, column: one });
    if (!now || rows === 0 || now.column < at || now.column >= at + count) return [];
    return [{ sheetId: sheet.id, sheet: sheet.name, area: { row: 0, column: one, rows, columns: 1 }, wholeColumns: true }];
  });
}

/** @param numbers of the table's body, from 0 */
function rowsOf(name: string, numbers: readonly number[], before: WorkbookState, moves: Moves): GoingArea[] {
  const table = before.tables.find((one) => one.name === name);
  const sheet = before.sheets.find(({ id }) => id === table?.sheetId);
  const now = moves.table(name);
  if (!table || !sheet || !now) return [];
  const gone = new Set(numbers.map((number) => now.row + 1 + number));
  const body = Array.from({ length: table.rows - 1 - Number(table.totals) }, (_, i) => table.row + 1 + i);
  return body.flatMap((row): GoingArea[] => {
    const at = moves.whereNow({ sheet: sheet.id, row, column: table.column });
    const area: Area = { row, column: table.column, rows: 1, columns: table.columns };
    return at && gone.has(at.row) ? [{ sheetId: sheet.id, sheet: sheet.name, area, wholeColumns: false }] : [];
  });
}
