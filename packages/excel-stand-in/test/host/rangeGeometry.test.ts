/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
import { openExcel } from "../../testing/officeInJsdom";

/** Runs on the first sheet. */
async function onSheet<R>(body: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<R>): Promise<R> {
  const { Excel } = await openExcel();
  return Excel.run((context) => body(context.workbook.worksheets.getItem("Sheet1"), context));
}

async function addresses(of: (sheet: Excel.Worksheet) => Excel.Range[]): Promise<string[]> {
  return onSheet(async (sheet, context) => {
    sheet.getRange("B2:C3").values = [
      [1, 2],
      [3, 4],
    ];
    const ranges = of(sheet).map((range) => range.load("address"));
    await context.sync();
    return ranges.map((range) => (range.isNullObject ? "null" : range.address.replace("Sheet1!", "")));
  });
}

test("ranges lead to other ranges", async () => {
  expect(
    await addresses((sheet) => {
      const range = sheet.getRange("B2:D5");
      return [
        range.getCell(0, 1),
        range.getCell(9, 9),
        range.getRow(1),
        range.getColumn(2),
        range.getLastRow(),
        range.getLastColumn(),
        range.getLastCell(),
        range.getEntireRow(),
        range.getEntireColumn(),
        range.getResizedRange(1, -1),
        range.getAbsoluteResizedRange(1, 1),
        range.getOffsetRange(1, 1),
        range.getRowsBelow(2),
        range.getColumnsAfter(1),
        range.getBoundingRect("F9"),
        range.getIntersectionOrNullObject("A1:B2"),
        range.getIntersectionOrNullObject("F9"),
        range.getUsedRange(),
        range.getSurroundingRegion(),
        sheet.getUsedRange(),
        sheet.getRangeByIndexes(0, 1, 2, 3),
        sheet.getCell(3, 4),
        sheet.getRange("A:C"),
        sheet.getRange("2:3"),
        sheet.getRange("$C$3:$B$2"),
        sheet.getRange(),
      ];
    }),
  ).toEqual([
    "C2",
    "K11",
    "B3:D3",
    "D2:D5",
    "B5:D5",
    "D2:D5",
    "D5",
    "2:5",
    "B:D",
    "B2:C6",
    "B2",
    "C3:E6",
    "B6:D7",
    "E2:E5",
    "B2:F9",
    "B2",
    "null",
    "B2:C3",
    "B2:D5",
    "B2:C3",
    "B1:D2",
    "E4",
    "A:C",
    "2:3",
    "B2:C3",
    "1:1048576",
  ]);
});

test.each([
  ["before the first row", (sheet: Excel.Worksheet) => sheet.getRange("A1").getOffsetRange(-1, 0)],
  ["to nothing", (sheet: Excel.Worksheet) => sheet.getRange("A1").getResizedRange(-1, 0)],
  ["a row the range does not have", (sheet: Excel.Worksheet) => sheet.getRange("A1:A2").getRow(2)],
  ["no address", (sheet: Excel.Worksheet) => sheet.getRange("这里")],
  ["another sheet's address", (sheet: Excel.Worksheet) => sheet.getRange("其他!A1")],
])("%s is refused", async (_, of) => {
  await expect(addresses((sheet) => [of(sheet)])).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("no intersection is not found", async () => {
  await expect(addresses((sheet) => [sheet.getRange("A1").getIntersection("B2")])).rejects.toMatchObject({
    code: "ItemNotFound",
  });
});

test("indexes and counts", async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange("B2:D5").load("rowIndex,columnIndex,rowCount,columnCount,cellCount,isEntireColumn");
    const column = sheet.getRange("B:B").load("rowCount,isEntireColumn,values,formulas");
    await context.sync();
    expect(range).toMatchObject({ rowIndex: 1, columnIndex: 1, rowCount: 4, columnCount: 3, cellCount: 12, isEntireColumn: false });
    expect(column).toMatchObject({ rowCount: 1_048_576, isEntireColumn: true });
    expect(column.values).toBeNull();
  });
});

test("a sheet's name is quoted where it must be", async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1");
    const read = async (name: string) => {
      sheet.name = name;
      range.load("address");
      await context.sync();
      return range.address;
    };
    expect(await read("方案参数")).toBe("方案参数!A1");
    expect(await read("2024 年")).toBe("'2024 年'!A1");
  });
});

test("an empty sheet's used range is its first cell or null", async () => {
  await onSheet(async (sheet, context) => {
    const used = sheet.getUsedRange().load("address");
    const none = sheet.getUsedRangeOrNullObject().load("address");
    await context.sync();
    expect(used.address).toBe("Sheet1!A1");
    expect(none.isNullObject).toBe(true);
  });
});
