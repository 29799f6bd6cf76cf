/**
 * What a page asks of Excel while somebody types into a cell: the pane says what to do, and goes on once that is done.
 *
 * @jest-environment jsdom
 */
import { fireEvent, screen } from "@testing-library/react";
import { WorkbookProblem } from "../../src/workbook/port";
import { FakeWorkbook } from "./support/fakeWorkbook";
import { button, closePane, heard, openPage, openPane, pass, press, settle } from "./support/pane";
import { filledSheets } from "./support/snapshots";

const editing = () => new WorkbookProblem("cellEditing");
const WHAT_TO_DO = /^正在编辑单元格。按 Enter 结束，再试一次/;

let port: FakeWorkbook;
beforeEach(async () => {
  port = new FakeWorkbook();
  port.contents = filledSheets("评分");
  await openPane({ port });
  await openPage("公式");
  jest.useFakeTimers();
});
afterEach(async () => {
  jest.useRealTimers();
  await closePane();
});

const notice = () => screen.queryByText(WHAT_TO_DO, { selector: ".notice-text" });

test("公式: a function chosen while a cell is being edited is proposed when 再试一次 is pressed", async () => {
  port.fail("snapshot", editing());
  fireEvent.change(screen.getByLabelText("要算什么"), { target: { value: "TOTAL" } });
  await pass(1_000);
  expect(heard()).toMatch(WHAT_TO_DO);
  expect(notice()).not.toBeNull();
  await press(button("再试一次"));
  await settle();
  expect(notice()).toBeNull();
  expect(document.querySelector("code.formula")?.textContent).toMatch(/^=KAOHE\.TOTAL/);
});

test("公式: the form stays where the sheet cannot be read again for a moment", async () => {
  fireEvent.change(screen.getByLabelText("要算什么"), { target: { value: "TOTAL" } });
  await pass(1_000);
  const reads = port.calls.filter((call) => call === "snapshot").length;
  port.fail("snapshot", editing());
  port.edit();
  await pass(500);
  expect(document.querySelector("code.formula")).not.toBeNull();
  expect(notice()).toBeNull();
  await pass(2_000);
  expect(port.calls.filter((call) => call === "snapshot").length).toBeGreaterThanOrEqual(reads + 2);
});
