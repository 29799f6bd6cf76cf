/**
 * Steps of a change as operations that each happen whole or not at all, with the way back of those that move cells. Excel
 * makes a request's operations in order and stops at the first that fails; a marker in the settings tells how far it got.
 */
import type { ChangeStep } from "../../schemes/change";
import type { InsertionPlan } from "../../schemes/plan";
import { areaAddress, columnLetters } from "../../sheet/address";
import { blocksOf } from "../blocks";
import { appearanceSteps, dressCells } from "../appearance";
import { contentSteps } from "../contents";
import { addTableRows, enterCells, enterHeaders } from "../entries";
import { settingKey } from "../record";
import { holdsFormula } from "../../sheet/formula";
import type { PlanCell } from "../../schemes/plan";
import type { WorkbookState } from "./state";

export interface Operation {
  bytes: number;
  queue(context: Excel.RequestContext): void;
  /** Set where cells move: what moves them back. Contents, names and settings are put back by comparing. */
  back?(context: Excel.RequestContext): void;
}

type Sheets = ReadonlyMap<string, string>;

export function operationsOf(steps: readonly ChangeStep[], state: WorkbookState): Operation[] {
  // Sheets by their names as the steps go on: a new sheet has no id yet.
  const ids = new Map(state.sheets.map(({ name, id }) => [name, id]));
  const rows = new Map(state.tables.map(({ name, rows: all }) => [name, all - 1]));
  return steps.flatMap((step): Operation[] => {
    const operations = operationsFor(step, ids, rows);
    if (step.kind === "renameSheet") {
      ids.set(step.to, ids.get(step.from) ?? step.from);
      ids.delete(step.from);
    }
    return operations;
  });
}

function operationsFor(step: ChangeStep, ids: Sheets, rows: Map<string, number>): Operation[] {
  switch (step.kind) {
    case "insertColumns":
    case "deleteColumns": {
      const { at, count } = step;
      const sheet = ids.get(step.sheet) ?? step.sheet;
      const columns = (context: Excel.RequestContext) => context.workbook.worksheets.getItem(sheet).getRange(`${columnLetters(at)}:${columnLetters(at + count - 1)}`);
      const insert = (context: Excel.RequestContext) => void columns(context).insert("Right");
      const remove = (context: Excel.RequestContext) => columns(context).delete("Left");
      return [step.kind === "insertColumns" ? { bytes: 300, queue: insert, back: remove } : { bytes: 300, queue: remove, back: insert }];
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
      return [{ bytes: 700, queue, back: (context) => void context.workbook.tables.getItem(name).convertToRange() }];
    }
    case "resizeTable":
      return [{ bytes: 300, queue: (context) => context.workbook.tables.getItem(step.table).resize(areaAddress(step.area)) }];
    case "write":
      return writing(ids.get(step.sheet) ?? step.sheet, step.cells);
    case "dress": {
      const { dress } = step;
      const sheet = ids.get(dress.sheet) ?? dress.sheet;
      const parts = dress.formats.length + dress.validations.length + dress.conditions.length;
      return [{ bytes: 600 * parts, queue: (context) => dressCells(context.workbook.worksheets.getItem(sheet), dress) }];
    }
    case "addSheets":
      return newSheets(step.plan);
    case "renameSheet": {
      const sheet = ids.get(step.from) ?? step.from;
      const rename = (name: string) => (context: Excel.RequestContext) => void (context.workbook.worksheets.getItem(sheet).name = name);
      return [{ bytes: 200, queue: rename(step.to), back: rename(step.from) }];
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
    case "record": {
      const text = JSON.stringify(step.record);
      return [{ bytes: text.length * 2, queue: (context) => void context.workbook.settings.add(settingKey(step.record.id), text) }];
    }
  }
}

function addRows(table: string, lines: PlanCell[][], rows: Map<string, number>): Operation[] {
  const before = rows.get(table) ?? 0;
  rows.set(table, before + lines.length);
  return [
    {
      bytes: JSON.stringify(lines).length * 2 + 300,
      queue: (context) => addTableRows(context.workbook.tables.getItem(table), lines),
      back: (context) => {
        const { rows: all } = context.workbook.tables.getItem(table);
        for (let row = before + lines.length - 1; row >= before; row--) all.getItemAt(row).delete();
      },
    },
  ];
}

/** From the bottom up, one by one; a table always keeps a row, which is emptied instead. */
function deleteRows(table: string, numbers: readonly number[], rows: Map<string, number>): Operation[] {
  const before = rows.get(table) ?? 0;
  const all = numbers.length >= before;
  const gone = [...(all ? numbers.slice(1) : numbers)].sort((one, other) => other - one);
  rows.set(table, before - gone.length);
  const last = before - gone.length - 1;
  const deleting = gone.map((row): Operation => ({
    bytes: 250,
    queue: (context) => context.workbook.tables.getItem(table).rows.getItemAt(row).delete(),
    back: (context) => {
      const found = context.workbook.tables.getItem(table);
      // Its contents are put back by comparing; a row needs some to be made of.
      found.rows.add(row > last ? undefined : row);
    },
  }));
  const emptying: Operation = { bytes: 250, queue: (context) => void context.workbook.tables.getItem(table).getDataBodyRange().clear("Contents") };
  return all ? [...deleting, emptying] : deleting;
}

/** Constants before formulas, as few rectangles as there are. */
function writing(sheet: string, cells: readonly { row: number; column: number; after: PlanCell; header: boolean }[]): Operation[] {
  const spots = cells.map((cell) => ({ ...cell, sheet }));
  const constants = spots.filter(({ after }) => !holdsFormula(after));
  const headers = constants.filter(({ header }) => header);
  const parts = [headers, constants.filter(({ header }) => !header), spots.filter(({ after }) => holdsFormula(after))];
  return parts.flatMap((part) =>
    blocksOf(part).map(({ area, cells: lines }): Operation => {
      const contents = lines.map((line) => line.map(({ after }) => after ?? ""));
      return {
        bytes: JSON.stringify(contents).length * 2 + 300,
        queue: (context) => {
          const range = context.workbook.worksheets.getItem(sheet).getRange(areaAddress(area));
          if (part === headers) enterHeaders(range, contents[0]!);
          else enterCells(range, contents);
        },
      };
    }),
  );
}

function newSheets(plan: InsertionPlan): Operation[] {
  return [...contentSteps(plan), ...appearanceSteps(plan)].map(({ bytes, queue }) => ({ bytes, queue }));
}
