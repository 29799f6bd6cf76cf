/** @jest-environment jsdom */
import { act, screen, within } from "@testing-library/react";
import type { CheckReport } from "../../src/checks";
import ChecksPage from "../../src/taskpane/pages/checks/ChecksPage";
import { WorkbookProblem } from "../../src/workbook/port";
import { FakeWorkbook } from "./support/fakeWorkbook";
import { button, closePane, focused, goToHash, heard, openPage, openPane, pass, press, pressKey, settle, timesSeen } from "./support/pane";
import { filledSheets, finding, reportOf } from "./support/snapshots";

let report: CheckReport;
const runChecks = () => report;
const Page = () => <ChecksPage runChecks={runChecks} />;

async function openChecks(found: CheckReport, port = new FakeWorkbook()) {
  report = found;
  if (port.contents.sheets.length === 0) port.contents = filledSheets("方案参数", "月度成绩");
  await goToHash("checks");
  return openPane({ port, pages: { checks: Page } });
}

const groups = () => screen.getAllByRole("heading", { level: 2 }).map((title) => title.textContent);
const items = (group: RegExp) => within(screen.getByRole("region", { name: group })).getAllByRole("listitem");

afterEach(closePane);

test("says what it looks for before the first run, and claims nothing", async () => {
  await openChecks(reportOf([]));
  expect(timesSeen("检查公式、权重、名额和缺项。只查不改")).toBe(1);
  expect(timesSeen(/没有发现问题/)).toBe(0);
});

test("groups findings by severity in the order they were found, with sentence, place, reason and remedy", async () => {
  const port = await openChecks(reportOf([finding("warning", "D12"), finding("error", "F7:F10"), finding("error", "C9")]));
  await press(button("开始检查"));
  expect(groups()).toEqual(["错误（2）", "提醒（1）"]);
  expect(heard()).toBe("查完了：错误 2 处，提醒 1 处，建议 0 处");
  expect(timesSeen("查了 4 张表、9 条规则")).toBe(1);
  const [first] = items(/错误/);
  expect(within(first!).getByRole("img", { name: "错误" })).toBeTruthy();
  expect(first!.textContent).toContain("权重合计 0.95，应为 1");
  expect(within(first!).getByText("原因和改法").closest("details")!.open).toBe(false);
  expect([...first!.querySelectorAll("dt")].map((term) => term.textContent)).toEqual(["原因", "改法"]);
  expect([...first!.querySelectorAll("dd")].every((words) => words.textContent !== "")).toBe(true);
  expect(items(/错误/).map((item) => within(item).getByRole("button").textContent)).toEqual(["月度成绩!F7:F10", "月度成绩!C9"]);

  await press(button("月度成绩!C9"));
  expect(port.visited).toEqual([{ sheet: "月度成绩", address: "C9" }]);
  expect(heard()).toBe("已选中“月度成绩”表 C9。按 F6 回到表格");
  expect(focused()).toBe("月度成绩!C9");
  await press(button("月度成绩!D12"));
  expect(timesSeen("已选中。按 F6 回到表格")).toBe(1);
});

test("a scheme whose record cannot be read is told", async () => {
  const port = new FakeWorkbook();
  const damaged = [
    { key: "baton.scheme.a", title: "甲区考核" },
    { key: "baton.scheme.b", title: "" },
  ];
  port.contents = { ...filledSheets("方案参数"), damaged };
  await openChecks(reportOf([]), port);
  await press(button("开始检查"));
  expect(timesSeen(/“甲区考核”、“未知”的记录读不出.*用备份的工作簿/)).toBe(1);
});

test("a place that is gone is told at its link", async () => {
  const port = await openChecks(reportOf([finding("error", "C9")]));
  await press(button("开始检查"));
  port.fail("goTo", new WorkbookProblem("sheetMissing", { sheet: "月度成绩" }));
  await press(button("月度成绩!C9"));
  expect(timesSeen(/“月度成绩”表找不到/)).toBe(1);
});

test("shows fifty at a time, and reading goes on at the first new one", async () => {
  await openChecks(reportOf(Array.from({ length: 120 }, (_, row) => finding("error", `C${row + 1}`))));
  await press(button("开始检查"));
  // Roles of so many nodes take long to work out.
  const listed = () => [...document.querySelectorAll("li.finding")];
  expect(listed()).toHaveLength(50);
  await press(screen.getByText("再显示 50 处（还有 70 处）"));
  expect(listed()).toHaveLength(100);
  expect(document.activeElement).toBe(listed()[50]);
  await press(screen.getByText("再显示 20 处（还有 20 处）"));
  expect(listed()).toHaveLength(120);
  expect(document.activeElement).toBe(listed()[100]);
  expect(screen.queryByText(/再显示/)).toBeNull();
});

test("looks at the sheet in front only, where asked to, and says so", async () => {
  const port = new FakeWorkbook();
  port.active = "月度成绩";
  await openChecks(reportOf([finding("error", "C9"), finding("error", "F7", { place: { sheet: "方案参数", address: "F7" } })]), port);
  await press(screen.getByRole("radio", { name: "本表" }));
  await press(button("开始检查"));
  expect(items(/错误/)).toHaveLength(1);
  expect(timesSeen("查了“月度成绩”表、9 条规则")).toBe(1);
});

test("a clean result names what was looked at", async () => {
  await openChecks(reportOf([]));
  await press(button("开始检查"));
  expect(timesSeen("没有发现问题。查了 4 张表、9 条规则")).toBe(1);
  expect(heard()).toBe("没有发现问题");
});

test("an empty workbook is not praised", async () => {
  const port = new FakeWorkbook();
  port.contents = { ...filledSheets("Sheet1"), sheets: filledSheets("Sheet1").sheets.map((sheet) => ({ ...sheet, values: [] })) };
  await openChecks(reportOf([]), port);
  await press(button("开始检查"));
  expect(timesSeen(/工作簿里还没有内容/)).toBe(1);
  expect(timesSeen(/没有发现问题/)).toBe(0);
});

test("a rule that failed is named", async () => {
  await openChecks(reportOf([], { failed: [{ rule: "weights-total", message: "x is undefined" }], rulesRun: 8 }));
  await press(button("开始检查"));
  expect(timesSeen(/“权重合计不对”没有查成/)).toBe(1);
  expect(timesSeen("没有发现问题。查了 4 张表、8 条规则")).toBe(1);
});

test("an edit makes the result stale; checking again renews it", async () => {
  const port = await openChecks(reportOf([finding("error", "C9")]));
  await press(button("开始检查"));
  expect(timesSeen("表有改动，结果可能过时")).toBe(0);
  act(() => port.edit());
  expect(timesSeen("表有改动，结果可能过时")).toBe(1);
  expect(items(/错误/)).toHaveLength(1);
  report = reportOf([]);
  await press(button("重新检查"));
  expect(timesSeen("表有改动，结果可能过时")).toBe(0);
  expect(timesSeen(/没有发现问题/)).toBe(1);
  expect(focused()).toBe("开始检查");
});

test("an edit made while the workbook is read makes the result stale, too", async () => {
  const port = await openChecks(reportOf([finding("error", "C9")]));
  port.hold();
  await press(button("开始检查"));
  act(() => port.edit());
  port.release();
  await settle();
  expect(timesSeen("表有改动，结果可能过时")).toBe(1);
});

test("reading can be cancelled, and what was found before stays", async () => {
  const port = await openChecks(reportOf([finding("error", "C9")]));
  jest.useFakeTimers();
  try {
    await press(button("开始检查"));
    port.hold();
    await press(button("开始检查"));
    await pass(500);
    expect(timesSeen("正在读第 1 张，共 2 张")).toBe(1);
    await pressKey("Escape");
    expect(heard()).toBe("已取消，工作簿和原来一样");
    expect(items(/错误/)).toHaveLength(1);
    expect(focused()).toBe("开始检查");
  } finally {
    jest.useRealTimers();
  }
});

test("what was left of a rule or a problem that is not known any more stays in the workbook, and hides nothing", async () => {
  const port = new FakeWorkbook();
  const keys = ['no-such-rule|月度成绩!F7|{"unit":"甲"}', 'weights-total|月度成绩!F7|{"problem":"no-such-problem"}', "?"];
  const ignored = keys.map((key) => ({ key, reason: "按纪要", who: "李四", when: "不详" }));
  port.contents = { ...filledSheets("月度成绩"), ignored };
  await openChecks(reportOf([finding("error", "F7")]), port);
  await press(button("开始检查"));
  expect(groups()).toEqual(["错误（1）"]);
  expect(timesSeen(/已忽略/)).toBe(0);
  expect(port.contents.ignored).toEqual(ignored);
});

test("a failure is told in words", async () => {
  const port = await openChecks(reportOf([]));
  port.fail("snapshot", new WorkbookProblem("cellEditing"));
  await press(button("开始检查"));
  expect(timesSeen("正在编辑单元格。按 Enter 结束，再试一次")).toBe(1);
  expect(heard()).toBe("正在编辑单元格。按 Enter 结束，再试一次");
});

test("the result stays while other pages are looked at, and follows the language", async () => {
  await openChecks(reportOf([finding("error", "F7:F10")]));
  await press(button("开始检查"));
  await openPage("模板");
  await openPage("校验 1 处错误或提醒");
  expect(items(/错误/)).toHaveLength(1);
  await press(button("English"));
  expect(groups()).toEqual(["Errors (1)"]);
  expect(items(/Errors/)[0]!.textContent).toMatch(/0\.95/);
});
