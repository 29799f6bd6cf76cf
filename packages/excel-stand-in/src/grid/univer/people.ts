/** What a person does in the grid, told to the rest of the preview; and what Excel does about it by itself. */
import type { ICellData, ICommandInfo } from "@univerjs/core";
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  ReorderRangeMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetNameMutation,
  type IInsertRowMutationParams,
  type IInsertSheetMutationParams,
  type IMoveRangeMutationParams,
  type ISetRangeValuesMutationParams,
} from "@univerjs/sheets";
import { requireValue } from "../../requireValue";
import type { GridArea } from "../grid";
import type { UniverBook } from "./book";
import type { SheetLinesMoved } from "./structure";

export interface Consequences {
  cellsEdited(sheet: string, cells: [number, number][]): void;
  linesMoved(moved: SheetLinesMoved): void;
  cellsMoved(sheets: string[]): void;
  sheetAdded(sheet: string): void;
  sheetDeleted(sheet: string): void;
  sheetRenamed(sheet: string): void;
  sheetActivated(): void;
  selected(): void;
}

export function watchPeople(book: UniverBook, consequences: Consequences): void {
  book.onOthersCommand((command) => react(command, consequences));
}

function react({ id, params }: Readonly<ICommandInfo>, consequences: Consequences): void {
  const { subUnitId } = (params ?? {}) as { subUnitId?: string };
  const sheet = () => requireValue(subUnitId, `the sheet of ${id}`);
  switch (id) {
    case SetRangeValuesMutation.id: {
      const { cellValue } = params as ISetRangeValuesMutationParams;
      if (subUnitId && cellValue) consequences.cellsEdited(subUnitId, contentCells(cellValue));
      return;
    }
    case InsertRowMutation.id:
    case RemoveRowMutation.id:
    case InsertColMutation.id:
    case RemoveColMutation.id:
      consequences.linesMoved(linesOf(id, params as IInsertRowMutationParams));
      return;
    case MoveRangeMutation.id: {
      const { from, to } = params as IMoveRangeMutationParams;
      consequences.cellsMoved([...new Set([from.subUnitId, to.subUnitId])]);
      return;
    }
    case MoveRowsMutation.id:
    case MoveColsMutation.id:
    case ReorderRangeMutation.id:
      consequences.cellsMoved([sheet()]);
      return;
    case InsertSheetMutation.id:
      consequences.sheetAdded((params as IInsertSheetMutationParams).sheet.id);
      return;
    case RemoveSheetMutation.id:
      consequences.sheetDeleted(sheet());
      return;
    case SetWorksheetNameMutation.id:
      consequences.sheetRenamed(sheet());
      return;
    case SetWorksheetActiveOperation.id:
      consequences.sheetActivated();
      return;
    case SetSelectionsOperation.id:
      consequences.selected();
  }
}

/** Cells whose content a mutation names; formatting alone is no edit. */
function contentCells(cellValue: NonNullable<ISetRangeValuesMutationParams["cellValue"]>): [number, number][] {
  const cells: [number, number][] = [];
  for (const [row, line] of Object.entries(cellValue)) {
    for (const [column, cell] of Object.entries((line ?? {}) as Record<string, ICellData | null>)) {
      if (cell === null || ["v", "f", "p", "si"].some((key) => key in cell)) cells.push([Number(row), Number(column)]);
    }
  }
  return cells;
}

function linesOf(id: string, { subUnitId, range }: IInsertRowMutationParams): SheetLinesMoved {
  const rows = id === InsertRowMutation.id || id === RemoveRowMutation.id;
  const sign = id === InsertRowMutation.id || id === InsertColMutation.id ? 1 : -1;
  const at = rows ? range.startRow : range.startColumn;
  const count = (rows ? range.endRow : range.endColumn) - at + 1;
  return { sheet: subUnitId, axis: rows ? "row" : "column", at, count: sign * count };
}

/** The rectangle around some cells. */
export function boundsOf(sheet: string, cells: [number, number][]): GridArea {
  const rows = cells.map(([row]) => row);
  const columns = cells.map(([, column]) => column);
  const row = rows.reduce((least, value) => Math.min(least, value));
  const column = columns.reduce((least, value) => Math.min(least, value));
  return {
    sheet,
    row,
    column,
    rows: rows.reduce((most, value) => Math.max(most, value)) - row + 1,
    columns: columns.reduce((most, value) => Math.max(most, value)) - column + 1,
  };
}
