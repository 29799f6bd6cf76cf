/** @jest-environment jsdom */
import { fireEvent, screen, within } from "@testing-library/react";
import { templates } from "../../src/schemes";
import { standingSchemes } from "../../src/standing";
import { readScheme, writeScheme } from "../../src/schemes/schemeFile";
import { button, closePane, heard, openPane, press, pressKey, selectedText, settle, type } from "./support/pane";
import { standingWorkbook } from "./support/standingWorkbook";

const lanzhou = templates.find(({ id }) => id === "lanzhou")!;

/** A file as the browser hands it over; jsdom's own cannot be read as text. */
function fileOf(name: string, text: string): File {
  const file = new File([text], name, { type: "application/json" });
  Object.defineProperty(file, "text", { value: async () => text });
  return file;
}

async function choose(file: File): Promise<void> {
  const input = document.querySelector<HTMLInputElement>("input[type=file]")!;
  Object.defineProperty(input, "files", { value: [file], configurable: true });
  fireEvent.change(input);
  await settle();
}

afterEach(closePane);

describe("importing", () => {
  test("shows the scheme of the file, inserts it as it is, and Esc leads back to the list", async () => {
    const port = await openPane();
    const scheme = { ...lanzhou.scheme({ sample: true, year: 2031 }), title: "某县2031年度考核" };
    await choose(fileOf("某县.json", writeScheme(scheme)));
    expect(heard()).toBe("已读入“某县2031年度考核”");
    expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1, name: "某县2031年度考核" }));
    expect(port.calls).not.toContain("apply");
    await press(button(/^插入 \d+ 张表/));
    expect(port.calls).toContain("apply");
    expect(port.names.sheets).toContain("月度成绩");
    await pressKey("Escape");
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("选考核方案");
  });

  test("a file that is wrong is refused with every place, the list stays, and a mended file is taken", async () => {
    const port = await openPane();
    const scheme = lanzhou.scheme({ sample: false, year: 2026 });
    const broken = { ...scheme, title: "一\t二", digits: 9 };
    await choose(fileOf("坏的.json", JSON.stringify(broken)));
    expect(heard()).toBe("“坏的.json”用不了，工作簿没有改动");
    const lines = within(screen.getByText("“坏的.json”用不了，工作簿没有改动", { ignore: "[role=status]" })).getAllByRole("listitem");
    expect(lines.map((line) => line.textContent)).toEqual([
      "文件里的 title：“一\t二”不能用：文字里不能有换行一类的控制符，表名、参数名里不能有括号、引号等符号",
      "文件里的 digits：内容太多、太长或超出范围。减少后再导入",
    ]);
    expect(port.calls).not.toContain("apply");
    await choose(fileOf("好的.json", writeScheme(scheme)));
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(scheme.title);
  });

  test("asks for year, size and office like a template; with its entries only for the office", async () => {
    const port = await openPane();
    await choose(fileOf("空的.json", writeScheme(lanzhou.scheme({ sample: false, year: 2026 }))));
    expect(screen.queryByRole("checkbox", { name: "连同名单和填写的内容" })).toBeNull();
    type("考核年度", "2031");
    type("单位数", "5");
    await press(button(/^插入 \d+ 张表/));
    expect(port.calls).toContain("apply");
    await pressKey("Escape");
    await choose(fileOf("填过的.json", writeScheme(lanzhou.scheme({ sample: true, year: 2026 }))));
    expect(screen.queryByLabelText("考核年度")).toBeNull();
    await press(screen.getByRole("checkbox", { name: "连同名单和填写的内容" }));
    type("考核年度", "2028");
    expect(screen.getByLabelText<HTMLInputElement>("单位数").value).not.toBe("");
  });

  test("more than eight mistakes are counted", async () => {
    await openPane();
    const scheme = lanzhou.scheme({ sample: false, year: 2026 });
    const broken = { ...scheme, parameters: scheme.parameters.map((p) => ({ ...p, name: "1" })) };
    await choose(fileOf("坏的.json", JSON.stringify(broken)));
    expect(screen.getByText(/^还有 \d+ 处没有列出$/)).toBeTruthy();
  });
});

describe("exporting", () => {
  const saved: { name: string; blob: Blob }[] = [];
  beforeEach(() => {
    saved.length = 0;
    URL.createObjectURL = (blob: Blob) => {
      saved.push({ name: "", blob });
      return "blob:test";
    };
    URL.revokeObjectURL = () => undefined;
    jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function click(this: HTMLAnchorElement) {
      saved[saved.length - 1]!.name = this.download;
    });
  });
  afterEach(() => jest.restoreAllMocks());

  test("saves the scheme as chosen, and the file reads back as that scheme", async () => {
    const port = await openPane();
    await press(button(/兰州新区/));
    type("考核年度", "2030");
    type("单位数", "9");
    await press(button("导出方案"));
    expect(saved.map(({ name }) => name)).toEqual(["2030年度兰州新区绩效考核（动态系数）.json"]);
    expect(heard()).toBe("已导出“2030年度兰州新区绩效考核（动态系数）.json”");
    const reader = new FileReader();
    const text = await new Promise<string>((resolve) => {
      reader.onload = () => resolve(reader.result as string);
      reader.readAsText(saved[0]!.blob);
    });
    expect(readScheme(text)).toEqual({ scheme: lanzhou.scheme({ year: 2030, units: 9 }) });
    expect(port.calls).not.toContain("apply");
  });

  const textOf = (blob: Blob | undefined) =>
    new Promise<string>((resolve, reject) => {
      if (!blob) return reject(new Error("nothing was saved"));
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result as string);
      reader.readAsText(blob);
    });

  test("a scheme that stands is saved whole or as rules alone, and no cell is touched", async () => {
    const { port, title } = standingWorkbook();
    await openPane({ port });
    await press(button(new RegExp(title)));
    await press(screen.getByRole("radio", { name: "导出方案" }));
    await press(button("导出方案"));
    await press(screen.getByRole("checkbox", { name: "连同名单和填写的内容" }));
    expect(screen.getByText(/^只有办法：/)).toBeTruthy();
    await press(button("导出方案"));
    expect(saved.map(({ name }) => name)).toEqual([`${title}.json`, `${title}（只有办法）.json`]);
    expect(heard()).toBe(`已导出“${title}（只有办法）.json”`);
    const [standing] = standingSchemes(port.contents);
    expect(readScheme(await textOf(saved[0]?.blob))).toEqual({ scheme: standing?.scheme });
    const rules = readScheme(await textOf(saved[1]?.blob));
    expect(rules).toMatchObject({ scheme: { title, parameters: standing?.scheme.parameters } });
    expect(port.calls).not.toContain("apply");
  });

  test.each(["Mac", "iOS"])("on %s, where no download arrives, the text stands in a box, to be copied", async (platform) => {
    Object.assign(globalThis, { Office: { context: { platform } } });
    const copied: string[] = [];
    Object.defineProperty(navigator, "clipboard", {
      configurable: true,
      value: { writeText: async (text: string) => void copied.push(text) },
    });
    await openPane();
    await press(button(/兰州新区/));
    await press(button("导出方案"));
    expect(saved).toEqual([]);
    const sentence = "Excel 在这里不能保存文件。复制下面的文字，存成“2026年度兰州新区绩效考核（动态系数）.json”；导入时选它";
    expect(heard()).toBe(sentence);
    const box = screen.getByRole<HTMLTextAreaElement>("textbox", { name: sentence });
    expect(readScheme(box.value)).toEqual({ scheme: lanzhou.scheme({ year: 2026 }) });
    await press(button("复制文字"));
    expect(copied).toEqual([box.value]);
    expect(heard()).toBe("文字已复制。粘贴到文本编辑器里，保存");
    Reflect.deleteProperty(navigator, "clipboard");
    await press(button("复制文字"));
    expect(heard()).toBe("没能直接复制，文字已选中：按 Ctrl+C 复制");
    expect(selectedText()).toBe(box.value);
    expect(document.activeElement).toBe(box);
    Reflect.deleteProperty(globalThis, "Office");
  });

  test("tells mistakes in the fields first", async () => {
    await openPane();
    await press(button(/兰州新区/));
    type("考核年度", "明年");
    await press(button("导出方案"));
    expect(saved).toEqual([]);
    expect(screen.getByRole("group", { name: "有 1 处要改" })).toBeTruthy();
  });
});
