/** @jest-environment jsdom */
import { act, cleanup, fireEvent, screen, within } from "@testing-library/react";
import { findingKey, type CheckReport, type Finding } from "../../src/checks";
import type { Locale } from "../../src/i18n";
import type { CellChange } from "../../src/book/cellChange";
import ChecksPage from "../../src/taskpane/pages/checks/ChecksPage";
import { WorkbookProblem, type Insertion } from "../../src/workbook/port";
import { FakeWorkbook } from "./support/fakeWorkbook";
import { button, closePane, focused, goToHash, heard, openPage, openPane, pass, press, pressKey, settle, timesSeen } from "./support/pane";
import { filledSheets, finding, reportOf, type More } from "./support/snapshots";

let findings: Finding[];
const runChecks = (): CheckReport => reportOf(findings);
const Page = () => <ChecksPage runChecks={runChecks} />;

async function openChecks(found: Finding[], { port = new FakeWorkbook(), locale }: { port?: FakeWorkbook; locale?: Locale } = {}) {
  findings = found;
  if (port.contents.sheets.length === 0) port.contents = filledSheets("方案参数", "月度成绩");
  await goToHash("checks");
  await openPane({ port, locale, pages: { checks: Page } });
  await press(button(/^(开始检查|Start checking)$/));
  return port;
}

const groups = () => screen.getAllByRole("heading", { level: 2 }).map((title) => title.textContent);
const items = () => [...document.querySelectorAll<HTMLElement>("li.finding")];
const places = () => items().map((item) => within(item).getAllByRole("button")[0]!.textContent);
const choose = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

async function unfold(item: HTMLElement, summary: string): Promise<HTMLDetailsElement> {
  const label = within(item).getByText(summary, { selector: "summary" });
  const details = label.closest("details")!;
  await act(async () => {
    label.focus();
    // jsdom opens a `details` on a click, and tells of it later.
    const told = new Promise<void>((resolve) => details.addEventListener("toggle", () => resolve(), { once: true }));
    label.click();
    await told;
  });
  return details;
}

const change = (row: number, before: CellChange["before"], after: CellChange["after"]): CellChange => ({
  sheet: "月度成绩",
  row,
  column: 2,
  before,
  after,
});
const fixable = (row: number, more: More = {}) => finding("warning", `C${row + 1}`, { fix: [change(row, "85", 85)], ...more });
/** The workbook's answer to a fix: what was fixed is found no longer. */
function mendWith(port: FakeWorkbook) {
  const found = findings;
  const open = ({ fix = [] }: Finding) => !fix.some((one) => port.changed.some(({ row }) => row === one.row));
  Object.defineProperty(port, "contents", { value: port.contents, writable: true });
  const snapshot = port.snapshot.bind(port);
  port.snapshot = async (watch, since) => {
    findings = found.filter(open);
    return snapshot(watch, since);
  };
}

afterEach(closePane);

describe("a fix", () => {
  test("is shown cell by cell before anything is changed", async () => {
    const fix = [change(8, "85", 85), change(9, 90, "=C8+5"), change(10, "旧", ""), { ...change(0, true, 1), sheet: "方案参数" }];
    const port = await openChecks([finding("error", "C9:C11", { fix })]);
    const details = await unfold(items()[0]!, "看改法");
    const rows = within(within(details).getByRole("table", { name: "改法" })).getAllByRole("row");
    expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
      ["位置", "原来", "改后"],
      ["C9", "“85”", "85"],
      ["C10", "90", "=C8+5"],
      ["C11", "“旧”", "（空）"],
      ["方案参数!C1", "TRUE", "1"],
    ]);
    expect(
      within(details)
        .getAllByRole("button")
        .map((one) => one.textContent),
    ).toEqual(["改这 4 格"]);
    expect(port.calls).not.toContain("apply");
  });

  test("names the rest of a long one by number", async () => {
    await openChecks([finding("error", "C1:C87", { fix: Array.from({ length: 87 }, (_, row) => change(row, "", row)) })]);
    const details = await unfold(items()[0]!, "看改法");
    expect(within(details).getAllByRole("row")).toHaveLength(11);
    expect(within(details).getByText("还有 77 格")).toBeTruthy();
  });

  test("is written, the rules run again, the finding is gone, and the focus goes to the next one", async () => {
    const port = await openChecks([fixable(1), fixable(2), fixable(3), finding("warning", "D9")]);
    mendWith(port);
    await unfold(items()[1]!, "看改法");
    await press(button("改这 1 处"));
    expect(port.changed).toEqual([change(2, "85", 85)]);
    expect(heard()).toBe("已改 1 格。查完了：错误 0 处，提醒 3 处，建议 0 处");
    expect(places()).toEqual(["月度成绩!C2", "月度成绩!C4", "月度成绩!D9"]);
    expect(document.activeElement).toBe(items()[1]);
    expect(timesSeen("上次改动：改 1 格")).toBe(1);
    expect(port.since).toBeNull();
  });

  test("all of a kind are fixed together, with those that have no fix left out, and undone and done again from the bar", async () => {
    const port = await openChecks([fixable(1), fixable(2), finding("warning", "D9"), finding("error", "A1", { fix: [change(20, 1, 2)] })]);
    mendWith(port);
    await unfold(items()[1]!, "看改法");
    await press(button("改同类 2 处"));
    expect(port.changed.map(({ row }) => row)).toEqual([1, 2]);
    expect(places()).toEqual(["月度成绩!A1", "月度成绩!D9"]);
    expect(timesSeen("上次改动：改 2 格")).toBe(1);
    await press(button("撤销"));
    expect(port.changed).toEqual([]);
    expect(heard()).toBe("已撤销，别的内容没有动");
    expect(focused()).toBe("重做");
    await press(button("重做"));
    expect(port.changed.map(({ row }) => row)).toEqual([1, 2]);
    expect(heard()).toBe("已改 2 格");
  });

  test("the last finding fixed leads back to the main button", async () => {
    const port = await openChecks([fixable(1)]);
    mendWith(port);
    await unfold(items()[0]!, "看改法");
    await press(button("改这 1 处"));
    expect(heard()).toBe("已改 1 格。没有发现问题");
    expect(focused()).toBe("开始检查");
  });

  test("that no longer fits is refused in words, and the finding stays", async () => {
    const port = await openChecks([fixable(1), fixable(2)]);
    port.fail("apply", new WorkbookProblem("changedMeanwhile", { names: ["月度成绩!C2"] }));
    await unfold(items()[0]!, "看改法");
    await press(button("改这 1 处"));
    expect(timesSeen(/^这些格在检查以后改过了：月度成绩!C2。/)).toBe(1);
    expect(timesSeen("工作簿没有改动")).toBe(1);
    expect(items()).toHaveLength(2);
    expect(focused()).toBe("改这 1 处");
  });

  test("an undo says how many cells it left as somebody changed them since", async () => {
    const port = await openChecks([fixable(1), finding("warning", "D9")]);
    mendWith(port);
    await unfold(items()[0]!, "看改法");
    await press(button("改这 1 处"));
    port.kept = 1;
    await press(button("撤销"));
    expect(timesSeen("其中 1 格后来又改过，保持现在的内容")).toBe(1);
    expect(port.changed).toEqual([]);
  });

  test("Esc folds it up, with the focus on its label", async () => {
    await openChecks([fixable(1)]);
    const details = await unfold(items()[0]!, "看改法");
    act(() => button("改这 1 处").focus());
    await pressKey("Escape");
    expect(details.open).toBe(false);
    expect(focused()).toBe("看改法");
  });
});

describe("the list", () => {
  const mixed = () => [
    finding("warning", "D12"),
    finding("error", "F7"),
    finding("hint", "B2", { place: { sheet: "方案参数", address: "B2" } }),
    finding("error", "B1", { place: { sheet: "方案参数", address: "B1" } }),
  ];

  test("is grouped by sheet or by rule, the worst first in each group", async () => {
    await openChecks(mixed());
    choose("分组", "sheet");
    expect(groups()).toEqual(["方案参数（2）", "月度成绩（2）"]);
    expect(places()).toEqual(["方案参数!B1", "方案参数!B2", "月度成绩!F7", "月度成绩!D12"]);
    choose("分组", "rule");
    expect(groups()).toHaveLength(3);
    expect(groups()[1]).toMatch(/权重合计.*（2）/);
  });

  test("is filtered by severity, and says so where nothing is left", async () => {
    await openChecks(mixed().slice(0, 2));
    choose("只看", "error");
    expect(groups()).toEqual(["错误（1）"]);
    choose("只看", "hint");
    expect(timesSeen("这一类没有问题。换一类看")).toBe(1);
    choose("只看", "all");
    expect(items()).toHaveLength(2);
  });

  test("the tab tells errors and warnings, from every page", async () => {
    await openChecks(mixed());
    await openPage("模板");
    expect(within(screen.getByRole("navigation")).getByRole("button", { name: "校验 3 处错误或提醒" }).textContent).toContain("校验 3");
  });

  test("says what it could not look at where no function is used, and which sheets are protected", async () => {
    const port = new FakeWorkbook();
    port.contents = filledSheets("方案参数", "月度成绩");
    port.contents.sheets[1]!.protected = true;
    await openChecks(mixed(), { port });
    expect(timesSeen("没有用到考核函数，也没有插入方案：只查了公式和错误值")).toBe(1);
    expect(timesSeen(/^“月度成绩”有保护：能查，不能代改/)).toBe(1);
  });

  test("a function of ours anywhere is enough", async () => {
    const port = new FakeWorkbook();
    port.contents = filledSheets("方案参数", "月度成绩");
    port.contents.sheets[1]!.formulas = [["=_xldudf_KAOHE_TOTAL(A1:A3)"]];
    await openChecks(mixed(), { port });
    expect(timesSeen(/没有用到考核函数/)).toBe(0);
  });
});

describe("ignoring", () => {
  const fill = (label: RegExp, text: string) => fireEvent.change(screen.getByLabelText(label), { target: { value: text } });

  test("takes a reason and a name, which is remembered; the finding leaves the counts and is listed apart", async () => {
    const [first, second] = [finding("error", "F7"), finding("error", "C9")];
    const port = await openChecks([first, second]);
    await unfold(items()[0]!, "忽略");
    await press(button("忽略这一处"));
    expect(timesSeen("写明原因，别人才知道为什么不改")).toBe(1);
    expect(document.activeElement).toBe(screen.getByLabelText(/为什么忽略/));
    fill(/为什么忽略/, " 会议定的 ");
    await press(button("忽略这一处"));
    expect(document.activeElement).toBe(screen.getByLabelText(/谁定的/));
    fill(/谁定的/, "张三");
    await press(button("忽略这一处"));
    expect(heard()).toBe("已忽略，原因记在工作簿里");
    expect(port.contents.ignored).toEqual([
      { key: findingKey(first), reason: "会议定的", who: "张三", when: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) as string },
    ]);
    expect(groups()).toEqual(["错误（1）"]);
    expect(document.activeElement).toBe(items()[0]);
    expect(timesSeen("已忽略（1）")).toBe(1);
    await unfold(items()[0]!, "忽略");
    expect(screen.getByLabelText<HTMLInputElement>(/谁定的/).value).toBe("张三");
  });

  test("is shown with who, when and why, and taken back", async () => {
    const found = finding("error", "F7");
    const port = new FakeWorkbook();
    const entry = { key: findingKey(found), reason: "按纪要", who: "李四", when: new Date(2026, 10, 26, 9, 5).toISOString() };
    port.contents = { ...filledSheets("月度成绩"), ignored: [entry] };
    await openChecks([found], { port });
    expect(heard()).toBe("没有别的问题，另有 1 处已忽略");
    expect(timesSeen(/没有发现问题/)).toBe(0);
    const list = screen.getByText("已忽略（1）").closest("details")!;
    expect(list.textContent).toContain("按纪要李四，2026-11-26 09:05");
    list.open = true;
    await press(button("取消忽略"));
    expect(port.contents.ignored).toEqual([]);
    expect(groups()).toEqual(["错误（1）"]);
    expect(heard()).toBe("已取消忽略");
    expect(focused()).toBe("开始检查");
  });

  test("that could not be kept is told, and the finding stays", async () => {
    const port = await openChecks([finding("error", "F7")]);
    window.localStorage.setItem("baton.who", "张三");
    port.fail("ignore", new WorkbookProblem("cellEditing"));
    await unfold(items()[0]!, "忽略");
    fill(/为什么忽略/, "会议定的");
    await press(button("忽略这一处"));
    expect(heard()).toBe("正在编辑单元格。按 Enter 结束，再试一次");
    expect(items()).toHaveLength(1);
  });
});

describe("outside the pane", () => {
  test("highlights are set only when asked for, errors over warnings, and taken away", async () => {
    const port = await openChecks([finding("error", "F7"), finding("warning", "F7"), finding("warning", "D12"), finding("hint", "K5")]);
    expect(port.calls).not.toContain("highlight");
    await press(button("在表里标出"));
    expect(port.highlights.map(({ address, look }) => `${address} ${look}`)).toEqual(["D12 warning", "F7 error"]);
    expect(heard()).toBe("标出了 2 处错误和提醒，原来的格式没有动");
    expect(focused()).toBe("在表里标出");
    await press(button("不再标出"));
    expect(port.highlights).toEqual([]);
    expect(timesSeen("2 处不再标出，和原来一样")).toBe(1);
  });

  test("protected sheets are named and left alone", async () => {
    const port = new FakeWorkbook();
    port.contents = filledSheets("月度成绩");
    port.contents.sheets[0]!.protected = true;
    await openChecks([finding("error", "F7")], { port });
    await press(button("在表里标出"));
    expect(timesSeen("标出了 0 处错误和提醒，原来的格式没有动。“月度成绩”有保护，没有动")).toBe(1);
  });

  test("a list is inserted as a sheet, with links, reasons and the ignored ones at its end, and undone like an insertion", async () => {
    const left = finding("warning", "D12");
    const port = new FakeWorkbook();
    port.names = { sheets: ["校验清单"], tables: [], names: [] };
    port.contents = { ...filledSheets("月度成绩"), ignored: [{ key: findingKey(left), reason: "按纪要", who: "李四", when: "不详" }] };
    await openChecks([finding("error", "F7:F10"), left], { port });
    const inserted = jest.spyOn(port, "apply");
    await press(button("导出清单"));
    const { plan } = await (inserted.mock.results[0]!.value as Promise<Insertion>);
    expect(plan).toMatchObject({ record: null, names: [] });
    const sheet = plan.sheets[0]!;
    expect(sheet).toMatchObject({ name: "校验清单 (2)", inputCells: 0, print: { orientation: "landscape", paper: "a4" } });
    const text = sheet.blocks.flatMap(({ cells }) => cells.flat()).filter((cell) => cell !== null);
    expect(text).toEqual(
      expect.arrayContaining([
        "共 1 处，另有 1 处已忽略",
        "怎么改",
        { formula: '=HYPERLINK("#\'月度成绩\'!F7:F10","月度成绩!F7:F10")' },
        "已忽略：按纪要（李四，不详）",
      ]),
    );
    expect(heard()).toBe("已插入 1 张表");
    await press(button("撤销"));
    expect(port.names.sheets).toEqual(["校验清单"]);
  });
});

describe("checking by itself", () => {
  const auto = () => screen.getByRole("checkbox", { name: "改了就自动重新检查" });
  /** The clock is taken over once the page is there: its address changes in real time. */
  const openWithClock = async (found: Finding[]) => {
    const port = await openChecks(found);
    jest.useFakeTimers();
    return port;
  };
  afterEach(() => jest.useRealTimers());

  test("happens only when wished, a second after the last change, and reads only what changed", async () => {
    const port = await openWithClock([finding("error", "F7"), finding("error", "F8")]);
    act(() => port.edit());
    await pass(2_000);
    expect(timesSeen("表有改动，结果可能过时")).toBe(1);
    findings = [finding("error", "F8")];
    await press(auto());
    act(() => port.edit());
    await pass(600);
    act(() => port.edit("id of 方案参数"));
    await pass(900);
    expect(items()).toHaveLength(2);
    expect(timesSeen("表有改动，结果可能过时")).toBe(0);
    await pass(200);
    expect(items()).toHaveLength(1);
    expect([...port.since!.changed].sort()).toEqual(["id of 方案参数", "id of 月度成绩"]);
    expect(heard()).toBe("查完了：错误 1 处，提醒 0 处，建议 0 处");
  });

  test("waits for the person to leave the list, and offers a button instead", async () => {
    const port = await openWithClock([finding("error", "F7"), finding("error", "F8")]);
    await press(auto());
    act(() => button("月度成绩!F8").focus());
    findings = [];
    act(() => port.edit());
    await pass(2_000);
    expect(items()).toHaveLength(2);
    expect(focused()).toBe("月度成绩!F8");
    expect(timesSeen("表有改动，结果可能过时")).toBe(1);
    await press(button("重新检查"));
    expect(timesSeen(/^没有发现问题/)).toBe(1);
    expect(port.since).toBeNull();
  });

  test("a failure nobody asked for stays quiet", async () => {
    const port = await openWithClock([finding("error", "F7")]);
    await press(auto());
    port.fail("snapshot", new WorkbookProblem("cellEditing"));
    act(() => port.edit());
    await pass(1_100);
    expect(timesSeen(/正在编辑单元格/)).toBe(0);
    expect(timesSeen("表有改动，结果可能过时")).toBe(1);
    act(() => port.edit());
    await pass(1_100);
    expect(timesSeen("表有改动，结果可能过时")).toBe(0);
  });

  test("the wish is remembered", async () => {
    await openChecks([]);
    await press(auto());
    cleanup();
    await openChecks([]);
    expect((auto() as HTMLInputElement).checked).toBe(true);
  });
});

test("everything is said in English, too", async () => {
  const port = await openChecks([fixable(1), fixable(2), finding("error", "A1")], { locale: "en-US" });
  mendWith(port);
  choose("Group by", "rule");
  expect(groups()).toHaveLength(2);
  await unfold(items().find((item) => item.textContent?.includes("C2"))!, "Show the fix");
  await press(button("Fix all 2 of this kind"));
  expect(heard()).toBe("Changed 2 cells. Done: 1 error, 0 warnings, 0 suggestions");
  await unfold(items()[0]!, "Ignore");
  await press(button("Ignore this one"));
  expect(timesSeen(/^Say why/)).toBe(1);
  await press(button("Highlight in the sheets"));
  expect(heard()).toMatch(/^1 error or warning highlighted/);
  await settle();
  expect(document.body.textContent).not.toMatch(/undefined|\[object/);
});
