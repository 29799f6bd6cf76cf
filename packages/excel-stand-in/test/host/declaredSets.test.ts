/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
/** The mode `declaredSets`: Excel has what the manifest declares and no more. */
import { spawnSync } from "node:child_process";
import path from "node:path";
import type { ApiSets } from "../../src/host/declaredSets";
import { openExcel } from "../../testing/officeInJsdom";

const manifest = `<?xml version="1.0"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1">
  <Requirements><Sets DefaultMinVersion="1.1">
    <Set Name="SharedRuntime" MinVersion="1.1"/>
    <Set Name="CustomFunctionsRuntime" MinVersion="1.3"/>
    <Set Name="ExcelApi" MinVersion="1.11"/>
  </Sets></Requirements>
</OfficeApp>`;

const script = path.resolve(__dirname, "../../server/apiSets.mjs");
const apiSets = JSON.parse(spawnSync(process.execPath, [script], { encoding: "utf8" }).stdout) as ApiSets;

const open = () => openExcel({ unkind: "declaredSets", manifest, apiSets });

test("exactly the declared sets are reported", async () => {
  const { Office } = await open();
  const has = (set: string, version: string) => Office.context.requirements.isSetSupported(set, version);
  expect(has("ExcelApi", "1.11")).toBe(true);
  expect(has("ExcelApi", "1.12")).toBe(false);
  expect(has("CustomFunctionsRuntime", "1.3")).toBe(true);
  expect(has("CustomFunctionsRuntime", "1.4")).toBe(false);
  expect(has("SharedRuntime", "1.1")).toBe(true);
  expect(has("DialogApi", "1.1")).toBe(false);
});

test.each<[string, (sheet: Excel.Worksheet) => unknown]>([
  ["a method", (sheet) => sheet.getRange("A1").getSpillingToRangeOrNullObject()],
  ["a method of a table", (sheet) => sheet.tables.getItem("表1").resize("A1:B9")],
  ["a property", (sheet) => sheet.getRange("A1").load("values,hasSpill")],
])("%s above them fails with ApiNotFound", async (_, use) => {
  const { Excel } = await open();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.tables.add("A1:B3", true);
    await context.sync();
    const attempt = async () => {
      use(sheet);
      await context.sync();
    };
    await expect(attempt()).rejects.toMatchObject({ code: "ApiNotFound" });
  });
});

test("what they hold works", async () => {
  const { Excel } = await open();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1").values = [["单位"]];
    sheet.pageLayout.orientation = "Landscape";
    const range = sheet.getRange("A1").load("values");
    await context.sync();
    expect(range.values).toEqual([["单位"]]);
  });
});

test("the members the stand-in imitates are in the table", () => {
  expect(apiSets.Range).toMatchObject({ values: "ExcelApi 1.1", getSpillingToRange: "ExcelApi 1.12" });
  expect(apiSets.Worksheet).toMatchObject({ name: "ExcelApi 1.1", autoFilter: "ExcelApi 1.9", pageLayout: "ExcelApi 1.9" });
  expect(apiSets.Table).toMatchObject({ resize: "ExcelApi 1.13" });
});

test("turned off, everything works again", async () => {
  const { Excel, host } = await open();
  host.setUnkind("");
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1").getSpillingToRangeOrNullObject();
    range.load("address");
    await context.sync();
    expect(range.isNullObject).toBe(true);
  });
});

test("a host without a manifest cannot play the mode", async () => {
  await expect(openExcel({ unkind: "declaredSets" })).rejects.toThrow("manifest");
});
