/** Puts a file's workbook in the place of the one that is open. What the grid refuses is counted, never half done in silence. */
import { requireValue } from "../requireValue";
import type { Area } from "../address";
import { CellError, type BorderLine, type CellFormat, type CellInput, type Grid, type GridArea } from "../grid/grid";
import type { Book } from "../host/book";
import type { CellFile, LeftOutList, SheetFile, WorkbookFile } from "./workbookFile";

export function restoreWorkbook(book: Book, file: WorkbookFile): LeftOutList {
  const left: LeftOutList = {};
  const grid = book.edit();
  const placed = replaceSheets(book, grid, file);
  for (const { id, sheet } of placed) {
    writeCells(
      grid,
      id,
      sheet.cells.filter(({ formula, spilled }) => formula === undefined && !spilled),
      left,
    );
    addTables(grid, id, sheet, left);
  }
  for (const name of file.names) grid.setName(name);
  for (const { id, sheet } of placed)
    writeCells(
      grid,
      id,
      sheet.cells.filter(({ formula }) => formula !== undefined),
      left,
    );
  for (const { id, sheet } of placed) dress(book, grid, id, sheet);
  for (const [key, value] of Object.entries(file.settings)) book.settings.set(key, value);
  book.structurePassword = file.structureProtected ? "" : null;
  return left;
}

/** The old sheets go, the new ones come; between them the workbook needs one to keep. */
function replaceSheets(book: Book, grid: Grid, file: WorkbookFile): { id: string; sheet: SheetFile }[] {
  for (const { name } of grid.names()) grid.deleteName(name);
  for (const { id } of grid.tables()) grid.deleteTable(id);
  book.settings.clear();
  const old = book.sheetsInOrder();
  old.forEach(({ id }) => grid.updateSheet(id, { visible: true }));
  const names = file.sheets.map(({ name }) => name.toLowerCase());
  let count = 0;
  for (const { id } of old) {
    let name: string;
    do name = `~${++count}`;
    while (names.includes(name) || old.some((other) => other.name === name));
    grid.updateSheet(id, { name });
  }
  const placed = file.sheets.map((sheet) => ({ id: grid.addSheet(sheet.name), sheet }));
  const active = placed.find(({ sheet }) => sheet.name === file.active) ?? placed[0];
  grid.activateSheet(requireValue(active, "a sheet in the file").id);
  for (const { id } of old) {
    grid.deleteSheet(id);
    book.forgetSheet(id);
  }
  return placed;
}

function writeCells(grid: Grid, sheet: string, cells: readonly CellFile[], left: LeftOutList): void {
  const lines = new Map<number, CellFile[]>();
  for (const cell of cells) {
    if (cell.value === null && cell.formula === undefined) continue;
    lines.set(cell.row, [...(lines.get(cell.row) ?? []), cell]);
  }
  for (const block of consecutive([...lines.keys()].sort((a, b) => a - b))) {
    const inside = block.flatMap((row) => lines.get(row) ?? []);
    const column = Math.min(...inside.map((cell) => cell.column));
    const columns = Math.max(...inside.map((cell) => cell.column)) - column + 1;
    const inputs = block.map((row) => {
      const line = Array<CellInput>(columns).fill(null);
      for (const cell of lines.get(row) ?? []) line[cell.column - column] = inputOf(cell, left);
      return line;
    });
    const area = { sheet, row: Math.min(...block), column, rows: block.length, columns };
    if (!wrote(grid, area, inputs)) oneByOne(grid, sheet, inside, left);
  }
}

/** Rows that follow each other are written together. */
function consecutive(rows: readonly number[]): number[][] {
  const blocks: number[][] = [];
  for (const row of rows) {
    const last = blocks[blocks.length - 1];
    if (last && last[last.length - 1] === row - 1) last.push(row);
    else blocks.push([row]);
  }
  return blocks;
}

/** A grid refuses a block whole, before anything of it is written, if it cannot read one of its formulas. */
function wrote(grid: Grid, area: GridArea, inputs: CellInput[][]): boolean {
  try {
    grid.write(area, inputs);
    return true;
  } catch {
    return false;
  }
}

function oneByOne(grid: Grid, sheet: string, cells: readonly CellFile[], left: LeftOutList): void {
  for (const cell of cells) {
    const area = { sheet, row: cell.row, column: cell.column, rows: 1, columns: 1 };
    if (wrote(grid, area, [[inputOf(cell, {})]])) continue;
    count(left, "formulas");
    grid.write(area, [[inputOf({ ...cell, formula: undefined }, left)]]);
  }
}

function inputOf({ value, formula }: CellFile, left: LeftOutList): CellInput {
  if (formula !== undefined) return formula;
  if (value instanceof CellError) return value.code;
  // To the grid every text behind an equals sign is a formula.
  if (typeof value !== "string" || !value.startsWith("=") || value.length === 1) return value;
  count(left, "formulaLikeTexts");
  return null;
}

function count(left: LeftOutList, what: keyof LeftOutList): void {
  left[what] = (left[what] ?? 0) + 1;
}

function addTables(grid: Grid, sheet: string, { tables }: SheetFile, left: LeftOutList): void {
  for (const { name, area, style, bandedRows, filterButton, totals } of tables) {
    if (totals) count(left, "totals");
    // The totals stay below the table as cells.
    const rows = totals ? area.rows - 1 : area.rows;
    grid.addTable({ name, area: { sheet, ...area, rows }, style, showBandedRows: bandedRows, showFilterButton: filterButton });
  }
}

function dress(book: Book, grid: Grid, id: string, sheet: SheetFile): void {
  const state = book.state(id);
  for (const { area, format } of formatAreas(sheet.cells)) applyFormat(grid, { sheet: id, ...area }, format);
  for (const { column, points } of sheet.columnWidths) grid.setColumnWidth(id, column, 1, points);
  for (const { row, points } of sheet.rowHeights) grid.setRowHeight(id, row, 1, points);
  for (const column of sheet.hiddenColumns) grid.setColumnsHidden(id, column, 1, true);
  for (const row of sheet.hiddenRows) grid.setRowsHidden(id, row, 1, true);
  state.hiddenColumns = new Set(sheet.hiddenColumns);
  state.hiddenRows = new Set(sheet.hiddenRows);
  state.merged = sheet.merged.map((area) => ({ sheet: id, ...area }));
  grid.showMerged(state.merged);
  state.names = new Map(sheet.names.map((name) => [name.name.toLowerCase(), name]));
  state.page = sheet.page;
  state.protection = sheet.protection;
  state.showHeadings = sheet.showHeadings;
  state.veryHidden = sheet.visibility === "veryHidden";
  for (const { area, validation } of sheet.validations) grid.setValidation({ sheet: id, ...area }, validation);
  for (const { area, ...condition } of sheet.conditions) grid.addConditionalFormat({ area: { sheet: id, ...area }, ...condition });
  if (sheet.frozen.rows > 0 || sheet.frozen.columns > 0) grid.freeze(id, sheet.frozen.rows, sheet.frozen.columns);
  grid.updateSheet(id, {
    showGridlines: sheet.showGridlines,
    ...(sheet.tabColor !== "" && { tabColor: sheet.tabColor }),
    ...(sheet.visibility !== "visible" && { visible: false }),
  });
}

/** Cells that look the same and form a rectangle are formatted in one go. */
function formatAreas(cells: readonly CellFile[]): { area: Area; format: CellFormat }[] {
  const areas: { area: Area; format: CellFormat; key: string }[] = [];
  const open = new Map<string, (typeof areas)[number]>();
  const runs: typeof areas = [];
  for (const { row, column, format } of cells) {
    if (!format) continue;
    const key = JSON.stringify(format);
    const last = runs[runs.length - 1];
    if (last?.key === key && last.area.row === row && last.area.column + last.area.columns === column) last.area.columns++;
    else runs.push({ area: { row, column, rows: 1, columns: 1 }, format, key });
  }
  for (const run of runs) {
    const shape = `${run.area.column},${run.area.columns},${run.key}`;
    const above = open.get(shape);
    if (above && above.area.row + above.area.rows === run.area.row) above.area.rows++;
    else {
      areas.push(run);
      open.set(shape, run);
    }
  }
  return areas;
}

/** A line belongs to each cell: those above and below are drawn row by row, those beside column by column. */
function applyFormat(grid: Grid, area: GridArea, { borders = [], ...format }: CellFormat): void {
  if (Object.keys(format).length > 0) grid.format(area, format);
  const across = borders.filter(isAcross);
  const along = borders.filter((line) => !isAcross(line));
  for (let row = 0; across.length > 0 && row < area.rows; row++)
    grid.format({ ...area, row: area.row + row, rows: 1 }, { borders: across });
  for (let column = 0; along.length > 0 && column < area.columns; column++)
    grid.format({ ...area, column: area.column + column, columns: 1 }, { borders: along });
}

function isAcross({ edge }: BorderLine): boolean {
  return edge === "EdgeTop" || edge === "EdgeBottom";
}
