/**
 * A sheet of the preview is as large as Excel's: it grows when something is put beyond its end, by office.js or by a spill.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
import { openHeadlessGrid, values, write } from "../../testing/headlessGrid";
import { openExcel } from "../../testing/officeInJsdom";

/** Runs over the sheet and gives how large the grid's sheet is afterwards. */
async function sizeAfter(body: (sheet: Excel.Worksheet) => void): Promise<{ rows: number; columns: number }> {
  const { Excel, grid } = await openExcel({ grid: openHeadlessGrid() });
  await Excel.run(async (context) => {
    body(context.workbook.worksheets.getActiveWorksheet());
    await context.sync();
  });
  const [{ rowCount, columnCount }] = grid.sheets() as [ReturnType<typeof grid.sheets>[number]];
  return { rows: rowCount, columns: columnCount };
}

test.each<[string, (sheet: Excel.Worksheet) => void]>([
  ["a value", (sheet) => void (sheet.getRange("A5000").values = [[1]])],
  ["a formula", (sheet) => void (sheet.getRange("A5000").formulas = [["=1+1"]])],
  ["a fill", (sheet) => void (sheet.getRange("A4990:A5000").format.fill.color = "#FFF8E1")],
  ["a number format", (sheet) => void (sheet.getRange("A5000").numberFormat = [["0.00"]])],
  ["a row height", (sheet) => void (sheet.getRange("A5000").format.rowHeight = 30)],
  [
    "a validation",
    (sheet) => void (sheet.getRange("A4990:A5000").dataValidation.rule = { list: { inCellDropDown: true, source: "甲,乙" } }),
  ],
  ["a table", (sheet) => void sheet.tables.add("A4990:B5000", true)],
  ["a larger table", (sheet) => sheet.tables.add("A1:B3", true).resize("A1:B5000")],
  ["inserted cells", (sheet) => void sheet.getRange("A4990:A5000").insert("Down")],
  ["a selection", (sheet) => sheet.getRange("A5000").select()],
])("%s far below", async (_what, put) => {
  const { rows } = await sizeAfter(put);
  expect(rows).toBeGreaterThanOrEqual(5000);
  expect(rows).toBeLessThan(6000);
});

test.each<[string, (sheet: Excel.Worksheet) => void]>([
  ["a value", (sheet) => void (sheet.getRange("CV1").values = [[1]])],
  ["a column width", (sheet) => void (sheet.getRange("CV1").format.columnWidth = 100)],
  ["a hidden column", (sheet) => void (sheet.getRange("CV:CV").columnHidden = true)],
])("%s far to the right", async (_what, put) => {
  const { columns } = await sizeAfter(put);
  expect(columns).toBeGreaterThanOrEqual(100);
  expect(columns).toBeLessThan(200);
});

test("a conditional format far below, which stays what it is", async () => {
  const { Excel, grid } = await openExcel({ grid: openHeadlessGrid() });
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A3:A5000");
    const { rule, format } = range.conditionalFormats.add("Custom").custom;
    rule.formula = "=$A3=1";
    format.fill.color = "#FFF8E1";
    await context.sync();
  });
  expect(grid.conditionalFormats("sheet1")).toMatchObject([{ area: { row: 2, rows: 4998 }, formula: "=$A3=1" }]);
  expect(grid.sheets()[0]!.rowCount).toBeGreaterThanOrEqual(5000);
});

test("a format of whole columns is no longer than the sheet, and makes it no longer", async () => {
  expect(await sizeAfter((sheet) => void (sheet.getRange("A:C").format.fill.color = "#FFF8E1"))).toEqual({ rows: 1100, columns: 60 });
});

test("beyond Excel's last row nothing can be named", async () => {
  const { Excel } = await openExcel({ grid: openHeadlessGrid() });
  await expect(
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1048577").values = [[1]];
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("a result spills as far as it is long, and what counts it sees all of it", () => {
  const grid = openHeadlessGrid();
  write(grid, "A1", [["=SEQUENCE(3000)"]]);
  write(grid, "C1:C3", [["=ROWS(A1#)"], ["=SUM(A:A)"], ['=COUNTIFS(A1:A1048576,">2500")']]);
  expect(values(grid, "A3000")).toEqual([[3000]]);
  expect(values(grid, "C1:C3")).toEqual([[3000], [4501500], [500]]);
  expect(grid.sheets()[0]!.rowCount).toBeGreaterThanOrEqual(3000);
});

test("whole columns and rows are as long as Excel's, and see what comes later", () => {
  const grid = openHeadlessGrid();
  write(grid, "A1:A2", [[1], [2]]);
  write(grid, "C1:C5", [["=SUM(A:A)"], ["=ROWS(A:A)"], ["=COLUMNS(8:8)"], ["=INDEX(A:A,2500)"], ["=COUNTIFS(A2:A1048576,7)"]]);
  expect(values(grid, "C1:C5")).toEqual([[3], [1048576], [16384], [0], [0]]);
  write(grid, "A2500", [[7]]);
  expect(values(grid, "C1:C5")).toEqual([[10], [1048576], [16384], [7], [1]]);
});

test("two thousand rows are written, read and taken away without the sheet losing any", async () => {
  const { Excel } = await openExcel({ grid: openHeadlessGrid() });
  const rows = Array.from({ length: 2000 }, (_row, i) => [`人员${i + 1}`, i]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B1").values = [["姓名", "得分"]];
    const table = sheet.tables.add("A1:B2", true);
    table.rows.add(undefined, rows);
    await context.sync();
    const body = table.getDataBodyRange().load("values");
    await context.sync();
    expect(body.values.slice(1)).toEqual(rows);
    table.rows.deleteRowsAt(1, 1999);
    const left = table.getDataBodyRange().load("values");
    await context.sync();
    expect(left.values).toEqual([
      ["", ""],
      ["人员2000", 1999],
    ]);
  });
});
