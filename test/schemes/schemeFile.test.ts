/** A scheme as a file: what is written is read again, and nothing else is. */
import { templates } from "../../src/schemes";
import { planWorkbook } from "../../src/schemes/planner";
import type { Scheme } from "../../src/book/schema/scheme";
import { readScheme, writeScheme, type FileProblem } from "../../src/schemes/schemeFile";
import { holdsFormula } from "../../src/sheet/formula";
import { linkTo } from "../../src/sheet/link";
import { earlierLanzhou } from "../support/earlierLanzhou";

const nothing = { sheets: [], tables: [], names: [] };

const filled = () => earlierLanzhou.scheme({ sample: true, year: 2026 });

/** The problems of a scheme after something was done to its file. */
function problemsAfter(change: (file: Record<string, never> & Scheme) => void): FileProblem[] {
  const file = JSON.parse(writeScheme(filled())) as Record<string, never> & Scheme;
  change(file);
  const reading = readScheme(JSON.stringify(file));
  return "problems" in reading ? reading.problems : [];
}

test.each(templates.map((t) => [t.id, t] as const))("%s comes back as it went out", (_id, template) => {
  for (const sample of [true, false]) {
    const scheme = template.scheme({ sample, year: 2026 });
    expect(readScheme(writeScheme(scheme))).toEqual({ scheme });
  }
});

test.each([
  ["", "notJson"],
  ["{", "notJson"],
  ["[]", "notScheme"],
  ["null", "notScheme"],
  ["3", "notScheme"],
  ['{"a":1}', "notScheme"],
  ['{"format":"1"}', "notScheme"],
  ['{"format":2,"anything":"a newer version has"}', "newer"],
  ["x".repeat(4_000_001), "tooLarge"],
  [`{"format":1,"a":${"[".repeat(5000)}${"]".repeat(5000)}}`, "size"],
])("a file that is no scheme says what it is: %.40s", (text, code) => {
  expect(readScheme(text)).toMatchObject({ problems: [{ code }] });
});

describe("a hostile file is refused with the place", () => {
  test("keys that reach behind objects", () => {
    for (const key of ["__proto__", "constructor", "prototype"]) {
      const text = writeScheme(filled()).replace('"content": {', `"content": {"${key}": [[1]],`);
      expect(readScheme(text)).toEqual({ problems: [{ path: `content.${key}`, code: "key", params: { name: key } }] });
      expect(({} as Record<string, unknown>)["0"]).toBeUndefined();
    }
  });

  test("text of more than one line", () => {
    for (const evil of ["\t=1", "甲\n乙"]) {
      const found = problemsAfter((file) => {
        file.content.单位表![0]![0] = evil;
        file.title = evil;
        file.parameters[0]!.meaning = evil;
      });
      expect(found.map(({ path }) => path)).toEqual(expect.arrayContaining(["title", "parameters.0.meaning", "content.单位表.0.0"]));
    }
  });

  test("text that reads as a formula stays a text", () => {
    for (const text of ['=HYPERLINK("http://x","y")', "+1+1", "@SUM(A1)", "-2+3", '"&A1&"']) {
      const file = filled();
      file.content.单位表![0]![0] = text;
      file.parameters[0]!.meaning = text;
      const reading = readScheme(writeScheme({ ...file, title: text }));
      if (!("scheme" in reading)) throw new Error(JSON.stringify(reading));
      const blocks = planWorkbook(reading.scheme, nothing, "x").sheets.flatMap((sheet) => sheet.blocks);
      const cellsIn = (some: typeof blocks) => some.flatMap(({ cells }) => cells.flat());
      const [titles, others] = [blocks.filter(({ row }) => row === 0), blocks.filter(({ row }) => row > 0)];
      const harmless = planWorkbook(filled(), nothing, "x").sheets.flatMap((sheet) => sheet.blocks.filter(({ row }) => row > 0));
      expect(cellsIn(others)).toContain(text);
      expect(cellsIn(others).filter(holdsFormula)).toEqual(cellsIn(harmless).filter(holdsFormula));
      // A title leads to 说明, and says the text as a text.
      expect(cellsIn(titles)).toContainEqual(linkTo({ sheet: "说明", address: "A1" }, `${text}方案参数`));
    }
  });

  test("names that would end a formula or a reference", () => {
    for (const evil of ['优"&1', "a]b", "表[1]", "x'!A1", "A1", "R1C1", "a b", "1a", ""]) {
      const found = problemsAfter((file) => {
        file.parameters[0]!.name = evil;
        file.tables[0]!.name = evil;
      });
      expect(found.map(({ path }) => path)).toEqual(expect.arrayContaining(["parameters.0.name", "tables.0.name"]));
    }
    expect(problemsAfter((file) => void (file.tracks[0]!.list.name = "单]位"))[0]).toMatchObject({
      path: "tracks.0.list.name",
      code: "text",
    });
    expect(problemsAfter((file) => void (file.tracks[0]!.list.name = "History"))[0]).toMatchObject({
      path: "tracks.0.list.name",
      code: "text",
    });
    expect(problemsAfter((file) => void (file.tracks[0]!.list.name = "很".repeat(32)))[0]).toMatchObject({
      path: "tracks.0.list.name",
      code: "size",
    });
  });

  test("unknown keys, wrong kinds, huge sizes", () => {
    expect(problemsAfter((file) => void ((file as Record<string, unknown>).script = "x"))).toEqual([
      { path: "script", code: "key", params: { name: "script" } },
    ]);
    expect(problemsAfter((file) => void ((file as Record<string, unknown>).digits = "2"))[0]).toMatchObject({
      path: "digits",
      code: "kind",
    });
    expect(problemsAfter((file) => void ((file.tracks[0] as Record<string, unknown>).summary = 5))[0]).toMatchObject({
      path: "tracks.0.summary",
      code: "kind",
    });
    expect(problemsAfter((file) => void (file.content.单位表 = Array.from({ length: 5001 }, () => ["a"])))[0]).toMatchObject({
      path: "content.单位表",
      code: "size",
    });
    expect(problemsAfter((file) => void (file.content.单位表![0] = Array.from({ length: 201 }, () => 1)))[0]).toMatchObject({
      code: "size",
    });
    expect(problemsAfter((file) => void (file.tracks[0]!.parts = [{ kind: "macro" } as never]))[0]).toMatchObject({
      path: "tracks.0.parts.0.kind",
      code: "kind",
    });
  });

  test("names that are not there, or twice", () => {
    expect(problemsAfter((file) => void (file.tracks[0]!.grading!.grades = "没有的表"))).toContainEqual({
      path: "tracks.0.grading.grades",
      code: "unknown",
      params: { name: "没有的表" },
    });
    expect(problemsAfter((file) => void (file.parameters[1]!.name = file.parameters[0]!.name))).toContainEqual({
      path: "parameters",
      code: "twice",
      params: { name: "月度最低分" },
    });
    expect(problemsAfter((file) => void (file.content.别的表 = []))).toEqual([
      { path: "content.别的表", code: "unknown", params: { name: "别的表" } },
    ]);
    expect(problemsAfter((file) => void (file.tracks[1]!.list.name = "汇总"))).toContainEqual({
      path: "tracks",
      code: "twice",
      params: { name: "汇总" },
    });
  });

  test("circles: a column made from itself or from one to its right, a track above itself", () => {
    const ofColumn = (of: string) =>
      problemsAfter((file) => {
        const column = file.tracks[0]!.summary!.columns.find(({ header }) => header === "系数后得分")!;
        if (column.kind === "product") column.of = ["年度得分", of];
      });
    expect(ofColumn("系数后得分")).toEqual([{ path: "tracks.0.summary.columns.3", code: "later", params: { name: "系数后得分" } }]);
    expect(ofColumn("总分")).toEqual([{ path: "tracks.0.summary.columns.3", code: "later", params: { name: "总分" } }]);
    expect(problemsAfter((file) => void (file.tracks[0]!.upper = "姓名"))).toContainEqual({
      path: "tracks.0.upper",
      code: "unknown",
      params: { name: "姓名" },
    });
    expect(problemsAfter((file) => void (file.tracks[1]!.upper = "姓名"))).toContainEqual({
      path: "tracks.1.upper",
      code: "unknown",
      params: { name: "姓名" },
    });
  });
});

test("at most twenty problems are told at once", () => {
  const found = problemsAfter((file) => {
    for (const parameter of file.parameters) parameter.name = "1";
    for (const table of file.tables) table.name = "1";
  });
  expect(found).toHaveLength(20);
});
