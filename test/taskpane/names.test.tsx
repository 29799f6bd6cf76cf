/**
 * Names are entered once: pasted before a scheme is inserted, and afterwards carried everywhere by one click.
 *
 * @jest-environment jsdom
 */
import { act, fireEvent, screen, within } from "@testing-library/react";
import { standingSchemes } from "../../src/standing";
import { button, closePane, openPage, openPane, press, settle, type } from "./support/pane";
import { standingWorkbook } from "./support/standingWorkbook";

jest.setTimeout(60_000);
afterEach(closePane);

async function open(summary: string) {
  const details = screen.getByText(summary).closest("details")!;
  await act(
    () =>
      new Promise<void>((resolve) => {
        details.addEventListener("toggle", () => resolve(), { once: true });
        details.querySelector("summary")!.click();
      }),
  );
  await settle();
}

const paste = (text: string) => fireEvent.change(screen.getByLabelText("粘贴名单"), { target: { value: text } });

test("a scheme is inserted with the units that were pasted, and how they were read is shown", async () => {
  const port = await openPane();
  await press(button(/宁武/));
  await open("粘贴单位、人员名单");
  expect(screen.getByLabelText("单位数")).toBeTruthy();
  paste("序号\t单位名称\t类别\n1\t县发展和改革局\t县直单位\n2\t凤凰镇\t乡镇\n3\t东寨镇\t乡镇");
  await settle();
  expect(screen.getByText("认出 3 个")).toBeTruthy();
  expect(screen.getByText("没有用上：序号")).toBeTruthy();
  const rows = within(screen.getByRole("table", { name: "认出 3 个" })).getAllByRole("row");
  expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
    ["单位", "类别"],
    ["县发展和改革局", "县直单位"],
    ["凤凰镇", "乡镇"],
    ["东寨镇", "乡镇"],
  ]);
  expect(screen.queryByLabelText("单位数")).toBeNull();
  await press(button(/^插入 \d+ 张表$/));
  const record = port.contents.schemes[0] ?? null;
  expect(port.calls).toContain("apply");
  expect(record === null || record.template).toBeTruthy();
});

test("a group that the regime has not is told, with the one it probably is, and the list is not taken", async () => {
  await openPane();
  await press(button(/宁武/));
  await open("粘贴单位、人员名单");
  paste("县财政局\t县直部门\n凤凰镇\t乡镇");
  await settle();
  expect(screen.getByText(/没有这些组：县直部门/)).toBeTruthy();
  expect(screen.getByLabelText("单位数")).toBeTruthy();
});

test("names typed over in the sheet are noticed, shown, and carried by one click", async () => {
  const { port, title } = standingWorkbook();
  const sheet = port.contents.sheets.find(({ name }) => name === "单位")!;
  const values = sheet.values.map((line, i) => (i === 5 - sheet.row ? ["县发展和改革局", ...line.slice(1)] : line));
  port.contents = {
    ...port.contents,
    sheets: port.contents.sheets.map((one) => (one === sheet ? { ...sheet, values, formulas: values } : one)),
  };
  await openPane({ port });
  await press(button(new RegExp(title)));
  await settle();
  expect(screen.getByText("“单位”里的名称改过，别的表还是原来的。看看下面，照名单改各表")).toBeTruthy();
  expect(screen.getByText("单位01 → 县发展和改革局")).toBeTruthy();
  const lines = [...document.querySelectorAll("[aria-labelledby=differences] li")].map((line) => line.textContent);
  expect(lines).toEqual(["“历年等次”表 A6“单位”：单位01 → 县发展和改革局", "“指标得分”表 C7“单位”：单位01 → 县发展和改革局"]);
  await press(button("改这 2 处"));
  expect(port.calls).toContain("apply");
});

test("a whole list pasted later: near names are offered, who is gone is asked, and nothing is written before that", async () => {
  const { port, title } = standingWorkbook();
  await openPane({ port });
  await press(button(new RegExp(title)));
  await settle();
  const units = standingSchemes(port.contents)[0]!.scheme.content.单位表!.map(([name, group]) => `${String(name)}\t${String(group)}`);
  paste(["县财政局\t一组", ...units.slice(1)].join("\n"));
  await settle();
  expect(screen.getByText("单位01 → 县财政局")).toBeTruthy();
  expect(button(/^改这 3 处$/)).toBeTruthy();
  type("改名", "单位02\t县水利局");
  await settle();
  expect(document.querySelector("[aria-labelledby=differences]")!.textContent).toContain("单位02 → 县水利局");
});

test("the finding leads to the names, with what each has become", async () => {
  const { port } = standingWorkbook();
  const sheet = port.contents.sheets.find(({ name }) => name === "单位")!;
  const typed = ["县发展和改革局", "县财政局", "县水利局"];
  const values = sheet.values.map((line, i) => {
    const name = typed[i + sheet.row - 5];
    return name === undefined ? line : [name, ...line.slice(1)];
  });
  port.contents = {
    ...port.contents,
    sheets: port.contents.sheets.map((one) => (one === sheet ? { ...sheet, values, formulas: values } : one)),
  };
  await openPane({ port });
  await openPage("校验");
  await press(button("开始检查"));
  await press(button("照名单改各表"));
  await settle();
  expect(screen.getByText("单位02 → 县财政局")).toBeTruthy();
  expect(button(/^改 \d+ 处$|^改这 \d+ 处$/)).toBeTruthy();
});
