/** Fixtures as what the add-in sees: a snapshot made straight from the cells, or read out of an .xlsx that was written of them. */
import { translateFormulaToR1C1 } from "@borgar/fx";
import { defaultPageLayout } from "excel-stand-in/host/objects/pageLayoutState";
import { readWorkbook } from "excel-stand-in/files/read";
import { writeWorkbook } from "excel-stand-in/files/write";
import type { SheetFile, WorkbookFile } from "excel-stand-in/files/workbookFile";
import type { SheetSnapshot, Snapshot } from "../../src/book/snapshot";
import { cellAddress, columnIndex } from "../../src/sheet/address";
import { contentOf, type Content } from "../../src/sheet/formula";
import { clerkBook, clerkSheet, type ClerkCell } from "../support/clerkSheet";
import type { FixtureCell, LayoutFixture } from "./fixtures/layout";

const ADD_IN = { id: "00000000-0000-0000-0000-000000000000", version: "1.0.0", namespace: "" };

const valueOf = (cell: FixtureCell): ClerkCell => (typeof cell === "object" && cell !== null ? cell.value : cell);

/** All cells, as if Excel had been asked for them. */
export function sheetOf({ name, grid, hiddenColumns = [] }: LayoutFixture): SheetSnapshot {
  const sheet = clerkSheet(
    name,
    grid.map((line) => line.map(valueOf)),
    { hiddenColumns: [...hiddenColumns] },
  );
  for (const [row, line] of grid.entries())
    for (const [column, cell] of line.entries())
      if (typeof cell === "object" && cell !== null) putFormula(sheet, row, column, cell.formula);
  return sheet;
}

function putFormula({ formulas, formulasR1C1 }: SheetSnapshot, row: number, column: number, formula: string): void {
  formulas[row]![column] = formula;
  formulasR1C1[row]![column] = translateFormulaToR1C1(formula, cellAddress(row, column));
}

export function bookOf(fixture: LayoutFixture): Snapshot {
  return clerkBook([sheetOf(fixture)]);
}

/** The bytes of a workbook that holds the sheet, with its merged cells, hidden columns, number formats and formulas. */
export function xlsxOf(fixture: LayoutFixture): Promise<Uint8Array> {
  return writeWorkbook(fileOf(fixture), ADD_IN);
}

/** The sheet as it comes back out of such a file. */
export async function sheetFromXlsx(bytes: Uint8Array): Promise<SheetSnapshot> {
  const { file } = await readWorkbook(bytes, ADD_IN);
  const [sheet] = file?.sheets ?? [];
  if (!sheet) throw new Error("The file that was just written holds no sheet.");
  return snapshotOf(sheet);
}

function fileOf(fixture: LayoutFixture): WorkbookFile {
  const { name, values, formulas, merged } = sheetOf(fixture);
  const formats = new Map(Object.entries(fixture.formats ?? {}).map(([letters, format]) => [columnIndex(letters), format]));
  const cells = values.flatMap((line, row) =>
    line.flatMap((value, column): SheetFile["cells"] => {
      if (value === "") return [];
      const content = formulas[row]![column]!;
      const numberFormat = typeof value === "number" ? formats.get(column) : undefined;
      return [
        {
          ...{ row, column, value },
          ...(typeof content === "string" && content.startsWith("=") && { formula: content }),
          ...(numberFormat !== undefined && { format: { numberFormat } }),
        },
      ];
    }),
  );
  const sheet: SheetFile = {
    ...{ name, cells, merged, page: defaultPageLayout(), visibility: "visible", tabColor: "", showGridlines: true, showHeadings: true },
    ...{ columnWidths: [], rowHeights: [], hiddenColumns: [...(fixture.hiddenColumns ?? [])], hiddenRows: [] },
    ...{ frozen: { rows: 0, columns: 0 }, tables: [], names: [], validations: [], conditions: [], protection: null },
  };
  return { sheets: [sheet], names: [], active: name, settings: {}, structureProtected: false };
}

function snapshotOf({ name, cells, merged, hiddenColumns, hiddenRows }: SheetFile): SheetSnapshot {
  const [rows, columns] = [Math.max(...cells.map(({ row }) => row)) + 1, Math.max(...cells.map(({ column }) => column)) + 1];
  const grid = <Value>(blank: Value) => Array.from({ length: rows }, () => Array<Value>(columns).fill(blank));
  const [values, formulas, formulasR1C1] = [grid<string | number | boolean>(""), grid<Content>(""), grid<Content>("")];
  const kinds = grid<SheetSnapshot["kinds"][number][number]>("Empty");
  for (const { row, column, value, formula } of cells) {
    if (value === null || value === "" || typeof value === "object") continue;
    values[row]![column] = value;
    formulas[row]![column] = formulasR1C1[row]![column] = contentOf(value);
    kinds[row]![column] = typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
    if (formula !== undefined) putFormula({ formulas, formulasR1C1 } as SheetSnapshot, row, column, formula);
  }
  const base = { visible: true, protected: false, row: 0, column: 0 };
  return { ...base, name, values, formulas, formulasR1C1, kinds, hiddenRows, hiddenColumns, merged };
}
