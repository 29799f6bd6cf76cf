/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
/** Somebody else at work in the same workbook while a scheme is changed: what they do while we write, and after, is theirs and stays. */
import type { Scheme } from "../../src/schemes";
import { standingSchemes, unchanged } from "../../src/standing";
import { excelWorkbook } from "../../src/workbook/excel";
import type { Insertion, Restructuring, Watch, WorkbookProblem } from "../../src/workbook/port";
import { takeSnapshot } from "../../src/workbook/takeSnapshot";
import { changeOf, everything as contentsIn, planLaizhou } from "../support/laizhouChange";
import { openExcel, type OpenExcel } from "../support/officeInJsdom";
import { archiveHomeless, cellOf, meanwhile as actingMeanwhile, typeInto } from "../support/secondPerson";
import { everyOf, testInFull } from "../support/everyOf";
import { writes } from "../support/writes";
import { problemOf, watched } from "../support/watching";

jest.setTimeout(60_000);

let excel: OpenExcel;
beforeEach(async () => {
  excel = await openExcel();
});

const everything = () => contentsIn(excel);

const cell = (sheet: string, row: number, column: number) => cellOf(excel, sheet, row, column);
const type = (sheet: string, row: number, column: number, value: string | number) => typeInto(excel, sheet, row, column, value);

function meanwhile(request: number, act: () => void): void {
  restoreSync = actingMeanwhile(excel, request, act);
}

let restoreSync: () => void = () => undefined;
afterEach(() => restoreSync());

describe("beside a change", () => {
  let insertion: Insertion;
  beforeEach(async () => {
    insertion = await writes.insert(planLaizhou, watched());
  });

  const change = (): Promise<Restructuring> => writes.restructure(changeOf(insertion), watched());
  const scores = async () => (await takeSnapshot(watched())).tables.find(({ name }) => name === "登记管理表")!;

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
    excel.grid.addSheet("后来的表");
    type("后来的表", 0, 0, "后来的");
    expect(await excelWorkbook.undo(done, null, watched())).toMatchObject({ kept: 0 });
    const sheets = excel.grid.sheets().map(({ name }) => name);
    expect(sheets).toContain("后来的表");
    expect(cell("后来的表", 0, 0).value).toBe("后来的");
    expect(cell("Sheet1", 4, 4).value).toBe("记一笔");
    expect(cell("Sheet1", 5, 4).formula).toBe("=1+1");
    expect(cell(table.sheet, table.row + 1, table.column + 1).value).toBe(4.5);
    // 单位02 is back with its row, so 单位03's entry has moved with its unit.
    expect(cell(table.sheet, table.row + 3, table.column + 1).value).toBe(2.5);
    for (const [row, column] of [[4, 4], [5, 4]] as const) type("Sheet1", row, column, "");
    type(table.sheet, table.row + 1, table.column + 1, 3);
    type(table.sheet, table.row + 3, table.column + 1, "");
    excel.grid.deleteSheet(excel.grid.id("后来的表"));
    expect(await everything()).toEqual(before);
  });

  test("what is typed while an undo is under way stays, in our sheets and in others", async () => {
    const table = await scores();
    const before = await everything();
    const own = { row: table.row + 1, column: table.column + 1 };
    for (const request of everyOf([1, 2, 3, 4, 5, 6, 7, 8, 9], [6])) {
      const done = await change();
      meanwhile(request, () => {
        type("Sheet1", 4, 4, "记一笔");
        type(table.sheet, own.row, own.column, 4.5);
      });
      await excelWorkbook.undo(done, null, watched());
      restoreSync();
      expect([request, cell("Sheet1", 4, 4).value, cell(table.sheet, own.row, own.column).value]).toEqual([request, "记一笔", 4.5]);
      type("Sheet1", 4, 4, "");
      type(table.sheet, own.row, own.column, "");
      expect([request, await everything()]).toEqual([request, before]);
    }
  });

  test("what is typed while a change is under way is none of it: an undo keeps it, or tells of it", async () => {
    const table = await scores();
    const before = await everything();
    for (const request of everyOf([4, 5, 6], [5])) {
      let added = -1;
      meanwhile(request, () => {
        type("Sheet1", 4, 4, "记一笔");
        type(table.sheet, table.row + 1, table.column + 1, 4.5);
        added = Array.from({ length: table.columns }, (_, i) => i).findIndex((i) => cell(table.sheet, table.row, table.column + i).value === "新指标");
        if (added !== -1) type(table.sheet, table.row + 1, table.column + added, 5);
      });
      const done = await change();
      restoreSync();
      const homeless = await excelWorkbook.undo(done, null, watched());
      expect([request, homeless]).toMatchObject([request, added === -1 ? { kept: 0 } : [{ sheet: table.sheet, content: 5, header: "新指标", of: "单位01" }]]);
      if (added !== -1) {
        type(table.sheet, table.row + 1, table.column + added, "");
        await excelWorkbook.undo(done, null, watched());
      }
      expect([request, cell("Sheet1", 4, 4).value, cell(table.sheet, table.row + 1, table.column + 1).value]).toEqual([request, "记一笔", 4.5]);
      type("Sheet1", 4, 4, "");
      type(table.sheet, table.row + 1, table.column + 1, "");
      expect([request, await everything()]).toEqual([request, before]);
    }
  });

  test("a sheet that somebody renames while an undo is under way is referred to by the name it has", async () => {
    const before = await everything();
    for (const request of everyOf([1, 2, 3, 4, 5, 6, 7, 8, 9], [3])) {
      const done = await change();
      meanwhile(request, () => excel.grid.updateSheet(excel.grid.id("登记管理"), { name: "登记（改）" }));
      await excelWorkbook.undo(done, null, watched());
      restoreSync();
      excel.grid.updateSheet(excel.grid.id("登记（改）"), { name: "登记管理" });
      expect([request, await everything()]).toEqual([request, before]);
    }
  });

  test("names that refer to a sheet that somebody deletes are left as Excel has bent them", async () => {
    const done = await change();
    meanwhile(6, () => excel.grid.deleteSheet(excel.grid.id("历年等次")));
    await excelWorkbook.undo(done, null, watched());
    restoreSync();
    const { names, anchors } = await takeSnapshot(watched());
    expect([...names, ...anchors].filter(({ formula }) => formula.includes("历年等次"))).toEqual([]);
    expect(anchors.length).toBeGreaterThan(0);
  });

  testInFull("a filter that somebody sets while an undo is under way keeps rows from going: nothing is done, or the table is told", async () => {
    excel.host.setUnkind({ filteredTables: true });
    const table = await scores();
    const before = await everything();
    let wholly = 0;
    for (const request of [2, 3, 4, 5]) {
      const done = await change();
      const stands = await everything();
      const { id } = excel.grid.tables().find(({ name }) => name === table.name)!;
      meanwhile(request, () => excel.host.filter(id, 0, ["单位01"]));
      const outcome = await excelWorkbook.undo(done, null, watched()).catch((problem: WorkbookProblem) => problem);
      restoreSync();
      excel.host.filter(id, 0, null);
      if (!(outcome instanceof Error)) wholly += 1;
      else if (outcome.untouched === true) {
        expect([request, await everything()]).toEqual([request, stands]);
        await excelWorkbook.undo(done, null, watched());
      } else {
        expect([request, outcome]).toMatchObject([request, { code: "rowsRefused", detail: { names: expect.arrayContaining([table.name]) as string[] } }]);
        return;
      }
      expect([request, await everything()]).toEqual([request, before]);
    }
    expect(wholly).toBeLessThan(4);
  });

  test("a header that Excel gives a column that comes back is nobody's entry", async () => {
    const table = await scores();
    const before = await everything();
    const second = table.column + 2;
    const withoutSecond = (scheme: Scheme) => unchanged({ ...scheme, tables: scheme.tables.map((one) => (one.name === "登记管理指标" ? { ...one, rows: one.rows.filter((_, i) => i !== 1) } : one)) });
    const done = await writes.restructure(changeOf(insertion, withoutSecond), watched());
    const third = cell(table.sheet, table.row, second).value;
    let named = 0;
    const stop = excel.host.onRequest(() => {
      const header = cell(table.sheet, table.row, second).value;
      // The third has come to the second's place, and goes back.
      if (named > 0 || header === third) return;
      type(table.sheet, table.row, second, "列7");
      named += 1;
    });
    await excelWorkbook.undo(done, null, watched());
    stop();
    expect(named).toBe(1);
    expect(await everything()).toEqual(before);
  });

  test("what somebody types after our look where it is written over or its place goes is seen, comes back with its place, and is told", async () => {
    const table = await scores();
    const headers = Array.from({ length: table.columns }, (_, i) => cell(table.sheet, table.row, table.column + i).value);
    excel.host.resetStats();
    const { scheme } = standingSchemes(await takeSnapshot(watched()))[0]!;
    const looks = excel.host.stats().syncs;
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

  test("entries that an undo leaves no place for are told before anything is done, and archived with it", async () => {
    const before = await everything();
    const done = await change();
    const table = await scores();
    const added = Array.from({ length: table.columns }, (_, i) => i).find((i) => cell(table.sheet, table.row, table.column + i).value === "新指标")!;
    const last = table.row + table.rows - 1;
    type(table.sheet, table.row + 1, table.column + added, 5);
    type(table.sheet, last, table.column + 1, 6);
    const homeless = await excelWorkbook.undo(done, null, watched());
    expect(homeless).toEqual([
      { sheet: table.sheet, row: table.row + 1, column: table.column + added, content: 5, header: "新指标", of: "单位01" },
      { sheet: table.sheet, row: last, column: table.column + 1, content: 6, header: cell(table.sheet, table.row, table.column + 1).value, of: "新来的单位" },
    ]);
    expect(await excelWorkbook.undo(done, archiveHomeless, watched())).toMatchObject({ gone: [], kept: 0, archive: "存档 (2)" });
    const archive = (await takeSnapshot(watched())).sheets.find(({ name }) => name === "存档 (2)")!;
    expect(archive.values.slice(-2).map((line) => line.slice(1, 5))).toEqual([
      [table.sheet, "单位01", "新指标", 5],
      [table.sheet, "新来的单位", cell(table.sheet, table.row, table.column + 1).value, 6],
    ]);
    excel.grid.deleteSheet(excel.grid.id("存档 (2)"));
    expect(await everything()).toEqual(before);
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
      excel.host.failRequest(n, failure);
      meanwhile(n, () => {
        type("Sheet1", 4, 4, "记一笔");
        if (!excel.grid.sheets().some(({ name }) => name === "后来的表")) excel.grid.addSheet("后来的表");
        type("后来的表", 0, 0, "后来的");
      });
      await change().then(
        (done) => excelWorkbook.undo(done, null, watched()),
        () => undefined,
      );
      restoreSync();
      expect([request, cell("Sheet1", 4, 4).value, cell("后来的表", 0, 0).value]).toEqual([n, "记一笔", "后来的"]);
      type("Sheet1", 4, 4, "");
      excel.grid.deleteSheet(excel.grid.id("后来的表"));
      expect([request, await everything()]).toEqual([n, before]);
    }
  });

  testInFull("a sheet that somebody protects in the middle keeps the change from going back: that is told, and done once it can be", async () => {
    const before = await everything();
    const table = await scores();
    const protection = (act: "protect" | "unprotect") =>
      excel.Excel.run(async (context) => {
        context.workbook.worksheets.getItem(table.sheet).protection[act]();
        await context.sync();
      });
    let acted = false;
    const original = excel.Excel.RequestContext.prototype.sync;
    let seen = 0;
    const spy = jest.spyOn(excel.Excel.RequestContext.prototype, "sync").mockImplementation(async function (this: Excel.RequestContext, ...args: unknown[]) {
      seen += 1;
      const made = excel.grid.tables().some(({ name }) => name === "存档表");
      if (made && !acted) {
        acted = true;
        await protection("protect");
        excel.host.failRequest(1);
      }
      return (original as (...all: unknown[]) => unknown).apply(this, args);
    });
    restoreSync = () => spy.mockRestore();
    const problem = await problemOf(change());
    restoreSync();
    expect([acted, seen > 0]).toEqual([true, true]);
    expect(problem).toMatchObject({ code: "notRestored", untouched: false });
    await protection("unprotect");
    const { interrupted } = await excelWorkbook.history();
    expect(interrupted).toMatchObject([{ kind: "restructuring" }]);
    await excelWorkbook.recover(interrupted[0]!.token, false, watched());
    expect(await everything()).toEqual(before);
  });

  testInFull("cancelled at its very end, it stands whole or is gone whole, and the scheme can be changed again", async () => {
    const before = await everything();
    for (const stage of ["verifying", "dressing"] as const) {
      const controller = new AbortController();
      const progress: Watch["progress"] = (step) => {
        if (step.stage === stage) controller.abort();
      };
      const outcome = await writes.restructure(changeOf(insertion), { progress, signal: controller.signal }).catch((problem: WorkbookProblem) => problem.code);
      expect([stage, outcome]).toEqual([stage, "cancelled"]);
      expect([stage, await everything()]).toEqual([stage, before]);
    }
    const done = await change();
    expect(await excelWorkbook.undo(done, null, watched())).toMatchObject({ kept: 0 });
    expect(await everything()).toEqual(before);
  });
});
