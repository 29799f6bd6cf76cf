/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { templates } from "../../src/schemes";
import type { WorkbookPlan } from "../../src/book/plan";
import { cellAddress } from "../../src/sheet/address";
import { WorkbookProblem, type History, type Written } from "../../src/workbook/port";
import { FakeWorkbook } from "./support/fakeWorkbook";
import { button, closePane, focused, heard, openPane, press, pressKey, pass, timesSeen, type } from "./support/pane";

const nothing = { sheets: [], tables: [], names: [] };
const planned = (choices = {}): WorkbookPlan => templates.find(({ id }) => id === "lanzhou")!.plan(choices, nothing);
const sheets = planned().sheets.length;
const insertWords = `插入 ${sheets} 张表`;

async function openTemplate(port?: FakeWorkbook) {
  const workbook = await openPane({ port });
  await press(button(/兰州新区/));
  return workbook;
}

function withPast(past: History): FakeWorkbook {
  const port = new FakeWorkbook();
  port.past = past;
  return port;
}

afterEach(closePane);

describe("the list", () => {
  test("opens a template, with the focus on its heading, and Esc leads back to its button", async () => {
    await openTemplate();
    expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1, name: /兰州新区/ }));
    await pressKey("Escape");
    expect(document.activeElement).toBe(button(/兰州新区/));
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("选考核方案");
  });
});

describe("the schemes in the workbook", () => {
  const record = planned().record;
  const damaged = [{ key: "baton.scheme.x", title: "乙区考核" }];
  const shown = /“乙区考核”的记录读不出/;

  test.each([
    [[], 0],
    [[record], 1],
  ] as const)("a damaged record is told, with other schemes and without", async (schemes, headings) => {
    const port = new FakeWorkbook();
    port.contents = { ...port.contents, schemes: [...schemes], damaged };
    await openPane({ port });
    expect(timesSeen(shown)).toBe(1);
    expect(screen.queryAllByRole("heading", { name: "工作簿里的方案" })).toHaveLength(headings);
  });
});

describe("the preview", () => {
  test("lists the sheets of the plan with the cells to fill in", async () => {
    await openTemplate();
    const rows = within(screen.getByRole("table")).getAllByRole("row").slice(1);
    expect(rows.map((row) => row.textContent)).toEqual(
      planned().sheets.map(({ name, inputCells }) => `${name}${inputCells === 0 ? "不用填" : inputCells}`),
    );
  });

  test("follows the choices, full-width digits included", async () => {
    await openTemplate();
    type("单位数", "８７");
    const expected = planned({ units: 87 }).sheets;
    const rows = within(screen.getByRole("table")).getAllByRole("row").slice(1);
    expect(rows.map((row) => row.lastElementChild?.textContent)).toEqual(
      expected.map(({ inputCells }) => (inputCells === 0 ? "不用填" : String(inputCells))),
    );
  });

  test("says what a sheet will be called where its name is in use", async () => {
    const taken = planned().sheets[1]!.name;
    const port = new FakeWorkbook();
    port.names = { sheets: [taken], tables: [], names: [] };
    await openTemplate(port);
    const renamed = templates.find(({ id }) => id === "lanzhou")!.plan({}, port.names).sheets[1]!.name;
    expect(renamed).not.toBe(taken);
    expect(screen.getByText(`重名，改为“${renamed}”`).closest("tr")?.textContent).toContain(taken);
    expect(screen.getAllByText(/^重名/)).toHaveLength(1);
  });
});

describe("the fields", () => {
  test("what a switch makes meaningless is not asked, and a mistake in it stands in nobody's way", async () => {
    const port = await openTemplate();
    type("单位数", "四千");
    await press(screen.getByLabelText("带示例数据"));
    expect(screen.queryByLabelText("单位数")).toBeNull();
    await press(button(insertWords));
    expect(port.calls).toContain("apply");
  });

  test("mistakes are told on the button's click, in a focused summary that leads to each field", async () => {
    const port = await openTemplate();
    type("考核年度", "明年");
    expect(timesSeen(/要改/)).toBe(0);
    type("单位数", "4000");
    await press(button(insertWords));
    expect(port.calls).not.toContain("apply");
    const summary = screen.getByRole("group", { name: "有 2 处要改" });
    expect(document.activeElement).toBe(summary);
    expect(heard()).toBe("有 2 处要改");
    const field = screen.getByLabelText("单位数");
    expect(field.getAttribute("aria-invalid")).toBe("true");
    expect(document.getElementById(field.getAttribute("aria-describedby")!.split(" ")[0]!)?.textContent).toContain("填 1—400 的整数");
    await press(within(summary).getByRole("button", { name: "单位数" }));
    expect(document.activeElement).toBe(field);
    expect(screen.getByLabelText<HTMLInputElement>("考核年度").value).toBe("明年");
  });

  test("a mistake among the further settings opens them", async () => {
    await openTemplate();
    type("制表单位", "很".repeat(41));
    await press(button(insertWords));
    await press(within(screen.getByRole("group", { name: "有 1 处要改" })).getByRole("button", { name: "制表单位" }));
    expect(document.activeElement).toBe(screen.getByLabelText("制表单位"));
    expect(screen.getByLabelText("制表单位").closest("details")?.open).toBe(true);
  });
});

describe("inserting", () => {
  test("writes the plan of the choices, says what to fill in first and goes there", async () => {
    const port = await openTemplate();
    type("单位数", "12");
    await press(button(insertWords));
    expect(port.names.sheets).toEqual(planned({ units: 12 }).sheets.map(({ name }) => name));
    expect(heard()).toMatch(new RegExp(`^已插入 ${sheets} 张表。先填“`));
    const { open } = planned();
    await press(button(`到“${open.sheet}”表`));
    expect(port.visited).toEqual([{ sheet: open.sheet, address: cellAddress(open.row, open.column) }]);
    expect(timesSeen("已选中。按 F6 回到表格")).toBe(1);
    expect(heard()).toMatch(/按 F6 回到表格$/);
  });

  test("a second press shows the next plan first, with its new names, and keeps the focus", async () => {
    const port = await openTemplate();
    await press(button(insertWords));
    expect(focused()).toBe("再插入一份");
    await press(button("再插入一份"));
    expect(port.calls.filter((call) => call === "apply")).toHaveLength(1);
    expect(screen.getAllByText(/^重名/)).toHaveLength(sheets);
    await press(button(insertWords));
    expect(port.names.sheets).toHaveLength(2 * sheets);
  });

  test("shows the sheet being written, after half a second, with a way to cancel; Esc cancels", async () => {
    jest.useFakeTimers();
    try {
      const port = await openTemplate();
      port.hold();
      await press(button(insertWords));
      expect(screen.queryByRole("progressbar")).toBeNull();
      expect(heard()).toBe(`正在插入 ${sheets} 张表`);
      await pass(500);
      expect(timesSeen(`正在写第 2 张，共 ${sheets} 张`)).toBe(1);
      expect(button("取消")).toBeTruthy();
      await pass(10_000);
      expect(timesSeen("Excel 没有响应。关掉面板，再打开")).toBe(1);
      await pressKey("Escape");
      expect(port.names.sheets).toEqual([]);
      expect(heard()).toBe("已取消，工作簿和原来一样");
      expect(focused()).toBe(insertWords);
    } finally {
      jest.useRealTimers();
    }
  });

  test("the focus is not lost with the cancel button", async () => {
    jest.useFakeTimers();
    try {
      const port = await openTemplate();
      port.hold();
      await press(button(insertWords));
      await pass(500);
      await press(button("取消"));
      expect(screen.queryByRole("button", { name: "取消" })).toBeNull();
      expect(focused()).toBe(insertWords);
    } finally {
      jest.useRealTimers();
    }
  });

  test("a refusal is told in words; that nothing changed, only where it is certain", async () => {
    const port = await openTemplate();
    port.fail("apply", new WorkbookProblem("workbookProtected"));
    await press(button(insertWords));
    expect(heard()).toBe("工作簿的结构有保护，加不了表。在“审阅”里撤销工作簿保护，再试一次。工作簿没有改动");
    expect(timesSeen("工作簿没有改动")).toBe(1);
    await press(button("知道了"));
    expect(timesSeen(/加不了表/)).toBe(0);
    expect(focused()).not.toBe("body");

    port.fail("apply", new WorkbookProblem("notRestored", { names: ["单位"] }, false));
    await press(button(insertWords));
    expect(timesSeen(/还留着“单位”/)).toBe(1);
    expect(timesSeen("工作簿没有改动")).toBe(0);
  });
});

describe("taking it back", () => {
  test("undo, then redo, with the focus staying on the one button", async () => {
    const port = await openTemplate();
    await press(button(insertWords));
    expect(timesSeen(`上次改动：插入 ${sheets} 张表`)).toBe(1);
    await press(button("撤销"));
    expect(port.names.sheets).toEqual([]);
    expect(heard()).toBe("已撤销，别的内容没有动");
    expect(focused()).toBe("重做");
    expect(button(insertWords)).toBeTruthy();
    await press(button("重做"));
    expect(port.names.sheets).toHaveLength(sheets);
    expect(focused()).toBe("撤销");
  });

  test("what a redo finds no place for is told until the next write", async () => {
    const port = await openTemplate();
    await press(button(insertWords));
    await press(button("撤销"));
    port.left = { entries: 2, archive: "存档" };
    await press(button("重做"));
    expect(screen.getByText("2 格原来的内容放不回去，还在“存档”表")).toBeTruthy();
    await press(button("撤销"));
    expect(screen.queryByText(/放不回去/)).toBeNull();
  });

  test("writes of earlier sessions are undone in turn from the bar", async () => {
    const earlier: Written = { kind: "edit", token: "a", changes: [], cells: [], wayBack: null };
    const port = await openTemplate(withPast({ standing: [earlier], interrupted: [] }));
    expect(screen.getByText("上次改动：改 0 格")).toBeTruthy();
    await press(button(insertWords));
    await press(button("撤销"));
    expect(port.names.sheets).toEqual([]);
    await press(button("再撤销：改 0 格"));
    expect(screen.queryByRole("button", { name: /^再?撤销/ })).toBeNull();
    await press(button("重做"));
    expect(button("再撤销：改 0 格")).toBeTruthy();
    await press(button("重做"));
    expect(port.names.sheets).toHaveLength(sheets);
  });

  test.each([
    ["接着做完", true],
    ["撤掉", false],
  ] as const)("what a pane closed in the middle has left is told and settled: %s", async (name, finishes) => {
    const port = await openTemplate(withPast({ standing: [], interrupted: [{ token: "a", kind: "insertion", count: 14 }] }));
    expect(screen.getByText("“插入 14 张表”没有做完，表还不完整")).toBeTruthy();
    await press(button(name));
    expect(port.settled).toEqual([{ token: "a", finishes }]);
    expect(screen.queryByText(/没有做完/)).toBeNull();
  });

  test("where a broken write is taken back, the sheet that keeps what somebody had entered there is named", async () => {
    const port = withPast({ standing: [], interrupted: [{ token: "a", kind: "insertion", count: 14 }] });
    port.aside = "存档";
    await openTemplate(port);
    await press(button("撤掉"));
    expect(screen.getByText("没有位置的内容抄在“存档”表")).toBeTruthy();
    await press(button(insertWords));
    expect(screen.queryByText("没有位置的内容抄在“存档”表")).toBeNull();
  });

  test("a write whose undo was broken off is taken back later, and no more offered to be undone", async () => {
    const port = await openTemplate();
    const applied = jest.spyOn(port, "apply");
    await press(button(insertWords));
    const { token } = await (applied.mock.results[0]!.value as Promise<Written>);
    port.fail("undo", new WorkbookProblem("notRestored", { names: ["汇总"] }, false));
    port.past = { standing: [], interrupted: [{ token, kind: "insertion", count: 14 }] };
    await press(button("撤销"));
    expect(screen.getByText(/上次改动/)).toBeTruthy();
    await press(button("撤掉"));
    expect(port.settled).toEqual([{ token, finishes: false }]);
    expect(screen.queryByText(/上次改动/)).toBeNull();
  });

  test("a write that could not be put back can be taken back later", async () => {
    const port = await openTemplate();
    port.fail("apply", new WorkbookProblem("notRestored", { names: ["汇总"] }, false));
    port.past = { standing: [], interrupted: [{ token: "a", kind: "insertion", count: 14 }] };
    await press(button(insertWords));
    expect(screen.getByText(/没有做完/)).toBeTruthy();
    await press(button("撤掉"));
    expect(port.settled).toEqual([{ token: "a", finishes: false }]);
  });

  test("what was broken off on another computer is told, with nothing to press", async () => {
    await openTemplate(withPast({ standing: [], interrupted: [{ token: "a", kind: null, count: 0 }] }));
    expect(screen.getByText(/在另一台电脑上写的/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "撤掉" })).toBeNull();
  });

  test("tells of entries it leaves no place for, and archives them only when told to", async () => {
    const port = await openTemplate();
    await press(button(insertWords));
    port.entriesSince = 36;
    await press(button("撤销"));
    const dialog = screen.getByRole("alertdialog", { name: "撤销以后，后来填的 36 格没有位置" });
    expect(
      within(dialog)
        .getAllByRole("listitem")
        .map((item) => item.textContent),
    ).toEqual([..."01234"].map((n) => `月度成绩!B${Number(n) + 1}：9${n}`).concat("还有 31 格"));
    expect(focused()).toBe("不撤销");
    await press(within(dialog).getByRole("button", { name: "不撤销" }));
    expect(screen.queryByRole("alertdialog")).toBeNull();
    expect(port.names.sheets).toHaveLength(sheets);
    expect(focused()).toBe("撤销");

    await press(button("撤销"));
    await press(button("存档并撤销"));
    expect(port.archive!.sheets[0]!.name).toBe("存档");
    expect(screen.getByText("没有位置的内容抄在“存档”表")).toBeTruthy();
    expect(port.names.sheets).toEqual([]);
    expect(heard()).toBe("已撤销，别的内容没有动");
    expect(focused()).not.toBe("body");
  });

  test("Esc cancels a running undo, which then still can be done", async () => {
    const port = await openTemplate();
    await press(button(insertWords));
    port.hold();
    await press(button("撤销"));
    expect(heard()).toBe("正在撤销");
    await pressKey("Escape");
    expect(heard()).toBe("已取消，工作簿和原来一样");
    expect(port.names.sheets).toHaveLength(sheets);
    expect(focused()).toBe("撤销");
    port.release();
    await press(button("撤销"));
    expect(port.names.sheets).toEqual([]);
  });

  test("a failed undo says so and can be tried again", async () => {
    const port = await openTemplate();
    await press(button(insertWords));
    port.fail("undo", new WorkbookProblem("sheetProtected", { sheet: "单位" }));
    await press(button("撤销"));
    expect(timesSeen(/“单位”表有保护/)).toBe(1);
    await press(button("撤销"));
    expect(port.names.sheets).toEqual([]);
    expect(timesSeen(/“单位”表有保护/)).toBe(0);
  });
});
