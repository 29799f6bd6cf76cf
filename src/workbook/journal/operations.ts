/**
 * Steps of a change as operations that each happen whole or not at all, with what each does to the cells that stood before, and
 * the looks they bring: those are made last.
 */
import { requireValue } from "../../basics/requireValue";
import type { ChangeStep } from "../../book/change";
import { areaAddress, columnLetters } from "../../sheet/address";
import { blocksOf, bytesOf } from "../blocks";
import { dressPieces, lookPieces } from "../appearance";
import { contentSteps } from "../contents";
import { addTableRows, enterCells, enterHeaders } from "../entries";
import type { LookPiece } from "../lookStage";
import type { Mark } from "./mark";
import { WorkbookProblem } from "../port";
import type { Piece } from "../sending";
import { settingKey } from "../record";
import { holdsFormula } from "../../sheet/formula";
import type { PlanCell } from "../../book/plan";
import { bodyRows, type WorkbookState } from "./state";

/** Rows of tables' bodies by the tables' names, as they are while cells are moved back. */
export type RowCounts = Map<string, number>;

export interface Operation extends Piece {
  /**
   * Set where cells move: what moves them back. Contents, names and settings are put back by comparing.
   * What it gives for after the request throws where rows stayed.
   */
  back?: ((context: Excel.RequestContext, rows: RowCounts) => void) | ((context: Excel.RequestContext, rows: RowCounts) => () => void);
  /** How cells move, and on which sheet or in which table: where that is gone, there is nothing to move back. */
  moves?: ChangeStep;
  sheet?: string;
  table?: string;
  /** What comes into cells that stood before, or were moved by then. */
  writes?: { sheet: string; cells: readonly { row: number; column: number; after: PlanCell }[] };
  /** A table whose body is emptied. */
  empties?: string;
  /** Number of the new sheet it belongs to, where there is one. */
  newSheet?: number;
}

type Sheets = ReadonlyMap<string, string>;

export interface Making {
  operations: Operation[];
  /** @param made ids of the new sheets by their planned names */
  looks(made: ReadonlyMap<string, string>): LookPiece[];
}

export function operationsOf(steps: readonly ChangeStep[], state: WorkbookState, mark: Mark): Making {
  // Sheets by their names as the steps go on: a new sheet has no id yet.
  const ids = new Map(state.sheets.map(({ name, id }) => [name, id]));
  const rows: RowCounts = new Map(state.tables.map((table) => [table.name, bodyRows(table)]));
  const looks: Making["looks"][] = [];
  const operations = steps.flatMap((step): Operation[] => {
    if (step.kind === "dress") {
      const at = ids.get(step.dress.sheet) ?? step.dress.sheet;
      looks.push(() => dressPieces(step.dress, at));
    }
    if (step.kind === "addSheets") looks.push((made) => lookPieces(step.plan, made));
    const made = operationsFor(step, ids, rows, mark);
    if (step.kind === "renameSheet") {
      ids.set(step.to, ids.get(step.from) ?? step.from);
      ids.delete(step.from);
    }
    return made;
  });
  return { operations, looks: (made) => looks.flatMap((pieces) => pieces(made)) };
}

function operationsFor(step: ChangeStep, ids: Sheets, rows: RowCounts, mark: Mark): Operation[] {
  switch (step.kind) {
    case "insertColumns":
    case "deleteColumns": {
      const { at, count } = step;
      const sheet = ids.get(step.sheet) ?? step.sheet;
      const columns = (context: Excel.RequestContext) =>
        context.workbook.worksheets.getItem(sheet).getRange(`${columnLetters(at)}:${columnLetters(at + count - 1)}`);
      const insert = (context: Excel.RequestContext) => void columns(context).insert("Right");
      const remove = (context: Excel.RequestContext) => columns(context).delete("Left");
      return [
        {
          bytes: 300,
          moves: step,
          sheet,
          ...(step.kind === "insertColumns" ? { queue: insert, back: remove } : { queue: remove, back: insert }),
        },
      ];
    }
    case "addRows":
      return addRows(step.table, step.rows, rows);
    case "deleteRows":
      return deleteRows(step.table, step.rows, rows);
    case "addTable": {
      const { name, area, filter } = step.table;
      const sheet = ids.get(step.sheet) ?? step.sheet;
      const queue = (context: Excel.RequestContext) => {
        const worksheet = context.workbook.worksheets.getItem(sheet);
        const table = worksheet.tables.add(areaAddress(area), true);
        table.name = name;
        table.style = "TableStyleLight1";
        table.showBandedRows = false;
        table.showFilterButton = filter;
      };
      return [
        {
          bytes: 700,
          moves: step,
          sheet,
          table: name,
          queue,
          back: (context) => void context.workbook.tables.getItem(name).convertToRange(),
        },
      ];
    }
    case "resizeTable":
      return [{ bytes: 300, moves: step, queue: (context) => context.workbook.tables.getItem(step.table).resize(areaAddress(step.area)) }];
    case "write":
      return writeOperations(ids.get(step.sheet) ?? step.sheet, step.cells);
    case "addSheets":
      return contentSteps(step.plan, mark).map(({ bytes, sheet, queue }) => ({ bytes, newSheet: sheet, queue }));
    case "renameSheet": {
      const sheet = ids.get(step.from) ?? step.from;
      const rename = (name: string) => (context: Excel.RequestContext) => void (context.workbook.worksheets.getItem(sheet).name = name);
      return [{ bytes: 200, moves: step, sheet, queue: rename(step.to), back: rename(step.from) }];
    }
    case "addNames":
      return step.names.map(({ name, formula, hidden }) => ({
        bytes: 300,
        queue: (context) => {
          const added = context.workbook.names.add(name, formula);
          if (hidden) added.visible = false;
        },
      }));
    case "removeNames":
      return step.names.map((name) => ({ bytes: 200, queue: (context) => context.workbook.names.getItem(name).delete() }));
    case "dropRecord":
      return [{ bytes: 200, queue: (context) => context.workbook.settings.getItem(settingKey(step.id)).delete() }];
    case "dress":
      return [];
    case "record": {
      const text = JSON.stringify(step.record);
      return [{ bytes: bytesOf(text), queue: (context) => void context.workbook.settings.add(settingKey(step.record.id), text) }];
    }
  }
}

function addRows(table: string, lines: PlanCell[][], rows: RowCounts): Operation[] {
  const before = rows.get(table) ?? 0;
  const after = before + lines.length;
  rows.set(table, after);
  return [
    {
      bytes: bytesOf(lines) + 300,
      moves: { kind: "addRows", table, rows: lines },
      table,
      queue: (context) => {
        const { rows: all } = context.workbook.tables.getItem(table);
        addTableRows(all, lines);
        return expectRows(all.getCount(), table, after);
      },
      back: (context, standing) => {
        const { rows: all } = context.workbook.tables.getItem(table);
        const last = Math.min(after, standing.get(table) ?? after) - 1;
        for (let row = last; row >= before; row--) all.getItemAt(row).delete();
        const left = (standing.get(table) ?? after) - Math.max(0, last - before + 1);
        standing.set(table, left);
        return expectRows(all.getCount(), table, left);
      },
    },
  ];
}

/** Rows are deleted from the bottom up, one by one. A table always keeps one row, which is emptied instead. */
function deleteRows(table: string, numbers: readonly number[], rows: RowCounts): Operation[] {
  const before = rows.get(table) ?? 0;
  const all = numbers.length >= before;
  const gone = [...(all ? numbers.slice(1) : numbers)].sort((one, other) => other - one);
  const after = before - gone.length;
  rows.set(table, after);
  const deleting = gone.map(
    (row, i): Operation => ({
      bytes: 250,
      moves: { kind: "deleteRows", table, rows: [row] },
      table,
      queue: (context) => {
        const { rows: standing } = context.workbook.tables.getItem(table);
        standing.getItemAt(row).delete();
        return i === gone.length - 1 ? expectRows(standing.getCount(), table, after) : undefined;
      },
      back: (context, standing) => {
        const now = standing.get(table) ?? before - i - 1;
        // A row that never went is not put back.
        if (now >= before - i) return;
        // Its contents are put back by comparing; a row needs some to be made of.
        const { rows: all } = context.workbook.tables.getItem(table);
        all.add(row >= now ? undefined : row);
        standing.set(table, now + 1);
        return expectRows(all.getCount(), table, now + 1);
      },
    }),
  );
  const emptying: Operation = {
    bytes: 250,
    empties: table,
    queue: (context) => context.workbook.tables.getItem(table).getDataBodyRange().clear("Contents"),
  };
  return all ? [...deleting, emptying] : deleting;
}

/** Counts the rows in the same request, since a table that is filtered in some way may keep its rows without a word. */
function expectRows(count: OfficeExtension.ClientResult<number>, table: string, expected: number): () => void {
  return () => {
    if (count.value !== expected) throw new WorkbookProblem("rowsRefused", { names: [table] });
  };
}

/** Constants are written before formulas, all in as few rectangles as they make. */
function writeOperations(sheet: string, cells: readonly { row: number; column: number; after: PlanCell; header: boolean }[]): Operation[] {
  const spots = cells.map((cell) => ({ ...cell, sheet }));
  const constants = spots.filter(({ after }) => !holdsFormula(after));
  const headers = constants.filter(({ header }) => header);
  const parts = [headers, constants.filter(({ header }) => !header), spots.filter(({ after }) => holdsFormula(after))];
  return parts.flatMap((part) =>
    blocksOf(part).map(({ area, cells: lines }): Operation => {
      const contents = lines.map((line) => line.map(({ after }) => after ?? ""));
      return {
        bytes: bytesOf(contents) + 300,
        writes: { sheet, cells: lines.flat() },
        queue: (context) => {
          const range = context.workbook.worksheets.getItem(sheet).getRange(areaAddress(area));
          if (part === headers) enterHeaders(range, requireValue(contents[0], "a row of headers"));
          else enterCells(range, contents);
        },
      };
    }),
  );
}
