/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
import { containing } from "../matching";
import { openExcel, type OpenExcel } from "../../testing/officeInJsdom";

/** Lets pushed messages arrive. */
const arrive = () => new Promise((resolve) => setTimeout(resolve, 20));

async function listening(register: (workbook: Excel.Workbook, seen: (event: unknown) => void) => void) {
  const excel = await openExcel();
  const events: Record<string, unknown>[] = [];
  await excel.Excel.run(async (context) => {
    register(context.workbook, (event) => events.push(event as Record<string, unknown>));
    await context.sync();
  });
  return { ...excel, events };
}

const keep = (seen: (event: unknown) => void) => async (event: unknown) => seen(event);

const cell = ({ grid }: OpenExcel, row: number, column: number) => ({
  sheet: grid.id("Sheet1"),
  row,
  column,
  rows: 1,
  columns: 1,
});

test("changes by a person and by the add-in are told with their place", async () => {
  const excel = await listening((workbook, seen) => workbook.worksheets.onChanged.add(keep(seen)));
  excel.grid.type(cell(excel, 1, 2), [[96]]);
  await arrive();
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1").values = [[1, 2]];
    await context.sync();
  });
  await arrive();
  expect(excel.events).toEqual([
    expect.objectContaining({
      type: "WorksheetChanged",
      address: "C2",
      worksheetId: excel.grid.id("Sheet1"),
      changeType: "RangeEdited",
      source: "Local",
      triggerSource: "Unknown",
    }),
    expect.objectContaining({ address: "A1:B1", triggerSource: "ThisLocalAddin" }),
  ]);
});

test("an event's range can be reached later", async () => {
  const excel = await listening((workbook, seen) => workbook.worksheets.onChanged.add(keep(seen)));
  excel.grid.type(cell(excel, 1, 2), [[96]]);
  await arrive();
  const event = excel.events[0] as unknown as Excel.WorksheetChangedEventArgs;
  await excel.Excel.run(async (context) => {
    const range = event.getRange(context).load("values,address");
    await context.sync();
    expect([range.address, range.values]).toEqual(["Sheet1!C2", [[96]]]);
  });
});

test("a handler can be removed, and events switched off", async () => {
  const excel = await openExcel();
  let count = 0;
  const handler = await excel.Excel.run(async (context) => {
    const added = context.workbook.worksheets.onChanged.add(async () => {
      count++;
    });
    await context.sync();
    return added;
  });
  excel.grid.type(cell(excel, 0, 0), [[1]]);
  await arrive();
  expect(count).toBe(1);
  await excel.Excel.run(async (context) => {
    context.runtime.enableEvents = false;
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[2]];
    await context.sync();
    context.runtime.enableEvents = true;
    await context.sync();
  });
  await arrive();
  expect(count).toBe(1);
  await excel.Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  excel.grid.type(cell(excel, 0, 0), [[3]]);
  await arrive();
  expect(count).toBe(1);
});

test("a sheet tells of itself only", async () => {
  const excel = await openExcel();
  const other = excel.grid.addSheet("其他");
  const seen: string[] = [];
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1").load("id");
    await context.sync();
    sheet.onChanged.add(async (event) => void seen.push(event.address));
    sheet.onSelectionChanged.add(async (event) => void seen.push(`selected ${event.address}`));
    await context.sync();
  });
  excel.grid.type({ ...cell(excel, 0, 0), sheet: other }, [[1]]);
  excel.grid.type(cell(excel, 4, 0), [[1]]);
  excel.grid.select(cell(excel, 2, 2));
  await arrive();
  expect(seen).toEqual(["A5", "selected C3"]);
});

test("sheets that come, go and are activated are told", async () => {
  const excel = await listening((workbook, seen) => {
    const { worksheets } = workbook;
    worksheets.onAdded.add(keep(seen));
    worksheets.onActivated.add(keep(seen));
    worksheets.onDeactivated.add(keep(seen));
    worksheets.onDeleted.add(keep(seen));
    worksheets.onSelectionChanged.add(keep(seen));
  });
  const first = excel.grid.id("Sheet1");
  const added = excel.grid.addSheet("结果");
  excel.grid.activateSheet(added);
  excel.grid.select({ sheet: added, row: 1, column: 1, rows: 2, columns: 2 });
  excel.grid.activateSheet(first);
  excel.grid.deleteSheet(added);
  await arrive();
  expect(excel.events.map(({ type, worksheetId, address }) => [type, worksheetId, address])).toEqual([
    ["WorksheetAdded", added, undefined],
    ["WorksheetDeactivated", first, undefined],
    ["WorksheetActivated", added, undefined],
    ["WorksheetSelectionChanged", added, "B2:C3"],
    ["WorksheetDeactivated", added, undefined],
    ["WorksheetActivated", first, undefined],
    ["WorksheetDeleted", added, undefined],
  ]);
});

test("the workbook's own selection event is told", async () => {
  const excel = await openExcel();
  let count = 0;
  await excel.Excel.run(async (context) => {
    context.workbook.onSelectionChanged.add(async () => {
      count++;
    });
    await context.sync();
  });
  await arrive();
  excel.grid.select(cell(excel, 3, 3));
  await arrive();
  expect(count).toBe(1);
});

test("a table tells of changes within it", async () => {
  const excel = await openExcel();
  const seen: string[] = [];
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B2").values = [
      ["单位", "得分"],
      ["国土局", 96],
    ];
    const table = sheet.tables.add("A1:B2", true).load("id");
    await context.sync();
    table.onChanged.add(async (event) => void seen.push(`table ${event.address}`));
    context.workbook.tables.onChanged.add(async (event) => void seen.push(`tables ${event.tableId === table.id}`));
    await context.sync();
  });
  excel.grid.type(cell(excel, 1, 1), [[97]]);
  excel.grid.type(cell(excel, 5, 5), [[1]]);
  await arrive();
  expect(seen.sort()).toEqual(["table B2", "tables true"]);
});

test("an event that is not pushed cannot be registered", async () => {
  const { Excel } = await openExcel();
  await expect(
    Excel.run(async (context) => {
      context.workbook.worksheets.onFormatChanged.add(async () => undefined);
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "NotInPreview", message: containing("_RegisterFormatChangedEvent") });
});
