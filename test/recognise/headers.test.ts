/** The words over a column: of one to three rows, merged or not, with weights, full marks and units read off. */
import { readHeader } from "../../src/recognise/headers";
import { readSheet } from "../../src/recognise";
import { clerkSheet, type ClerkCell } from "../support/clerkSheet";

const read = (rows: ClerkCell[][], column: number, mergedKnown = true) =>
  readHeader(
    clerkSheet("表", rows, { mergedKnown }),
    rows.map((_, row) => row),
    column,
  );

describe("of one row", () => {
  test.each<[ClerkCell, object]>([
    ["得 分", { text: "得分", word: "得分", upper: "", said: "得分", meaning: { role: "score", sure: true }, isGrade: false }],
    ["Total\n score", { text: "Total score", word: "total score" }],
    [" 党建（30%） ", { text: "党建（30%）", word: "党建", weight: 0.3 }],
    ["业务（满分40）", { word: "业务", full: 40 }],
    ["拨付（万元）", { word: "拨付", unit: "万元" }],
    ["优 秀", { word: "优秀", isGrade: true, meaning: null, said: "" }],
    [2025, { text: "2025", word: "2025" }],
    [null, { text: "", word: "", upper: "", meaning: null, said: "" }],
  ])("%j", (cell, wanted) => expect(read([[cell]], 0)).toMatchObject(wanted));
  test("says nothing of weights where there are none", () => {
    expect(Object.keys(read([["得分"]], 0))).toEqual(["text", "word", "upper", "meaning", "said", "isGrade"]);
  });
});

describe("of two rows", () => {
  const rows: ClerkCell[][] = [
    ["单位", "党建得分（40%）", "<", "名次", "得分"],
    ["^", "政治", "作风（15%）", "^", "得分"],
  ];
  test("a merged cell heads all below it, and one that is merged down or said twice is said once", () => {
    expect([0, 1, 2, 3, 4].map((column) => read(rows, column).text)).toEqual([
      "单位",
      "党建得分（40%）/政治",
      "党建得分（40%）/作风（15%）",
      "名次",
      "得分",
    ]);
    expect(read(rows, 1)).toMatchObject({
      word: "政治",
      upper: "党建得分",
      weight: 0.4,
      said: "党建得分",
      meaning: { role: "score", sure: true },
    });
    expect(read(rows, 2)).toMatchObject({ word: "作风", weight: 0.15 });
  });
  test("without word of merging a blank upper one belongs to the text left of it, where the lower row goes on", () => {
    const texts = (lines: ClerkCell[][]) => (lines[0] ?? []).map((_, column) => read(lines, column, false).text);
    expect(texts(rows)).toEqual(["单位", "党建得分（40%）/政治", "党建得分（40%）/作风（15%）", "名次", "得分"]);
    expect(
      texts([
        ["单位", "指标", null, null, null],
        [null, "党建", "业务", null, "备注"],
      ]),
    ).toEqual(["单位", "指标/党建", "指标/业务", "", "备注"]);
    expect(
      texts([
        [null, "指标"],
        ["单位", "党建"],
      ]),
    ).toEqual(["单位", "指标/党建"]);
    expect(
      texts([
        ["年度", null],
        ["指标", null],
        ["党建", "业务"],
      ]),
    ).toEqual(["年度/指标/党建", "指标/业务"]);
  });
  test("the lower word says what it is, a hint there weighs less than a sure word above", () => {
    const said = (upper: string, lower: string) => {
      const { said: word, meaning } = read([[upper], [lower]], 0);
      return [word, meaning?.role, meaning?.sure];
    };
    expect(said("得分", "名次")).toEqual(["名次", "place", true]);
    expect(said("得分", "全年占比情况表")).toEqual(["得分", "score", true]);
    expect(said("综合系数甲", "全年占比情况表")).toEqual(["全年占比情况表", "ratio", false]);
    expect(said("防汛", "护林")).toEqual(["", undefined, undefined]);
  });
  test("a grade above or below heads what was given", () => {
    expect([read([["优秀"], ["票数"]], 0).isGrade, read([["票数"], ["优秀"]], 0).isGrade, read([["票数"], ["防汛"]], 0).isGrade]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

test("a table is read by its own header row, and what is beside it apart", () => {
  const rows: ClerkCell[][] = [
    ["单位", "得分", null, "姓名", "得分"],
    ["甲局", 90, null, "人员甲", 9],
    ["乙局", 80, null, "人员乙", 8],
    ["丙局", 70, null, null, null],
  ];
  const table = { name: "表1", sheet: "表", row: 0, column: 0, rows: 4, columns: 2, totals: false };
  const blocks = (tables: (typeof table)[]) =>
    readSheet(clerkSheet("表", rows), tables).regions.map(({ table: name, area, firstRow, lastRow }) => [
      name,
      area.column,
      firstRow,
      lastRow,
    ]);
  expect(blocks([table])).toEqual([
    ["表1", 0, 1, 3],
    [null, 3, 1, 2],
  ]);
  expect(blocks([{ ...table, rows: 1 }])).toEqual([[null, 3, 1, 2]]);
  expect(blocks([{ ...table, rows: 2, totals: true }])).toEqual([[null, 3, 1, 2]]);
  expect(blocks([{ ...table, totals: true }])).toEqual([
    ["表1", 0, 1, 2],
    [null, 3, 1, 2],
  ]);
});

test("hidden columns are told, and so is what a header says beside its word", () => {
  const rows: ClerkCell[][] = [
    ["单位", "党建（40%）", "业务（60分）"],
    ["甲局", 90, 50],
    ["乙局", 80, 45],
  ];
  const [region] = readSheet(clerkSheet("表", rows, { hiddenColumns: [2] }), []).regions;
  expect(region?.columns.map(({ column, header, hidden, weight, full }) => [column, header, hidden, weight, full])).toEqual([
    [0, "单位", false, undefined, undefined],
    [1, "党建（40%）", false, 0.4, undefined],
    [2, "业务（60分）", true, undefined, 60],
  ]);
});
