/**
 * 移除方案: what goes is shown before, the person can stop, and it can be undone.
 *
 * @jest-environment jsdom
 */
import { screen, within } from "@testing-library/react";
import { planWorkbook } from "../../src/schemes/planner";
import { bookSnapshot } from "../support/bookSnapshot";
import { earlierLanzhou } from "../support/earlierLanzhou";
import { PlanBook } from "../support/planBook";
import { FakeWorkbook } from "./support/fakeWorkbook";
import { button, closePane, openPane, press, settle } from "./support/pane";

jest.setTimeout(30_000);

let port: FakeWorkbook;
let title: string;

beforeEach(async () => {
  const scheme = earlierLanzhou.scheme({ sample: true, year: 2026 });
  const plan = planWorkbook(scheme, { sheets: [], tables: [], names: [] }, "lanzhou-1");
  port = new FakeWorkbook();
  port.contents = bookSnapshot(new PlanBook(plan), {
    sheets: plan.sheets.map(({ name }) => name),
    names: plan.names,
    schemes: [plan.record],
  });
  const own = {
    ...port.contents.sheets[0]!,
    name: "我的表",
    row: 0,
    column: 0,
    formulas: [["=月度成绩!B7"]],
    formulasR1C1: [["=月度成绩!R7C2"]],
    values: [[1]],
    kinds: [["Double" as const]],
    spills: [],
  };
  port.contents = { ...port.contents, sheets: [...port.contents.sheets, own] };
  ({ title } = scheme);
  await openPane({ port });
  await press(button(new RegExp(title)));
  await settle();
  await press(screen.getByRole("radio", { name: "移除方案…" }));
});
afterEach(closePane);

const going = () =>
  within(screen.getByRole("list", { name: /^要移除的表/ }))
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent);

test("what goes is shown: each sheet with what is filled in, the tables and names, and the cells that refer to them", () => {
  expect(screen.getByRole("heading", { name: "要移除的表（14）" })).toBeTruthy();
  const lines = going();
  expect(lines).toHaveLength(15);
  expect(lines).toContain("“方案参数”，没有填过");
  expect(lines.find((line) => line.startsWith("“月度成绩”"))).toMatch(/^“月度成绩”，填过 \d+ 格$/);
  expect(lines[14]).toMatch(/^连同 \d+ 个表格、\d+ 个名称$/);
  expect(lines.join()).not.toContain("我的表");
  expect(screen.getByText(/^别的表里有 1 格用到这些表/)).toBeTruthy();
  expect(within(screen.getByRole("list", { name: "用到这些表的格" })).getByText(/=月度成绩!B7/)).toBeTruthy();
  expect(screen.getByText(/批注、图形和图表.*不会回来/)).toBeTruthy();
});

test("it can be left alone", async () => {
  await press(button("不移除"));
  expect(port.calls).not.toContain("apply");
  expect(screen.queryByText(/^要移除的表/)).toBeNull();
});

test("removed, the list comes back without it, and an undo brings it back", async () => {
  await press(button("移除这 14 张表"));
  await settle();
  expect(port.contents.sheets.map(({ name }) => name)).toEqual(["我的表"]);
  expect(screen.getByText("上次改动：移除方案，14 张表")).toBeTruthy();
  expect(screen.queryByRole("heading", { name: "工作簿里的方案" })).toBeNull();
  await press(button("撤销"));
  await settle();
  expect(port.contents.sheets).toHaveLength(15);
  expect(screen.getByRole("heading", { name: "工作簿里的方案" })).toBeTruthy();
});

test("it is not done where the workbook is another than was shown", async () => {
  port.contents = { ...port.contents, sheets: port.contents.sheets.filter(({ name }) => name !== "我的表") };
  await press(button("移除这 14 张表"));
  await settle();
  expect(screen.getAllByText(/看过以后，工作簿又变了/).length).toBeGreaterThan(0);
  expect(port.contents.sheets).toHaveLength(14);
});
