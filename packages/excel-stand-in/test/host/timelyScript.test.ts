/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
/** The mode `lateScript` where functions are associated by a script behind office.js: nothing is late. And Excel for Mac. */
import { MemoryGrid } from "../../testing/memoryGrid";
import { openExcel } from "../../testing/officeInJsdom";

test("a saved workbook opens with its values, on what says it is a Mac", async () => {
  const grid = new MemoryGrid();
  const saved = grid.call("TWICE", [21], { address: "Sheet1!C3" });
  const { Office, Excel } = await openExcel({
    grid,
    unkind: "lateScript,noDownloads",
    associateAtOnce: true,
    functions: {
      metadata: { functions: [{ id: "TWICE", name: "TWICE", parameters: [{ name: "value" }], result: {} }] },
      implementations: { TWICE: (value: number) => value * 2 },
    },
  });
  expect(await saved).toBe(42);
  expect(Office.context.platform).toBe(Office.PlatformType.Mac);
  expect((await Office.onReady()).platform).toBe(Office.PlatformType.Mac);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[1]];
    await context.sync();
  });
});
