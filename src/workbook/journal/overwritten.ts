/** What a change writes over and takes the place of, looked at a second time before it goes. */
import { columnLetters } from "../../sheet/address";
import { isSpilled } from "../../book/spilled";
import type { Spot } from "../blocks";
import { WorkbookProblem } from "../port";
import type { Piece } from "../sending";
import { keyOf, spotsOf } from "./asLeft";
import type { KeptRestructuring } from "./kept";
import { lookAtUsed } from "./lookAtUsed";
import { BELOW_ALL } from "./madeAreas";
import { Moves } from "./moves";
import type { Operation } from "./operations";
import { judgePiece, looksAt, type Found } from "./secondLook";
import { contentAt, sheetsById, withContents, type SheetState, type WorkbookState } from "./state";

/** What may stand in a column beyond what stood there at the first look. */
const BYTES_BEYOND = 3_000;

/** @param entry takes what is found, since that is what has to come back */
export function lookAtOverwritten(entry: KeptRestructuring, before: WorkbookState, operations: readonly Operation[]): Piece[] {
  const found: Found<Spot>[] = [];
  const sheetAt = sheetsById(before);
  const { spots, columns } = findOverwritten(before, operations);
  const looks = looksAt(spots, ({ sheet, row, column }) => contentAt(sheetAt(sheet), row, column), found);
  const beyond = columns.map((at) => lookBeyond(sheetAt(at.sheet), at, found));
  const judge = judgePiece(found, () => {
    entry.before = withContents(
      entry.before,
      found.map(({ cell, now }) => ({ ...cell, content: now.content })),
    );
    throw new WorkbookProblem("shownChanged");
  });
  return [...looks, ...beyond, judge];
}

interface Column {
  sheet: string;
  column: number;
}

/** Cells of before that get another content or go, and columns that go, all where they were. */
function findOverwritten(before: WorkbookState, operations: readonly Operation[]): { spots: Spot[]; columns: Column[] } {
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
    if (!writes) continue;
    const { sheet } = writes;
    for (const { row, column } of writes.cells) {
      written.add(keyOf({ sheet, row, column }));
      ends.set(sheet, Math.max(ends.get(sheet) ?? 0, row, column));
    }
  }
  const tables = emptied.flatMap((name) => whole.table(name) ?? []);
  const isEmptied = ({ sheet, row, column }: Spot) =>
    tables.some(
      (table) =>
        table.sheet === sheet &&
        row > table.row &&
        row < table.row + table.rows &&
        column >= table.column &&
        column < table.column + table.columns,
    );
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

/** The last row or the last column of a sheet, whichever is nearer to the first cell. */
function smallerEnd({ contents: { row, column, formulas } }: SheetState): number {
  return Math.min(row + formulas.length, column + (formulas[0]?.length ?? 0));
}

/** Looks at a whole column. At the first look nothing stood above and below what is known of it. */
function lookBeyond({ id, contents }: SheetState, { column }: Column, found: Found<Spot>[]): Piece {
  const letters = columnLetters(column);
  const columnIn = ({ workbook }: Excel.RequestContext) => workbook.worksheets.getItemOrNullObject(id).getRange(`${letters}:${letters}`);
  return lookAtUsed(BYTES_BEYOND, columnIn, ({ row: first, formulas }) =>
    formulas.forEach(([content = ""], i) => {
      const row = first + i;
      const isBeyond = row < contents.row || row >= contents.row + contents.formulas.length;
      const known = found.some(({ cell }) => cell.sheet === id && cell.row === row && cell.column === column);
      if (isBeyond && !known && content !== "") found.push({ cell: { sheet: id, row, column }, now: { content, numberFormat: "" } });
    }),
  );
}
