/**
 * A scheme is taken out of the workbook, and comes back with all that was on its sheets.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
import "fake-indexeddb/auto";
import { deserialize, serialize } from "node:v8";
import { bookOf } from "excel-stand-in/testing/bookInHand";
import type { OpenExcel } from "excel-stand-in/testing/officeInJsdom";
import { removalOf } from "../../src/standing";
import { excelWorkbook } from "../../src/workbook/excel";
import { forgetSession } from "../../src/workbook/journal/store";
import { WorkbookProblem, type Removal, type RemovalPlanner, type Undone, type Written } from "../../src/workbook/port";
import { everyOf, testInFull } from "../support/everyOf";
import { closedIn } from "../support/closedPane";
import { cellOf, meanwhile } from "../support/secondPerson";
import { differences, everything, type Whole } from "../support/wholeWorkbook";
import { placeIn, type } from "./proof/acts";
import { openOffice, planSmall } from "./proof/office";
import { changePlanner } from "./proof/plans";
import { quiet } from "./proof/port";
import { looks } from "./proof/table";

jest.mock("excel-stand-in/files/capture", () => jest.requireActual<object>("excel-stand-in/testing/bookInHand"));
jest.setTimeout(60_000);
// A browser has it; jsdom does not.
globalThis.structuredClone ??= (value: unknown) => deserialize(serialize(value)) as never;

const removalPlanner: RemovalPlanner = (now) => {
  const plan = removalOf(now, "proof");
  if (!plan) throw new WorkbookProblem("shownChanged");
  return plan;
};
const remove = (watch = quiet()): Promise<Removal> => excelWorkbook.apply({ kind: "removal", planner: removalPlanner }, watch);
const nobody = new Set<string>();
const whole = (excel: OpenExcel): Whole => everything(excel, nobody);

/** Number of the request that takes the sheets: behind it come the one that ends the write, and the empty one of Excel.run. */
async function takingRequest({ Excel: { RequestContext }, grid }: OpenExcel): Promise<number> {
  const spy = jest.spyOn(RequestContext.prototype, "sync");
  const removal = await remove();
  const requests = spy.mock.calls.length;
  spy.mockRestore();
  await excelWorkbook.undo(removal, null, quiet());
  await grid.calculated();
  return requests - 2;
}

/** A scheme with entries, looks and columns of the clerk's own, and formulas elsewhere that refer to it. */
async function filled(): Promise<OpenExcel> {
  const excel = await openOffice();
  const { grid, Excel } = excel;
  await excelWorkbook.apply({ kind: "insertion", planner: planSmall }, quiet());
  const own = grid.id("记录");
  const at = (row: number, column: number) => ({ sheet: own, row, column, rows: 1, columns: 1 });
  type(grid, at(9, 0), "=单位!A7");
  type(grid, at(10, 0), "=SUM(指标得分表[党的建设])*优秀比例");
  grid.setName({ name: "别人的名称", formula: "=单位!$A$7", comment: "", visible: true });
  type(grid, placeIn(grid, "指标得分表", "甲局", "党的建设"), 66.5);
  const list = grid.id("单位");
  type(grid, { sheet: list, row: 30, column: 6, rows: 1, columns: 1 }, { text: "007" });
  grid.format(
    { sheet: list, row: 30, column: 6, rows: 2, columns: 2 },
    {
      fill: "#ABCDEF",
      bold: true,
      numberFormat: "@",
      borders: [{ edge: "EdgeBottom", style: "Double", weight: "Thick", color: "#112233" }],
    },
  );
  grid.setColumnWidth(list, 6, 1, 123);
  grid.setRowHeight(list, 30, 1, 44);
  grid.addConditionalFormat({
    area: { sheet: list, row: 30, column: 6, rows: 2, columns: 2 },
    formula: "=G31>1",
    format: { fill: "#00FF00" },
    priority: 0,
    stopIfTrue: true,
  });
  await Excel.run(async (context) => {
    const validation = context.workbook.worksheets.getItem("单位").getRange("G31:G33").dataValidation;
    validation.rule = { wholeNumber: { formula1: 0, formula2: 9, operator: "Between" } };
    validation.ignoreBlanks = true;
    validation.prompt = { showPrompt: true, title: "数", message: "填数" };
    validation.errorAlert = { showAlert: true, style: "Stop", title: "数", message: "不对" };
    const sheet = context.workbook.worksheets.getItem("历年等次");
    sheet.visibility = "VeryHidden";
    sheet.tabColor = "#FF0000";
    context.workbook.worksheets.getItem("打分").position = 3;
    await context.sync();
  });
  await grid.calculated();
  return excel;
}

test("its sheets, tables, names and record go, and nothing else does", async () => {
  const excel = await filled();
  const sheets = excel.grid.sheets().map(({ name }) => name);
  const { plan } = await remove();
  const gone = plan.sheets.map(({ name }) => name);
  expect(gone).toEqual(sheets.filter((name) => !["记录", "打分", "底稿"].includes(name)));
  expect(excel.grid.sheets().map(({ name }) => name)).toEqual(sheets.filter((name) => !gone.includes(name)));
  expect(excel.grid.tables().map(({ name }) => name)).toEqual(["记录表"]);
  expect(
    excel.grid
      .names()
      .map(({ name }) => name)
      .sort(),
  ).toEqual(["别人的名称", "我的数"].sort());
  expect((await excelWorkbook.schemes()).records).toEqual([]);
});

test("what goes is told before, and so is what refers to it", async () => {
  await filled();
  const plan = removalPlanner(await excelWorkbook.snapshot(quiet()));
  expect(plan.referring).toEqual([
    { sheet: "记录", row: 9, column: 0, formula: "=单位!A7" },
    { sheet: "记录", row: 10, column: 0, formula: "=SUM(指标得分表[党的建设])*优秀比例" },
  ]);
  expect(plan.referringNames).toEqual(["别人的名称"]);
  const entries = Object.fromEntries(plan.sheets.map(({ name, entries: count }) => [name, count]));
  // Three names and groups, and 007 beside them.
  expect(entries["单位"]).toBe(7);
  expect(entries["汇总"]).toBe(0);
  expect(plan.keepsLooks).toBe(true);
});

test("undo brings back everything, down to looks, order and what referred to it", async () => {
  const excel = await filled();
  const before = whole(excel);
  const removal = await remove();
  const undone = (await excelWorkbook.undo(removal, null, quiet())) as Undone;
  await excel.grid.calculated();
  expect(undone).toMatchObject({ kept: 0, gone: [], archive: null });
  expect(differences(before, whole(excel))).toEqual([]);
});

test("a formula or a name that somebody has changed since stays as it is, and is told", async () => {
  const excel = await filled();
  const removal = await remove();
  type(excel.grid, { sheet: excel.grid.id("记录"), row: 9, column: 0, rows: 1, columns: 1 }, "改过");
  const undone = (await excelWorkbook.undo(removal, null, quiet())) as Undone;
  expect(undone.kept).toBe(1);
  expect(cellOf(excel, "记录", 9, 0).value).toBe("改过");
  expect(cellOf(excel, "记录", 10, 0).formula).toBe("=SUM(指标得分表[党的建设])*优秀比例");
});

test("what is typed after the look comes back with the sheets, and nothing is removed", async () => {
  const excel = await filled();
  const taking = await takingRequest(excel);
  let entered: Whole | null = null;
  const stop = meanwhile(excel, taking, () => {
    type(excel.grid, placeIn(excel.grid, "指标得分表", "乙局", "党的建设"), 12);
    entered = whole(excel);
  });
  await expect(remove()).rejects.toMatchObject({ code: "shownChanged", untouched: true });
  stop();
  await excel.grid.calculated();
  expect(differences(entered!, whole(excel))).toEqual([]);
});

testInFull("where no other sheet can be seen an empty one stays, and goes with the undo unless somebody has used it", async () => {
  const excel = await filled();
  const { grid } = excel;
  for (const name of ["记录", "打分"]) grid.updateSheet(grid.id(name), { visible: false });
  const before = whole(excel);
  const removal = await remove();
  expect(
    grid
      .sheets()
      .filter(({ visible }) => visible)
      .map(({ name }) => name),
  ).toEqual(["Sheet1"]);
  await excelWorkbook.undo(removal, null, quiet());
  await grid.calculated();
  expect(differences(before, whole(excel))).toEqual([]);

  const again = await remove();
  type(grid, { sheet: grid.id("Sheet1"), row: 0, column: 0, rows: 1, columns: 1 }, "用上了");
  await excelWorkbook.undo(again, null, quiet());
  expect(cellOf(excel, "Sheet1", 0, 0).value).toBe("用上了");
});

test("refused where sheets or the workbook are protected, or filtered", async () => {
  const excel = await filled();
  const book = bookOf(excel.host);
  const state = book.state(excel.grid.id("指标得分"));
  state.protection = { password: null, options: {} };
  await expect(remove()).rejects.toMatchObject({ code: "sheetProtected", params: { sheet: "指标得分" }, untouched: true });
  state.protection = null;
  book.structurePassword = "";
  await expect(remove()).rejects.toMatchObject({ code: "workbookProtected", untouched: true });
  book.structurePassword = null;
  excel.host.filter(excel.grid.tables().find(({ name }) => name === "单位表")!.id, 0, ["甲局"]);
  await expect(remove()).rejects.toMatchObject({ code: "filtered", untouched: true });
});

test("undo refuses where somebody has taken a name that would come back", async () => {
  const excel = await filled();
  const removal = await remove();
  excel.grid.addSheet("汇总");
  await expect(excelWorkbook.undo(removal, null, quiet())).rejects.toMatchObject({
    code: "nameTaken",
    params: { names: ["汇总"] },
    untouched: true,
  });
});

testInFull("writes that stood before can be undone after it came back, by another pane as well", async () => {
  const excel = await openOffice();
  const { grid } = excel;
  const empty = whole(excel);
  await excelWorkbook.apply({ kind: "insertion", planner: planSmall }, quiet());
  const inserted = whole(excel);
  const at = placeIn(grid, "指标得分表", "甲局", "党的建设")!;
  const sheet = grid.sheets().find(({ id }) => id === at.sheet)!.name;
  await excelWorkbook.apply({ kind: "edit", changes: [{ sheet, row: at.row, column: at.column, before: 90, after: 91 }] }, quiet());
  await excelWorkbook.apply({ kind: "restructuring", planner: changePlanner }, quiet());
  const changed = whole(excel);
  await remove();

  forgetSession();
  const { standing } = await excelWorkbook.history();
  expect(standing.map(({ kind }) => kind)).toEqual(["insertion", "edit", "restructuring", "removal"]);
  const [insertion, edit, change, removal] = standing as [Written, Written, Written, Written];
  const undone = (await excelWorkbook.undo(removal, null, quiet())) as Undone;
  await grid.calculated();
  expect(differences(changed, whole(excel))).toEqual([]);
  const { written } = await excelWorkbook.redo(undone, quiet());
  await excelWorkbook.undo(written, null, quiet());
  await grid.calculated();
  expect(differences(changed, whole(excel))).toEqual([]);
  for (const one of [change, edit]) expect(await excelWorkbook.undo(one, null, quiet())).toMatchObject({ kept: 0 });
  await grid.calculated();
  expect(differences(inserted, whole(excel)).filter((line) => !looks.test(line))).toEqual([]);
  expect(await excelWorkbook.undo(insertion, null, quiet())).toMatchObject({ gone: [] });
  await grid.calculated();
  expect(differences(empty, whole(excel))).toEqual([]);
});

test.each(
  everyOf<[string, boolean]>(
    [
      ["finished", true],
      ["taken back", false],
    ],
    [["taken back", false]],
  ),
)("one that was broken off when the pane closed is found, and %s", async (_, finishes) => {
  const excel = await filled();
  const before = whole(excel);
  const isClosed = await closedIn(excel, await takingRequest(excel), remove);
  expect(isClosed).toBe(true);
  forgetSession();
  const { interrupted } = await excelWorkbook.history();
  expect(interrupted).toMatchObject([{ kind: "removal", count: 9 }]);
  const { written } = await excelWorkbook.recover(interrupted[0]!.token, finishes, quiet());
  await excel.grid.calculated();
  if (finishes) expect((await excelWorkbook.undo(written!, null, quiet())) as Undone).toMatchObject({ kept: 0 });
  await excel.grid.calculated();
  expect(differences(before, whole(excel))).toEqual([]);
});

test.each(everyOf([8, 14, 20], [14]))(
  "an undo that was broken off behind request %d when the pane closed is found, and finished",
  async (request) => {
    const excel = await filled();
    const before = whole(excel);
    const removal = await remove();
    await closedIn(excel, request, () => excelWorkbook.undo(removal, null, quiet()));
    forgetSession();
    const { standing, interrupted } = await excelWorkbook.history();
    for (const { token } of interrupted) await excelWorkbook.recover(token, false, quiet());
    // The pane was closed before anything was done.
    if (interrupted.length === 0) await excelWorkbook.undo(standing.find(({ kind }) => kind === "removal")!, null, quiet());
    await excel.grid.calculated();
    expect(differences(before, whole(excel))).toEqual([]);
  },
);

test("a sheet is the scheme's by its headers: one that was renamed goes, one of the clerk's that holds some of them stays", async () => {
  const excel = await filled();
  const { grid } = excel;
  grid.updateSheet(grid.id("汇总"), { name: "我的汇总" });
  // As where somebody has cut a header of ours and put it on a sheet of their own.
  const anchor = grid.names().find(({ formula }) => formula.startsWith("=单位!$B"))!;
  grid.setName({ ...anchor, formula: "=记录!$F$1" });
  const { plan } = await remove();
  expect(plan.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(["我的汇总", "单位"]));
  expect(grid.sheets().map(({ name }) => name)).toEqual(["记录", "底稿", "打分"]);
});

testInFull("of too many cells the looks are left, and that is told before", async () => {
  const excel = await filled();
  type(excel.grid, { sheet: excel.grid.id("单位"), row: 3_000, column: 20, rows: 1, columns: 1 }, "远处");
  const before = whole(excel);
  const removal = await remove();
  expect(removal.plan.keepsLooks).toBe(false);
  await excelWorkbook.undo(removal, null, quiet());
  await excel.grid.calculated();
  const lost = differences(before, whole(excel));
  expect(lost.length).toBeGreaterThan(0);
  expect(lost.filter((line) => !looks.test(line))).toEqual([]);
});
