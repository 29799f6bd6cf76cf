/** Words of rows that are no data mean the same to whoever reads a sheet: builder, 接管 and checks. */
import { proposeAdoption } from "../../src/adopt";
import { propose, trial } from "../../src/builder";
import { runChecks } from "../../src/checks";
import { isName, isNote, isSignature, isStandard, isSummary, measureIn } from "../../src/vocabulary/rowWords";
import { clerkBook, clerkSheet } from "../support/clerkSheet";

const SUMMARIES = [
  "合计",
  "合 计",
  "合计：",
  "合计得分",
  "总计",
  "共计",
  "小计",
  "第一组小计",
  "各组合计",
  "全县总计",
  "平均",
  "平均分",
  "平均得分",
  "全县平均分",
  "均分",
  "均值",
  "中位数",
  "最高",
  "最高分",
  "最低得分",
  "标准差",
  "累计",
  "汇总",
  "合计（分）",
  "Total",
  "Subtotal",
  "Average score",
  "Median",
];
const OFFICES = [
  "汇总中心",
  "总工会",
  "县总工会",
  "平均镇",
  "合计局",
  "小计乡",
  "最高人民检察院驻县联络室",
  "行政审批局",
  "审批服务局",
  "平安办",
  "中位村",
  "统计局",
  "合计镇政府",
  "总务科",
  "均安镇",
  "注册登记中心",
  "目标办公室",
];
const NOTES = ["备注", "注：", "注：本表一式两份", "说明", "制表人：张三", "填表人", "审核：", "负责人", "日期：2026年1月5日", "Note 1"];

test.each(SUMMARIES)("%s is worked out from other rows", (word) => expect(isSummary(word)).toBe(true));
test.each(OFFICES)("%s is somebody's name", (word) =>
  expect([isSummary(word), isStandard(word), isNote(word)]).toEqual([false, false, false]),
);
test.each(NOTES)("%s is a note", (word) => expect(isNote(word)).toBe(true));
test.each([
  ["权 重", true, "weights"],
  ["比重（%）", true, "weights"],
  ["满分", true, "points"],
  ["分 值", true, "points"],
  ["Full points", true, "points"],
  ["系数", true, null],
  ["财政局", false, null],
] as const)("%s measures rows: %s, %s", (word, standard, measure) =>
  expect([isStandard(word), measureIn(word)]).toEqual([standard, measure]),
);

test("a plain name is told at one look, and none of the words is taken for one", () => {
  const signatures = ["填表人：", "单位（盖章）", "人力资源部   制表人", "考核组：", "签字"];
  const measures = ["权 重", "比重（%）", "满分", "分 值", "Full points"];
  for (const word of [...SUMMARIES, ...NOTES, ...signatures, ...measures, "一".repeat(26)])
    expect([word, isName(word)]).toEqual([word, false]);
  for (const word of signatures) expect([word, isSignature(word)]).toEqual([word, true]);
  for (const word of ["财政局", "水利局2", "单位12", "张三", "总务科", "县总工会"]) expect([word, isName(word)]).toEqual([word, true]);
});

test("what is to be checked, approved or sent in is a task, who does it signs", () => {
  for (const word of ["材料审核", "项目审批", "信息报送", "资格复核", "分管负责", "联合考核组"])
    expect([word, isSignature(word)]).toEqual([word, false]);
  for (const word of ["审核", "复核：", "报送单位", "部门负责人", "材料审核：", "项目审批人", "单位（盖章）", "日期"])
    expect([word, isSignature(word)]).toEqual([word, true]);
});

const scores: [string, number, number][] = [
  ["财政局", 90, 80],
  ["教育局", 85, 82],
  ["民政局", 70, 75],
  ["水利局", 60, 65],
];

/** Four offices with scores, and one more row. */
const bookWith = (word: string) => clerkBook([clerkSheet("得分", [["单位", "经济", "党建"], ...scores, [word, 76.25, 75.5]])]);

/** What the checks say of a formula over the four offices that leaves the fifth row out. */
function leftOut(word: string) {
  const lines = scores.map((line, i) => [...line, i === 0 ? "=KAOHE.PLACE(B2:B5)" : null]);
  const { findings } = runChecks(clerkBook([clerkSheet("得分", [["单位", "经济", "党建", "名次"], ...lines, [word, 76.25, 75.5]])]));
  return findings.filter(({ rule }) => rule === "range-short").map(({ place }) => place.address);
}

describe.each(SUMMARIES)("a row %s below the units", (word) => {
  const book = bookWith(word);
  test("gets no place from the builder", () => {
    const { draft } = propose(book, "PLACE", { sheet: "得分", address: "B2" });
    expect(draft.entries.scores).toBe("B2:B5");
    expect(trial(book, draft, 9).lines.map(({ label }) => label)).toEqual(["财政局", "教育局", "民政局", "水利局"]);
  });
  test("is no unit to 接管", () => expect(proposeAdoption(book, "得分")).toMatchObject({ firstRow: 1, lastRow: 4 }));
  test("is not missing from a range to the checks", () => expect(leftOut(word)).toEqual([]));
});

test.each(OFFICES)("%s below the units is one of them to all three", (word) => {
  const book = bookWith(word);
  expect(propose(book, "PLACE", { sheet: "得分", address: "B2" }).draft.entries.scores).toBe("B2:B6");
  expect(proposeAdoption(book, "得分")).toMatchObject({ firstRow: 1, lastRow: 5 });
  expect(leftOut(word)).toHaveLength(1);
});
