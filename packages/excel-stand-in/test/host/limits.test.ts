/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
/** What fails: sizes, ordered failures, cell editing, members that are not imitated. */
import { containing, someText } from "../matching";
import { openExcel } from "../../testing/officeInJsdom";

const value = async (excel: Awaited<ReturnType<typeof openExcel>>, address: string) =>
  excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange(address).load("values");
    await context.sync();
    return range.values[0]![0] as unknown;
  });

/** Three writes, so that a failure in the middle can be told. */
const writeThree = (excel: Awaited<ReturnType<typeof openExcel>>) =>
  excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    for (const address of ["A1", "A2", "A3"]) sheet.getRange(address).values = [[address]];
    await context.sync();
  });

describe("five megabytes", () => {
  const big = "考".repeat(30_000);

  test("a larger request fails before anything of it is done", async () => {
    const excel = await openExcel();
    await expect(
      excel.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("A1:A60").values = Array.from({ length: 60 }, () => [big]);
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
    expect(await value(excel, "A1")).toBe("");
  });

  test("a larger answer fails", async () => {
    const excel = await openExcel();
    const { Excel } = excel;
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      for (const column of ["A", "B"]) {
        sheet.getRange(`${column}1:${column}40`).values = Array.from({ length: 40 }, () => [big]);
        await context.sync();
      }
      const half = sheet.getRange("A1:A40").load("values");
      await context.sync();
      expect(half.values).toHaveLength(40);
      sheet.getRange("A1:B40").load("values");
      await expect(context.sync()).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
    });
    const { largestRequest, largestResponse } = excel.host.stats();
    expect(largestRequest).toBeGreaterThan(3.6e6);
    expect(largestResponse).toBeGreaterThan(3.6e6);
    expect(largestResponse).toBeLessThan(5 * 1024 * 1024);
  });

  test("a cell holds 32,767 characters", async () => {
    const excel = await openExcel();
    await expect(
      excel.Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["长".repeat(32_768)]];
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

describe("ordered failures", () => {
  test("by default nothing is executed, and only the request named fails", async () => {
    const excel = await openExcel();
    excel.host.failRequest(2);
    await value(excel, "A1");
    await expect(writeThree(excel)).rejects.toMatchObject({ code: "GeneralException" });
    expect(await value(excel, "A1")).toBe("");
    await writeThree(excel);
    expect(await value(excel, "A3")).toBe("A3");
  });

  test("some actions can be executed first", async () => {
    const excel = await openExcel();
    const seen: number[] = [];
    excel.host.onRequest((request) => seen.push(request.actions));
    await writeThree(excel);
    excel.grid.clear({ sheet: excel.grid.id("Sheet1"), row: 0, column: 0, rows: 3, columns: 1 }, "all");
    // The last action sets the third cell.
    excel.host.failRequest(1, { afterActions: seen[0]! - 1 });
    await expect(writeThree(excel)).rejects.toMatchObject({ code: "GeneralException" });
    expect([await value(excel, "A1"), await value(excel, "A2"), await value(excel, "A3")]).toEqual(["A1", "A2", ""]);
  });

  test("an answer can be lost", async () => {
    const excel = await openExcel();
    excel.host.failRequest(1, { lost: true });
    await expect(writeThree(excel)).rejects.toMatchObject({ code: "GeneralException" });
    expect(await value(excel, "A3")).toBe("A3");
  });

  test("an answer can stay away for ever, and the next request is made all the same", async () => {
    const excel = await openExcel();
    excel.host.failRequest(1, { unanswered: true });
    let answered = false;
    const end = () => {
      answered = true;
    };
    void writeThree(excel).then(end, end);
    expect(await value(excel, "A3")).toBe("A3");
    expect(answered).toBe(false);
  });

  test("the office.js error carries status 500", async () => {
    const excel = await openExcel();
    excel.host.failRequest(1);
    const problem: unknown = await writeThree(excel).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(excel.OfficeExtension.Error);
    expect((problem as { httpStatusCode?: number }).httpStatusCode).toBe(500);
  });
});

test("an error keeps what was done before it and names the action", async () => {
  const excel = await openExcel();
  await expect(
    excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1").values = [["done"]];
      sheet.getRange("A2").values = [[1, 2]];
      sheet.getRange("A3").values = [["not reached"]];
      await context.sync();
    }),
  ).rejects.toMatchObject({
    code: "InvalidArgument",
    debugInfo: { errorLocation: "Range.values", statement: containing("values = ...") },
  });
  expect(await value(excel, "A1")).toBe("done");
  expect(await value(excel, "A3")).toBe("");
});

describe("cell editing", () => {
  test("batches fail while a cell is edited", async () => {
    const excel = await openExcel();
    excel.host.setEditing(true);
    await expect(writeThree(excel)).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
    excel.host.setEditing(false);
    await writeThree(excel);
    expect(await value(excel, "A1")).toBe("A1");
  });

  test("with delayForCellEdit they wait for its end", async () => {
    const excel = await openExcel();
    excel.host.setEditing(true);
    let done = false;
    const run = excel.Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["waited"]];
      await context.sync();
      done = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(done).toBe(false);
    expect(excel.host.busy()).toBe(true);
    excel.host.setEditing(false);
    await run;
    expect(await value(excel, "A1")).toBe("waited");
  });
});

test.each<[string, (workbook: Excel.Workbook) => unknown, string]>([
  ["a property", (workbook) => workbook.worksheets.getActiveWorksheet().load("standardWidth"), "Worksheet.standardWidth"],
  ["a property set", (workbook) => (workbook.worksheets.getActiveWorksheet().standardWidth = 9), "Worksheet.standardWidth"],
  ["a method", (workbook) => workbook.worksheets.getActiveWorksheet().getRange("A1").removeDuplicates([0], true), "Range.removeDuplicates"],
  ["an object", (workbook) => workbook.worksheets.getActiveWorksheet().charts.getCount(), "Worksheet.charts"],
  ["a collection", (workbook) => workbook.pivotTables.load("items"), "Workbook.pivotTables"],
  ["a part of an object", (workbook) => workbook.worksheets.getActiveWorksheet().getRange("A1").load("format/tilt"), "RangeFormat.tilt"],
])("%s that is not imitated fails by name", async (_, use, name) => {
  const { Excel } = await openExcel();
  await expect(
    Excel.run(async (context) => {
      use(context.workbook);
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "NotInPreview", message: containing(`preview: ${name}`) });
});

describe("counting", () => {
  test("batches are counted without the housekeeping behind them", async () => {
    const excel = await openExcel();
    excel.host.resetStats();
    const steps: string[][] = [];
    excel.host.onRequest((request) => steps.push(request.steps));
    await writeThree(excel);
    await value(excel, "A1");
    await excel.host.idle();
    // Excel.run syncs once more at its end, but has nothing left to send.
    expect(excel.host.stats()).toMatchObject({ syncs: 2, functionCalls: 0, functionRounds: 0 });
    expect(excel.host.stats().bytes).toBeGreaterThan(500);
    expect(steps[0]).toContain("worksheets.getActiveWorksheet().getRange().values =");
    expect(steps[1]).toEqual(["worksheets.getActiveWorksheet().getRange().load(values)"]);
  });

  test("a failed request is logged with its code", async () => {
    const excel = await openExcel();
    const seen: unknown[] = [];
    excel.host.onRequest((request) => seen.push(request.error));
    excel.host.failRequest(1);
    await writeThree(excel).catch(() => undefined);
    await excel.Excel.run(async (context) => context.workbook.worksheets.getItem("没有").load("name") && context.sync()).catch(
      () => undefined,
    );
    expect(seen).toEqual([
      { code: "GeneralException", message: "" },
      { code: "ItemNotFound", message: someText() },
    ]);
  });
});

test("batches of several runs are executed in order of arrival", async () => {
  const excel = await openExcel();
  // The first batch writes and so waits for calculation; the second must wait for the first.
  excel.grid.calculated = () => new Promise((resolve) => setTimeout(resolve, 30));
  const order: string[] = [];
  const run = (name: string) =>
    excel.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      if (name === "first") range.values = [[name]];
      else range.load("values");
      await context.sync();
      order.push(name === "first" ? name : `${name} saw ${range.values[0]![0]}`);
    });
  await Promise.all([run("first"), run("second")]);
  expect(order).toEqual(["first", "second saw first"]);
});

test("queries take what is asked: options, top and skip, nested paths", async () => {
  const excel = await openExcel();
  ["二", "三", "四"].forEach((name) => excel.grid.addSheet(name));
  await excel.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load({ select: "items/name", top: 2, skip: 1 });
    await context.sync();
    expect(worksheets.items.map((sheet) => sheet.name)).toEqual(["二", "三"]);
    const range = worksheets.getItem("二").getRange("A1");
    range.load({ values: true, format: { fill: { color: true } }, worksheet: { name: true } });
    await context.sync();
    expect(range.worksheet.name).toBe("二");
    expect(range.format.fill.color).toBe("#FFFFFF");
    context.workbook.load("worksheets/items/name, tables/count");
    await context.sync();
    expect(context.workbook.worksheets.items).toHaveLength(4);
    range.load();
    await context.sync();
    expect(range.rowCount).toBe(1);
  });
});
