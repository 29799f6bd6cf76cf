/** What a change writes over and takes the place of, looked at a second time before it goes. */
import { columnLetters } from "../../sheet/address";
import { isSpilled } from "../../sheet/spilled";
import type { Spot } from "../blocks";
import { contentRead } from "../entries";
import { WorkbookProblem } from "../port";
import type { Piece } from "../sending";
import { keyOf, spotsOf } from "./asLeft";
import type { KeptRestructuring } from "./kept";
import { BELOW_ALL } from "./madeAreas";
import { Moves } from "./moves";
import type { Operation } from "./operations";
import { judging, looksAt, type Found } from "./secondLook";
import { contentAt, withContents, type SheetState, type WorkbookState } from "./state";

/** What may stand in a column beyond what stood there at the first look. */
const BYTES_BEYOND = 3_000;

/** @param entry takes what is found, since that is what has to come back */
export function lookAtOverwritten(entry: KeptRestructuring, before: WorkbookState, operations: readonly Operation[]): Piece[] {
  const found: Found<Spot>[] = [];
  const sheets = new Map(before.sheets.map((sheet) => [sheet.id, sheet]));
  const { spots, columns } = overwritten(before, operations);
  const looks = looksAt(spots, ({ sheet, row, column }) => contentAt(sheets.get(sheet)!, row, column), found);
  const beyond = columns.map((at) => lookBeyond(sheets.get(at.sheet)!, at, found));
  const judge = judging(found, () => {
    entry.before = withContents(entry.before, found.map(({ cell, now }) => ({ ...cell, content: now.content })));
    throw new WorkbookProblem("shownChanged");
  });
  return [...looks, ...beyond, judge];
}

interface Column {
  sheet: string;
  column: number;
}

/** Cells of before that get another content or go, and columns that go, all where they were. */
function overwritten(before: WorkbookState, operations: readonly Operation[]): { spots: Spot[]; columns: Column[] } {
  const whole = new Moves(before);
  const written = new Set<string>();
  const ends = new Map<string, number>();
  const emptied: string[] = [];
  let margin = 0;
  for (const { moves, writes, empties } of operations) {
    if (moves) whole.take(moves);
    if (moves?.kind === "deleteColumns") margin += moves.count;
    if (moves?.kind === "deleteRows") margin += moves.rows.length;
    if (empties !== undefined) emptied.push(empties);
    for (const { row, column } of writes?.cells ?? []) {
      written.add(keyOf({ sheet: writes!.sheet, row, column }));
      ends.set(writes!.sheet, Math.max(ends.get(writes!.sheet) ?? 0, row, column));
    }
  }
  const tables = emptied.flatMap((name) => whole.table(name) ?? []);
  const isEmptied = ({ sheet, row, column }: Spot) =>
    tables.some((table) => table.sheet === sheet && row > table.row && row < table.row + table.rows && column >= table.column && column < table.column + table.columns);
  const spots: Spot[] = [];
  const columns: Column[] = [];
  for (const sheet of before.sheets) {
    const reach = margin + Math.max(0, (ends.get(sheet.id) ?? 0) - smallerEnd(sheet));
    const seen = new Set<number>();
    for (const { row, column } of spotsOf([sheet], reach)) {
      const spot = { sheet: sheet.id, row, column };
      const at = whole.whereNow(spot);
      if (!isSpilled(sheet.contents, row, column) && (at === null || written.has(keyOf(at)) || isEmptied(at))) spots.push(spot);
      if (at !== null || seen.has(column)) continue;
      seen.add(column);
      if (whole.whereNow({ ...spot, row: BELOW_ALL }) === null) columns.push({ sheet: sheet.id, column });
    }
  }
  return { spots, columns };
}

/** Of its last row and its last column the one that is nearer to the first cell. */
function smallerEnd({ contents: { row, column, formulas } }: SheetState): number {
  return Math.min(row + formulas.length, column + (formulas[0]?.length ?? 0));
}

/** Above and below of what stood in a column there was nothing. */
function lookBeyond({ id, contents }: SheetState, { column }: Column, found: Found<Spot>[]): Piece {
  const letters = columnLetters(column);
  return {
    bytes: BYTES_BEYOND,
    queue(context) {
      const whole = context.workbook.worksheets.getItemOrNullObject(id).getRange(`${letters}:${letters}`);
      const used = whole.getUsedRangeOrNullObject(true).load("rowIndex,formulas,values");
      return () => {
        if (used.isNullObject) return;
        used.formulas.forEach(([formula], i) => {
          const row = used.rowIndex + i;
          const content = contentRead(formula, used.values[i]![0]);
          const isBeyond = row < contents.row || row >= contents.row + contents.formulas.length;
          const known = found.some(({ cell }) => cell.sheet === id && cell.row === row && cell.column === column);
          if (isBeyond && !known && content !== "") found.push({ cell: { sheet: id, row, column }, now: { content, numberFormat: "" } });
        });
      };
    },
  };
}
