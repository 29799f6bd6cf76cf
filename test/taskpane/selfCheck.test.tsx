/** @jest-environment jsdom */
import { wordsOf } from "../../src/i18n";
import { lineText } from "../../src/taskpane/pages/selfCheck/reportText";
import { WorkbookProblem } from "../../src/workbook/port";
import { outcome, probeIds } from "../../src/workbook/selfCheck/report";
import { FakeWorkbook } from "./support/fakeWorkbook";
import { closePane, focused, heard, openPage, openPane, press, pressKey, selectedText, settle, timesSeen } from "./support/pane";

// Forty rows of Fluent's buttons, drawn anew with each result, take jsdom seconds on a busy machine.
jest.setTimeout(30_000);

afterEach(async () => {
  jest.restoreAllMocks();
  await closePane();
});

const total = probeIds.length;
const written: string[] = [];
function withClipboard(works: boolean): void {
  written.length = 0;
  const writeText = async (text: string) => {
    if (!works) throw new Error("not allowed");
    written.push(text);
  };
  Object.defineProperty(navigator, "clipboard", { value: { writeText }, configurable: true });
}

async function openSelfCheck(port = new FakeWorkbook()): Promise<FakeWorkbook> {
  withClipboard(true);
  await openPane({ port });
  await press(button("自检"));
  return port;
}

/** By its name, without asking for the role of a hundred others. */
function button(name: string): HTMLElement {
  const found = [...document.querySelectorAll("button")].find((node) => (node.getAttribute("aria-label") ?? node.textContent) === name);
  if (!found) throw new Error(`no button ${name}`);
  return found;
}

const rowsOf = (verdict: string) =>
  [...document.querySelectorAll(`.verdict-${verdict} [role=rowgroup]:last-child [role=row]`)].map((row) =>
    [...row.querySelectorAll("[role=rowheader], [role=cell]")].map((cell) => cell.textContent),
  );
const headings = (level: number) =>
  [...document.querySelectorAll(`section:not([hidden]) h${level}`)].map((heading) => heading.textContent.trim());

test("is behind a link at the bottom and not in the navigation, and does nothing by itself", async () => {
  const port = await openSelfCheck();
  expect(focused()).toBe("自检");
  expect(headings(1)).toEqual(["自检"]);
  expect(document.querySelector("nav")!.textContent).not.toContain("自检");
  expect(button("自检").getAttribute("aria-current")).toBe("page");
  expect(port.calls).not.toContain("selfCheck");
});

test("shows assumption, expected and actual under a verdict in words, the bad ones first, and tells how many there are", async () => {
  const port = new FakeWorkbook();
  port.outcomes = {
    freeze: outcome("other", "refused", "GeneralException", "no"),
    "names-follow": outcome("differs", "shown", "=自检!$B$2"),
  };
  await openSelfCheck(port);
  await press(button("开始自检"));
  expect(headings(2)).toEqual(["不符（1）", "不同但能用（1）", `相符（${total - 2}）`, "这个 Excel"]);
  expect(rowsOf("differs")).toEqual([["不符插入行列以后，名称跟着单元格走", "$B$2 变成 $C$3", "=自检!$B$2复制"]]);
  expect(rowsOf("other")).toEqual([["不同但能用可以冻结窗格", "A1:B4", "拒绝了：GeneralException，no复制"]]);
  expect(heard()).toBe(`自检做完了。不符 1 项，不同但能用 1 项，测不出 0 项，相符 ${total - 2} 项`);
});

test("copies one line, and all of them with what Excel it was; where it cannot, it shows the text", async () => {
  await openSelfCheck();
  await press(button("开始自检"));
  await press(button("复制这一项：可以冻结窗格"));
  expect(written).toEqual(["[相符] 可以冻结窗格 | 期望：A1:B4 | 实际：42 | freeze"]);
  expect(heard()).toBe("已复制，可以贴给维护的人");
  await press(button("复制全部"));
  const lines = written[1]!.split("\n");
  expect(lines[0]).toMatch(/^Baton 指挥棒 自检 \d{4}-\d\d-\d\d \d\d:\d\d$/);
  expect(lines).toContain("API 版本：ExcelApi 1.17 · CustomFunctionsRuntime 1.4 · SharedRuntime 1.1");
  expect(lines).toContain("版本：16.0.20000.10000");
  expect(lines.filter((line) => line.startsWith("[相符]"))).toHaveLength(total);
  withClipboard(false);
  await press(button("复制全部"));
  expect(heard()).toBe("没能直接复制，文字已选中：按 Ctrl+C 复制");
  expect(selectedText().split("\n")).toHaveLength(lines.length);
});

test("stops between two probes, by the button or Esc, and says how many were not tried", async () => {
  const port = await openSelfCheck();
  port.hold();
  await press(button("开始自检"));
  expect(timesSeen("相符（3）")).toBe(1);
  await pressKey("Escape");
  await settle();
  expect(heard()).toBe("自检已停止，临时表已删掉。不符 0 项，不同但能用 0 项，测不出 0 项，相符 3 项");
  expect(timesSeen(new RegExp(`还有 ${total - 3} 项没有试`))).toBe(1);
  expect(focused()).toBe("再自检一次");
});

test("what forbids it is said in words, and nothing is shown that was not found", async () => {
  const port = await openSelfCheck();
  port.fail("selfCheck", new WorkbookProblem("workbookProtected"));
  await press(button("开始自检"));
  expect(timesSeen(/工作簿的结构有保护/)).toBe(1);
  expect(document.querySelector("table")).toBeNull();
});

test("offers to take away what an earlier one left, at each visit, and asks before it does", async () => {
  const port = new FakeWorkbook();
  port.scratchSheets = ["自检"];
  await openSelfCheck(port);
  expect(timesSeen(/留下了临时表：“自检”/)).toBe(1);
  expect(port.calls).not.toContain("clearSelfCheckLeftovers");
  await press(button("删掉临时表"));
  expect(heard()).toBe("临时表已删掉");
  expect(timesSeen(/留下了临时表/)).toBe(0);
  expect(focused()).toBe("开始自检");
  await openPage("校验");
  port.scratchSheets = ["自检 (2)"];
  await press(button("自检"));
  expect(timesSeen(/留下了临时表：“自检 \(2\)”/)).toBe(1);
});

test("opens a new workbook only when its button is pressed", async () => {
  const port = await openSelfCheck();
  await press(button("开始自检"));
  expect(port.calls).not.toContain("openNewWorkbook");
  await press(button("试着新建一个工作簿"));
  expect(port.calls).toContain("openNewWorkbook");
  expect(heard()).toMatch(/^已请 Excel 新建工作簿/);
});

test.each(["zh-CN", "en-US"] as const)("every assumption and every kind of answer has words in %s", (locale) => {
  const words = wordsOf[locale];
  expect(Object.keys(words.selfCheck.probes)).toEqual(probeIds);
  for (const code of Object.keys(words.selfCheck.actuals) as (keyof typeof words.selfCheck.actuals)[]) {
    for (const id of probeIds) {
      const line = lineText(words, { id, milliseconds: 1, ...outcome("holds", code, "one", "two") });
      expect(line).not.toMatch(/undefined|null|\[object|\| *\|/);
    }
  }
});
