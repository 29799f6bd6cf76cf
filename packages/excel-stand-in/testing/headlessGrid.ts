/** The preview's grid over Univer without a page: nothing is drawn, everything else is as in the browser. */
import { IUniverInstanceService, LocaleType, LogLevel, Univer, UniverInstanceType } from "@univerjs/core";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import type { CellContent, CellInput, GridArea } from "../src/grid/grid";
import { CellError } from "../src/grid/grid";
import { UniverBook, unitId } from "../src/grid/univer/book";
import { newSheet } from "../src/grid/univer/sheets";
import { UniverGrid } from "../src/grid/univer/univerGrid";
import { parseAddress } from "../src/address";

const unseen = { repaint: () => undefined, fitRows: () => undefined, describeFunctions: () => undefined };

export function openHeadlessGrid(): UniverGrid {
  const univer = new Univer({ locale: LocaleType.ZH_CN, locales: {}, logLevel: LogLevel.ERROR });
  univer.registerPlugin(UniverFormulaEnginePlugin, { notExecuteFormula: true });
  univer.registerPlugin(UniverSheetsPlugin);
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, {
    id: unitId,
    name: "test",
    sheetOrder: ["sheet1"],
    sheets: { sheet1: newSheet("sheet1", "Sheet1") },
  });
  univer.__getInjector().get(IUniverInstanceService).focusUnit(unitId);
  return new UniverGrid(new UniverBook(univer), unseen);
}

/** An address of the first sheet as an area. */
export function areaAt(address: string): GridArea {
  const { row, column, rows, columns } = parseAddress(address)!;
  return { sheet: "sheet1", row, column, rows, columns };
}

export function write(grid: UniverGrid, address: string, cells: CellInput[][], source?: "person"): void {
  grid.write(areaAt(address), cells, source);
}

/** Values as a person reads them: a blank is null, an error its code. */
export function values(grid: UniverGrid, address: string): unknown[][] {
  return grid.read(areaAt(address)).map((row) => row.map(({ value }: CellContent) => (value instanceof CellError ? value.code : value)));
}
