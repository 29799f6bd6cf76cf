/**
 * A scheme that stands: one of four things to do is chosen, and the weights' total is told as they are typed.
 *
 * @jest-environment jsdom
 */
import { act, fireEvent, screen } from "@testing-library/react";
import { button, closePane, heard, openPane, pass, press, settle } from "./support/pane";
import { standingWorkbook } from "./support/standingWorkbook";

jest.setTimeout(30_000);
afterEach(async () => {
  jest.useRealTimers();
  await closePane();
});

const chosen = () =>
  screen
    .getAllByRole<HTMLInputElement>("radio")
    .filter(({ checked }) => checked)
    .map(({ value }) => value);
const radio = (name: string) => screen.getByRole("radio", { name });

test("what to do is one of several, and going past one with the arrow keys opens nothing", async () => {
  const { port, title } = standingWorkbook();
  await openPane({ port });
  await press(button(new RegExp(title)));
  expect(screen.getByRole("radiogroup", { name: "要做什么" })).toBeTruthy();
  expect(chosen()).toEqual(["members"]);
  await press(radio("改指标、权重和参数"));
  expect(chosen()).toEqual(["scheme"]);
  await press(radio("结转到下一年"));
  expect(chosen()).toEqual(["next"]);
  expect(screen.queryByLabelText("增加")).toBeNull();
  await press(radio("改指标、权重和参数"));
  await press(button("改指标、权重和参数"));
  expect(screen.getByRole("heading", { level: 1, name: `修改：${title}` })).toBeTruthy();
});

test("a scheme whose sheets were deleted meanwhile is told to be gone, and nothing is waited for", async () => {
  const { port, title } = standingWorkbook();
  await openPane({ port });
  port.contents = { ...port.contents, sheets: [], tables: [], schemes: [] };
  await press(button(new RegExp(title)));
  expect(screen.getByText(/^这个方案的表不在工作簿里了/)).toBeTruthy();
  expect(screen.queryByText("正在看工作簿里的方案")).toBeNull();
});

test("the total is told once typing settles, and not as it first appears", async () => {
  await openPane();
  await press(button("从空白开始"));
  const [first] = document.querySelectorAll("summary");
  await act(
    () =>
      new Promise<void>((resolve) => {
        first!.closest("details")!.addEventListener("toggle", () => resolve(), { once: true });
        first!.click();
      }),
  );
  await settle();
  jest.useFakeTimers();
  await pass(1_000);
  expect(heard()).toBe("");
  const weight = document.querySelectorAll<HTMLInputElement>(".row-fields input")[1]!;
  fireEvent.change(weight, { target: { value: "1" } });
  fireEvent.change(weight, { target: { value: "10%" } });
  await pass(500);
  expect(heard()).toBe("");
  await pass(200);
  expect(heard()).toMatch(/^合计 \d+%，(还差|多了) \d+%$/);
});
