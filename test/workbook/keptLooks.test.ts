/**
 * Looks of cells that go and come back, as a clerk had them.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
import { askLooks, keptPieces, type GoingArea } from "../../src/workbook/keptLooks";
import { readSheetLooks } from "../../src/workbook/sheetLooks";
import { openExcel } from "excel-stand-in/testing/officeInJsdom";

const look = {
  fill: { color: true, pattern: true },
  font: { name: true, size: true, color: true, bold: true, italic: true, underline: true },
  borders: { style: true, color: true, weight: true },
  horizontalAlignment: true,
  verticalAlignment: true,
  wrapText: true,
  shrinkToFit: true,
  protection: true,
} as const;

test("a column that a clerk has dressed comes back with its fills, fonts, lines, number formats and width", async () => {
  const excel = await openExcel();
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load("id,name");
    sheet.getRange("A1:D4").values = Array.from({ length: 4 }, () => [1, 2, 3, 4]);
    const cells = sheet.getRange("B2:C3");
    cells.format.fill.color = "#FFD966";
    cells.format.font.bold = true;
    cells.format.font.color = "#C00000";
    cells.format.horizontalAlignment = "Right";
    cells.numberFormat = [
      ["0.00", "@"],
      ["0%", "General"],
    ];
    sheet.getRange("B3").format.borders.getItem("EdgeBottom").style = "Double";
    sheet.getRange("C4").format.protection.locked = false;
    sheet.getRange("B1").format.columnWidth = 133;
    const all = sheet.getRange("A1:D4");
    const before = all.getCellProperties({ format: look });
    const numbers = all.load("numberFormat");
    await context.sync();
    const [was, formats] = [before.value, numbers.numberFormat as string[][]];

    const going: GoingArea = { sheetId: sheet.id, sheet: sheet.name, area: { row: 0, column: 1, rows: 4, columns: 2 }, wholeColumns: true };
    const answer = askLooks(context, [going]);
    await context.sync();
    // As a journal keeps it.
    const kept = JSON.parse(JSON.stringify(answer())) as ReturnType<typeof answer>;
    // Four looks among eight cells: the bare ones share theirs.
    expect(kept[0]!.looks.length).toBeLessThanOrEqual(6);
    sheet.getRange("B:C").delete("Left");
    sheet.getRange("B:C").insert("Right");
    await context.sync();
    for (const piece of keptPieces(kept)) piece.queue(context);
    const after = all.getCellProperties({ format: look });
    const columns = sheet.getRange("B1:C1").getColumnProperties({ format: { columnWidth: true } });
    all.load("numberFormat");
    await context.sync();
    expect(after.value).toEqual(was);
    expect(all.numberFormat).toEqual(formats);
    expect(columns.value.map(({ format }) => (format as { columnWidth: number }).columnWidth)).toEqual([133, 54]);
  });
});

test("a sheet of few columns that is dressed further down than it is filled is read whole", async () => {
  const excel = await openExcel();
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load("id,name");
    sheet.getRange("A1:B3").values = Array.from({ length: 3 }, () => [1, 2]);
    sheet.getRange("A1:B40").format.fill.color = "#FFD966";
    await context.sync();
    const filled = { row: 0, column: 0, rows: 3, columns: 2 };
    const [looks] = await readSheetLooks(
      context,
      [{ id: sheet.id, name: sheet.name, hiddenRows: [], hiddenColumns: [], merged: [], tables: [], filled }],
      () => undefined,
    );
    expect(looks?.cells.map(({ area }) => area)).toEqual([filled, { row: 3, column: 0, rows: 37, columns: 2 }]);
    expect(looks?.cells.map(({ cells }) => cells.length)).toEqual([3, 37]);
  });
});
