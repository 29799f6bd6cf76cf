/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
/** Somebody else at work in the same workbook while a change is undone: what they do while we take it back is theirs and stays. */
import type { Scheme } from "../../src/schemes";
import { cellAddress } from "../../src/sheet/address";
import { standingSchemes, unchanged } from "../../src/standing";
import { excelWorkbook } from "../../src/workbook/excel";
import type { WorkbookProblem } from "../../src/workbook/port";
import { takeSnapshot } from "../../src/workbook/takeSnapshot";
import { besideLaizhou } from "../support/besideLaizhou";
import { changeOf } from "../support/laizhouChange";
import { archiveHomeless, asideIn } from "../support/secondPerson";
import { everyOf } from "../support/everyOf";
import { writes } from "../support/writes";
import { problemOf, watched } from "../support/watching";

jest.setTimeout(60_000);

const beside = besideLaizhou();
const { everything, cell, type, meanwhile, restoreSync, change, scores } = beside;

describe("beside an undo", () => {
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

  test("a sheet that somebody renames while an undo is under way is referred to by the name it has", async () => {
    const before = await everything();
    for (const request of everyOf([1, 2, 3, 4, 5, 6, 7, 8, 9], [3])) {
      const done = await change();
      meanwhile(request, () => beside.excel.grid.updateSheet(beside.excel.grid.id("登记管理"), { name: "登记（改）" }));
      await excelWorkbook.undo(done, null, watched());
      restoreSync();
      beside.excel.grid.updateSheet(beside.excel.grid.id("登记（改）"), { name: "登记管理" });
      expect([request, await everything()]).toEqual([request, before]);
    }
  });

  test("names that refer to a sheet that somebody deletes are left as Excel has bent them", async () => {
    const done = await change();
    meanwhile(6, () => beside.excel.grid.deleteSheet(beside.excel.grid.id("历年等次")));
    await excelWorkbook.undo(done, null, watched());
    restoreSync();
    const { names, anchors } = await takeSnapshot(watched());
    expect([...names, ...anchors].filter(({ formula }) => formula.includes("历年等次"))).toEqual([]);
    expect(anchors.length).toBeGreaterThan(0);
  });

  test("a filter that somebody sets while an undo is under way is taken off where rows have to go", async () => {
    beside.excel.host.setUnkind({ filteredTables: true });
    const table = await scores();
    const before = await everything();
    for (const request of everyOf([2, 3, 4, 5], [3])) {
      const done = await change();
      const { id } = beside.excel.grid.tables().find(({ name }) => name === table.name)!;
      meanwhile(request, () => beside.excel.host.filter(id, 0, ["单位01"]));
      const outcome = await excelWorkbook.undo(done, null, watched()).catch((problem: WorkbookProblem) => problem);
      restoreSync();
      // Seen by the look, it is refused.
      if (outcome instanceof Error) {
        expect([request, outcome]).toMatchObject([request, { code: "filtered", untouched: true }]);
        beside.excel.host.filter(id, 0, null);
        await excelWorkbook.undo(done, null, watched());
      }
      beside.excel.host.filter(id, 0, null);
      expect([request, await everything()]).toEqual([request, before]);
    }
  });

  test("a header that Excel gives a column that comes back is nobody's entry", async () => {
    const table = await scores();
    const before = await everything();
    const second = table.column + 2;
    const withoutSecond = (scheme: Scheme) =>
      unchanged({
        ...scheme,
        tables: scheme.tables.map((one) => (one.name === "登记管理指标" ? { ...one, rows: one.rows.filter((_, i) => i !== 1) } : one)),
      });
    const done = await writes.restructure(changeOf(beside.insertion, withoutSecond), watched());
    const third = cell(table.sheet, table.row, second).value;
    let named = 0;
    const stop = beside.excel.host.onRequest(() => {
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

  test("what somebody types, after an undo has looked, into columns and rows that go stays on a sheet of its own, and is told", async () => {
    const before = await everything();
    let done = await change();
    const table = await scores();
    const added = Array.from({ length: table.columns }, (_, i) => i).find(
      (i) => cell(table.sheet, table.row, table.column + i).value === "新指标",
    )!;
    const last = table.row + table.rows - 1;
    beside.excel.host.resetStats();
    await takeSnapshot(watched());
    const looks = beside.excel.host.stats().syncs;
    for (const request of [looks + 1, looks + 2]) {
      meanwhile(request, () => {
        type(table.sheet, table.row + 1, table.column + added, 5);
        type(table.sheet, last + 40, table.column + added, "小计");
        type(table.sheet, last, table.column + 1, 6);
      });
      expect(await excelWorkbook.undo(done, null, watched())).toMatchObject({ archive: "存档" });
      restoreSync();
      const place = (row: number, column: number) => cellAddress(row, table.column + column);
      expect([request, asideIn(beside.excel, "存档").sort()]).toEqual([
        request,
        [
          [table.sheet, place(last, 1), 6],
          [table.sheet, place(last + 40, added), "小计"],
          [table.sheet, place(table.row + 1, added), 5],
        ].sort(),
      ]);
      beside.excel.grid.deleteSheet(beside.excel.grid.id("存档"));
      expect([request, await everything()]).toEqual([request, before]);
      if (request === looks + 1) done = await change();
    }
  });

  test("formulas that refer to what goes with an undo are told before, archived, and put back by a redo", async () => {
    const done = await change();
    const table = await scores();
    const added =
      table.column +
      Array.from({ length: table.columns }, (_, i) => i).find((i) => cell(table.sheet, table.row, table.column + i).value === "新指标")!;
    const last = table.row + table.rows;
    const formulas = [
      `=${table.sheet}!${cellAddress(table.row + 1, added)}*2`,
      `=SUM(${table.name}[新指标])`,
      `=${table.sheet}!${cellAddress(last - 1, table.column + 1)}`,
    ];
    // And some that refer to what stays.
    const others = [
      `=${table.sheet}!${cellAddress(table.row + 1, table.column + 1)}`,
      `=SUM(${table.name}[[${cell(table.sheet, table.row, table.column + 1).value as string}]])`,
      "=1+1",
    ];
    [...formulas, ...others].forEach((formula, i) => type("Sheet1", i, 0, formula));
    expect(await excelWorkbook.undo(done, null, watched())).toMatchObject(
      formulas.map((content, row) => ({ sheet: "Sheet1", row, content })),
    );
    const undone = await excelWorkbook.undo(done, archiveHomeless, watched());
    if (Array.isArray(undone)) throw new Error("it was told already");
    expect(undone.archive).toBe("存档 (2)");
    expect(await excelWorkbook.redo(undone, watched())).toMatchObject({ left: null });
    expect(formulas.map((_, row) => cell("Sheet1", row, 0).formula)).toEqual(formulas);
  });

  test("what is found too late stays kept where its sheet cannot be made, and is put aside by the next try", async () => {
    const before = await everything();
    const done = await change();
    const table = await scores();
    const last = table.row + table.rows - 1;
    beside.excel.host.resetStats();
    await takeSnapshot(watched());
    const looks = beside.excel.host.stats().syncs;
    meanwhile(looks + 2, () => type(table.sheet, last, table.column + 1, 6));
    // Both tries, each behind a look for a free name.
    for (const request of [5, 7]) beside.excel.host.failRequest(looks + request);
    const problem = await problemOf(excelWorkbook.undo(done, null, watched()));
    restoreSync();
    expect(problem).toMatchObject({ code: "notRestored", untouched: false });
    const [{ token } = { token: "" }] = (await excelWorkbook.history()).interrupted;
    expect(await excelWorkbook.recover(token, false, watched())).toEqual({ written: null, aside: "存档" });
    expect(asideIn(beside.excel, "存档")).toEqual([[table.sheet, cellAddress(last, table.column + 1), 6]]);
    beside.excel.grid.deleteSheet(beside.excel.grid.id("存档"));
    expect(await everything()).toEqual(before);
  });

  test("what somebody types where an undo puts contents back, between its reading and its request, stays and is counted", async () => {
    const wanted = (scheme: Scheme) =>
      unchanged({ ...scheme, parameters: scheme.parameters.map((one, i) => (i === number ? { ...one, value: 0.77 } : one)) });
    const { scheme } = standingSchemes(await takeSnapshot(watched()))[0]!;
    const number = scheme.parameters.findIndex(({ kind }) => kind === "ratio");
    const before = await everything();
    beside.excel.host.resetStats();
    let requests = 0;
    for (let request = 0; request <= requests; request++) {
      const done = await writes.restructure(changeOf(beside.insertion, wanted), watched());
      const at = done.plan.steps.flatMap((step) =>
        step.kind === "write" ? step.cells.flatMap(({ after, ...place }) => (after === 0.77 ? [{ ...place, sheet: step.sheet }] : [])) : [],
      )[0]!;
      beside.excel.host.resetStats();
      if (request > 0) meanwhile(request, () => type(at.sheet, at.row, at.column, 0.55));
      const taken = await excelWorkbook.undo(done, null, watched());
      restoreSync();
      if (request === 0) requests = beside.excel.host.stats().syncs;
      else {
        expect([request, taken, cell(at.sheet, at.row, at.column).value]).toMatchObject([request, { kept: 1 }, 0.55]);
        type(at.sheet, at.row, at.column, scheme.parameters[number]!.value as number);
      }
      expect([request, await everything()]).toEqual([request, before]);
    }
    expect(requests).toBeGreaterThan(5);
  });

  test("a column that somebody has called otherwise since is called so when a change of its table is undone", async () => {
    const done = await change();
    const table = await scores();
    type(table.sheet, table.row, table.column + 1, "改过的栏名");
    await excelWorkbook.undo(done, null, watched());
    expect(cell(table.sheet, table.row, table.column + 1).value).toBe("改过的栏名");
  });

  test("entries that an undo leaves no place for are told before anything is done, and archived with it", async () => {
    const before = await everything();
    const done = await change();
    const table = await scores();
    const added = Array.from({ length: table.columns }, (_, i) => i).find(
      (i) => cell(table.sheet, table.row, table.column + i).value === "新指标",
    )!;
    const last = table.row + table.rows - 1;
    type(table.sheet, table.row + 1, table.column + added, 5);
    type(table.sheet, last, table.column + 1, 6);
    const homeless = await excelWorkbook.undo(done, null, watched());
    expect(homeless).toEqual([
      { sheet: table.sheet, row: table.row + 1, column: table.column + added, content: 5, header: "新指标", of: "单位01" },
      {
        sheet: table.sheet,
        row: last,
        column: table.column + 1,
        content: 6,
        header: cell(table.sheet, table.row, table.column + 1).value,
        of: "新来的单位",
      },
    ]);
    expect(await excelWorkbook.undo(done, archiveHomeless, watched())).toMatchObject({ gone: [], kept: 0, archive: "存档 (2)" });
    const archive = (await takeSnapshot(watched())).sheets.find(({ name }) => name === "存档 (2)")!;
    expect(archive.values.slice(-2).map((line) => line.slice(1, 5))).toEqual([
      [table.sheet, "单位01", "新指标", 5],
      [table.sheet, "新来的单位", cell(table.sheet, table.row, table.column + 1).value, 6],
    ]);
    beside.excel.grid.deleteSheet(beside.excel.grid.id("存档 (2)"));
    expect(await everything()).toEqual(before);
  });

  test("contents that cannot be put back, since somebody goes on renaming sheets, are told and can be later", async () => {
    const before = await everything();
    const done = await change();
    let renamed = 0;
    const stop = beside.excel.host.onRequest(() => {
      const { id } = beside.excel.grid.sheets().find(({ name }) => name.startsWith("登记管理"))!;
      beside.excel.grid.updateSheet(id, { name: `登记管理${(renamed += 1)}` });
    });
    const problem = await problemOf(excelWorkbook.undo(done, null, watched()));
    stop();
    expect(problem).toMatchObject({ code: "notRestored", untouched: false });
    beside.excel.grid.updateSheet(beside.excel.grid.id(`登记管理${renamed}`), { name: "登记管理" });
    const [{ token } = { token: "" }] = (await excelWorkbook.history()).interrupted;
    await excelWorkbook.recover(token, false, watched());
    expect(await everything()).toEqual(before);
  });
});
