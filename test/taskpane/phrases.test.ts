/** Every progress step and every problem has words of its own, in both languages, with nothing unfilled in them. */
import { locales, wordsOf } from "../../src/i18n";
import { codePhrase, isCancelled, problemPhrase, progressPhrase, untouchedPhrase } from "../../src/taskpane/phrases";
import { problemOf } from "../../src/workbook/problems";
import { WorkbookProblem, type Progress, type WorkbookProblemCode } from "../../src/workbook/port";

const codes: Record<WorkbookProblemCode, true> = {
  cancelled: true,
  cellEditing: true,
  changedMeanwhile: true,
  movedOn: true,
  notFetched: true,
  notKept: true,
  shownChanged: true,
  nameTaken: true,
  workbookProtected: true,
  sheetProtected: true,
  sheetMissing: true,
  tooLarge: true,
  unsupported: true,
  notInPreview: true,
  noAnswer: true,
  hostFailed: true,
  notRestored: true,
  cellsNotRestored: true,
  cellSpilled: true,
  filtered: true,
  rowsRefused: true,
  noCellsSelected: true,
};
const everyCode = Object.keys(codes) as WorkbookProblemCode[];
const steps: Progress[] = [
  { stage: "looking" },
  { stage: "comparing" },
  { stage: "changing", cells: 12 },
  { stage: "writing", sheet: 2, sheets: 4 },
  { stage: "verifying" },
  { stage: "dressing" },
  { stage: "restoring" },
  { stage: "reading", sheet: 1, sheets: 3 },
];

describe.each(locales)("%s", (locale) => {
  const words = wordsOf[locale];

  test.each([{}, { sheet: "评分", names: ["评分", "权重"], hostCode: "GeneralException" }])("problems with detail %j", (detail) => {
    const said = everyCode.map((code) => problemPhrase(words, new WorkbookProblem(code, detail)));
    expect(new Set(said).size).toBe(everyCode.length);
    for (const sentence of said) {
      expect(sentence).not.toMatch(/undefined|\[object|未知|非法|无效|unknown|illegal|invalid/i);
      expect(sentence.length).toBeGreaterThan(5);
    }
  });

  test("progress", () => {
    const said = steps.map((step) => progressPhrase(words, step));
    expect(new Set(said).size).toBe(steps.length);
    expect(said[3]).toMatch(/2.*4/);
  });

  test("names what is protected, missing or taken", () => {
    for (const code of ["sheetProtected", "sheetMissing"] as const) {
      expect(problemPhrase(words, new WorkbookProblem(code, { sheet: "评分" }))).toContain("“评分”");
    }
    expect(problemPhrase(words, new WorkbookProblem("nameTaken", { names: ["评分"] }))).toContain("“评分”");
  });

  test("what the preview cannot do is told by its member, and not laid at Excel's door", () => {
    const error = problemOf(Object.assign(new Error("preview: Table.showTotals is not supported"), { code: "NotInPreview" }), true);
    expect(problemPhrase(words, error)).toContain("Table.showTotals");
    expect(problemPhrase(words, error)).not.toMatch(/版本|version/);
    const old = problemOf(Object.assign(new Error("not there"), { code: "ApiNotFound" }), true);
    expect(problemPhrase(words, old)).toMatch(/版本|version/);
  });

  test("an error of Excel's without a code is told without empty brackets", () => {
    expect(problemPhrase(words, problemOf(new Error("no code"), true))).not.toMatch(/（）|\(\)/);
    expect(problemPhrase(words, problemOf(Object.assign(new Error(""), { code: "NotInPreview" }), true))).not.toMatch(/（）|\(\)/);
    expect(problemPhrase(words, problemOf(Object.assign(new Error("x"), { code: "GeneralException" }), true))).toContain(
      "GeneralException",
    );
  });

  test("an error nobody foresaw is told with its message and a next step", () => {
    expect(problemPhrase(words, new TypeError("x is not a function"))).toContain("x is not a function");
  });
});

test("that nothing changed is said only where it is certain, and once", () => {
  const words = wordsOf["zh-CN"];
  expect(untouchedPhrase(words, new WorkbookProblem("sheetProtected"))).toBe("工作簿没有改动");
  expect(untouchedPhrase(words, new WorkbookProblem("notRestored", {}, false))).toBeNull();
  expect(untouchedPhrase(words, new Error("x"))).toBeNull();
  const cancelled = new WorkbookProblem("cancelled");
  expect(isCancelled(cancelled)).toBe(true);
  expect(untouchedPhrase(words, cancelled)).toBeNull();
  expect(problemPhrase(words, cancelled)).toContain("和原来一样");
  expect(problemPhrase(words, new WorkbookProblem("cancelled", {}, false))).not.toContain("和原来一样");
});

test("what goes with a code is said in its own words; words that lack a code, or want other data, do not compile", () => {
  type Toy = { code: "late"; params: { unit: string } } | { code: "none"; params: Record<string, never> };
  const toys: Toy[] = [
    { code: "late", params: { unit: "甲" } },
    { code: "none", params: {} },
  ];
  const [late, none] = [({ unit }: { unit: string }) => `${unit}迟到`, () => "没有"];
  expect(toys.map((toy) => codePhrase({ late, none }, toy))).toEqual(["甲迟到", "没有"]);
  // @ts-expect-error: `none` is left without words
  const short = toys.slice(0, 1).map((toy) => codePhrase({ late }, toy));
  const counted = ({ count = 0 }: { count: number }) => `${count} 个`;
  // @ts-expect-error: nobody counts those who are late
  const foreign = toys.slice(0, 1).map((toy) => codePhrase({ late: counted, none }, toy));
  expect([short, foreign]).toEqual([["甲迟到"], ["0 个"]]);
});
