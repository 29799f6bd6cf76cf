/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { functionCatalogue } from "../../src/functions/catalogue";
import { searchFunctions } from "../../src/taskpane/pages/functions/searchFunctions";
import {
  button,
  closePane,
  focused,
  goToHash,
  heard,
  openPane,
  pass,
  press,
  pressKey,
  selectedText,
  timesSeen,
  type,
} from "./support/pane";

const chinese = functionCatalogue("zh-CN");
const english = functionCatalogue("en-US");
const weighted = chinese.find(({ id }) => id === "WEIGHTED")!;

async function openFunctions() {
  await goToHash("functions");
  return openPane();
}

const listed = () => screen.queryAllByRole("listitem").map((item) => within(item).getByRole("button").textContent);

afterEach(closePane);

describe("searching", () => {
  test("an empty search shows everything, in the catalogue's order", () => {
    expect(searchFunctions(chinese, english, "  ")).toEqual(chinese);
  });

  test.each([
    ["by name, in any case", "weighted"],
    ["by full-width letters", "ＷＥＩＧＨＴＥＤ"],
    ["by what it computes", weighted.summary.slice(0, 4)],
    ["by an argument", weighted.parameters[1]!.name],
    ["by a word of the other language", english.find(({ id }) => id === "WEIGHTED")!.parameters[1]!.name],
    ["by several words at once", `weighted ${weighted.parameters[1]!.name}`],
  ])("finds a function %s", (_, text) => {
    expect(searchFunctions(chinese, english, text).map(({ id }) => id)).toContain("WEIGHTED");
  });

  test("every word has to be there", () => {
    expect(searchFunctions(chinese, english, "weighted zzz")).toEqual([]);
  });
});

describe("the page", () => {
  test("lists the functions under their groups", async () => {
    await openFunctions();
    expect(listed()).toEqual(chinese.map(({ name }) => name));
    expect(screen.getAllByRole("heading", { level: 2 }).map((title) => title.textContent)).toEqual([
      ...new Set(chinese.map(({ groupTitle }) => groupTitle)),
    ]);
    expect(timesSeen(`找到 ${chinese.length} 个函数`)).toBe(1);
  });

  test("narrows as one types, and tells the count once typing settles", async () => {
    await openFunctions();
    jest.useFakeTimers();
    try {
      type("找函数", "weighted");
      const found = searchFunctions(chinese, english, "weighted");
      expect(listed()).toEqual(found.map(({ name }) => name));
      expect(heard()).toBe("");
      await pass(1000);
      expect(heard()).toBe(`找到 ${found.length} 个函数`);
    } finally {
      jest.useRealTimers();
    }
    type("找函数", "没有这种函数");
    expect(listed()).toEqual([]);
    expect(timesSeen("没有找到“没有这种函数”。换个词，或只输一两个字")).toBe(1);
  });

  test("a function shows how it is written, its arguments, its result and an example", async () => {
    await openFunctions();
    await press(button(weighted.name));
    expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1, name: weighted.name }));
    const page = screen.getByRole("main").textContent;
    const { syntax, result, example, parameters } = weighted;
    for (const words of [syntax, result, example.formula, example.answer, example.explanation]) expect(page).toContain(words);
    expect([...document.querySelectorAll("dt")].map((term) => term.textContent)).toEqual(
      parameters.map(({ name, optional }) => (optional ? `${name}可不填` : name)),
    );
    await press(button("English"));
    expect(screen.getByRole("main").textContent).toContain(english.find(({ id }) => id === "WEIGHTED")!.summary);
  });

  test("Esc leads back to the function's place in the list, and the search is kept", async () => {
    await openFunctions();
    type("找函数", "weighted");
    await press(button(weighted.name));
    await pressKey("Escape");
    expect(focused()).toBe(weighted.name);
    expect(screen.getByLabelText<HTMLInputElement>("找函数").value).toBe("weighted");
  });

  test("copies the example, by the older way where the clipboard is closed, and leaves it selected if it cannot", async () => {
    await openFunctions();
    await press(button(weighted.name));
    const copied: string[] = [];
    Object.defineProperty(document, "execCommand", {
      configurable: true,
      value: () => copied.push((document.activeElement as HTMLTextAreaElement).value) > 0,
    });
    await press(button("复制例子"));
    expect(copied).toEqual([weighted.example.formula]);
    expect(heard()).toBe("已复制。选好单元格，粘贴");
    expect(focused()).toBe("复制例子");
    Reflect.deleteProperty(document, "execCommand");
    await press(button("复制例子"));
    expect(heard()).toBe("没能直接复制，文字已选中：按 Ctrl+C 复制");
    expect(selectedText()).toBe(weighted.example.formula);
    expect(timesSeen("没能直接复制，文字已选中：按 Ctrl+C 复制")).toBe(1);
  });
});
