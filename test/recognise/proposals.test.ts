/** What builder and 接管 make of sheets that are read: the formula a person would have written, with its reason. */
import { adoptionProblems, proposeAdoption, schemeOf } from "../../src/adopt";
import { propose, trial } from "../../src/builder";
import type { FunctionId } from "../../src/vocabulary/functions";
import { requireValue } from "../../src/basics/requireValue";
import { fixtures } from "./fixtures";
import { bookOf } from "./sheetOf";

const fixtureNamed = (name: string) =>
  requireValue(
    fixtures.find((fixture) => fixture.name === name),
    name,
  );
const proposed = (name: string, id: FunctionId, address = "A5") => {
  const book = bookOf(fixtureNamed(name));
  const { draft, why } = propose(book, id, { sheet: name, address });
  return { book, draft, why };
};
const results = (name: string, id: FunctionId, address?: string) => {
  const { book, draft } = proposed(name, id, address);
  return trial(book, draft, 10).lines.map(({ label, cells }) => [label, cells[0]]);
};

test.each([
  [
    "拉开的表头",
    "E3:E5",
    [
      ["甲局", 2],
      ["乙局", 1],
      ["丙局", 3],
    ],
  ],
  [
    "折行的表头",
    "E2:E4",
    [
      ["甲局", 2],
      ["乙局", 1],
      ["丙局", 3],
    ],
  ],
  [
    "Scorecard",
    "G3:G5",
    [
      ["Person A", 2],
      ["Person B", 3],
      ["Person C", 1],
    ],
  ],
  [
    "月度绩效汇总",
    "D4:D6",
    [
      ["职工甲", 1],
      ["职工乙", 2],
      ["职工丙", 3],
    ],
  ],
  [
    "评委打分",
    "I2:I4",
    [
      ["1", 1],
      ["2", 2],
      ["3", 3],
    ],
  ],
  [
    "小计列",
    "H4:H7",
    [
      ["甲科", 2],
      ["乙科", 1],
      ["丙科", 4],
      ["丁科", 3],
    ],
  ],
] as const)("PLACE places %s by its result", (name, scores, lines) => {
  const { draft } = proposed(name, "PLACE");
  expect(draft.entries.scores).toBe(scores);
  // Groups of this sheet stand beside: places are compared among all.
  const { book } = proposed(name, "PLACE");
  const all = trial(book, { ...draft, entries: { ...draft.entries, groups: "" } }, 10).lines;
  expect(all.map(({ label, cells }) => [label, cells[0]])).toEqual(lines);
});

test("JUDGES is given the marks and nothing that was worked out of them", () => {
  expect(proposed("评委打分", "JUDGES").draft.entries.scores).toBe("B2:F4");
  expect(results("评委打分", "JUDGES").map(([, mean]) => mean)).toEqual([9.37, 8.9, 8.63]);
});

test("WEIGHTED takes the weights that headers say, and leaves the result out", () => {
  const { draft, why } = proposed("Scorecard", "WEIGHTED");
  expect(draft.entries).toMatchObject({ scores: "D3:F5", weights: "{0.4,0.4,0.2}" });
  expect(why.weights).toEqual({ code: "from", params: { header: "Quality (40%)、Delivery (40%)、Teamwork (20%)" } });
  expect(results("Scorecard", "WEIGHTED")).toEqual([
    ["Person A", 4.1],
    ["Person B", 3.94],
    ["Person C", 4.56],
  ]);
});

test("TOTAL takes the full marks that headers say", () => {
  expect(proposed("三层表头", "TOTAL").draft.entries).toMatchObject({ points: "B4:F6", full: "{20,10,10,50,10}" });
});

test("VOTES is given votes, LEDGER the points with their sign and the units that come again", () => {
  expect(proposed("民主测评票数", "VOTES").draft.entries.counts).toBe("D2:F3");
  expect(proposed("加扣分台账", "LEDGER").draft.entries).toMatchObject({ names: "C2:C6", points: "F2:F6", items: "D2:D6", kinds: "E2:E6" });
});

test.each(["综合测评计算表", "班排年排", "月度绩效汇总", "月份合计平均", "Scorecard", "项目评审结果", "拉开的表头", "全是文本的得分"])(
  "%s can be adopted as it is read",
  (name) => {
    const book = bookOf(fixtureNamed(name));
    const adoption = requireValue(proposeAdoption(book, name), "an adoption");
    expect(adoptionProblems(book, adoption)).toEqual([]);
  },
);

test("subtotals and names of groups among the rows are no units of the scheme", () => {
  const book = bookOf(fixtureNamed("分类小计"));
  const adoption = requireValue(proposeAdoption(book, "分类小计"), "an adoption");
  expect(schemeOf(book, adoption, 2026).content["单位表"]?.map(([unit]) => unit)).toEqual([
    "组织部",
    "宣传部",
    "财政局",
    "教育局",
    "民政局",
  ]);
});
