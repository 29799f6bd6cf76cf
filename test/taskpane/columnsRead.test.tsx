/** @jest-environment jsdom */
import { fireEvent, screen, within } from "@testing-library/react";
import { unsureSheet } from "../builder/plainSheet";
import { FakeWorkbook } from "./support/fakeWorkbook";
import { button, closePane, goToHash, heard, openPane, press, settle } from "./support/pane";

afterEach(closePane);

function unsure(): FakeWorkbook {
  const port = new FakeWorkbook();
  port.contents = unsureSheet();
  port.active = "考核";
  port.selected = { sheet: "考核", address: "A3" };
  return port;
}

const cards = () =>
  [...document.querySelectorAll(".page:not([hidden]) .column-read")].map((card) => card.querySelector(".role")!.textContent);
const lookAt = (letters: string) => {
  const label = [...document.querySelectorAll(".page:not([hidden]) .column-read")].find(
    (card) => card.querySelector(".letters")!.textContent === letters,
  );
  fireEvent.click(within(label as HTMLElement).getByRole("radio"));
};
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name).value;

describe("公式", () => {
  async function wish(id: string) {
    const port = await openPane({ port: unsure() });
    await goToHash("formulas");
    fireEvent.change(screen.getByLabelText("要算什么"), { target: { value: id } });
    await screen.findByRole("button", { name: /^写入/ }, { timeout: 5000 });
    return port;
  }

  test("asks in one glance about the column that is not certain, and takes the answer", async () => {
    await wish("WEIGHTED");
    expect(cards()).toEqual(["单位", "得分", "得分", "总分", "得分？看不准"]);
    const question = screen.getByRole("group", { name: "E 列“信访”是什么？看不准，请点一下" });
    expect(
      within(question)
        .getAllByRole("button")
        .map(({ textContent }) => textContent),
    ).toEqual(["得分", "数量（不是得分）"]);
    await press(within(question).getByRole("button", { name: "数量（不是得分）" }));
    expect(screen.queryByRole("group", { name: /看不准/ })).toBeNull();
    expect(cards()[4]).toBe("数量（不是得分）");
    expect(heard()).toContain("E 列“信访”改作数量（不是得分），下面跟着重填");
  });

  test("fills in again by what was chosen, but for what was typed meanwhile", async () => {
    await wish("PLACE");
    expect(field("成绩")).toBe("D2:D5");
    fireEvent.change(screen.getByLabelText("表头"), { target: { value: "位次" } });
    lookAt("B");
    expect(screen.getByText(/^因为算进了 D 列$/)).toBeTruthy();
    fireEvent.change(screen.getByLabelText("B 列“党的建设” 当作"), { target: { value: "total" } });
    lookAt("D");
    fireEvent.change(screen.getByLabelText("D 列“总分” 当作"), { target: { value: "quantity" } });
    await settle();
    expect(field("成绩")).toBe("B2:B5");
    expect(field("表头")).toBe("位次");
    expect(screen.getByText("你选的", { exact: false })).toBeTruthy();
  });

  test("remembers for the next formula what was chosen", async () => {
    await wish("PLACE");
    lookAt("E");
    fireEvent.change(screen.getByLabelText("E 列“信访” 当作"), { target: { value: "quantity" } });
    fireEvent.change(screen.getByLabelText("要算什么"), { target: { value: "BOTTOM" } });
    await screen.findByLabelText("末位数", {}, { timeout: 5000 });
    expect(cards()[4]).toBe("数量（不是得分）");
  });

  test("takes all areas that are selected, in their order", async () => {
    const port = await wish("WEIGHTED");
    port.selected = { sheet: "考核", address: "B2:B5", others: ["D2:D5"] };
    await press(button("用选中区域：成绩"));
    await settle();
    expect(field("成绩")).toBe("B2:B5,D2:D5");
  });

  test("makes the table of grades that is not there, and takes it", async () => {
    const port = await wish("GRADE");
    await press(button("在 J1:K5 建一张"));
    await settle();
    expect(port.changed.map(({ after }) => after)).toEqual(["等次", "最低分", "优秀", 90, "良好", 80, "一般", 60, "较差", 0]);
    expect(field("等次")).toBe("J2:K5");
  });
});

test("接管 keeps one column of units, and asks about what matters to it", async () => {
  await openPane({ port: unsure() });
  await press(button("用现有的表建方案"));
  await screen.findByRole("heading", { name: "用“考核”表建方案" });
  expect(cards()).toEqual(["单位或姓名", "得分", "得分", "总分", "得分？看不准"]);
  await press(within(screen.getByRole("group", { name: /E 列“信访”/ })).getByRole("button", { name: "不管它" }));
  lookAt("B");
  fireEvent.change(screen.getByLabelText("B 列“党的建设” 当作"), { target: { value: "unit" } });
  expect(cards()).toEqual(["不管它", "单位或姓名", "得分", "总分", "不管它"]);
});
