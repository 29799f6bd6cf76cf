/**
 * A scheme is taken out of the workbook, and comes back with all that was on its sheets.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/pane.html"}
 */
import { removalOf } from "../../src/standing";
import { excelWorkbook } from "../../src/workbook/excel";
import { WorkbookProblem, type Removal, type RemovalPlanner, type Undone } from "../../src/workbook/port";
import type { OpenExcel } from "../support/officeInJsdom";
import { differences, everything, type Whole } from "../support/wholeWorkbook";
import { placeIn, type } from "./proof/acts";
import { openOffice, planSmall } from "./proof/office";
import { quiet } from "./proof/port";

jest.mock("../../src/preview/files/capture", () => jest.requireActual<object>("../support/bookInHand"));
jest.setTimeout(60_000);

export const removalPlanner: RemovalPlanner = (now) => {
  const plan = removalOf(now, "proof");
  if (!plan) throw new WorkbookProblem("shownChanged");
  return plan;
};
const remove = (watch = quiet()): Promise<Removal> => excelWorkbook.apply({ kind: "removal", planner: removalPlanner }, watch);
const nobody = new Set<string>();
const whole = (excel: OpenExcel): Whole => everything(excel, nobody);

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
  grid.format({ sheet: list, row: 30, column: 6, rows: 2, columns: 2 }, { fill: "#ABCDEF", bold: true, numberFormat: "@", borders: [{ edge: "EdgeBottom", style: "Double", weight: "Thick", color: "#112233" }] });
  grid.setColumnWidth(list, 6, 1, 123);
  grid.setRowHeight(list, 30, 1, 44);
  grid.setValidation({ sheet: list, row: 30, column: 6, rows: 3, columns: 1 }, { rule: { wholeNumber: { formula1: 0, formula2: 9, operator: "Between" } }, ignoreBlanks: true, prompt: { showPrompt: true, title: "数", message: "填数" }, errorAlert: { showAlert: true, style: "Stop", title: "数", message: "不对" } });
  grid.addConditionalFormat({ area: { sheet: list, row: 30, column: 6, rows: 2, columns: 2 }, formula: "=G31>1", format: { fill: "#00FF00" }, priority: 0, stopIfTrue: true });
  await Excel.run(async (context) => {
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
  expect(excel.grid.names().map(({ name }) => name).sort()).toEqual(["别人的名称", "我的数"].sort());
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
