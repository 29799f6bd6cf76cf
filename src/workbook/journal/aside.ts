/** The sheets of a write that is taken back go; what somebody has entered there since they were looked at stays on a sheet of its own. */
import type { SheetPlan } from "../../schemes/plan";
import { contentOfCell, isFormula, type Content } from "../../sheet/formula";
import { isSpilled } from "../../sheet/spilled";
import { blocksOf, bytesOf, rangeOf } from "../blocks";
import { contentRead, enterContents } from "../entries";
import { sendAll, type Piece } from "../sending";
import { same, type Entry } from "./asLeft";
import type { KeptInsertion } from "./kept";
import type { Mark } from "./mark";
import { contentAt, type SheetState, type WorkbookState } from "./state";

/** What a sheet that nobody looked into weighs in an answer. */
const BYTES_AT_LEAST = 5_000;

/**
 * Looks at them in the request in which they go. Two syncs where something has come.
 * @param sheets with their names loaded
 * @param seen as they were looked at, where they were
 * @returns name of the first sheet that keeps what has come; `null` where nothing has
 */
export async function deleteSheets(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[], seen: WorkbookState): Promise<string | null> {
  const found: Entry[] = [];
  const looks = sheets.flatMap((sheet) => {
    const state = seen.sheets.find(({ id }) => id === sheet.id);
    return state && state.contents.formulas.length > 0 ? [lookOnce(sheet, state, found)] : [];
  });
  const deleting = sheets.map((sheet): Piece => ({ bytes: 300, queue: () => sheet.delete() }));
  await sendAll(context, [...looks, ...deleting]);
  if (found.length === 0) return null;
  const names = [...new Set(found.map(({ sheet }) => sheet))];
  for (const name of names) context.workbook.worksheets.add(name);
  for (const block of blocksOf(found)) enterContents(rangeOf(context, block), block.cells.map((line) => line.map(shown)));
  await context.sync();
  return names[0]!;
}

/** The sheets of an insertion that broke off hold what its plan says, as far as they are made. An undo that broke off had looked at them. */
export function asPlanned({ plan }: KeptInsertion, mark: Mark, now: WorkbookState): WorkbookState {
  if (mark.toldIn(now.settings)?.back) return now;
  const planned = new Map(plan.sheets.map((sheet) => [sheet.name, sheet]));
  const sheets = now.sheets.map((sheet) => {
    const own = planned.get(sheet.name);
    return own ? { ...sheet, contents: { ...sheet.contents, formulas: gridOf(own), spills: own.spills } } : sheet;
  });
  return { ...now, sheets };
}

function gridOf({ blocks }: SheetPlan): Content[][] {
  const rows = Math.max(0, ...blocks.map(({ row, cells }) => row + cells.length));
  const columns = Math.max(0, ...blocks.flatMap(({ column, cells }) => cells.map((line) => column + line.length)));
  const grid = Array.from({ length: rows }, () => Array<Content>(columns).fill(""));
  for (const { row, column, cells } of blocks) {
    cells.forEach((line, i) => line.forEach((cell, j) => {
      if (cell !== null) grid[row + i]![column + j] = contentOfCell(cell);
    }));
  }
  return grid;
}

/** What a formula refers to is gone: it is kept as it reads. */
function shown({ content }: Entry): Entry["content"] {
  return isFormula(content) ? `'${content}` : content;
}

function lookOnce(sheet: Excel.Worksheet, state: SheetState, found: Entry[]): Piece {
  return {
    bytes: BYTES_AT_LEAST + 3 * bytesOf(state.contents.formulas),
    queue() {
      const used = sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,formulas,values");
      return () => {
        if (used.isNullObject) return;
        used.formulas.forEach((line, i) =>
          line.forEach((formula, j) => {
            const [row, column] = [used.rowIndex + i, used.columnIndex + j];
            const content = contentRead(formula, used.values[i]![j]);
            if (content === "" || isSpilled(state.contents, row, column) || same(content, contentAt(state, row, column))) return;
            found.push({ sheet: sheet.name, row, column, content });
          }),
        );
      };
    },
  };
}
