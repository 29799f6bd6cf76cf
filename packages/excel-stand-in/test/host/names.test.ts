/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
import { openExcel } from "../../testing/officeInJsdom";

async function run(body: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<unknown>) {
  const excel = await openExcel();
  await excel.Excel.run((context) => body(context, context.workbook.worksheets.getItem("Sheet1")));
  return excel;
}

test("names of the workbook refer to ranges and constants", async () => {
  const { grid } = await run(async (context, sheet) => {
    const { names } = context.workbook;
    names.add("满分", "=100", "每项满分");
    names.add("权重", sheet.getRange("B2:B5"));
    names.add("标题", '="出差""结果"""');
    names.load("items/name,items/formula,items/comment,items/scope,items/visible,items/type,items/value");
    const range = names.getItem("权重").getRange().load("address");
    const none = names.getItem("满分").getRangeOrNullObject().load("address");
    const missing = names.getItemOrNullObject("没有").load("name");
    const count = names.getCount();
    await context.sync();
    expect(names.items.map((item) => item.toJSON())).toEqual([
      expect.objectContaining({
        name: "满分",
        formula: "=100",
        comment: "每项满分",
        scope: "Workbook",
        visible: true,
        type: "Integer",
        value: 100,
      }),
      expect.objectContaining({ name: "权重", formula: "=Sheet1!$B$2:$B$5", type: "Range", value: "Sheet1!B2:B5" }),
      expect.objectContaining({ name: "标题", type: "String", value: '出差"结果"' }),
    ]);
    expect(range.address).toBe("Sheet1!B2:B5");
    expect(none.isNullObject).toBe(true);
    expect(missing.isNullObject).toBe(true);
    expect(count.value).toBe(3);
  });
  expect(grid.names().map(({ name }) => name)).toEqual(["满分", "权重", "标题"]);
});

test("a name stands for its range in getRange, also by way of a table's column", async () => {
  await run(async (context, sheet) => {
    sheet.getRange("A1:B3").values = [
      ["单位", "得分"],
      ["甲", 1],
      ["乙", 2],
    ];
    sheet.tables.add("A1:B3", true).name = "得分表";
    context.workbook.names.add("全部得分", "=得分表[得分]");
    const ranges = ["全部得分", "得分表", "得分表[#All]", "得分表[[#Headers],[得分]]"].map((address) =>
      sheet.getRange(address).load("address"),
    );
    await context.sync();
    expect(ranges.map((range) => range.address)).toEqual(["Sheet1!B2:B3", "Sheet1!A2:B3", "Sheet1!A1:B3", "Sheet1!B1"]);
  });
});

test("a name is changed and deleted", async () => {
  await run(async (context) => {
    const item = context.workbook.names.add("满分", "=100");
    item.comment = "新";
    item.visible = false;
    item.formula = "=120";
    item.load("comment,visible,formula");
    await context.sync();
    expect(item).toMatchObject({ comment: "新", visible: false, formula: "=120" });
    item.delete();
    const count = context.workbook.names.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
});

test("a sheet has names of its own", async () => {
  await run(async (context, sheet) => {
    sheet.names.add("局部", sheet.getRange("A1"));
    context.workbook.names.add("局部", "=1");
    const mine = sheet.names.getItem("局部").load("formula,scope");
    const worksheet = mine.worksheet.load("name");
    const all = context.workbook.names.getItem("局部").load("formula,scope");
    const nowhere = context.workbook.names.getItem("局部").worksheetOrNullObject.load("name");
    await context.sync();
    expect(mine).toMatchObject({ formula: "=Sheet1!$A$1", scope: "Worksheet" });
    expect(all).toMatchObject({ formula: "=1", scope: "Workbook" });
    expect(worksheet.name).toBe("Sheet1");
    expect(nowhere.isNullObject).toBe(true);
  });
});

test.each([
  ["满分", "ItemAlreadyExists"],
  ["得分表", "ItemAlreadyExists"],
  ["满 分", "InvalidArgument"],
  ["1组", "InvalidArgument"],
  ["KH1", "InvalidArgument"],
  ["R1C1", "InvalidArgument"],
  ["C", "InvalidArgument"],
])("the name %s is refused: %s", async (name, code) => {
  await run(async (context, sheet) => {
    context.workbook.names.add("满分", "=100");
    sheet.tables.add("A1:B3", true).name = "得分表";
    await context.sync();
    context.workbook.names.add(name, "=1");
    await expect(context.sync()).rejects.toMatchObject({ code });
  });
});

test("the value of a name that computes is not made up", async () => {
  await run(async (context) => {
    const item = context.workbook.names.add("和", "=SUM(1,2)").load("name,formula");
    await context.sync();
    expect(item.formula).toBe("=SUM(1,2)");
    item.load("value");
    await expect(context.sync()).rejects.toMatchObject({ code: "NotInPreview" });
  });
});
