/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
/** A reading whose answer Excel refuses as too large is asked for in smaller parts, with all that was asked beside it. */
import { openExcel } from "excel-stand-in/testing/officeInJsdom";
import { takeSnapshot } from "../../src/workbook/takeSnapshot";
import { watched } from "../support/watching";

test("hidden rows and columns are told although the first answer was too large", async () => {
  const { host } = await openExcel();
  const [rows, columns] = [120, 100];
  const long = "字".repeat(100);
  // What is written has its limit as well, so it is written in parts.
  for (let row = 0; row < rows; row += 20)
    await Excel.run(async (context) => {
      const area = context.workbook.worksheets.getFirst().getRangeByIndexes(row, 0, 20, columns);
      area.values = Array.from({ length: 20 }, () => Array.from({ length: columns }, () => long));
      await context.sync();
    });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("6:7").rowHidden = true;
    sheet.getRange("C:C").columnHidden = true;
    await context.sync();
  });
  host.resetStats();
  const [sheet] = (await takeSnapshot(watched())).sheets;
  // Two requests for what there is, and more than one for the cells: the first was refused.
  expect(host.stats().syncs).toBeGreaterThan(3);
  expect(sheet).toMatchObject({ hiddenRows: [5, 6], hiddenColumns: [2] });
  expect(sheet?.values.flat().every((value) => value === long)).toBe(true);
  expect(sheet?.values).toHaveLength(rows);
});
