/**
 * Rows that a table gains look like the rows above them, ask for the same and go on with its calculated columns, however
 * they come: added, resized, typed, inserted, or brought back.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
import type { UniverGrid } from "../../src/grid/univer/univerGrid";
import { areaAt, openHeadlessGrid, values, write } from "../../testing/headlessGrid";
import { openExcel } from "../../testing/officeInJsdom";

const list = { list: { inCellDropDown: true, source: "甲,乙" } };

/** 成绩表 on A2:C4, every body row alike: a fill, a number format, a list, a condition, and C twice B. */
async function openScores() {
  const opened = await openExcel({ grid: openHeadlessGrid() });
  await opened.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A2:C4").formulas = [
      ["单位", "得分", "两倍"],
      ["甲", 1, "=B3*2"],
      ["乙", 2, "=B4*2"],
    ];
    const table = sheet.tables.add("A2:C4", true);
    table.name = "成绩表";
    sheet.getRange("A3:C4").format.fill.color = "#FFF8E1";
    sheet.getRange("B3:B4").numberFormat = [["0.00"], ["0.00"]];
    sheet.getRange("A3:A4").dataValidation.rule = list;
    const { rule, format } = sheet.getRange("B3:B4").conditionalFormats.add("Custom").custom;
    rule.formula = "=$B3>1";
    format.font.bold = true;
    sheet.getRange("A1:C2").format.fill.color = "#DCE6F1";
    await context.sync();
  });
  const { Excel, grid } = opened;
  const run = (body: (table: Excel.Table, sheet: Excel.Worksheet) => void) =>
    Excel.run(async (context) => {
      body(context.workbook.tables.getItem("成绩表"), context.workbook.worksheets.getActiveWorksheet());
      await context.sync();
    });
  return { grid, run };
}

/** What a row has: its fills, B's number format, the list in A, which row B's condition is about, C's formula. */
function rowAt(grid: UniverGrid, row: number) {
  const formats = grid.readFormat(areaAt(`A${row}:C${row}`))[0]!;
  const place = areaAt(`B${row}`);
  const condition = grid.conditionalFormats("sheet1").find(({ area }) => place.row >= area.row && place.row < area.row + area.rows);
  return {
    fills: formats.map(({ fill }) => fill),
    format: formats[1]!.numberFormat,
    list: grid.readValidation(areaAt(`A${row}`))?.rule,
    condition: condition && `${condition.formula} from row ${condition.area.row + 1}`,
    formula: grid.read(areaAt(`C${row}`))[0]![0]!.formula,
  };
}

const alike = (row: number, first = 3) => ({
  fills: ["#FFF8E1", "#FFF8E1", "#FFF8E1"],
  format: "0.00",
  list,
  condition: `=$B${first}>1 from row ${first}`,
  formula: `=B${row}*2`,
});

test("added at the end", async () => {
  const { grid, run } = await openScores();
  await run(
    (table) =>
      void table.rows.add(undefined, [
        ["丙", 5, null],
        ["丁", 6, null],
      ] as unknown as string[][]),
  );
  for (const row of [3, 4, 5, 6]) expect(rowAt(grid, row)).toEqual(alike(row));
  expect(values(grid, "A5:C6")).toEqual([
    ["丙", 5, 10],
    ["丁", 6, 12],
  ]);
});

test("added in the middle", async () => {
  const { grid, run } = await openScores();
  await run((table) => void table.rows.add(1, [["丙", 5, null]] as unknown as string[][]));
  for (const row of [3, 4, 5]) expect(rowAt(grid, row)).toEqual(alike(row));
});

test("added below the header they look like the rows below, not like the header", async () => {
  const { grid, run } = await openScores();
  await run(
    (table) =>
      void table.rows.add(0, [
        ["丙", 5, null],
        ["丁", 6, null],
      ] as unknown as string[][]),
  );
  for (const row of [3, 4, 5, 6]) expect(rowAt(grid, row)).toEqual(alike(row));
  expect(values(grid, "A3:C3")).toEqual([["丙", 5, 10]]);
});

test("taken in by a larger table", async () => {
  const { grid, run } = await openScores();
  await run((table) => table.resize("A2:C7"));
  for (const row of [3, 5, 7]) expect(rowAt(grid, row)).toEqual(alike(row));
});

test("typed right below", async () => {
  const { grid } = await openScores();
  write(grid, "A5", [["丙"]], "person");
  for (const row of [3, 5]) expect(rowAt(grid, row)).toEqual(alike(row));
});

test("of whole rows that are inserted through the table", async () => {
  const { grid, run } = await openScores();
  await run((_table, sheet) => void sheet.getRange("4:5").insert("Down"));
  for (const row of [3, 4, 5, 6]) expect(rowAt(grid, row)).toEqual(alike(row));
});

test("gone and added again", async () => {
  const { grid, run } = await openScores();
  await run((table) => table.rows.deleteRowsAt(1, 1));
  await run((table) => void table.rows.add(undefined, [["乙", 2, null]] as unknown as string[][]));
  for (const row of [3, 4]) expect(rowAt(grid, row)).toEqual(alike(row));
});

test("outside a table inserted cells look like those above or left of them, and hold nothing", async () => {
  const { grid, run } = await openScores();
  await run((_table, sheet) => {
    sheet.getRange("E3:F3").format.fill.color = "#E8F1EA";
    sheet.getRange("E4:F4").insert("Down");
    sheet.getRange("F3").insert("Right");
  });
  expect(grid.readFormat(areaAt("E4:F4"))[0]!.map(({ fill }) => fill)).toEqual(["#E8F1EA", "#E8F1EA"]);
  expect(grid.readFormat(areaAt("F3"))[0]![0]!.fill).toBe("#E8F1EA");
  expect(values(grid, "E3:G4")).toEqual([
    [null, null, null],
    [null, null, null],
  ]);
});

test("columns that a table gains look like the last one", async () => {
  const { grid, run } = await openScores();
  await run((table) => table.resize("A2:D4"));
  expect(grid.readFormat(areaAt("D2:D4")).map(([cell]) => cell!.fill)).toEqual(["#DCE6F1", "#FFF8E1", "#FFF8E1"]);
});
