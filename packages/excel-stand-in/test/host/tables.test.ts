/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
import { openExcel } from "../../testing/officeInJsdom";

async function onSheet<R>(body: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<R>): Promise<R> {
  const { Excel } = await openExcel();
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:C3").values = [
      ["单位", "得分", "得分"],
      ["国土局", 96, 1],
      ["财政局", 95, 2],
    ];
    return body(sheet, context);
  });
}

test("a table is added, named and read", async () => {
  await onSheet(async (sheet, context) => {
    const table = sheet.tables.add("A1:C3", true);
    table.name = "得分表";
    table.style = "TableStyleLight9";
    table.showBandedRows = false;
    table.load("id,name,style,showBandedRows,showFilterButton,showHeaders,showTotals");
    const ranges = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()].map((range) => range.load("address"));
    const headers = table.getHeaderRowRange().load("values");
    table.worksheet.load("name");
    await context.sync();
    expect(table).toMatchObject({
      name: "得分表",
      style: "TableStyleLight9",
      showBandedRows: false,
      showFilterButton: true,
      showHeaders: true,
      showTotals: false,
    });
    expect(ranges.map((range) => range.address)).toEqual(["Sheet1!A1:C3", "Sheet1!A1:C1", "Sheet1!A2:C3"]);
    // Excel tells equal headers apart.
    expect(headers.values).toEqual([["单位", "得分", "得分2"]]);
    expect(table.worksheet.name).toBe("Sheet1");
    const again = context.workbook.tables.getItem("得分表").load("id");
    const byId = context.workbook.tables.getItem(table.id).load("name");
    await context.sync();
    expect(again.id).toBe(table.id);
    expect(byId.name).toBe("得分表");
  });
});

test("tables are listed for the workbook, a sheet and a range", async () => {
  await onSheet(async (sheet, context) => {
    sheet.tables.add(sheet.getRange("A1:C3"), true);
    sheet.tables.add("E1:E2", true);
    const all = context.workbook.tables.load("items/name,count");
    const count = sheet.tables.getCount();
    const touching = sheet.getRange("C3:E9").getTables(false).load("items/name");
    const whole = sheet.getRange("C1:F9").getTables(true).load("items/name");
    await context.sync();
    expect(all.items.map((table) => table.name)).toEqual(["表1", "表2"]);
    expect(all.count).toBe(2);
    expect(count.value).toBe(2);
    expect(touching.items.map((table) => table.name)).toEqual(["表1"]);
    expect(whole.items.map((table) => table.name)).toEqual(["表2"]);
  });
});

test("columns are found by name and number", async () => {
  await onSheet(async (sheet, context) => {
    const table = sheet.tables.add("A1:C3", true);
    table.columns.load("items/name,items/id,items/index,count");
    const score = table.columns.getItem("得分");
    score.load("values,index");
    const body = score.getDataBodyRange().load("values,address");
    const none = table.columns.getItemOrNullObject("没有").load("name");
    const last = table.columns.getItemAt(2).load("name");
    await context.sync();
    expect(table.columns.items.map(({ name, id, index }) => [name, id, index])).toEqual([
      ["单位", 1, 0],
      ["得分", 2, 1],
      ["得分2", 3, 2],
    ]);
    expect(table.columns.count).toBe(3);
    expect(score.values).toEqual([["得分"], [96], [95]]);
    expect(body.address).toBe("Sheet1!B2:B3");
    expect(none.isNullObject).toBe(true);
    expect(last.name).toBe("得分2");
    score.name = "单位";
    await expect(context.sync()).rejects.toMatchObject({ code: "ItemAlreadyExists" });
    score.name = "总分";
    table.columns.load("items/name");
    await context.sync();
    expect(table.columns.items.map(({ name }) => name)).toEqual(["单位", "总分", "得分2"]);
  });
});

test("rows and columns are added and deleted", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A4").values = [["下面"]];
    const table = sheet.tables.add("A1:C3", true);
    table.rows.add(undefined, [["审计局", 97, 3]]);
    table.rows.add(0, [["人社局", 94, 4]]);
    table.columns.add(1, undefined, "类别");
    const body = table.getDataBodyRange().load("values");
    const below = sheet.getRange("A6").load("values");
    table.rows.load("count");
    await context.sync();
    expect(body.values).toEqual([
      ["人社局", "", 94, 4],
      ["国土局", "", 96, 1],
      ["财政局", "", 95, 2],
      ["审计局", "", 97, 3],
    ]);
    expect(below.values).toEqual([["下面"]]);
    expect(table.rows.count).toBe(4);
    table.rows.getItemAt(1).delete();
    table.columns.getItem("类别").delete();
    const rest = table.getRange().load("values");
    const row = table.rows.getItemAt(1).load("values,index");
    await context.sync();
    expect(rest.values).toEqual([
      ["单位", "得分", "得分2"],
      ["人社局", 94, 4],
      ["财政局", 95, 2],
      ["审计局", 97, 3],
    ]);
    expect(row.values).toEqual([["财政局", 95, 2]]);
  });
});

test("a table that loses all its rows keeps one, blank, and what is below moves up", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A4").values = [["下面"]];
    const table = sheet.tables.add("A1:C3", true);
    table.rows.deleteRowsAt(0, 2);
    table.rows.load("count");
    const rest = sheet.getRange("A1:A3").load("values");
    await context.sync();
    expect(table.rows.count).toBe(1);
    expect(rest.values).toEqual([["单位"], [""], ["下面"]]);
  });
});

test("a table without headers gets them, and blank ones are filled", async () => {
  await onSheet(async (sheet, context) => {
    const table = sheet.tables.add("A2:B3", false);
    const whole = table.getRange().load("values,address");
    const blank = sheet.tables.add("E1:F2", true).getHeaderRowRange().load("values");
    await context.sync();
    expect(whole.address).toBe("Sheet1!A2:B4");
    expect(whole.values).toEqual([
      ["列1", "列2"],
      ["国土局", 96],
      ["财政局", 95],
    ]);
    expect(blank.values).toEqual([["列1", "列2"]]);
  });
});

test("a table is resized, dissolved and deleted", async () => {
  await onSheet(async (sheet, context) => {
    const table = sheet.tables.add("A1:B3", true);
    table.resize("A1:C5");
    const range = table.getRange().load("address");
    await context.sync();
    expect(range.address).toBe("Sheet1!A1:C5");
    table.resize("A2:C5");
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
    const left = table.convertToRange().load("values");
    const count = sheet.tables.getCount();
    await context.sync();
    expect(count.value).toBe(0);
    expect(left.values[1]).toEqual(["国土局", 96, 1]);
    const second = sheet.tables.add("A1:C3", true);
    await context.sync();
    second.delete();
    const gone = sheet.getRange("A1:C3").load("values");
    await context.sync();
    expect(gone.values.flat().every((value) => value === "")).toBe(true);
  });
});

test.each<[string, (sheet: Excel.Worksheet) => void, string]>([
  ["overlapping another", (sheet) => void sheet.tables.add("C3:D5", true), "InvalidOperation"],
  ["a name with a space", (sheet) => (sheet.tables.getItem("得分表").name = "得 分"), "InvalidArgument"],
  ["a name that is a cell", (sheet) => (sheet.tables.getItem("得分表").name = "KH1"), "InvalidArgument"],
  ["a defined name's name", (sheet) => (sheet.tables.getItem("得分表").name = "总分"), "ItemAlreadyExists"],
  ["another table's name", (sheet) => (sheet.tables.add("H1:H3", true).name = "得分表"), "ItemAlreadyExists"],
  ["a missing table", (sheet) => void sheet.tables.getItem("没有").load("name"), "ItemNotFound"],
  ["totals, which the grid has not", (sheet) => (sheet.tables.getItem("得分表").showTotals = true), "NotInPreview"],
])("refused: %s", async (_, write, code) => {
  await onSheet(async (sheet, context) => {
    sheet.tables.add("A1:C3", true).name = "得分表";
    context.workbook.names.add("总分", "=100");
    await context.sync();
    write(sheet);
    await expect(context.sync()).rejects.toMatchObject({ code });
  });
});
