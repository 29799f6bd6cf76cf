/**
 * How whole sheets look that go: read off Excel before they do, and put back on sheets that come instead of them. Everything is as the
 * clerk had it and not as a plan would dress it; plain data, since an undo may come days later.
 */
import { requireValue } from "../basics/requireValue";
import { areaAddress, cellAddress, SHEET_ROWS, type Area } from "../sheet/address";
import { MOST_DRESSED } from "../book/dressed";
import { requestsOf } from "./blocks";
import { askLooks, keptPieces, withoutUsual, type GoingArea, type KeptLook, type KeptLooks } from "./keptLooks";
import type { LookPiece } from "./lookStage";
import type { LookKind } from "./port";
import { askConditions, drawConditions, type KeptCondition } from "./keptConditions";
import { askPage, pagePieces, type KeptPage } from "./keptPage";
import { readTails } from "./keptTails";
import { readValidations, type PlacedValidation } from "./keptValidations";
import { sync } from "./sending";

/** What is known of a sheet that goes without asking for its looks. */
export interface GoingSheet {
  id: string;
  name: string;
  hiddenRows: number[];
  hiddenColumns: number[];
  merged: Area[];
  tables: readonly Area[];
  /** As far as it is filled. */
  filled: Area;
}

export interface SheetLooks {
  visibility: Excel.Worksheet["visibility"];
  tabColor: string;
  gridlines: boolean;
  /** Of as many cells as are carried; none where there are too many. */
  cells: KeptLooks[];
  /** In points. */
  heights: { row: number; rows: number; points: number }[];
  hiddenRows: number[];
  hiddenColumns: number[];
  merged: Area[];
  tables: { name: string; style: string; banded: boolean; filter: boolean }[];
  validations: PlacedValidation[];
  conditions: KeptCondition[];
  freeze: { rows: number; columns: number } | null;
  /** `null` where Excel told nothing, for want of a printer. */
  page: KeptPage | null;
}

/** Rows and columns beyond those that are filled, where they are dressed: somebody may have dressed whole columns. */
const [ROWS_BEYOND, COLUMNS_BEYOND] = [2_000, 20];
/** Cells of one question: an answer of more would be larger than Excel on the web gives. */
const CELLS_AT_ONCE = 5_000;
/** What a cell's look weighs in an answer, so that one request holds one question of the largest. */
const BYTES_PER_ANSWER = 600;

/** @param read is told before each request but the first ones how many sheets are read */
export async function readSheetLooks(
  context: Excel.RequestContext,
  sheets: readonly GoingSheet[],
  read: (sheets: number) => void,
): Promise<SheetLooks[]> {
  const plain = sheets.map((sheet) => ({ sheet, ...askPlain(context, sheet) }));
  await context.sync();
  const pages = await readPages(context, sheets);
  const asked = plain.map((one) => {
    const area = areaOf(one.sheet, one.used);
    return { ...one, area, ...askFurther(worksheetOf(context, one.sheet), area, one.conditions.items) };
  });
  await context.sync();
  const cells = await readCells(context, asked, read);
  const validations = await readValidations(
    context,
    asked.map(({ sheet, area }) => ({ ...sheet, area })),
  );
  return asked.map(({ sheet, worksheet, tables, frozen, rows, tellConditions }, i): SheetLooks => {
    const { hiddenRows, hiddenColumns, merged } = sheet;
    return {
      visibility: worksheet.visibility,
      tabColor: worksheet.tabColor,
      gridlines: worksheet.showGridlines,
      cells: requireValue(cells[i], `the looks of ${sheet.name}`).map((kept) => (kept.area.row === 0 ? kept : { ...kept, widths: [] })),
      heights: heightsOf(rows?.value ?? []),
      hiddenRows,
      hiddenColumns,
      merged,
      tables: tables.items.map(({ name, style, showBandedRows, showFilterButton }) => ({
        name,
        style,
        banded: showBandedRows,
        filter: showFilterButton,
      })),
      validations: requireValue(validations[i], `the validations of ${sheet.name}`),
      conditions: tellConditions(),
      freeze: frozen.isNullObject
        ? null
        : {
            rows: frozen.rowCount === SHEET_ROWS ? 0 : frozen.rowCount,
            columns: frozen.columnCount === ALL_COLUMNS ? 0 : frozen.columnCount,
          },
      page: pages?.[i] ?? null,
    };
  });
}

const ALL_COLUMNS = 16_384;

function worksheetOf({ workbook }: Excel.RequestContext, { id }: GoingSheet): Excel.Worksheet {
  return workbook.worksheets.getItem(id);
}

/** As far as a sheet is filled or dressed. */
function areaOf({ filled }: GoingSheet, { isNullObject, rowIndex, rowCount, columnIndex, columnCount }: Excel.Range): Area | null {
  const [rows, columns] = isNullObject
    ? [0, 0]
    : [Math.min(rowIndex + rowCount, filled.rows + ROWS_BEYOND), Math.min(columnIndex + columnCount, filled.columns + COLUMNS_BEYOND)];
  const area = { row: 0, column: 0, rows: Math.max(rows, filled.rows), columns: Math.max(columns, filled.columns) };
  return area.rows * area.columns === 0 ? null : area;
}

function askPlain(context: Excel.RequestContext, sheet: GoingSheet) {
  const worksheet = worksheetOf(context, sheet).load("visibility,tabColor,showGridlines");
  return {
    worksheet,
    // What is only dressed counts too.
    used: worksheet.getUsedRangeOrNullObject(false).load("rowIndex,columnIndex,rowCount,columnCount"),
    tables: worksheet.tables.load("items/name,items/style,items/showBandedRows,items/showFilterButton"),
    frozen: worksheet.freezePanes.getLocationOrNullObject().load("rowCount,columnCount"),
    conditions: worksheet.getRange().conditionalFormats.load("items/type,items/stopIfTrue"),
  };
}

/** One sync. Where there is no printer Excel may tell nothing of pages, and all else goes on. */
async function readPages(context: Excel.RequestContext, sheets: readonly GoingSheet[]): Promise<KeptPage[] | null> {
  const told = sheets.map((sheet) => askPage(worksheetOf(context, sheet)));
  return context.sync().then(
    () => told.map((tell) => tell()),
    () => null,
  );
}

function askFurther(worksheet: Excel.Worksheet, area: Area | null, conditions: readonly Excel.ConditionalFormat[]) {
  return {
    rows: area && worksheet.getRange(areaAddress(area)).getRowProperties({ format: { rowHeight: true } }),
    tellConditions: askConditions(conditions),
  };
}

async function readCells(
  context: Excel.RequestContext,
  asked: readonly { sheet: GoingSheet; area: Area | null }[],
  read: (sheets: number) => void,
): Promise<KeptLooks[][]> {
  const sheets = asked.map((one) => ({ ...one, found: [] as KeptLooks[] }));
  if (
    sheets.reduce(
      (
        sum,
        {
          sheet: {
            filled: { rows, columns },
          },
        },
      ) => sum + rows * columns,
      0,
    ) > MOST_DRESSED
  )
    return sheets.map(({ found }) => found);
  const going = ({ id, name }: GoingSheet, area: Area): GoingArea => ({ sheetId: id, sheet: name, area, wholeColumns: true });
  const questions = sheets.flatMap(({ sheet, area: whole, found }, i) =>
    whole
      ? slicesOf({ ...whole, rows: sheet.filled.rows }).map((area) => ({
          i,
          found,
          bytes: BYTES_PER_ANSWER * area.rows * area.columns,
          going: going(sheet, area),
        }))
      : [],
  );
  for (const request of requestsOf(questions)) {
    read(request[0].i + 1);
    const answer = askLooks(
      context,
      request.map(({ going }) => going),
    );
    await sync(context);
    const answers = answer();
    for (const [n, { found }] of request.entries()) found.push(requireValue(answers[n], "an answer to each question"));
  }
  const below = sheets.flatMap(({ sheet, area, found }) => {
    return area && area.rows > sheet.filled.rows
      ? [{ found, tail: going(sheet, { ...area, row: sheet.filled.rows, rows: area.rows - sheet.filled.rows }) }]
      : [];
  });
  const tails = await readTails(
    context,
    below.map(({ tail }) => tail),
  );
  for (const [n, { found }] of below.entries()) found.push(requireValue(tails[n], "the looks of each tail"));
  return sheets.map(({ found }) => found);
}

function slicesOf({ rows, columns }: Area): Area[] {
  const most = Math.max(1, Math.floor(CELLS_AT_ONCE / columns));
  return Array.from({ length: Math.ceil(rows / most) }, (_, i) => ({
    row: i * most,
    column: 0,
    rows: Math.min(most, rows - i * most),
    columns,
  }));
}

/** Heights of rows, those that follow each other with one height together. A hidden row has none. */
function heightsOf(rows: readonly Excel.RowProperties[]): SheetLooks["heights"] {
  const found: SheetLooks["heights"] = [];
  rows.forEach(({ format }, row) => {
    const points = format?.rowHeight ?? 0;
    const last = found[found.length - 1];
    if (points === 0) return;
    if (last && last.points === points && last.row + last.rows === row) last.rows += 1;
    else found.push({ row, rows: 1, points });
  });
  return found;
}

/** How cells, rows and columns look that nobody has dressed. */
export interface Usual {
  look: KeptLook;
  width: number;
  height: number;
}

/** One sync. @param id of a sheet that is new: contents dress a cell with a number format at most */
export async function readUsual(context: Excel.RequestContext, id: string): Promise<Usual> {
  const area = { row: 0, column: 0, rows: 1, columns: 1 };
  const { format } = context.workbook.worksheets.getItem(id).getRange(areaAddress(area)).load("format/rowHeight,format/columnWidth");
  const answer = askLooks(context, [{ sheetId: id, sheet: "", area, wholeColumns: true }]);
  await context.sync();
  return {
    look: { ...requireValue(answer()[0]?.looks[0], "the look of a cell"), numberFormat: "General" },
    width: format.columnWidth,
    height: format.rowHeight,
  };
}

/** @param looks of a sheet that went @returns what is other than on a sheet that is new */
export function withoutUsualLooks(looks: SheetLooks, { look: usual, width, height }: Usual): SheetLooks {
  return {
    ...looks,
    cells: looks.cells.map((kept) => ({
      ...kept,
      looks: kept.looks.map((look) => withoutUsual(look, usual)),
      widths: kept.widths.map((points) => (points === width ? 0 : points)),
    })),
    heights: looks.heights.filter(({ points }) => points !== height),
  };
}

/** @param id of the sheet that has come instead */
export function sheetLookPieces(looks: SheetLooks, id: string, name: string): LookPiece[] {
  const worksheet = ({ workbook }: Excel.RequestContext) => workbook.worksheets.getItem(id);
  const piece = (kind: LookKind, bytes: number, dress: (worksheet: Excel.Worksheet, context: Excel.RequestContext) => void): LookPiece => ({
    kind,
    sheet: name,
    bytes,
    queue: (context) => dress(worksheet(context), context),
  });
  const { freeze: frozen } = looks;
  const pieces = [
    ...keptPieces(looks.cells.map((kept) => ({ ...kept, sheetId: id }))),
    piece(
      "cells",
      1_000 +
        300 * (looks.heights.length + looks.hiddenRows.length + looks.hiddenColumns.length + looks.merged.length + looks.tables.length),
      (sheet, context) => dressSheet(sheet, context, looks),
    ),
    piece("validation", 900 * looks.validations.length, (sheet) => {
      for (const { area, validation } of looks.validations) Object.assign(sheet.getRange(areaAddress(area)).dataValidation, validation);
    }),
    piece("conditions", 1 + 900 * looks.conditions.length, (sheet) => drawConditions(sheet, looks.conditions)),
    ...(frozen ? [piece("freeze", 300, (sheet) => freeze(sheet, frozen))] : []),
    ...(looks.page ? pagePieces(looks.page).map(({ kind, dress }) => piece(kind, 2_000, ({ pageLayout }) => dress(pageLayout))) : []),
  ];
  return pieces.filter(({ bytes }) => bytes > 0);
}

function dressSheet(
  sheet: Excel.Worksheet,
  { workbook }: Excel.RequestContext,
  { tabColor, gridlines, heights, hiddenRows, hiddenColumns, merged, tables }: SheetLooks,
): void {
  sheet.showGridlines = gridlines;
  if (tabColor !== "") sheet.tabColor = tabColor;
  for (const { row, rows, points } of heights) sheet.getRange(areaAddress({ row, column: 0, rows, columns: 1 })).format.rowHeight = points;
  for (const row of hiddenRows) sheet.getRange(cellAddress(row, 0)).rowHidden = true;
  for (const column of hiddenColumns) sheet.getRange(cellAddress(0, column)).columnHidden = true;
  for (const area of merged) sheet.getRange(areaAddress(area)).merge(false);
  for (const { name, style, banded, filter } of tables) {
    const table = workbook.tables.getItem(name);
    table.style = style;
    table.showBandedRows = banded;
    table.showFilterButton = filter;
  }
}

function freeze({ freezePanes }: Excel.Worksheet, { rows, columns }: { rows: number; columns: number }): void {
  if (columns === 0) freezePanes.freezeRows(rows);
  else if (rows === 0) freezePanes.freezeColumns(columns);
  else freezePanes.freezeAt(areaAddress({ row: 0, column: 0, rows, columns }));
}
