/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
/** Somebody else at work in the same workbook while a scheme is changed: what they do while we write, and after, is theirs and stays. */
import { cellAddress } from "../../src/sheet/address";
import { standingSchemes } from "../../src/standing";
import { excelWorkbook } from "../../src/workbook/excel";
import type { Watch, WorkbookProblem } from "../../src/workbook/port";
import { takeSnapshot } from "../../src/workbook/takeSnapshot";
import { besideLaizhou } from "../support/besideLaizhou";
import { changeOf } from "../support/laizhouChange";
import { asideIn } from "../support/secondPerson";
import { everyOf, testInFull } from "../support/everyOf";
import { writes } from "../support/writes";
import { problemOf, watched } from "../support/watching";

jest.setTimeout(60_000);

const beside = besideLaizhou();
const { everything, cell, type, meanwhile, restoreSync, change, scores } = beside;

describe("beside a change", () => {
  test("undo takes it back and keeps what was typed since: in our sheets, in others, on a new sheet", async () => {
    const table = await scores();
    type(table.sheet, table.row + 1, table.column + 1, 3);
    const before = await everything();
    const done = await change();
    // 单位01's first indicator, and 单位03's, whose row moved up when 单位02 went.
    type(table.sheet, table.row + 1, table.column + 1, 4.5);
    type(table.sheet, table.row + 2, table.column + 1, 2.5);
    type("Sheet1", 4, 4, "记一笔");
    type("Sheet1", 5, 4, "=1+1");
    beside.excel.grid.addSheet("后来的表");
    type("后来的表", 0, 0, "后来的");
    expect(await excelWorkbook.undo(done, null, watched())).toMatchObject({ kept: 0 });
    const sheets = beside.excel.grid.sheets().map(({ name }) => name);
    expect(sheets).toContain("后来的表");
    expect(cell("后来的表", 0, 0).value).toBe("后来的");
    expect(cell("Sheet1", 4, 4).value).toBe("记一笔");
    expect(cell("Sheet1", 5, 4).formula).toBe("=1+1");
    expect(cell(table.sheet, table.row + 1, table.column + 1).value).toBe(4.5);
    // 单位02 is back with its row, so 单位03's entry has moved with its unit.
    expect(cell(table.sheet, table.row + 3, table.column + 1).value).toBe(2.5);
    for (const [row, column] of [
      [4, 4],
      [5, 4],
    ] as const)
      type("Sheet1", row, column, "");
    type(table.sheet, table.row + 1, table.column + 1, 3);
    type(table.sheet, table.row + 3, table.column + 1, "");
    beside.excel.grid.deleteSheet(beside.excel.grid.id("后来的表"));
    expect(await everything()).toEqual(before);
  });

  test("what is typed while a change is under way is none of it: an undo keeps it, or tells of it", async () => {
    const table = await scores();
    const before = await everything();
    for (const request of everyOf([4, 5, 6], [5])) {
      let added = -1;
      meanwhile(request, () => {
        type("Sheet1", 4, 4, "记一笔");
        type(table.sheet, table.row + 1, table.column + 1, 4.5);
        added = Array.from({ length: table.columns }, (_, i) => i).findIndex(
          (i) => cell(table.sheet, table.row, table.column + i).value === "新指标",
        );
        if (added !== -1) type(table.sheet, table.row + 1, table.column + added, 5);
      });
      const done = await change();
      restoreSync();
      const homeless = await excelWorkbook.undo(done, null, watched());
      expect([request, homeless]).toMatchObject([
        request,
        added === -1 ? { kept: 0 } : [{ sheet: table.sheet, content: 5, header: "新指标", of: "单位01" }],
      ]);
      if (added !== -1) {
        type(table.sheet, table.row + 1, table.column + added, "");
        await excelWorkbook.undo(done, null, watched());
      }
      expect([request, cell("Sheet1", 4, 4).value, cell(table.sheet, table.row + 1, table.column + 1).value]).toEqual([
        request,
        "记一笔",
        4.5,
      ]);
      type("Sheet1", 4, 4, "");
      type(table.sheet, table.row + 1, table.column + 1, "");
      expect([request, await everything()]).toEqual([request, before]);
    }
  });

  test("what somebody types after our look where it is written over or its place goes is seen, comes back with its place, and is told", async () => {
    const table = await scores();
    const headers = Array.from({ length: table.columns }, (_, i) => cell(table.sheet, table.row, table.column + i).value);
    beside.excel.host.resetStats();
    const { scheme } = standingSchemes(await takeSnapshot(watched()))[0]!;
    const looks = beside.excel.host.stats().syncs;
    const gone = scheme.tables.find(({ name }) => name === "登记管理指标")!.rows.slice(-1)[0]![0] as string;
    const goes = table.column + headers.indexOf(gone);
    // In a column that goes, under its table in that column, and in a row that goes.
    const places: [string, number, number, string | number][] = [
      [table.sheet, table.row + 1, goes, 88],
      [table.sheet, table.row + table.rows + 40, goes, "小计"],
      [table.sheet, table.row + 2, table.column + 1, 77],
    ];
    for (const [sheet, row, column, content] of places) {
      const before = await everything();
      const held = cell(sheet, row, column).value ?? "";
      meanwhile(looks + 1, () => type(sheet, row, column, content));
      const problem = await problemOf(change());
      restoreSync();
      expect([content, problem]).toMatchObject([content, { code: "shownChanged", untouched: true }]);
      expect([content, cell(sheet, row, column).value]).toEqual([content, content]);
      type(sheet, row, column, held as string);
      expect([content, await everything()]).toEqual([content, before]);
    }
  });

  test.each([
    ["before anything is done", undefined],
    ["after 25 of its actions", { afterActions: 25 }],
    ["with its answer lost", { lost: true }],
  ] as const)("a change that fails %s leaves what somebody else typed and made meanwhile", async (_how, failure) => {
    const before = await everything();
    let request = 0;
    for (let n = 6; n <= 8; n++) {
      request = n;
      beside.excel.host.failRequest(n, failure);
      meanwhile(n, () => {
        type("Sheet1", 4, 4, "记一笔");
        if (!beside.excel.grid.sheets().some(({ name }) => name === "后来的表")) beside.excel.grid.addSheet("后来的表");
        type("后来的表", 0, 0, "后来的");
      });
      await change().then(
        (done) => excelWorkbook.undo(done, null, watched()),
        () => undefined,
      );
      restoreSync();
      expect([request, cell("Sheet1", 4, 4).value, cell("后来的表", 0, 0).value]).toEqual([n, "记一笔", "后来的"]);
      type("Sheet1", 4, 4, "");
      beside.excel.grid.deleteSheet(beside.excel.grid.id("后来的表"));
      expect([request, await everything()]).toEqual([n, before]);
    }
  });

  test("what somebody types into a column that a change has made stays where it fails, and is told", async () => {
    const before = await everything();
    let at: [string, number, number] | null = null;
    const stop = beside.excel.host.onRequest(() => {
      const table = beside.excel.grid.tables().find(({ name }) => name === "登记管理表")!.area;
      const added = Array.from({ length: table.columns }, (_, i) => table.column + i).find(
        (column) => beside.excel.grid.read({ ...table, rows: 1, column, columns: 1 })[0]![0]!.value === "新指标",
      );
      if (at || added === undefined) return;
      at = ["登记管理", table.row + 1, added];
      type(...at, 5);
      beside.excel.host.failRequest(1);
    });
    const problem = await problemOf(change());
    stop();
    expect(problem).toMatchObject({ untouched: false, params: { aside: "存档" } });
    expect(asideIn(beside.excel)).toEqual([[at![0], cellAddress(at![1], at![2]), 5]]);
    beside.excel.grid.deleteSheet(beside.excel.grid.id("存档"));
    expect(await everything()).toEqual(before);
  });

  test("a name that somebody gives other cells while a change fails keeps them", async () => {
    const define = (formula: string) => beside.excel.grid.setName({ name: "别人的名称", formula, comment: "", visible: true });
    let failed = 0;
    for (const n of everyOf([5, 6, 7, 8], [6, 7])) {
      define("=Sheet1!$B$4");
      beside.excel.host.failRequest(n, { lost: true });
      meanwhile(n, () => define("=Sheet1!$B$8"));
      await change().then(
        (done) => excelWorkbook.undo(done, null, watched()),
        () => (failed += 1),
      );
      restoreSync();
      expect([n, beside.excel.grid.names().find(({ name }) => name === "别人的名称")?.formula]).toEqual([n, "=Sheet1!$B$8"]);
    }
    expect(failed).toBeGreaterThan(0);
  });

  test("a name that somebody gives other cells while a change is under way keeps them when that is undone", async () => {
    const define = (formula: string) => beside.excel.grid.setName({ name: "别人的名称", formula, comment: "", visible: true });
    for (const n of everyOf([1, 2, 3, 4, 5, 6, 7], [5])) {
      define("=Sheet1!$B$4");
      meanwhile(n, () => define("=Sheet1!$B$8"));
      const done = await change();
      restoreSync();
      await excelWorkbook.undo(done, null, watched());
      expect([n, beside.excel.grid.names().find(({ name }) => name === "别人的名称")?.formula]).toEqual([n, "=Sheet1!$B$8"]);
    }
  });

  test("a name that a change gives on a sheet that somebody has renamed by then goes with its failure", async () => {
    const before = await everything();
    beside.excel.host.resetStats();
    await takeSnapshot(watched());
    meanwhile(beside.excel.host.stats().syncs + 1, () =>
      beside.excel.grid.updateSheet(beside.excel.grid.id("登记管理"), { name: "登记（改）" }),
    );
    const outcome = await change().catch((problem: WorkbookProblem) => problem);
    restoreSync();
    beside.excel.grid.updateSheet(beside.excel.grid.id("登记（改）"), { name: "登记管理" });
    if (!(outcome instanceof Error)) await excelWorkbook.undo(outcome, null, watched());
    expect(await everything()).toEqual(before);
  });

  testInFull("a filter that somebody sets right before a change's rows would go leaves nothing of it behind", async () => {
    beside.excel.host.setUnkind({ filteredTables: true });
    const before = await everything();
    const table = beside.excel.grid.tables().find(({ name }) => name === "单位表")!;
    beside.excel.host.resetStats();
    await takeSnapshot(watched());
    for (const request of [1, 2]) {
      meanwhile(beside.excel.host.stats().syncs + request, () => beside.excel.host.filter(table.id, 0, ["单位01"]));
      const problem = await problemOf(change());
      restoreSync();
      expect([request, problem.untouched]).toEqual([request, true]);
      beside.excel.host.filter(table.id, 0, null);
      expect([request, await everything()]).toEqual([request, before]);
      beside.excel.host.resetStats();
      await takeSnapshot(watched());
    }
  });

  testInFull(
    "a sheet that somebody protects in the middle keeps the change from going back: that is told, and done once it can be",
    async () => {
      const before = await everything();
      const table = await scores();
      const protection = (act: "protect" | "unprotect") =>
        beside.excel.Excel.run(async (context) => {
          context.workbook.worksheets.getItem(table.sheet).protection[act]();
          await context.sync();
        });
      let acted = false;
      const original = beside.excel.Excel.RequestContext.prototype.sync;
      let seen = 0;
      const spy = jest.spyOn(beside.excel.Excel.RequestContext.prototype, "sync").mockImplementation(async function (
        this: Excel.RequestContext,
        ...args: unknown[]
      ) {
        seen += 1;
        const made = beside.excel.grid.tables().some(({ name }) => name === "存档表");
        if (made && !acted) {
          acted = true;
          await protection("protect");
          beside.excel.host.failRequest(1);
        }
        return (original as (...all: unknown[]) => unknown).apply(this, args);
      });
      const problem = await problemOf(change()).finally(() => spy.mockRestore());
      expect([acted, seen > 0]).toEqual([true, true]);
      expect(problem).toMatchObject({ code: "notRestored", untouched: false });
      await protection("unprotect");
      const { interrupted } = await excelWorkbook.history();
      expect(interrupted).toMatchObject([{ kind: "restructuring" }]);
      await excelWorkbook.recover(interrupted[0]!.token, false, watched());
      expect(await everything()).toEqual(before);
    },
  );

  testInFull("cancelled at its very end, it stands whole or is gone whole, and the scheme can be changed again", async () => {
    const before = await everything();
    for (const stage of ["verifying", "dressing"] as const) {
      const controller = new AbortController();
      const progress: Watch["progress"] = (step) => {
        if (step.stage === stage) controller.abort();
      };
      const outcome = await writes
        .restructure(changeOf(beside.insertion), { progress, signal: controller.signal })
        .catch((problem: WorkbookProblem) => problem.code);
      expect([stage, outcome]).toEqual([stage, "cancelled"]);
      expect([stage, await everything()]).toEqual([stage, before]);
    }
    const done = await change();
    expect(await excelWorkbook.undo(done, null, watched())).toMatchObject({ kept: 0 });
    expect(await everything()).toEqual(before);
  });
});
