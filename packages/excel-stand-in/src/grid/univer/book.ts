/** The workbook Univer keeps: its sheets, and the one way to change it. */
import {
  ICommandService,
  IUniverInstanceService,
  UniverInstanceType,
  type ICellData,
  type ICommandInfo,
  type Injector,
  type Univer,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import {
  SetRangeValuesMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
  type ISetRangeValuesMutationParams,
} from "@univerjs/sheets";
import type { GridArea } from "../grid";
import { sheetColumns, sheetRows } from "./formula/values";

export const unitId = "preview";

export type CellPatch = Record<number, Record<number, ICellData | null>>;

export class UniverBook {
  readonly injector: Injector;
  private readonly commands: ICommandService;
  private running = 0;

  constructor(univer: Univer) {
    this.injector = univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
  }

  workbook(): Workbook {
    const workbook = this.injector.get(IUniverInstanceService).getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
    if (!workbook) throw new Error("The preview's workbook is closed.");
    return workbook;
  }

  sheet(id: string): Worksheet {
    const sheet = this.workbook().getSheetBySheetId(id);
    if (!sheet) throw new Error(`There is no sheet ${id}.`);
    return sheet;
  }

  sheetOrNone(id: string): Worksheet | undefined {
    return this.workbook().getSheetBySheetId(id) ?? undefined;
  }

  raw(sheet: string, row: number, column: number): ICellData | null {
    return this.sheet(sheet).getCellMatrix().getValue(row, column) ?? null;
  }

  /** Runs a mutation or an operation of Univer on the workbook. */
  run(id: string, params: object): void {
    this.running++;
    try {
      this.commands.syncExecuteCommand(id, { unitId, ...params }, { onlyLocal: true, fromFormula: true });
    } finally {
      this.running--;
    }
  }

  /** `null` for a cell removes everything in it; a patch leaves what it does not name. */
  patch(sheet: string, cellValue: CellPatch): void {
    const params: ISetRangeValuesMutationParams = { unitId, subUnitId: sheet, cellValue };
    this.run(SetRangeValuesMutation.id, params);
  }

  /** Told of what a person, or Univer itself, does; not of `run`. */
  onOthersCommand(listener: (command: Readonly<ICommandInfo>) => void): void {
    this.commands.onCommandExecuted((command) => {
      if (this.running === 0) listener(command);
    });
  }

  /** Sheets begin small and grow when something is put beyond their end, up to Excel's own size. */
  ensureSize(area: GridArea): void {
    const sheet = this.sheet(area.sheet);
    const rows = area.row + area.rows;
    const columns = area.column + area.columns;
    if (rows > sheetRows || columns > sheetColumns) throw new RangeError("Beyond the last cell of a sheet.");
    if (rows > sheet.getRowCount()) {
      this.run(SetWorksheetRowCountMutation.id, { subUnitId: area.sheet, rowCount: Math.min(sheetRows, rows + 200) });
    }
    if (columns > sheet.getColumnCount()) {
      this.run(SetWorksheetColumnCountMutation.id, { subUnitId: area.sheet, columnCount: Math.min(sheetColumns, columns + 20) });
    }
  }
}

/** Builds a patch for every cell of an area. */
export function patchOver(area: GridArea, cell: (row: number, column: number) => ICellData | null | undefined): CellPatch {
  const patch: CellPatch = {};
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const value = cell(row, column);
      if (value !== undefined) (patch[row] ??= {})[column] = value;
    }
  }
  return patch;
}

/** Univer's rectangle, whose ends belong to it. */
export function univerRange(area: Omit<GridArea, "sheet">): {
  startRow: number;
  startColumn: number;
  endRow: number;
  endColumn: number;
} {
  return {
    startRow: area.row,
    startColumn: area.column,
    endRow: area.row + area.rows - 1,
    endColumn: area.column + area.columns - 1,
  };
}
