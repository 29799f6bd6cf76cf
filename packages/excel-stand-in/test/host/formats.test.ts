/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
import { openExcel } from "../../testing/officeInJsdom";

async function onSheet<R>(body: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<R>): Promise<R> {
  const { Excel } = await openExcel();
  return Excel.run((context) => body(context.workbook.worksheets.getActiveWorksheet(), context));
}

test("fill, font, alignment and protection are set and read", async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:B2");
    range.format.fill.color = "#ddebf7";
    Object.assign(range.format.font, { name: "微软雅黑", size: 12, bold: true, italic: true, color: "red", underline: "Single" });
    range.format.horizontalAlignment = "CenterAcrossSelection";
    range.format.verticalAlignment = "Top";
    range.format.wrapText = true;
    range.format.shrinkToFit = true;
    range.format.protection.locked = false;
    range.load(
      "format/fill/color,format/font,format/horizontalAlignment,format/verticalAlignment,format/wrapText,format/shrinkToFit,format/protection/locked",
    );
    await context.sync();
    const { fill, font, protection, horizontalAlignment, verticalAlignment, wrapText, shrinkToFit } = range.format;
    expect(fill.color).toBe("#DDEBF7");
    expect(font).toMatchObject({ name: "微软雅黑", size: 12, bold: true, italic: true, color: "#FF0000", underline: "Single" });
    expect({ horizontalAlignment, verticalAlignment, wrapText, shrinkToFit }).toEqual({
      horizontalAlignment: "CenterAcrossSelection",
      verticalAlignment: "Top",
      wrapText: true,
      shrinkToFit: true,
    });
    expect(protection.locked).toBe(false);
  });
});

test("what differs between cells reads null, what was never set reads Excel's default", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1").format.font.bold = true;
    const mixed = sheet.getRange("A1:A2").load("format/font/bold,format/fill/color,format/protection/locked");
    await context.sync();
    expect(mixed.format.font.bold).toBeNull();
    expect(mixed.format.fill.color).toBe("#FFFFFF");
    expect(mixed.format.protection.locked).toBe(true);
    sheet.getRange("A1").format.fill.color = "#00FF00";
    sheet.getRange("A1").format.fill.clear();
    mixed.load("format/fill/color");
    await context.sync();
    expect(mixed.format.fill.color).toBe("#FFFFFF");
  });
});

test("number formats, as one or as a matrix", async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:C2");
    range.numberFormat = "0.00" as unknown as string[][];
    range.numberFormat = [
      ["@", "@", null],
      ["0%", "General", "0.0"],
    ];
    range.load("numberFormat");
    await context.sync();
    expect(range.numberFormat).toEqual([
      ["@", "@", "0.00"],
      ["0%", "General", "0.0"],
    ]);
  });
});

test("borders of edges and inside", async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:C3");
    for (const side of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const) {
      const border = range.format.borders.getItem(side);
      border.style = "Continuous";
      border.weight = "Thin";
      border.color = "#bfbfbf";
    }
    range.format.borders.getItem("EdgeBottom").weight = "Thick";
    const bottom = range.format.borders.getItem("EdgeBottom").load("style,weight,color,sideIndex");
    const all = range.format.borders.load("items/weight,items/style");
    const elsewhere = sheet.getRange("E5").format.borders.getItem("EdgeTop").load("style");
    await context.sync();
    expect(bottom).toMatchObject({ style: "Continuous", weight: "Thick", color: "#BFBFBF", sideIndex: "EdgeBottom" });
    expect(all.items.map((item) => item.weight)).toEqual(["Thin", "Thick", "Thin", "Thin", "Thin", "Thin"]);
    expect(elsewhere.style).toBe("None");
  });
});

test("widths, heights and hiding", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A:B").format.columnWidth = 90;
    sheet.getRange("1:1").format.rowHeight = 30;
    sheet.getRange("D:D").columnHidden = true;
    sheet.getRange("3:4").rowHidden = true;
    sheet.getRange("4:4").rowHidden = false;
    sheet.getRange("A:B").format.autofitColumns();
    const a = sheet.getRange("A1").load("format/columnWidth,format/rowHeight,hidden,width,height,left,top");
    const d = sheet.getRange("C1:D1").load("columnHidden,hidden,format/columnWidth");
    const rows = sheet.getRange("A3:A4").load("rowHidden");
    const fifth = sheet.getRange("C5").load("left,top");
    await context.sync();
    expect(a).toMatchObject({ hidden: false, width: 90, height: 30, left: 0, top: 0 });
    expect(a.format.columnWidth).toBe(90);
    expect(a.format.rowHeight).toBe(30);
    expect(d.columnHidden).toBeNull();
    expect(d.format.columnWidth).toBeNull();
    expect(rows.rowHidden).toBeNull();
    expect(fifth.left).toBe(180);
    expect(fifth.top).toBe(30 + 14.25 + 14.25);
  });
});

test("properties of many cells come in one answer", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1").format.protection.locked = false;
    sheet.getRange("B1").format.fill.color = "#FFF2CC";
    const cells = sheet.getRange("A1:B1").getCellProperties({
      address: true,
      format: { protection: true, fill: { color: true } },
    });
    const columns = sheet.getRange("A1:B1").getColumnProperties({ columnIndex: true, format: { columnWidth: true } });
    await context.sync();
    expect(cells.value).toEqual([
      [
        { address: "Sheet1!A1", format: { protection: { locked: false, formulaHidden: false }, fill: { color: "#FFFFFF" } } },
        { address: "Sheet1!B1", format: { protection: { locked: true, formulaHidden: false }, fill: { color: "#FFF2CC" } } },
      ],
    ]);
    expect(columns.value).toEqual([
      { columnIndex: 0, format: { columnWidth: 54 } },
      { columnIndex: 1, format: { columnWidth: 54 } },
    ]);
  });
});

test("properties of many cells are set in one call", async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:B1");
    range.setCellProperties([[{ format: { font: { bold: true } } }, { format: { fill: { color: "#00FF00" } } }]]);
    range.setColumnProperties([{ format: { columnWidth: 70 } }, { columnHidden: true }]);
    const a = sheet.getRange("A1").load("format/font/bold,format/columnWidth");
    const b = sheet.getRange("B1").load("format/fill/color,columnHidden");
    await context.sync();
    expect(a.format.font.bold).toBe(true);
    expect(a.format.columnWidth).toBe(70);
    expect(b.format.fill.color).toBe("#00FF00");
    expect(b.columnHidden).toBe(true);
  });
});

test("borders and the pattern of a fill are told and set cell by cell", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1").format.fill.color = "#FFF2CC";
    const line = sheet.getRange("A1").format.borders.getItem("EdgeBottom");
    line.style = "Double";
    line.color = "#FF0000";
    const look = { fill: { color: true, pattern: true }, borders: { style: true, color: true, weight: true } };
    const cells = sheet.getRange("A1:B1").getCellProperties({ format: look });
    await context.sync();
    const [[a, b]] = cells.value as [[Excel.CellProperties, Excel.CellProperties]];
    expect(a.format).toMatchObject({
      fill: { color: "#FFF2CC", pattern: "Solid" },
      borders: { bottom: { style: "Double", color: "#FF0000" }, top: { style: "None" } },
    });
    expect(b.format).toMatchObject({ fill: { pattern: "None" }, borders: { bottom: { style: "None" } } });
    sheet.getRange("B2").setCellProperties([[{ format: { borders: { bottom: a.format!.borders!.bottom! }, fill: { color: "#FFF2CC" } } }]]);
    const copied = sheet.getRange("B2").getCellProperties({ format: look });
    await context.sync();
    expect(copied.value[0]![0]!.format).toMatchObject({ fill: a.format!.fill, borders: { bottom: a.format!.borders!.bottom } });
  });
});

test("an object sets several properties at once", async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1");
    range.set({ values: [[3]], format: { font: { bold: true }, wrapText: true } });
    range.load("values,format/font/bold,format/wrapText");
    await context.sync();
    expect([range.values, range.format.font.bold, range.format.wrapText]).toEqual([[[3]], true, true]);
  });
});

test.each<[string, (range: Excel.Range) => void, string]>([
  ["a colour that is none", (range) => (range.format.fill.color = "#12"), "InvalidArgument"],
  ["an alignment that is none", (range) => (range.format.horizontalAlignment = "Middle" as "Center"), "InvalidArgument"],
  ["an alignment a grid does not have", (range) => (range.format.horizontalAlignment = "Justify"), "NotInPreview"],
  ["a border style a grid does not have", (range) => (range.format.borders.getItem("EdgeTop").style = "SlantDashDot"), "NotInPreview"],
  ["indentation", (range) => (range.format.indentLevel = 2), "NotInPreview"],
  ["a font of no size", (range) => (range.format.font.size = 0), "InvalidArgument"],
])("%s is refused", async (_, write, code) => {
  await expect(
    onSheet(async (sheet, context) => {
      write(sheet.getRange("A1"));
      await context.sync();
    }),
  ).rejects.toMatchObject({ code });
});
