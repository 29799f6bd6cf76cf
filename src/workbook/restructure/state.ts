/** The whole workbook as a change finds it, for putting it back: contents, sheets, tables, names and settings. */
import type { SheetSnapshot, Snapshot } from "../../sheet/snapshot";
import { cellAddress, parseAddress, type Area } from "../../sheet/address";
import { isFormula } from "../../sheet/formula";
import { takeSnapshot } from "../takeSnapshot";
import type { Watch } from "../port";

export interface SheetState {
  id: string;
  name: string;
  protected: boolean;
  contents: SheetSnapshot;
  /** Cells that show what another cell's formula spilled: nobody's entries. */
  spills: Area[];
}

export interface TableState extends Area {
  id: string;
  name: string;
  sheetId: string;
  style: string;
  filter: boolean;
  banded: boolean;
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

/** As many syncs as a snapshot, and two. */
export async function readState(watch: Watch): Promise<WorkbookState> {
  const snapshot = await takeSnapshot(watch);
  return Excel.run(async (context) => {
    const { worksheets, tables, names, settings, protection } = context.workbook;
    worksheets.load("items/id,items/name,items/protection/protected");
    tables.load("items/id,items/name,items/style,items/showFilterButton,items/showBandedRows");
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
    const spilling = snapshot.sheets.map((sheet) => askSpills(context, sheet, snapshot.tables.filter((table) => table.sheet === sheet.name)));
    await context.sync();
    const spills = spilling.map((ranges) => ranges.flatMap((range) => areaOf(range)));
    const idOf = new Map(worksheets.items.map(({ id, name }) => [name, id]));
    return {
      snapshot,
      sheets: snapshot.sheets.map((contents, i) => ({
        id: idOf.get(contents.name) ?? "",
        name: contents.name,
        protected: contents.protected,
        contents,
        spills: spills[i]!,
      })),
      tables: found.map(({ table, range }) => ({
        id: table.id,
        name: table.name,
        sheetId: table.worksheet.id,
        style: table.style,
        filter: table.showFilterButton,
        banded: table.showBandedRows,
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

/**
 * Only a formula can have spilled where the next filled cell below it or right of it holds a value that is nobody's formula.
 * What spills may begin with blanks: the last of a group stand scattered in their column.
 */
function askSpills(context: Excel.RequestContext, sheet: SheetSnapshot, tables: readonly Area[]): Excel.Range[] {
  const worksheet = context.workbook.worksheets.getItem(sheet.name);
  const meetsValue = (row: number, column: number, down: 0 | 1): boolean => {
    const { formulas } = sheet;
    for (let r = row + down, c = column + 1 - down; r < formulas.length && c < formulas[r]!.length; r += down, c += 1 - down) {
      const content = formulas[r]![c]!;
      if (content !== "") return !isFormula(content);
    }
    return false;
  };
  const ranges: Excel.Range[] = [];
  sheet.formulas.forEach((line, row) =>
    line.forEach((content, column) => {
      if (!isFormula(content) || !(meetsValue(row, column, 1) || meetsValue(row, column, 0))) return;
      const at = { row: sheet.row + row, column: sheet.column + column };
      if (tables.some((table) => at.row > table.row && at.row < table.row + table.rows && at.column >= table.column && at.column < table.column + table.columns)) return;
      const range = worksheet.getRange(cellAddress(at.row, at.column)).getSpillingToRangeOrNullObject();
      range.load("address");
      ranges.push(range);
    }),
  );
  return ranges;
}

function areaOf(range: Excel.Range): Area[] {
  if (range.isNullObject) return [];
  const area = parseAddress(range.address.slice(range.address.lastIndexOf("!") + 1));
  return area ? [area] : [];
}

/** Whether a cell shows what another one spilled. */
export function isSpilled({ spills }: SheetState, row: number, column: number): boolean {
  return spills.some(
    (area) =>
      row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns && !(row === area.row && column === area.column),
  );
}

export function contentAt({ contents }: SheetState, row: number, column: number): string | number | boolean {
  return contents.formulas[row - contents.row]?.[column - contents.column] ?? "";
}

export function* cellsOf(one: SheetState, other: SheetState): Generator<{ row: number; column: number }> {
  const extents = [one.contents, other.contents].filter(({ formulas }) => formulas.length > 0);
  if (extents.length === 0) return;
  const first = Math.min(...extents.map(({ row }) => row));
  const left = Math.min(...extents.map(({ column }) => column));
  const last = Math.max(...extents.map(({ row, formulas }) => row + formulas.length));
  const right = Math.max(...extents.map(({ column, formulas }) => column + (formulas[0]?.length ?? 0)));
  for (let row = first; row < last; row++) for (let column = left; column < right; column++) yield { row, column };
}

