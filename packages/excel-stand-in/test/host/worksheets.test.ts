/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
import { openExcel } from "../../testing/officeInJsdom";

type Body = (sheets: Excel.WorksheetCollection, context: Excel.RequestContext) => Promise<unknown>;

async function onSheets(body: Body, ...names: string[]) {
  const { MemoryGrid } = await import("../../testing/memoryGrid");
  const excel = await openExcel({ grid: new MemoryGrid(...names) });
  await excel.Excel.run((context) => body(context.workbook.worksheets, context));
  return excel;
}

test("sheets are listed in order with what was asked for", async () => {
  await onSheets(
    async (sheets, context) => {
      sheets.load("items/name,items/visibility,items/position");
      const count = sheets.getCount();
      await context.sync();
      expect(sheets.items.map(({ name, visibility, position }) => [name, visibility, position])).toEqual([
        ["说明", "Visible", 0],
        ["评分", "Visible", 1],
        ["结果", "Visible", 2],
      ]);
      expect(count.value).toBe(3);
      expect(() => sheets.items[0]!.tabColor).toThrow();
    },
    "说明",
    "评分",
    "结果",
  );
});

test("a sheet is added, named, coloured, moved, activated and deleted", async () => {
  const { grid } = await onSheets(async (sheets, context) => {
    const sheet = sheets.add("结果");
    sheet.tabColor = "#ff0000";
    sheet.position = 0;
    sheet.showGridlines = false;
    sheet.activate();
    sheet.load("id,name,tabColor,position,showGridlines,visibility,showHeadings");
    await context.sync();
    expect(sheet).toMatchObject({
      name: "结果",
      tabColor: "#FF0000",
      position: 0,
      showGridlines: false,
      visibility: "Visible",
      showHeadings: true,
    });
    const byId = sheets.getItem(sheet.id).load("name");
    const active = sheets.getActiveWorksheet().load("name");
    const first = sheets.getFirst().load("name");
    const next = sheet.getNext().load("name");
    const none = sheet.getPreviousOrNullObject().load("name");
    await context.sync();
    expect([byId.name, active.name, first.name, next.name]).toEqual(["结果", "结果", "结果", "Sheet1"]);
    expect(none.isNullObject).toBe(true);
    sheet.delete();
    await context.sync();
  }, "Sheet1");
  expect(grid.sheets().map((sheet) => sheet.name)).toEqual(["Sheet1"]);
});

test("an unnamed sheet gets the first free number", async () => {
  await onSheets(async (sheets, context) => {
    const sheet = sheets.add().load("name");
    await context.sync();
    expect(sheet.name).toBe("Sheet2");
  }, "Sheet1");
});

test("a missing sheet is a null object or an error", async () => {
  await onSheets(async (sheets, context) => {
    const none = sheets.getItemOrNullObject("没有");
    const cell = none.getRange("A1").load("values");
    await context.sync();
    expect(none.isNullObject).toBe(true);
    expect(cell.isNullObject).toBe(true);
    none.name = "改名";
    await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
    const found = sheets.getItemOrNullObject("SHEET1").load("name");
    await context.sync();
    expect(found.name).toBe("Sheet1");
  }, "Sheet1");
  await expect(onSheets(async (sheets) => sheets.getItem("没有").load("name"))).rejects.toMatchObject({
    code: "ItemNotFound",
    debugInfo: { errorLocation: "WorksheetCollection.getItem" },
  });
});

test.each([
  ["结果", "ItemAlreadyExists"],
  ["SHEET1", "ItemAlreadyExists"],
  ["a/b", "InvalidArgument"],
  ["第[1]组", "InvalidArgument"],
  ["什么?", "InvalidArgument"],
  ["'引号", "InvalidArgument"],
  ["", "InvalidArgument"],
  ["一".repeat(32), "InvalidArgument"],
])("the name %j is refused: %s", async (name, code) => {
  const add: Body = async (sheets) => sheets.add(name);
  const rename: Body = async (sheets) => {
    sheets.getItem("备用").name = name;
  };
  await expect(onSheets(add, "Sheet1", "结果")).rejects.toMatchObject({ code });
  await expect(onSheets(rename, "Sheet1", "结果", "备用")).rejects.toMatchObject({ code });
});

test("a sheet keeps its own name in another spelling", async () => {
  const { grid } = await onSheets(async (sheets) => {
    sheets.getItem("Sheet1").name = "SHEET1";
  }, "Sheet1");
  expect(grid.sheets()[0]!.name).toBe("SHEET1");
});

test("the last visible sheet can be neither deleted nor hidden", async () => {
  await onSheets(
    async (sheets, context) => {
      const hidden = sheets.getItem("结果");
      hidden.visibility = "VeryHidden";
      hidden.load("visibility");
      await context.sync();
      expect(hidden.visibility).toBe("VeryHidden");
      sheets.getItem("Sheet1").delete();
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidOperation" });
      sheets.getItem("Sheet1").visibility = "Hidden";
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidOperation" });
      hidden.delete();
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidOperation" });
      hidden.activate();
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidOperation" });
      hidden.visibility = "Visible";
      hidden.delete();
      await context.sync();
    },
    "Sheet1",
    "结果",
  );
});

test("panes freeze by rows, columns or a corner", async () => {
  const { grid } = await onSheets(async (sheets, context) => {
    const sheet = sheets.getItem("Sheet1");
    const at = async (freeze: () => void) => {
      freeze();
      const location = sheet.freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      return location.isNullObject ? null : location.address;
    };
    expect(await at(() => sheet.freezePanes.freezeRows(2))).toBe("Sheet1!1:2");
    expect(await at(() => sheet.freezePanes.freezeColumns(1))).toBe("Sheet1!A:A");
    expect(await at(() => sheet.freezePanes.freezeAt(sheet.getRange("A1:B3")))).toBe("Sheet1!A1:B3");
    expect(await at(() => sheet.freezePanes.unfreeze())).toBeNull();
    sheet.freezePanes.freezeAt(sheet.getRange("A1:B3"));
  }, "Sheet1");
  expect(grid.frozen(grid.id("Sheet1"))).toEqual({ rows: 3, columns: 2 });
});

test("page layout is remembered", async () => {
  await onSheets(async (sheets, context) => {
    const sheet = sheets.getItem("Sheet1");
    const { pageLayout } = sheet;
    pageLayout.orientation = "Landscape";
    pageLayout.paperSize = "A3";
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    pageLayout.centerHorizontally = true;
    pageLayout.setPrintMargins("Centimeters", { left: 1.27, top: 2.54 });
    pageLayout.setPrintTitleRows("$1:$2");
    pageLayout.setPrintArea("A1:H40");
    pageLayout.headersFooters.defaultForAllPages.centerFooter = "第 &P 页，共 &N 页";
    pageLayout.load("orientation,paperSize,zoom,centerHorizontally,leftMargin,topMargin,rightMargin");
    pageLayout.headersFooters.defaultForAllPages.load("centerFooter,leftHeader");
    const rows = pageLayout.getPrintTitleRowsOrNullObject().load("address");
    const columns = pageLayout.getPrintTitleColumnsOrNullObject().load("address");
    const area = pageLayout.getPrintAreaOrNullObject().load("address");
    await context.sync();
    expect(pageLayout).toMatchObject({
      orientation: "Landscape",
      paperSize: "A3",
      zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
      centerHorizontally: true,
      topMargin: 72,
      rightMargin: 50.4,
    });
    expect(pageLayout.leftMargin).toBeCloseTo(36);
    expect(pageLayout.headersFooters.defaultForAllPages.centerFooter).toBe("第 &P 页，共 &N 页");
    expect(rows.address).toBe("Sheet1!1:2");
    expect(columns.isNullObject).toBe(true);
    expect(area.address).toBe("Sheet1!A1:H40");
    pageLayout.setPrintTitleRows("A1:B2");
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  }, "Sheet1");
});

describe("protection", () => {
  test("a protected sheet refuses writes but to unlocked cells and what its options allow", async () => {
    await onSheets(async (sheets, context) => {
      const sheet = sheets.getItem("Sheet1");
      sheet.getRange("B2").format.protection.locked = false;
      sheet.protection.protect({ allowFormatColumns: true });
      sheet.protection.load("protected,options");
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
      expect(sheet.protection.options).toMatchObject({ allowFormatColumns: true, allowFormatCells: false });

      const refused: (() => void)[] = [
        () => (sheet.getRange("A1").values = [[1]]),
        () =>
          (sheet.getRange("A1:B2").formulas = [
            ["=1", 1],
            [1, 1],
          ]),
        () => (sheet.getRange("B2").format.fill.color = "#FF0000"),
        () => (sheet.getRange("B2").format.protection.locked = false),
        () => (sheet.getRange("1:1").format.rowHeight = 20),
        () => sheet.getRange("A1").clear("Contents"),
        () => void sheet.getRange("1:1").insert("Down"),
        () => sheet.getRange("1:1").delete("Up"),
        () => void sheet.tables.add("A1:B2", true),
        () => (sheet.getRange("B2").dataValidation.rule = { custom: { formula: "=TRUE" } }),
        () => void sheet.getRange("B2").conditionalFormats.add("Custom"),
      ];
      for (const write of refused) {
        write();
        await expect(context.sync()).rejects.toMatchObject({ code: "AccessDenied" });
      }
      sheet.getRange("B2").values = [[5]];
      sheet.getRange("A:A").format.columnWidth = 40;
      const range = sheet.getRange("B2").load("values");
      await context.sync();
      expect(range.values).toEqual([[5]]);
      sheet.protection.unprotect();
      sheet.getRange("A1").values = [[1]];
      await context.sync();
    }, "Sheet1");
  });

  test("a password is asked for", async () => {
    await onSheets(async (sheets, context) => {
      const { protection } = sheets.getItem("Sheet1");
      protection.protect({}, "secret");
      await context.sync();
      protection.unprotect("wrong");
      await expect(context.sync()).rejects.toMatchObject({ code: "AccessDenied" });
      protection.protect();
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidOperation" });
      protection.unprotect("secret");
      protection.load("protected,options");
      await context.sync();
      expect(protection.protected).toBe(false);
      expect(protection.options).toBeNull();
    }, "Sheet1");
  });

  test("a custom property stays with its sheet when that is renamed, and knows no case", async () => {
    await onSheets(async (sheets, context) => {
      sheets.getItem("Sheet1").customProperties.add("addin.writing", "一次");
      sheets.getItem("Sheet1").name = "改名";
      const { customProperties } = sheets.getItem("改名");
      const found = customProperties.getItemOrNullObject("Addin.Writing").load("key,value");
      const missing = customProperties.getItemOrNullObject("别的").load("value");
      const count = customProperties.getCount();
      await context.sync();
      expect([found.key, found.value, missing.isNullObject, count.value]).toEqual(["addin.writing", "一次", true, 1]);
      customProperties.getItem("addin.writing").delete();
      const gone = customProperties.getItemOrNullObject("addin.writing").load("value");
      await context.sync();
      expect(gone.isNullObject).toBe(true);
      customProperties.getItem("addin.writing").delete();
      await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
    }, "Sheet1");
  });

  test("a protected workbook keeps its sheets", async () => {
    await onSheets(
      async (sheets, context) => {
        const { protection } = context.workbook;
        protection.protect("p");
        await context.sync();
        const refused: (() => void)[] = [
          () => void sheets.add("新"),
          () => sheets.getItem("Sheet2").delete(),
          () => (sheets.getItem("Sheet2").name = "改"),
          () => (sheets.getItem("Sheet2").visibility = "Hidden"),
          () => (sheets.getItem("Sheet2").position = 0),
        ];
        for (const change of refused) {
          change();
          await expect(context.sync()).rejects.toMatchObject({ code: "AccessDenied" });
        }
        sheets.getItem("Sheet2").getRange("A1").values = [[1]];
        protection.unprotect("p");
        protection.load("protected");
        sheets.add("新");
        await context.sync();
        expect(protection.protected).toBe(false);
      },
      "Sheet1",
      "Sheet2",
    );
  });
});
