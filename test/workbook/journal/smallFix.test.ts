/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
/** A fix in the small workbook, and its undo once somebody has been at its cells or its sheets. */
import type { OpenExcel } from "excel-stand-in/testing/officeInJsdom";
import type { CellChange } from "../../../src/book/cellChange";
import type { Written } from "../../../src/workbook/port";
import { meanwhile } from "../../support/secondPerson";
import { problemOf } from "../../support/watching";
import { quiet, writes } from "../proof/port";
import { openSmall, put, shown } from "./smallBook";

let excel: OpenExcel;
let stop: () => void = () => undefined;
afterEach(() => stop());
beforeEach(async () => {
  excel = await openSmall();
});

const fix = (changes: CellChange[]) => writes.fix(changes, quiet());
const undo = (written: Written) => writes.undo(written, null, quiet());
const first = { sheet: "记录", row: 0, column: 0, before: "=分数!C4*2", after: "=分数!C4*3" };
const note = { sheet: "记录", row: 3, column: 0, before: "记一笔", after: "记两笔" };
const formulaOf = (row: number) => shown(excel.grid, "记录")[row]?.[0];

test("a formula goes back with the name that a sheet has got since", async () => {
  const done = await fix([first, note]);
  excel.grid.updateSheet(excel.grid.id("分数"), { name: "分数（改）" });
  expect(await undo(done)).toMatchObject({ kept: 0 });
  expect([formulaOf(0), formulaOf(3)]).toEqual(["='分数（改）'!C4*2", "记一笔"]);
});

test("a formula that names a sheet which somebody has deleted since is not entered again, and counts as kept", async () => {
  const done = await fix([first, note]);
  excel.grid.deleteSheet(excel.grid.id("分数"));
  expect(await undo(done)).toMatchObject({ kept: 1 });
  expect([formulaOf(0), formulaOf(3)]).toEqual(["=#REF!*3", "记一笔"]);
});

test("what somebody has entered since stays and is counted, one cell as well as all", async () => {
  const done = await fix([first, note]);
  put(excel.grid, "记录", 3, 0, [["我的"]]);
  expect(await undo(done)).toMatchObject({ kept: 1, gone: [], archive: null });
  expect([formulaOf(0), formulaOf(3)]).toEqual(["=分数!C4*2", "我的"]);
  const again = await fix([first, { ...note, before: "我的" }]);
  put(excel.grid, "记录", 0, 0, [["=1+1"]]);
  put(excel.grid, "记录", 3, 0, [[""]]);
  expect(await undo(again)).toMatchObject({ kept: 2 });
  expect([formulaOf(0), formulaOf(3)]).toEqual(["=1+1", ""]);
  expect(await writes.history()).toEqual({ standing: [], interrupted: [] });
});

test("a cell that holds by hand what it held before is not counted, nor is one whose sheet is gone", async () => {
  const done = await fix([first, note, { sheet: "旧表", row: 0, column: 1, before: 1, after: 2 }]);
  put(excel.grid, "记录", 3, 0, [["记一笔"]]);
  excel.grid.deleteSheet(excel.grid.id("旧表"));
  expect(await undo(done)).toMatchObject({ kept: 0 });
  expect([formulaOf(0), formulaOf(3)]).toEqual(["=分数!C4*2", "记一笔"]);
});

test("a cell that another formula has spilled over since is left to it", async () => {
  const done = await fix([note, { sheet: "记录", row: 9, column: 0, before: "", after: 5 }]);
  put(excel.grid, "记录", 9, 0, [[""]]);
  put(excel.grid, "记录", 8, 0, [["=SEQUENCE(3)"]]);
  await excel.grid.calculated();
  expect(await undo(done)).toMatchObject({ kept: 1 });
  expect([formulaOf(3), formulaOf(8)]).toEqual(["记一笔", "=SEQUENCE(3)"]);
});

test.each([
  ["where one holds something else", [{ ...first, before: 3 }, note], { code: "changedMeanwhile", params: { names: ["记录!A1"] } }],
  ["where its sheet is not there", [note, { ...first, sheet: "没有" }], { code: "sheetMissing", params: { sheet: "没有" } }],
  [
    "where one shows what another has spilled",
    [note, { sheet: "分数", row: 13, column: 0, before: 0, after: 1 }],
    { code: "cellSpilled", params: { names: ["分数!A14"] } },
  ],
] as const)("a fix refuses %s, and nothing is written", async (_, changes, problem) => {
  const before = ["记录", "分数"].map((name) => shown(excel.grid, name));
  expect(await problemOf(fix([...changes]))).toMatchObject({ ...problem, untouched: true });
  expect(["记录", "分数"].map((name) => shown(excel.grid, name))).toEqual(before);
});

test("a fix of the cell from which results spill is one like any other", async () => {
  const done = await fix([{ sheet: "分数", row: 12, column: 0, before: "=SEQUENCE(3)", after: "=SEQUENCE(2+1)" }]);
  expect(shown(excel.grid, "分数")[12]?.[0]).toBe("=SEQUENCE(2+1)");
  await undo(done);
  expect(shown(excel.grid, "分数")[12]?.[0]).toBe("=SEQUENCE(3)");
});

test("a protected sheet is named, and only where a cell of it is fixed", async () => {
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("分数").protection.protect();
    await context.sync();
  });
  expect(await problemOf(fix([note, { sheet: "分数", row: 3, column: 2, before: 80, after: 1 }]))).toMatchObject({
    code: "sheetProtected",
    params: { sheet: "分数" },
    untouched: true,
  });
  expect(await undo(await fix([note]))).toMatchObject({ kept: 0 });
});

test("a number in a cell of texts becomes one, and the cell is one of texts again after the undo", async () => {
  const format = () =>
    excel.grid.readFormat({ sheet: excel.grid.id("记录"), row: 7, column: 1, rows: 1, columns: 1 })[0]?.[0]?.numberFormat;
  const done = await fix([{ sheet: "记录", row: 7, column: 1, before: "007", after: 7 }]);
  expect([shown(excel.grid, "记录")[7]?.[1], format()]).toEqual([7, "General"]);
  expect(await undo(done)).toMatchObject({ kept: 0 });
  expect([shown(excel.grid, "记录")[7]?.[1], format()]).toEqual(["007", "@"]);
});

describe("a result with decimals", () => {
  const result = (before: string, after: string, numberFormat = "0.00"): CellChange => {
    return { sheet: "记录", row: 10, column: 4, before, after, shownAs: { numberFormat, rows: 3, columns: 2 } };
  };
  const area = (row: number, column: number, rows = 1, columns = 1) => ({ sheet: excel.grid.id("记录"), row, column, rows, columns });
  const formats = () => excel.grid.readFormat(area(10, 4, 4, 2)).map((line) => line.map(({ numberFormat = "General" }) => numberFormat));
  const general = ["General", "General"];
  const decimal = ["0.00", "0.00"];

  test("is shown with them where no cell has a format of its own, and is as it was after the undo", async () => {
    excel.host.resetStats();
    const done = await fix([result("", "=SEQUENCE(3,2)*1.5")]);
    expect(excel.host.stats().syncs).toBeLessThanOrEqual(3);
    expect(formats()).toEqual([decimal, decimal, decimal, general]);
    expect(shown(excel.grid, "记录")[10]?.[4]).toBe("=SEQUENCE(3,2)*1.5");
    expect(await undo(done)).toMatchObject({ kept: 0 });
    expect(formats()).toEqual([general, general, general, general]);
  });

  test("leaves alone what somebody has formatted or filled in, before it and after it", async () => {
    excel.grid.format(area(11, 4), { numberFormat: "0.0" });
    put(excel.grid, "记录", 12, 5, [[7]]);
    const done = await fix([result("", "=SEQUENCE(3,2)*1.5")]);
    expect(formats()).toEqual([decimal, ["0.0", "0.00"], ["0.00", "General"], general]);
    excel.grid.format(area(11, 5), { numberFormat: "0%" });
    expect(await undo(done)).toMatchObject({ kept: 0 });
    expect(formats()).toEqual([general, ["0.0", "0%"], general, general]);
    expect(shown(excel.grid, "记录")[12]?.[5]).toBe(7);
  });

  test("that was there before gets them when its formula is opened again", async () => {
    await fix([{ sheet: "记录", row: 10, column: 4, before: "", after: "=SEQUENCE(3,2)*1.5" }]);
    expect(formats()).toEqual([general, general, general, general]);
    const done = await fix([result("=SEQUENCE(3,2)*1.5", "=SEQUENCE(3,2)*1.25", "0.000")]);
    expect(formats()[2]).toEqual(["0.000", "0.000"]);
    expect(await undo(done)).toMatchObject({ kept: 0 });
    expect(formats()).toEqual([general, general, general, general]);
  });
});

test("what somebody goes on typing while a fix is undone stays, however often, until the undo gives up and says so", async () => {
  const done = await fix([note]);
  let typed = 0;
  const off = excel.host.onRequest(() => put(excel.grid, "记录", 3, 0, [[`第 ${(typed += 1)} 次`]]));
  expect(await undo(done)).toMatchObject({ kept: 1 });
  off();
  expect(formulaOf(3)).toBe(`第 ${typed} 次`);
});

test("right before its request: a fix refuses and gives back what was typed, an undo keeps it and counts it", async () => {
  stop = meanwhile(excel, 2, () => put(excel.grid, "记录", 3, 0, [["快手"]]));
  expect(await problemOf(fix([first, note]))).toMatchObject({ code: "changedMeanwhile", params: { names: ["记录!A4"] }, untouched: true });
  stop();
  expect([formulaOf(0), formulaOf(3)]).toEqual(["=分数!C4*2", "快手"]);
  const done = await fix([first, { ...note, before: "快手" }]);
  stop = meanwhile(excel, 2, () => put(excel.grid, "记录", 3, 0, [["再来"]]));
  expect(await undo(done)).toMatchObject({ kept: 1 });
  stop();
  expect([formulaOf(0), formulaOf(3)]).toEqual(["=分数!C4*2", "再来"]);
});

test("an undo that fails twice before anything is made leaves the fix whole, and says so", async () => {
  const done = await fix([first, note]);
  for (const request of [2, 4]) excel.host.failRequest(request);
  expect(await problemOf(undo(done))).toMatchObject({ code: "cellsNotRestored", untouched: true });
  expect([formulaOf(0), formulaOf(3)]).toEqual(["=分数!C4*3", "记两笔"]);
  expect((await writes.history()).interrupted).toEqual([]);
  expect(await undo(done)).toMatchObject({ kept: 0 });
});

test("an undo that fails twice in the middle is told with its cells, and the next try takes back the rest", async () => {
  const done = await fix([first, note]);
  excel.host.failRequest(2, { afterActions: 8 });
  excel.host.failRequest(4);
  expect(await problemOf(undo(done))).toMatchObject({
    code: "cellsNotRestored",
    params: { names: ["记录!A1", "记录!A4"] },
    untouched: false,
  });
  expect((await writes.history()).interrupted).toEqual([{ token: done.token, kind: "edit", count: 2 }]);
  expect(await undo(done)).toMatchObject({ kept: 0 });
  expect([formulaOf(0), formulaOf(3)]).toEqual(["=分数!C4*2", "记一笔"]);
  expect(await writes.history()).toEqual({ standing: [], interrupted: [] });
});
