/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
/** What the workbook stores for the add-in: settings, custom XML, properties. */
import { openExcel } from "../../testing/officeInJsdom";

test("settings keep any JSON value", async () => {
  const { Excel } = await openExcel();
  await Excel.run(async (context) => {
    const { settings } = context.workbook;
    const value = { version: 1, sheets: ["方案参数"], nested: { empty: null, flag: true } };
    settings.add("addin.scheme", value);
    settings.add("count", 1);
    settings.add("count", 2);
    await context.sync();
    const scheme = settings.getItem("addin.scheme").load("value,key");
    const none = settings.getItemOrNullObject("没有").load("value");
    settings.load("items/key,items/value");
    const count = settings.getCount();
    await context.sync();
    expect(scheme.value).toEqual(value);
    expect(none.isNullObject).toBe(true);
    expect(settings.items.map((item): [string, unknown] => [item.key, item.value])).toEqual([
      ["addin.scheme", value],
      ["count", 2],
    ]);
    expect(count.value).toBe(2);
    scheme.value = "changed";
    scheme.load("value");
    await context.sync();
    expect(scheme.value).toBe("changed");
    scheme.delete();
    const gone = settings.getItemOrNullObject("addin.scheme").load("key");
    await context.sync();
    expect(gone.isNullObject).toBe(true);
    settings.getItem("没有").load("key");
    await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
  });
});

test("custom XML parts are kept by id and namespace", async () => {
  const { Excel } = await openExcel();
  await Excel.run(async (context) => {
    const parts = context.workbook.customXmlParts;
    const xml = '<seal xmlns="urn:addin:seal"><sum>abc</sum></seal>';
    const part = parts.add(xml).load("id,namespaceUri");
    parts.add("<plain/>");
    const text = part.getXml();
    await context.sync();
    expect(text.value).toBe(xml);
    expect(part.namespaceUri).toBe("urn:addin:seal");
    const again = parts.getItem(part.id).getXml();
    const mine = parts.getByNamespace("urn:addin:seal");
    const only = mine.getOnlyItemOrNullObject().load("id");
    const none = parts.getByNamespace("urn:other").getOnlyItemOrNullObject().load("id");
    const count = mine.getCount();
    parts.load("items/id");
    await context.sync();
    expect(again.value).toBe(xml);
    expect(only.id).toBe(part.id);
    expect(none.isNullObject).toBe(true);
    expect(count.value).toBe(1);
    expect(parts.items).toHaveLength(2);
    part.setXml("<seal xmlns='urn:addin:seal'/>");
    part.delete();
    const left = parts.getCount();
    await context.sync();
    expect(left.value).toBe(1);
    parts.add("<not closed>");
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

test("properties and application answer", async () => {
  const { Excel } = await openExcel();
  await Excel.run(async (context) => {
    context.workbook.properties.title = "年度计划";
    context.workbook.properties.load("title,author");
    context.workbook.load("name,readOnly");
    context.application.load("calculationMode,calculationState");
    await context.sync();
    expect(context.workbook.properties.title).toBe("年度计划");
    expect(context.workbook.properties.author).toBe("");
    expect(context.workbook.readOnly).toBe(false);
    expect(context.application.calculationMode).toBe("Automatic");
    expect(context.application.calculationState).toBe("Done");
    context.application.calculationMode = "Manual";
    await expect(context.sync()).rejects.toMatchObject({ code: "NotInPreview" });
  });
});

test("a full calculation reaches the grid", async () => {
  const { Excel, grid } = await openExcel();
  await Excel.run(async (context) => {
    context.application.calculate("Recalculate");
    await context.sync();
    expect(grid.recalculations).toBe(0);
    context.application.calculate("Full");
    await context.sync();
  });
  expect(grid.recalculations).toBe(1);
});

test("what the workbook stores outlives the frame, what office.js keeps does not", async () => {
  const { Excel, reload, grid } = await openExcel();
  let heard = 0;
  await Excel.run(async (context) => {
    context.workbook.settings.add("kept", 1);
    context.workbook.worksheets.onChanged.add(async () => {
      heard++;
    });
    await context.sync();
  });
  reload();
  grid.type({ sheet: grid.id("Sheet1"), row: 0, column: 0, rows: 1, columns: 1 }, [[1]]);
  await Excel.run(async (context) => {
    const setting = context.workbook.settings.getItem("kept").load("value");
    await context.sync();
    expect(setting.value).toBe(1);
  });
  expect(heard).toBe(0);
});
