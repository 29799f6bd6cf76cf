/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
import { openExcel } from "../../testing/officeInJsdom";

test("office.js starts, knows its language and its requirement sets", async () => {
  const { Office } = await openExcel({ locale: "zh-CN" });
  expect(Office.context.displayLanguage).toBe("zh-CN");
  expect(Office.context.host).toBe("Excel");
  expect(Office.context.platform).toBe("OfficeOnline");
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.12")).toBe(true);
  expect(Office.context.requirements.isSetSupported("CustomFunctionsRuntime", "1.3")).toBe(true);
  expect(Office.context.requirements.isSetSupported("SharedRuntime", "1.1")).toBe(true);
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.99")).toBe(false);
});

test("a batch runs, and a property that was not loaded throws", async () => {
  const { Excel } = await openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load("name");
    await context.sync();
    expect(sheet.name).toBe("Sheet1");
    expect(() => sheet.position).toThrow("position");
  });
});

test("messages of other origins and conversations are ignored", async () => {
  const { host, Excel } = await openExcel();
  const before = host.stats().syncs;
  const request = { _messageType: 0, _actionName: "executeMethod", _conversationId: "other", _correlationId: 1, _origin: "", _data: {} };
  host.receive({ data: JSON.stringify(request), origin: location.origin });
  host.receive({ data: JSON.stringify({ ...request, _conversationId: "test" }), origin: "https://elsewhere.example" });
  host.receive({ data: "not JSON _messageType", origin: location.origin });
  host.receive({ data: { any: "object" }, origin: location.origin });
  expect(host.stats().syncs).toBe(before);
  await expect(Excel.run(async (context) => context.sync())).resolves.toBeUndefined();
});

test("document settings are saved and survive a new start of office.js", async () => {
  const { Office } = await openExcel();
  const settings = Office.context.document.settings;
  settings.set("scheme", { version: 1 });
  const saved = await new Promise<Office.AsyncResult<unknown>>((done) => settings.saveAsync(done));
  expect(saved.status).toBe("succeeded");
  settings.set("scheme", "changed but not saved");
  const fresh = await new Promise<Office.AsyncResult<Office.Settings>>((done) =>
    (settings as Office.Settings & { refreshAsync(done: (result: Office.AsyncResult<Office.Settings>) => void): void }).refreshAsync(done),
  );
  expect(fresh.status).toBe("succeeded");
  expect(settings.get("scheme")).toEqual({ version: 1 });
});

test("a ribbon command runs and reports its completion", async () => {
  const { Office, host } = await openExcel();
  const pressed: string[] = [];
  Office.actions.associate("insertScheme", (event: Office.AddinCommands.Event) => {
    pressed.push(event.source.id);
    event.completed();
  });
  await host.invokeCommand("insertScheme", "InsertButton");
  expect(pressed).toEqual(["InsertButton"]);
  await expect(host.invokeCommand("nobody")).rejects.toThrow("nobody");
});

test("the pane can be hidden and shown", async () => {
  const { Office, host } = await openExcel();
  const seen: boolean[] = [];
  host.onVisibility((visible) => seen.push(visible));
  await Office.addin.hide();
  await Office.addin.showAsTaskpane();
  expect(seen).toEqual([false, true]);
});
