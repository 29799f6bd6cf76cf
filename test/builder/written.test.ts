/** A formula that was written opens again as it would be typed, and what is written leaves alone what stands there. */
import { changesFor, compose, propose, readDraft } from "../../src/builder";
import { requireValue } from "../../src/basics/requireValue";
import type { FunctionId } from "../../src/vocabulary/functions";
import { clerkBook, clerkSheet, type ClerkCell } from "../support/clerkSheet";

const SHEET = "考核";
const plain = (rows: ClerkCell[][]) => clerkBook([clerkSheet(SHEET, rows)]);
const proposed = (book: ReturnType<typeof plain>, id: FunctionId) => propose(book, id, { sheet: SHEET, address: "A1" });
const scores: ClerkCell[][] = [
  ["单位", "党建", "业务", "得分"],
  ["甲局", 40, 52, 92],
  ["乙局", 42, 43, 85],
  ["丙局", 38, 50, 88],
  ["丁局", 41, 49, 90],
];

describe("a formula that stands is opened again", () => {
  const standing = (formula: string, at = { row: 1, column: 5 }) => {
    const cells = Array.from({ length: 8 }, (_, i): ClerkCell[] => [
      ...(scores[i] ?? [null, null, null, null]),
      ...Array<null>(8).fill(null),
    ]);
    const book = plain(cells);
    requireValue(book.sheets[0]?.formulas[at.row], "a row")[at.column] = formula;
    return (address: string) => readDraft(book, { sheet: SHEET, address });
  };
  test("from any cell it fills, and from none beside", () => {
    const open = standing('=KAOHE.PLACE(IF($D$2:$D$5="","",$D$2:$D$5))');
    expect(["F2", "F3", "F5"].map((address) => open(address)?.target)).toEqual(["F2", "F2", "F2"]);
    expect(["F1", "F6", "G2", "E2", "没有"].map(open)).toEqual([null, null, null, null, null]);
    const wide = standing('=KAOHE.GRADE($D$2:$D$5,{"优秀",90;"良好",0})');
    expect(["F2", "H2", "H5", "I2", "H6"].map((address) => wide(address)?.target)).toEqual(["F2", "F2", "F2", undefined, undefined]);
  });
  test("with each argument as it would be typed", () => {
    const open = (formula: string) => standing(formula)("F2")?.entries;
    expect(open('=KAOHE.TIER($D$2:$D$5,{0,"二档";90,"一档"},"含下限",-1)')).toMatchObject({
      ...{ values: "D2:D5", table: '{0,"二档";90,"一档"}', side: "含下限", digits: "-1" },
    });
    expect(open("=KAOHE.TIER(成绩表[[得$分]],别的!$A$1:$B$3)")).toMatchObject({ values: "成绩表[[得$分]]", table: "别的!A1:B3" });
    expect(open("=KAOHE.WEIGHTED(CHOOSE({1,2},$B$2:$B$5,$D$2:$D$5),{0.4,0.6})")).toMatchObject({ scores: "B2:B5,D2:D5" });
    expect(open('=KAOHE.PLACE($D$2:$D$5,,"待定")')).toMatchObject({ scores: "D2:D5", groups: "", ties: "待定" });
  });
  test.each([
    ["another function", "=SUM($D$2:$D$5)"],
    ["a function of another name", "=KAOHE.NOSUCH($D$2:$D$5)"],
    ["another add-in's", "=OTHER.PLACE($D$2:$D$5)"],
    ["a call among others", "=KAOHE.PLACE($D$2:$D$5)+1"],
    ["more arguments than there are", `=KAOHE.PLACE($D$2:$D$5${",".repeat(20)}1)`],
    ["a call within", "=KAOHE.PLACE(ROUND($D$2:$D$5,1))"],
    ["a test of something else", '=KAOHE.PLACE(IF($C$2:$C$5="","",$D$2:$D$5))'],
    ["another test", '=KAOHE.PLACE(IF($D$2:$D$5>"","",$D$2:$D$5))'],
    ["a test that is none", '=KAOHE.PLACE(IF($D$2:$D$5,"",$D$2:$D$5))'],
    ["an IF of nothing", "=KAOHE.PLACE(IF())"],
    ["columns out of order", "=KAOHE.WEIGHTED(CHOOSE({2,1},$B$2:$B$5,$D$2:$D$5),{0.4,0.6})"],
    ["fewer columns than numbers", "=KAOHE.WEIGHTED(CHOOSE({1,2},$B$2:$B$5),{0.4,0.6})"],
    ["one column by a number", "=KAOHE.WEIGHTED(CHOOSE(1,$B$2:$B$5),{0.4,0.6})"],
    ["columns that are worked out", "=KAOHE.WEIGHTED(CHOOSE({1,2},$B$2:$B$5*2,$D$2:$D$5),{0.4,0.6})"],
    ["numbers in two rows", "=KAOHE.WEIGHTED(CHOOSE({1;2},$B$2:$B$5,$D$2:$D$5),{0.4,0.6})"],
    ["a name", "=KAOHE.PLACE(-成绩+1)"],
    ["no formula at all", "KAOHE.PLACE"],
  ])("not %s", (_, formula) => expect(standing(formula)("F2")).toBeNull());
});

describe("what is written", () => {
  test("has a header for each column of the result, where there is room for it", () => {
    const cells: ClerkCell[][] = [
      ["单位", "得分", null, null, "占"],
      ["甲局", 90],
      ["乙局", 80],
    ];
    const book = plain(cells);
    const draft = { ...proposed(book, "GRADE").draft, target: "C2", entries: { scores: "B2:B3", grades: '{"优秀",90;"良好",0}' } };
    expect(compose(book, draft).problems).toEqual([]);
    expect(
      changesFor(book, draft)
        .map(({ row, column, after }) => [row, column, after])
        .slice(1),
    ).toEqual([
      [0, 2, "等次"],
      [0, 3, "名次"],
    ]);
    expect(changesFor(book, { ...draft, header: "" })).toHaveLength(1);
    expect(changesFor(book, { ...draft, header: "、名 次 " }).slice(1)).toMatchObject([{ row: 0, column: 3, after: "名 次" }]);
    expect(changesFor(book, { ...draft, sheet: "没有" })).toEqual([]);
    expect(changesFor(book, { ...draft, target: "那里" })).toEqual([]);
  });
  test("leaves a formula alone that is there already", () => {
    const book = plain([
      ["单位", "得分", null],
      ["甲局", 90, null],
      ["乙局", 80, null],
    ]);
    const { draft } = proposed(book, "PLACE");
    requireValue(book.sheets[0]?.formulas[1], "a row")[2] = compose(book, draft).formula;
    expect(changesFor(book, draft)).toMatchObject([{ row: 0, column: 2, after: "名次" }]);
  });
});
