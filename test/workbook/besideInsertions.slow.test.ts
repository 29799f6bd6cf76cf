/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
/** Somebody else at work in the same workbook while sheets are inserted: what they do while we write, and after, is theirs and stays. */
import { openExcel, type OpenExcel } from "excel-stand-in/testing/officeInJsdom";
import { excelWorkbook } from "../../src/workbook/excel";
import type { Insertion, WorkbookProblem } from "../../src/workbook/port";
import { takeSnapshot } from "../../src/workbook/takeSnapshot";
import { everything as contentsIn, planLaizhou, settingsIn } from "../support/laizhouChange";
import { archiveHomeless, asideIn, cellOf, meanwhile as actingMeanwhile, typeInto } from "../support/secondPerson";
import { writes } from "../support/writes";
import { problemOf, watched } from "../support/watching";

jest.setTimeout(60_000);

let excel: OpenExcel;
beforeEach(async () => {
  excel = await openExcel();
});

const everything = () => contentsIn(excel);
const settings = () => settingsIn(excel);

const cell = (sheet: string, row: number, column: number) => cellOf(excel, sheet, row, column);
const type = (sheet: string, row: number, column: number, value: string | number) => typeInto(excel, sheet, row, column, value);

const aside = () => asideIn(excel);

function meanwhile(request: number, act: () => void): void {
  restoreSync = actingMeanwhile(excel, request, act);
}

let restoreSync: () => void = () => undefined;
afterEach(() => restoreSync());

describe("beside an insertion", () => {
  test("a sheet that somebody gave one of our names is theirs, and stays when ours fails", async () => {
    meanwhile(2, () => {
      const id = excel.grid.addSheet("汇总");
      excel.grid.write({ sheet: typeof id === "string" ? id : excel.grid.id("汇总"), row: 0, column: 0, rows: 1, columns: 1 }, [
        ["别人的"],
      ]);
    });
    const problem = await problemOf(writes.insert(planLaizhou, watched()));
    restoreSync();
    expect(problem).toMatchObject({ code: "nameTaken", untouched: true });
    expect(excel.grid.sheets().map(({ name }) => name)).toEqual(["Sheet1", "汇总"]);
    expect(cell("汇总", 0, 0).value).toBe("别人的");
    expect(await settings()).toEqual([]);
    expect(excel.grid.names()).toEqual([]);
  });

  test("one of ours that somebody renamed before the failure goes with the rest", async () => {
    const before = await everything();
    meanwhile(3, () => {
      excel.grid.updateSheet(excel.grid.id("汇总"), { name: "改过名的汇总" });
    });
    expect(await problemOf(writes.insert(planLaizhou, watched()))).toMatchObject({ untouched: true });
    restoreSync();
    expect(await everything()).toEqual(before);
  });

  test.each([2, 3, 4])(
    "one of ours that somebody deletes before request %i: the rest stands and is listed, or nothing is left",
    async (request) => {
      const before = await everything();
      meanwhile(request, () => {
        if (excel.grid.sheets().some(({ name }) => name === "历年等次")) excel.grid.deleteSheet(excel.grid.id("历年等次"));
      });
      const outcome = await writes.insert(planLaizhou, watched()).catch((problem: WorkbookProblem) => problem);
      restoreSync();
      if (outcome instanceof Error) {
        expect(outcome).toMatchObject({ untouched: true });
        expect(await everything()).toEqual(before);
      } else {
        expect(await settings()).toEqual([`baton.scheme.${outcome.plan.record!.id}`, "baton.journal"]);
        await excelWorkbook.undo(outcome, null, watched());
        expect(await everything()).toEqual(before);
      }
    },
  );

  test("two at once: one stands whole, of the other nothing is left", async () => {
    const outcomes = await Promise.allSettled([writes.insert(planLaizhou, watched()), writes.insert(planLaizhou, watched())]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const done = (outcomes.find(({ status }) => status === "fulfilled") as PromiseFulfilledResult<Insertion>).value;
    expect(excel.grid.sheets().map(({ id }) => id)).toEqual([excel.grid.id("Sheet1"), ...done.sheetIds]);
    expect(excel.grid.names()).toHaveLength(done.plan.names.length);
    expect(await settings()).toEqual([`baton.scheme.${done.plan.record!.id}`, "baton.journal"]);
  });

  test("entries in its sheets, and formulas elsewhere that refer to them, are archived with the undo", async () => {
    const done = await writes.insert(planLaizhou, watched());
    const table = done.plan.sheets
      .flatMap(({ name, tables }) => tables.map((one) => ({ sheet: name, ...one })))
      .find(({ name }) => name === "登记管理表")!;
    type(table.sheet, table.area.row + 1, table.area.column + 1, 4);
    type("Sheet1", 0, 0, `=${table.sheet}!B9`);
    type("Sheet1", 1, 0, "=SUM(登记管理表)");
    type("Sheet1", 2, 0, "=1+1");
    const homeless = await excelWorkbook.undo(done, null, watched());
    expect(homeless).toMatchObject([
      { sheet: "Sheet1", row: 0 },
      { sheet: "Sheet1", row: 1 },
      { sheet: table.sheet, content: 4, of: "单位01" },
    ]);
    expect(excel.grid.sheets()).toHaveLength(1 + done.plan.sheets.length);
    expect(await excelWorkbook.undo(done, archiveHomeless, watched())).toMatchObject({ archive: "存档" });
    expect(excel.grid.sheets().map(({ name }) => name)).toEqual(["Sheet1", "存档"]);
    expect(cell("Sheet1", 2, 0).formula).toBe("=1+1");
    const archive = (await takeSnapshot(watched())).sheets.find(({ name }) => name === "存档")!;
    expect(archive.formulas.slice(-4)).toEqual([
      ["时间", "原来的表", "行", "栏目", "内容", "原因"],
      ["2026-11-29", "Sheet1", "0,0", "0,0", `'=${table.sheet}!B9`, "测试"],
      ["2026-11-29", "Sheet1", "1,0", "1,0", "'=SUM(登记管理表)", "测试"],
      ["2026-11-29", table.sheet, "单位01", "设立登记", 4, "测试"],
    ]);
  });

  test("what somebody types into its sheets before it stands is theirs, and shown before it is undone", async () => {
    meanwhile(3, () => {
      type("单位", 4, 0, "改过的名字");
      type("汇总", 60, 1, "记一笔");
    });
    const done = await writes.insert(planLaizhou, watched());
    restoreSync();
    expect([cell("单位", 4, 0).value, cell("汇总", 60, 1).value]).toEqual(["改过的名字", "记一笔"]);
    expect(await excelWorkbook.undo(done, null, watched())).toMatchObject([
      { sheet: "单位", content: "改过的名字" },
      { sheet: "汇总", content: "记一笔" },
    ]);
  });

  test("what somebody types into its sheets while it is undone stays on a sheet of its own, and is told", async () => {
    const before = await everything();
    const done = await writes.insert(planLaizhou, watched());
    excel.host.resetStats();
    await takeSnapshot(watched());
    const looks = excel.host.stats().syncs;
    // Before the names go, and before the sheets go.
    for (const request of [looks + 1, looks + 2]) {
      const again = request === looks + 1 ? done : await writes.insert(planLaizhou, watched());
      meanwhile(request, () => {
        type("单位", 4, 0, "改过的名字");
        type("汇总", 60, 1, "=汇总!A1");
      });
      expect(await excelWorkbook.undo(again, null, watched())).toMatchObject({ archive: "存档" });
      restoreSync();
      expect(aside()).toEqual([
        ["单位", "A5", "改过的名字"],
        ["汇总", "B61", "=汇总!A1"],
      ]);
      excel.grid.deleteSheet(excel.grid.id("存档"));
      expect([request, await everything()]).toEqual([request, before]);
    }
  });

  test.each([
    ["before anything is done", undefined],
    ["with its answer lost", { lost: true }],
  ] as const)("what somebody types into its sheets stays where it fails %s, and is told", async (_how, failure) => {
    const before = await everything();
    meanwhile(3, () => {
      type("单位", 4, 0, "改过的名字");
      type("汇总", 60, 30, "记一笔");
    });
    excel.host.failRequest(3, failure);
    const problem = await problemOf(writes.insert(planLaizhou, watched()));
    restoreSync();
    expect(problem).toMatchObject({ code: "hostFailed", untouched: false, params: { aside: "存档" } });
    expect(aside()).toEqual([
      ["单位", "A5", "改过的名字"],
      ["汇总", "AE61", "记一笔"],
    ]);
    excel.grid.deleteSheet(excel.grid.id("存档"));
    expect(await everything()).toEqual(before);
  });

  test("what somebody types into one of its sheets that they have given another name stays where it fails", async () => {
    const before = await everything();
    meanwhile(3, () => {
      excel.grid.updateSheet(excel.grid.id("汇总"), { name: "改过名的汇总" });
      type("改过名的汇总", 60, 30, "记一笔");
    });
    expect(await problemOf(writes.insert(planLaizhou, watched()))).toMatchObject({ untouched: false, params: { aside: "存档" } });
    restoreSync();
    // What stands there by the plan is none of it.
    expect(aside()).toEqual([["改过名的汇总", "AE61", "记一笔"]]);
    excel.grid.deleteSheet(excel.grid.id("存档"));
    expect(await everything()).toEqual(before);
  });

  test("what somebody types while its archive is made and it is undone is told beside the archive", async () => {
    const before = await everything();
    const done = await writes.insert(planLaizhou, watched());
    type("单位", 4, 0, "改过的名字");
    excel.host.resetStats();
    await takeSnapshot(watched());
    meanwhile(excel.host.stats().syncs + 2, () => type("汇总", 60, 1, "记一笔"));
    expect(await excelWorkbook.undo(done, archiveHomeless, watched())).toMatchObject({ archive: "存档", aside: "存档 (2)" });
    restoreSync();
    expect(asideIn(excel, "存档 (2)")).toEqual([["汇总", "B61", "记一笔"]]);
    for (const name of ["存档", "存档 (2)"]) excel.grid.deleteSheet(excel.grid.id(name));
    expect(await everything()).toEqual(before);
  });

  test("undone when nothing else is left, it leaves an empty sheet", async () => {
    const done = await writes.insert(planLaizhou, watched());
    excel.grid.deleteSheet(excel.grid.id("Sheet1"));
    await excelWorkbook.undo(done, null, watched());
    expect(excel.grid.sheets()).toHaveLength(1);
    expect(excel.grid.names()).toEqual([]);
    expect(await settings()).toEqual([]);
  });
});
