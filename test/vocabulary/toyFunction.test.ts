/** A 24th function is its row in the table, its kernel and its words: builder, checks, metadata and reference know it from there. */
import { changesFor, compose, fieldsOf, propose, readDraft, trial } from "../../src/builder";
import { runChecks } from "../../src/checks";
import { customFunctions } from "../../src/functions";
import { functionCatalogue } from "../../src/functions/catalogue";
import type { Locale } from "../../src/i18n/locale";
import type { Snapshot } from "../../src/book/snapshot";
import type { FunctionId } from "../../src/vocabulary/functions";
import { snapshotOf, computed, type Entry } from "../checks/snapshot-builder";
import { shown } from "../functions/oracle/cells";
import { clerkBook, clerkSheet } from "../support/clerkSheet";
import type * as toy from "./toyFunction";

const MIDDLE = "MIDDLE" as FunctionId;

jest.mock("../../src/vocabulary/functionTable", () => {
  const { FUNCTIONS } = jest.requireActual<{ FUNCTIONS: object }>("../../src/vocabulary/functionTable");
  return { FUNCTIONS: { ...FUNCTIONS, MIDDLE: jest.requireActual<typeof toy>("./toyFunction").toyRow } };
});
jest.mock("../../src/functions/kernels", () => {
  const { kernels } = jest.requireActual<{ kernels: object }>("../../src/functions/kernels");
  return { kernels: { ...kernels, MIDDLE: jest.requireActual<typeof toy>("./toyFunction").toyKernel } };
});
jest.mock("../../src/i18n/functionWords", () => {
  const { functionWordsOf } = jest.requireActual<{ functionWordsOf: Record<Locale, { entries: object }> }>("../../src/i18n/functionWords");
  const { toyWords } = jest.requireActual<typeof toy>("./toyFunction");
  const withToy = (words: { entries: object }) => ({ ...words, entries: { ...words.entries, MIDDLE: toyWords } });
  return { functionWordsOf: { "zh-CN": withToy(functionWordsOf["zh-CN"]), "en-US": withToy(functionWordsOf["en-US"]) } };
});
/** What `npm run functions` would write. */
jest.mock("../../src/functions/generated/argumentNames.json", () =>
  jest.requireActual<{ argumentNames(): object }>("../../scripts/reference/metadata.mjs").argumentNames(),
);

interface Page {
  functionPage(entry: unknown, locale: Locale): string;
  indexPage(entries: unknown, locale: Locale): string;
}
const pages = () => import("../../scripts/reference/page.mjs") as Promise<Page>;
const entryIn = (locale: Locale) => functionCatalogue(locale).find(({ id }) => id === MIDDLE)!;

test("it computes, and its errors name its arguments and words", () => {
  const { MIDDLE: middle } = customFunctions;
  expect(
    middle!(
      [
        [90, 80, 70],
        [60, 50, 40],
      ],
      [[100, 100, 100]],
    ),
  ).toEqual([[80], [50]]);
  expect(shown(middle!([[90, "８０"]], [[100, 100]]))).toEqual([["#VALUE! 第1行第2列是文本“８０”"]]);
  expect(() => middle!([[1]], [[1]], "中间")).toThrow("“取哪个”不能写“中间”，可写靠下、靠上");
});

describe("the builder", () => {
  const book = clerkBook([
    clerkSheet("评分", [
      ["单位", "甲", "乙", "丙"],
      ["满分", 100, 100, 50],
      ["财政局", 90, 80, 40],
      ["教育局", 70, 75, 45],
      ["民政局", 60, 65, 30],
    ]),
  ]);
  const at = { sheet: "评分", address: "B3" };

  test("asks for its arguments in their order", () => {
    expect(fieldsOf(MIDDLE).map(({ key, kind, optional, choices }) => [key, kind, optional, choices])).toEqual([
      ["scores", "range", false, undefined],
      ["limits", "range", false, undefined],
      ["pick", "choice", true, ["靠下", "靠上"]],
      ["places", "number", true, undefined],
    ]);
  });

  test("proposes it, tries it out and writes it", () => {
    const { draft } = propose(book, MIDDLE, at);
    expect(draft).toMatchObject({ entries: { scores: "B3:D5", limits: "B2:D2", pick: "", places: "2" }, target: "E3", header: "居中得分" });
    const { formula, rows, columns, problems } = compose(book, draft);
    expect({ formula, rows, columns, problems }).toEqual({
      formula: '=KAOHE.MIDDLE(IF($B$3:$D$5="","",$B$3:$D$5),IF($B$2:$D$2="","",$B$2:$D$2),,2)',
      rows: 3,
      columns: 1,
      problems: [],
    });
    expect(trial(book, draft, 3).lines.map(({ label, cells }) => [label, cells])).toEqual([
      ["财政局", [80]],
      ["教育局", [70]],
      ["民政局", [60]],
    ]);
    expect(changesFor(book, draft).map(({ after }) => after)).toEqual([formula, "居中得分"]);
  });

  test("knows how wide its result is, and which sizes do not go together", () => {
    const { draft } = propose(book, MIDDLE, at);
    const withEntries = (entries: object) => compose(book, { ...draft, entries: { ...draft.entries, ...entries } });
    expect(withEntries({ pick: "靠上" })).toMatchObject({ rows: 3, columns: 2 });
    expect(withEntries({ limits: "B2:C2" }).problems).toEqual([
      { code: "sizes", field: "limits", params: { wanted: "3", found: "2", of: "columns" } },
    ]);
  });

  test("opens its formula again", () => {
    const { draft } = propose(book, MIDDLE, at);
    const standing = structuredClone(book);
    const { formula } = compose(book, draft);
    standing.sheets[0]!.formulas[2]!.push(formula);
    standing.sheets[0]!.values[2]!.push(80);
    expect(readDraft(standing, { sheet: "评分", address: "E3" })).toMatchObject({ id: MIDDLE, entries: draft.entries });
  });
});

describe("the checks", () => {
  const found = (book: Snapshot) => runChecks(book).findings.map(({ rule, place }) => [rule, place.address]);
  const bookOf = (formula: string, change: Entry[][] = []) => {
    const cells: Entry[][] = [
      ["单位", "甲", "乙", "丙", "得分"],
      ["财政局", 90, 80, 70, computed(formula, 80)],
      ["教育局", 85, 75, 65],
      ["民政局", 60, 70, 80],
      ["水利局", 66, 77, 88],
    ];
    change.forEach((line, i) => line.forEach((cell, j) => (cell === null ? undefined : (cells[i]![j] = cell))));
    return snapshotOf({ 得分: { cells }, 上限: { cells: [[100, 100, 100]] } }, {});
  };
  const WHOLE = '=KAOHE.MIDDLE(IF(B2:D5="","",B2:D5),上限!A1:C1)';

  test("find nothing where nothing is wrong", () => expect(found(bookOf(WHOLE))).toEqual([]));
  test("find a missing score", () => expect(found(bookOf(WHOLE, [[], [], [null, ""]]))).toContainEqual(["score-missing", "B3"]));
  test("find a number that is text", () => expect(found(bookOf(WHOLE, [[], [], [null, "８５"]]))).toContainEqual(["number-as-text", "B3"]));
  test("find a range that ends too soon", () =>
    expect(found(bookOf('=KAOHE.MIDDLE(IF(B2:D4="","",B2:D4),上限!A1:C1)'))).toContainEqual(["range-short", "E2"]));
  test("find a header taken along", () =>
    expect(found(bookOf("=KAOHE.MIDDLE(B1:D5,上限!A1:C1)"))).toContainEqual(["header-in-range", "E2"]));
  test("find blanks handed over as they are", () =>
    expect(found(bookOf("=KAOHE.MIDDLE(B2:D5,上限!A1:C1)", [[], [], [null, ""]]))).toContainEqual(["blank-unwrapped", "E2"]));
  test("know its name when it is misspelt", () => {
    const { findings } = runChecks(bookOf("=KAOHE.MIDLE(B2:D5,上限!A1:C1)"));
    expect(findings.find(({ rule }) => rule === "function-unknown")!.params).toMatchObject({ meant: "KAOHE.MIDDLE" });
  });
});

test("the reference has its page, and the index leads there", async () => {
  const { functionPage, indexPage } = await pages();
  const page = functionPage(entryIn("zh-CN"), "zh-CN");
  expect(page).toContain("`KAOHE.MIDDLE(评分, 上限, [取哪个], [小数位])`");
  expect(page).toContain("| 上限 | 1 × k | 必填 | 每一项的上限。 |");
  expect(page).toContain("| 取哪个 | **靠下** (默认，lower) · **靠上** (upper) |");
  expect(page).toContain("| 1 | 80 |");
  expect(page).toContain("- 第…行有…个评分，至少要…个");
  expect(indexPage(functionCatalogue("zh-CN"), "zh-CN")).toContain("[MIDDLE](MIDDLE.md)");
  expect(functionPage(entryIn("en-US"), "en-US")).toContain("`KAOHE.MIDDLE(scores, limits, [pick], [places])`");
});

test("Excel is told of it", () => {
  const { metadataFor } = jest.requireActual<{ metadataFor(locale: Locale): { functions: { id: string; parameters: object[] }[] } }>(
    "../../scripts/reference/metadata.mjs",
  );
  const told = metadataFor("zh-CN").functions.find(({ id }) => id === "MIDDLE")!;
  expect(told.parameters[2]).toEqual({
    name: "取哪个",
    description: "偶数个时取哪个。",
    dimensionality: "matrix",
    optional: true,
    type: "any",
  });
});
