/** The whole workbook as a change finds it, for putting it back: contents, sheets, tables, names and settings. */
import { largestOf, leastOf } from "../../basics/extremes";
import { requireValue } from "../../basics/requireValue";
import type { SheetSnapshot, Snapshot } from "../../book/snapshot";
import type { Area } from "../../sheet/address";
import { isSpilled } from "../../book/spilled";
import { takeSettledSnapshot } from "../takeSnapshot";
import type { Watch } from "../port";
import { settingsByKey } from "./standing";
import type { SnapshotValue } from "../../sheet/formula";

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
  totals: boolean;
  /** Whether its filter leaves rows out now. */
  filtered: boolean;
}

export function bodyRows({ rows, totals }: TableState): number {
  return rows - 1 - Number(totals);
}

export interface NameState {
  name: string;
  formula: string;
  visible: boolean;
  /** Left out by writes of earlier editions. */
  comment?: string;
}

export interface WorkbookState {
  snapshot: Snapshot;
  sheets: SheetState[];
  tables: TableState[];
  names: NameState[];
  settings: ReadonlyMap<string, unknown>;
  activeSheet: string;
  structureProtected: boolean;
}

/** Finds sheets by their ids, where they are known to be there. */
export function sheetsById({ sheets }: Pick<WorkbookState, "sheets">): (id: string) => SheetState {
  const found = new Map(sheets.map((sheet) => [sheet.id, sheet]));
  return (id) => requireValue(found.get(id), `the sheet ${id}`);
}

export type ReadState = (watch: Watch) => Promise<WorkbookState>;

type WithoutContents = Omit<WorkbookState, "snapshot" | "sheets"> & { sheets: Omit<SheetState, "contents" | "protected">[] };

/** As many syncs as a snapshot. @param first joins the first request */
export async function readState(watch: Watch, first?: (context: Excel.RequestContext) => void): Promise<WorkbookState> {
  let state: WithoutContents | undefined;
  let asked: { protection: Excel.WorkbookProtection; active: Excel.Worksheet } | undefined;
  const snapshot = await takeSettledSnapshot(watch, undefined, {
    first(context) {
      first?.(context);
      const { protection, worksheets } = context.workbook;
      asked = { protection: protection.load("protected"), active: worksheets.getActiveWorksheet().load("id") };
    },
    take({ sheets, tables, names, settings }) {
      const { active, protection } = requireValue(asked, "what was asked in the first request");
      state = {
        sheets: sheets.map(({ id, name, autoFilter }) => ({ id, name, filtered: autoFilter.isDataFiltered })),
        tables: tables.map(({ table, range }) => ({
          id: table.id,
          name: table.name,
          sheetId: table.worksheet.id,
          totals: table.showTotals,
          filtered: table.autoFilter.isDataFiltered,
          row: range.rowIndex,
          column: range.columnIndex,
          rows: range.rowCount,
          columns: range.columnCount,
        })),
        names: names.map(({ name, formula, visible, comment }) => ({ name, formula: String(formula), visible, comment })),
        settings: settingsByKey(settings),
        activeSheet: active.id,
        structureProtected: protection.protected,
      };
    },
  });
  const found = requireValue(state, "what was loaded for the snapshot");
  const sheets = found.sheets.map((sheet, i): SheetState => {
    const contents = requireValue(snapshot.sheets[i], `the contents of ${sheet.name}`);
    return { ...sheet, protected: contents.protected, contents };
  });
  return { ...found, snapshot, sheets };
}

/** "" for a cell that shows what another one spilled: nobody's entry. */
export function contentAt({ contents }: SheetState, row: number, column: number): string | number | boolean {
  return isSpilled(contents, row, column) ? "" : (contents.formulas[row - contents.row]?.[column - contents.column] ?? "");
}

/** With other contents in some cells, which may lie beyond those that were read. @param cells by the sheets' ids */
export function withContents(
  state: WorkbookState,
  cells: readonly { sheet: string; row: number; column: number; content: SnapshotValue }[],
): WorkbookState {
  const sheets = state.sheets.map((sheet) => {
    const own = cells.filter((cell) => cell.sheet === sheet.id);
    return own.length === 0 ? sheet : { ...sheet, contents: { ...sheet.contents, ...enterInto(sheet, own) } };
  });
  return { ...state, sheets };
}

/** The grid reaches as far as the cells do. */
function enterInto(
  sheet: SheetState,
  cells: readonly { row: number; column: number; content: SnapshotValue }[],
): Pick<SheetSnapshot, "row" | "column" | "formulas"> {
  const { row, column, formulas } = sheet.contents;
  const [rows, columns] = [cells.map((cell) => cell.row), cells.map((cell) => cell.column)];
  const [first, left] = [leastOf(rows, row), leastOf(columns, column)];
  const end = largestOf(rows, row + formulas.length - 1) + 1;
  const right = largestOf(columns, column + (formulas[0]?.length ?? 0) - 1) + 1;
  const grid = Array.from({ length: end - first }, (_, i) =>
    Array.from({ length: right - left }, (_, j) => formulas[first + i - row]?.[left + j - column] ?? ""),
  );
  for (const cell of cells) requireValue(grid[cell.row - first], "a row of each cell")[cell.column - left] = cell.content;
  return { row: first, column: left, formulas: grid };
}
