/**
 * What a page asks of Excel while somebody types into a cell: the pane says what to do, and goes on once that is done.
 *
 * @jest-environment jsdom
 */
import { act, fireEvent, screen } from "@testing-library/react";
import { WorkbookProblem, type WorkbookPort } from "../../src/workbook/port";
import type { FakeWorkbook } from "./support/fakeWorkbook";
import { button, closePane, goToHash, heard, openPage, openPane, pass, press, settle } from "./support/pane";
import { filledSheets } from "./support/snapshots";
import { standingWorkbook } from "./support/standingWorkbook";

jest.setTimeout(30_000);

const editing = () => new WorkbookProblem("cellEditing");
const WHAT_TO_DO = /^正在编辑单元格。按 Enter 结束，再试一次/;
const notice = () => screen.queryByText(WHAT_TO_DO, { selector: ".notice-text" });
const formula = () => document.querySelector("code.formula")?.textContent ?? "";
const choose = (id: string) => fireEvent.change(screen.getByLabelText("要算什么"), { target: { value: id } });

let port: FakeWorkbook;
let title: string;

beforeEach(() => {
  ({ port, title } = standingWorkbook());
  jest.useFakeTimers();
});
afterEach(async () => {
  jest.useRealTimers();
  await closePane();
});

/** jsdom tells of a page's address by the clock. */
async function goToPage(open: () => Promise<void>): Promise<void> {
  jest.useRealTimers();
  await open();
  jest.useFakeTimers();
}

const openScheme = async () => {
  await openPane({ port });
  await press(button(new RegExp(title)));
  await pass(10);
};
const openAdoption = async () => {
  await openPane({ port });
  await press(button("用现有的表建方案"));
  await pass(10);
};
const openFormula = async () => {
  await openPane({ port });
  await goToPage(() => openPage("公式"));
  choose("TOTAL");
  await pass(1_000);
};
const openFindings = async () => {
  await openPane({ port });
  await goToPage(() => openPage("校验"));
  await press(button("开始检查"));
};
const openSelfCheck = async () => {
  port.scratchSheets = ["自检"];
  await openPane({ port });
  await goToPage(() => press(button("自检")));
};

interface Asking {
  call: keyof WorkbookPort;
  /** As far as nothing is asked yet. */
  open?: () => Promise<unknown>;
  /** Asks. */
  ask: () => Promise<unknown>;
  /** What is seen once it was answered. */
  answered: () => unknown;
}

/** Every place where a page waits for Excel's answer and shows it. */
const askings: Record<string, Asking> = {
  "模板: the schemes of the workbook": {
    call: "schemes",
    ask: () => openPane({ port }),
    answered: () => screen.getByText("工作簿里的方案"),
  },
  "模板: the names in use": {
    call: "taken",
    open: () => openPane({ port }),
    ask: () => press(button(/兰州新区/)),
    answered: () => expect(port.calls.filter((call) => call === "taken").length).toBe(2),
  },
  "模板: a scheme that stands": { call: "snapshot", ask: openScheme, answered: () => screen.getByLabelText("增加") },
  "模板: names taken from the sheet": {
    call: "selection",
    open: openScheme,
    ask: () => press(button("用选中的格")),
    answered: () => expect(heard()).toMatch(/^取了/),
  },
  "模板: a list taken from the sheet": {
    call: "selection",
    open: openScheme,
    ask: () => press(button("用选中的名单")),
    answered: () => expect(heard()).toMatch(/^取了/),
  },
  "模板: a sheet to adopt": { call: "activeSheet", ask: openAdoption, answered: () => screen.getByText(/^用“.*”表建方案$/) },
  "校验: a run": {
    call: "snapshot",
    open: () => openPane({ port }),
    ask: openFindingsFrom,
    answered: () => expect(heard()).toMatch(/^查完了/),
  },
  "校验: to hear of changes": {
    call: "onChange",
    open: () => openPane({ port }),
    ask: openFindingsFrom,
    answered: () => expect(heard()).toMatch(/^查完了/),
  },
  "校验: highlights": {
    call: "clearHighlights",
    open: openFindings,
    ask: () => press(button("不再标出")),
    answered: () => expect(heard()).toBe("表里没有标出的地方"),
  },
  "公式: what the sheet holds": { call: "snapshot", ask: openFormula, answered: () => expect(formula()).toMatch(/^=KAOHE\.TOTAL/) },
  "公式: the formula selected": {
    call: "selection",
    open: async () => {
      await openPane({ port });
      await goToPage(() => openPage("公式"));
    },
    ask: () => press(button("打开选中的公式")),
    answered: () => expect(heard()).toMatch(/^选中的格里没有/),
  },
  "公式: the area selected": {
    call: "selection",
    open: openFormula,
    ask: () => press(screen.getAllByRole("button", { name: /^用选中区域/ })[0]!),
    answered: () => expect(heard()).toMatch(/：A1$/),
  },
  "自检: a run": {
    call: "selfCheck",
    open: openSelfCheck,
    ask: () => press(button("开始自检")),
    answered: () => expect(heard()).toMatch(/^自检做完了/),
  },
  "自检: what an earlier one left": {
    call: "clearSelfCheckLeftovers",
    open: openSelfCheck,
    ask: () => press(button("删掉临时表")),
    answered: () => expect(heard()).toBe("临时表已删掉"),
  },
};

async function openFindingsFrom(): Promise<void> {
  await goToPage(() => openPage("校验"));
  await press(button("开始检查"));
}

test.each(Object.entries(askings))("%s", async (_, { call, open, ask, answered }) => {
  await open?.();
  port.fail(call, editing());
  await ask();
  expect(heard().replace(/。工作簿没有改动$/, "")).toMatch(WHAT_TO_DO);
  expect(notice()).not.toBeNull();
  expect(screen.queryByText(/^正在(读|看|标)/, { ignore: "[role=status]" })).toBeNull();
  await press(button("再试一次"));
  await pass(10);
  expect(notice()).toBeNull();
  answered();
});

test("a file that the browser cannot read is told, and can be read again", async () => {
  await openPane({ port });
  let readable = false;
  const file = new File(["{}"], "某县.json");
  Object.defineProperty(file, "text", {
    value: async () => (readable ? "{}" : Promise.reject(new DOMException("not found", "NotFoundError"))),
  });
  const input = document.querySelector<HTMLInputElement>("input[type=file]")!;
  Object.defineProperty(input, "files", { value: [file], configurable: true });
  fireEvent.change(input);
  await pass(10);
  expect(heard()).toMatch(/^面板出错：not found。再试一次/);
  readable = true;
  await press(button("再试一次"));
  await pass(10);
  expect(heard()).toBe("“某县.json”用不了，工作簿没有改动");
});

describe("公式", () => {
  beforeEach(async () => {
    port.contents = filledSheets("评分");
    await openPane({ port });
    await goToPage(() => openPage("公式"));
  });

  test("what is chosen while Excel still answers to the choice before is what comes", async () => {
    port.hold();
    choose("TOTAL");
    await pass(500);
    choose("PLACE");
    await pass(500);
    port.release();
    await settle();
    expect(formula()).toMatch(/^=KAOHE\.PLACE/);
    expect(screen.getByLabelText<HTMLSelectElement>("要算什么").value).toBe("PLACE");
  });

  test("the form stays where the sheet cannot be read again for a moment", async () => {
    choose("TOTAL");
    await pass(1_000);
    const reads = port.calls.filter((call) => call === "snapshot").length;
    port.fail("snapshot", editing());
    port.edit();
    await pass(500);
    expect(formula()).not.toBe("");
    expect(notice()).toBeNull();
    await pass(2_000);
    expect(port.calls.filter((call) => call === "snapshot").length).toBeGreaterThanOrEqual(reads + 2);
  });
});

test("公式: the pane hears of changes and of what is selected although it could not ask to at first", async () => {
  port.fail("onChange", editing());
  port.fail("onSelection", editing());
  await goToPage(() => goToHash("formulas"));
  await openPane({ port });
  choose("TOTAL");
  // The form is drawn, and asks, at the end of the first step.
  await pass(1_000);
  await pass(5_000);
  const reads = port.calls.filter((call) => call === "snapshot").length;
  port.edit();
  await pass(1_000);
  expect(port.calls.filter((call) => call === "snapshot").length).toBe(reads + 1);
  const field = screen.getAllByRole("button", { name: /^用选中区域/ })[0]!.parentElement!.querySelector("input")!;
  act(() => field.focus());
  act(() => port.select({ sheet: port.active, address: "A1" }));
  await settle();
  expect(field.value).toBe("A1");
});

test("writes of earlier sessions are found although they could not be read as the pane opened", async () => {
  port.past = { standing: [], interrupted: [{ token: "write 1", kind: "insertion", count: 3 }] };
  port.fail("history", editing());
  await openPane({ port });
  expect(screen.queryByRole("button", { name: "撤掉" })).toBeNull();
  await pass(5_000);
  expect(screen.getByText(/插入 3 张表/)).toBeTruthy();
});
