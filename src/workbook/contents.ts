/** Writes what a plan says stands in the cells: constants first, then tables and names, then the formulas over them. */
import { largestOf } from "../basics/extremes";
import { areaAddress, cellAddress } from "../sheet/address";
import { holdsFormula } from "../sheet/formula";
import type { InsertionPlan, PlanCell, SheetPlan } from "../book/plan";
import { bytesOf, requestsOf } from "./blocks";
import { enterCells } from "./entries";
import type { Mark } from "./journal/mark";
import type { Piece } from "./sending";

/** What stands in the cells, however they look. */
export type SheetContents = Pick<SheetPlan, "name" | "blocks" | "tables" | "widths">;

export interface ContentsPlan extends Pick<InsertionPlan, "names"> {
  sheets: readonly SheetContents[];
}

export interface Step extends Piece {
  /** Index of the sheet it belongs to, for progress. */
  sheet: number;
}

/** @param mark tells the sheets that are made from everybody else's */
export function contentSteps(plan: ContentsPlan, mark: Mark): Step[] {
  const each = (steps: (sheet: SheetContents, index: number) => Step[]) => plan.sheets.flatMap(steps);
  return [
    ...each((sheet, i) => [{ bytes: 600, sheet: i, queue: (c) => mark.addSheet(c, i, sheet.name) }]),
    ...each((sheet, i) => [headerStep(sheet, i), ...constantSteps(sheet, i)]),
    ...each(tableSteps),
    ...plan.names.map((name, i) => ({
      bytes: 300,
      sheet: Math.min(i, plan.sheets.length - 1),
      queue: (c: Excel.RequestContext) => {
        const added = c.workbook.names.add(name.name, name.formula, name.comment);
        if (name.hidden) added.visible = false;
      },
    })),
    ...each(formulaSteps),
  ];
}

/** Table headers are text before they are written, so that `1月` never becomes a date. */
function headerStep(sheet: SheetContents, index: number): Step {
  return {
    bytes: 300 * sheet.tables.length,
    sheet: index,
    queue: (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet.name);
      for (const { area } of sheet.tables) {
        worksheet.getRange(areaAddress({ ...area, rows: 1 })).numberFormat = [Array<string>(area.columns).fill("@")];
      }
    },
  };
}

/** All constants of a sheet as one grid; `null` leaves a cell alone. */
export function constantGrid(sheet: SheetContents): PlanCell[][] {
  const grid: PlanCell[][] = [];
  for (const { row, column, cells } of sheet.blocks) {
    cells.forEach((line, i) => {
      const target = (grid[row + i] ??= []);
      line.forEach((cell, j) => {
        if (cell !== null && !holdsFormula(cell)) target[column + j] = cell;
      });
    });
  }
  // A row nothing is written to is a hole in the grid, and `map` would pass it over.
  const width = largestOf(
    Array.from(grid, (line) => line?.length ?? 0),
    0,
  );
  return Array.from(grid, (line) => Array.from({ length: width }, (_, j) => line?.[j] ?? null));
}

/** What a cell weighs that is left alone. */
const BYTES_PER_BLANK = 6;

/** Writes all constants as one rectangle, or as several where a request does not take it. */
function constantSteps(sheet: SheetContents, index: number): Step[] {
  const lines = constantGrid(sheet).map((cells, row) => ({ cells, row, bytes: bytesOf(cells) + BYTES_PER_BLANK * cells.length }));
  return requestsOf(lines).flatMap((request): Step[] => {
    const [first] = request;
    if (!first || first.cells.length === 0) return [];
    const address = areaAddress({ row: first.row, column: 0, rows: request.length, columns: first.cells.length });
    const queue = (context: Excel.RequestContext) =>
      enterCells(
        context.workbook.worksheets.getItem(sheet.name).getRange(address),
        request.map(({ cells }) => cells),
      );
    return [{ bytes: request.reduce((sum, { bytes }) => sum + bytes, 0), sheet: index, queue }];
  });
}

function tableSteps(sheet: SheetContents, index: number): Step[] {
  return sheet.tables.map((plan) => ({
    bytes: 600,
    sheet: index,
    queue: (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet.name);
      const table = worksheet.tables.add(areaAddress(plan.area), true);
      table.name = plan.name;
      table.style = "TableStyleLight1";
      table.showBandedRows = false;
      table.showFilterButton = plan.filter;
    },
  }));
}

/** A calculated column is written whole, a spilling formula into its first cell. */
function formulaSteps(sheet: SheetContents, index: number): Step[] {
  return sheet.blocks
    .filter(({ cells }) => cells.some((line) => line.some(holdsFormula)))
    .map(({ row, column, cells }) => {
      const only = cells.map((line) => line.map((cell) => (holdsFormula(cell) ? cell : null)));
      const columns = only[0]?.length ?? 0;
      const address =
        only.length === 1 && columns === 1 ? cellAddress(row, column) : areaAddress({ row, column, rows: only.length, columns });
      return {
        bytes: bytesOf(only) + 200,
        sheet: index,
        queue: (context) => {
          enterCells(context.workbook.worksheets.getItem(sheet.name).getRange(address), only);
        },
      };
    });
}
