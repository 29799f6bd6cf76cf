/** Cells, rows and columns that come and go. */
import type { ICellData } from "@univerjs/core";
import { InsertColMutation, InsertRowMutation, RemoveColMutation, RemoveRowMutation } from "@univerjs/sheets";
import { requireValue } from "../../requireValue";
import type { GridArea, GridSheet } from "../grid";
import { patchOver, univerRange, type CellPatch, type UniverBook } from "./book";
import { entered } from "./cellValues";
import { movedEnds, type LinesMoved } from "./formula/rewrite";

/** `LinesMoved` by the sheet's id. */
export interface SheetLinesMoved extends Omit<LinesMoved, "sheetName"> {
  sheet: string;
}

/** Moves the cells and says what moved; formulas and areas are the caller's to adjust. */
export function insertCells(book: UniverBook, area: GridArea, shift: "down" | "right"): SheetLinesMoved {
  const moved = movement(area, shift === "down" ? "row" : "column", 1);
  const whole = isWhole(book, area, moved.axis);
  const range = univerRange(area);
  if (whole) {
    const mutation = moved.axis === "row" ? InsertRowMutation : InsertColMutation;
    book.run(mutation.id, { subUnitId: area.sheet, range });
    return { ...moved, within: undefined };
  }
  shiftBand(book, area, moved);
  return moved;
}

export function deleteCells(book: UniverBook, area: GridArea, shift: "up" | "left"): SheetLinesMoved {
  const moved = movement(area, shift === "up" ? "row" : "column", -1);
  if (isWhole(book, area, moved.axis)) {
    const mutation = moved.axis === "row" ? RemoveRowMutation : RemoveColMutation;
    book.run(mutation.id, { subUnitId: area.sheet, range: univerRange(area) });
    return { ...moved, within: undefined };
  }
  shiftBand(book, area, moved);
  return moved;
}

/** Where an area is afterwards; `null` where all of it went. Areas that the moving band only grazes stay. */
export function movedArea(area: GridArea, moved: SheetLinesMoved): GridArea | null {
  if (area.sheet !== moved.sheet) return area;
  const along = moved.axis === "row" ? (["row", "rows"] as const) : (["column", "columns"] as const);
  const across = moved.axis === "row" ? (["column", "columns"] as const) : (["row", "rows"] as const);
  const { within } = moved;
  if (within && (area[across[0]] < within.first || area[across[0]] + area[across[1]] - 1 > within.last)) return area;
  const ends = movedEnds(area[along[0]], area[along[0]] + area[along[1]] - 1, moved);
  if (!ends || ends[1] < ends[0]) return null;
  return { ...area, [along[0]]: ends[0], [along[1]]: ends[1] - ends[0] + 1 };
}

/** The lines themselves, as an area. */
export function movedPart({ sheet, axis, at, within, count }: SheetLinesMoved, { rowCount, columnCount }: GridSheet): GridArea {
  const length = Math.abs(count);
  const first = within?.first ?? 0;
  const across = within ? within.last - within.first + 1 : axis === "row" ? columnCount : rowCount;
  return axis === "row"
    ? { sheet, row: at, column: first, rows: length, columns: across }
    : { sheet, row: first, column: at, rows: across, columns: length };
}

function movement(area: GridArea, axis: "row" | "column", sign: 1 | -1): SheetLinesMoved {
  const down = axis === "row";
  return {
    sheet: area.sheet,
    axis,
    at: down ? area.row : area.column,
    count: sign * (down ? area.rows : area.columns),
    within: down ? { first: area.column, last: area.column + area.columns - 1 } : { first: area.row, last: area.row + area.rows - 1 },
  };
}

function isWhole(book: UniverBook, area: GridArea, axis: "row" | "column"): boolean {
  const sheet = book.sheet(area.sheet);
  return axis === "row" ? area.columns >= sheet.getColumnCount() : area.rows >= sheet.getRowCount();
}

function shiftBand(book: UniverBook, area: GridArea, moved: SheetLinesMoved): void {
  const kept: { row: number; column: number; cell: ICellData }[] = [];
  const gone: CellPatch = {};
  const down = moved.axis === "row";
  const { first, last } = requireValue(moved.within, "the band that is shifted");
  book
    .sheet(area.sheet)
    .getCellMatrix()
    .forValue((row, column, cell) => {
      const [along, across] = down ? [row, column] : [column, row];
      if (!cell || along < moved.at || across < first || across > last) return;
      (gone[row] ??= {})[column] = null;
      const ends = movedEnds(along, along, moved);
      if (ends) kept.push({ row: down ? ends[0] : row, column: down ? column : ends[0], cell: { ...cell } });
    });
  book.patch(area.sheet, gone);
  const placed: CellPatch = {};
  for (const { row, column, cell } of kept) {
    book.ensureSize({ sheet: area.sheet, row, column, rows: 1, columns: 1 });
    (placed[row] ??= {})[column] = cell;
  }
  book.patch(area.sheet, placed);
}

/** Empties the cells of an area that hold something, and gives their places. */
export function emptyCells(book: UniverBook, area: GridArea): [number, number][] {
  const cells: [number, number][] = [];
  const patch = patchOver(area, (row, column) => {
    if (!book.raw(area.sheet, row, column)) return undefined;
    cells.push([row, column]);
    return entered("");
  });
  book.patch(area.sheet, patch);
  return cells;
}
