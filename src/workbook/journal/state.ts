/** The whole workbook as a change finds it, for putting it back: contents, sheets, tables, names and settings. */
import type { SheetSnapshot, Snapshot } from "../../sheet/snapshot";
import type { Area } from "../../sheet/address";
import { isSpilled } from "../../sheet/spilled";
import { takeSettledSnapshot } from "../takeSnapshot";
import type { Watch } from "../port";

export interface SheetState {
  id: string;
  name: string;
  protected: boolean;
  /** Whether a filter of the sheet itself leaves rows out. */
  filtered: boolean;
  contents: SheetSnapshot;
}

export interface TableState extends Area {
  id: string;
  name: string;
  sheetId: string;
  style: string;
  filter: boolean;
  banded: boolean;
  totals: boolean;
  /** Whether its filter leaves rows out now. */
  filtered: boolean;
}

export function bodyRows({ rows, totals }: TableState): number {
  return rows - 1 - Number(totals);
}

export interface WorkbookState {
  snapshot: Snapshot;
  sheets: SheetState[];
  tables: TableState[];
  names: { name: string; formula: string; visible: boolean }[];
  settings: ReadonlyMap<string, unknown>;
  activeSheet: string;
  structureProtected: boolean;
}

export type ReadState = (watch: Watch) => Promise<WorkbookState>;

/** As many syncs as a snapshot, and two. @param first joins the first request */
export async function readState(watch: Watch, first?: (context: Excel.RequestContext) => void): Promise<WorkbookState> {
  const snapshot = await takeSettledSnapshot(watch, undefined, first);
  return Excel.run(async (context) => {
    const { worksheets, tables, names, settings, protection } = context.workbook;
    worksheets.load("items/id,items/name,items/autoFilter/isDataFiltered");
    tables.load("items/id,items/name,items/style,items/showFilterButton,items/showBandedRows,items/showTotals,items/autoFilter/isDataFiltered");
    names.load("items/name,items/formula,items/visible");
    settings.load("items/key,items/value");
    protection.load("protected");
    const active = worksheets.getActiveWorksheet();
    active.load("id");
    await context.sync();
    const found = tables.items.map((table) => {
      const range = table.getRange();
      range.load("rowIndex,columnIndex,rowCount,columnCount");
      table.worksheet.load("id");
      return { table, range };
    });
    await context.sync();
    const sheetNamed = new Map(worksheets.items.map((sheet) => [sheet.name, sheet]));
    return {
      snapshot,
      sheets: snapshot.sheets.map((contents) => ({
        id: sheetNamed.get(contents.name)?.id ?? "",
        name: contents.name,
        protected: contents.protected,
        filtered: sheetNamed.get(contents.name)?.autoFilter.isDataFiltered ?? false,
        contents,
      })),
      tables: found.map(({ table, range }) => ({
        id: table.id,
        name: table.name,
        sheetId: table.worksheet.id,
        style: table.style,
        filter: table.showFilterButton,
        banded: table.showBandedRows,
        totals: table.showTotals,
        filtered: table.autoFilter.isDataFiltered,
        row: range.rowIndex,
        column: range.columnIndex,
        rows: range.rowCount,
        columns: range.columnCount,
      })),
      names: names.items.map(({ name, formula, visible }) => ({ name, formula: String(formula), visible })),
      settings: new Map(settings.items.map(({ key, value }) => [key, value as unknown])),
      activeSheet: active.id,
      structureProtected: protection.protected,
    };
  });
}

/** "" for a cell that shows what another one spilled: nobody's entry. */
export function contentAt({ contents }: SheetState, row: number, column: number): string | number | boolean {
  return isSpilled(contents, row, column) ? "" : (contents.formulas[row - contents.row]?.[column - contents.column] ?? "");
}
