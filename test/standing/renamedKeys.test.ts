/** Which columns get another header where a row of a small table, or a column of an input table, is called otherwise. */
import type { Scheme } from "../../src/schemes";
import { renamedKeys } from "../../src/standing/wanted";
import { smallScheme } from "./smallScheme";

const [ningwu, suqian, lanzhou] = [smallScheme("ningwu"), smallScheme("suqian"), smallScheme("lanzhou")];
const keys = (scheme: Scheme, table: string, from: string, to: string) => [...renamedKeys(scheme, [{ table, from, to }])];
const wordsOf = (scheme: Scheme, table: string) => scheme.tables.find(({ name }) => name === table)!.rows.map(([word]) => String(word));

test("an indicator's column", () => expect(keys(ningwu, "目标任务指标", "旧", "新")).toEqual([["目标任务表:旧", "目标任务表:新"]]));
test("a rater's column", () => expect(keys(ningwu, "县领导", "旧", "新")).toEqual([["县领导表:旧", "县领导表:新"]]));
test("a column of an input table", () =>
  expect(keys(lanzhou, "月度成绩表", "1月", "一月")).toEqual([["月度成绩表:1月", "月度成绩表:一月"]]));
test("a mark, a parameter's table or a list has no column named after it", () => {
  expect(keys(lanzhou, "标记规则", "旧", "新")).toEqual([]);
  expect(keys(lanzhou, "单位表", "旧", "新")).toEqual([]);
});

test("a class of voters: one column for each choice, and that of its result", () => {
  const part = suqian.tracks[0]!.parts.find(({ kind }) => kind === "votes") as { classes: string; choices: string; table: string };
  expect(keys(suqian, part.classes, "旧", "新")).toEqual([
    ...wordsOf(suqian, part.choices).map((choice) => [`${part.table}:旧${choice}`, `${part.table}:新${choice}`]),
    ["1:旧", "1:新"],
  ]);
  expect(keys(suqian, part.choices, "旧", "新")).toEqual(
    wordsOf(suqian, part.classes).map((name) => [`${part.table}:${name}旧`, `${part.table}:${name}新`]),
  );
});

test("of two parts on one table of raters each, only the one that uses it", () => {
  expect(keys(ningwu, "互评单位", "旧", "新")).toEqual([["互评表:旧", "互评表:新"]]);
  expect(keys(ningwu, "责任单位权重", "旧", "新")).toEqual([["责任单位表:旧", "责任单位表:新"]]);
});

test("several at once", () => {
  expect([
    ...renamedKeys(ningwu, [
      { table: "县领导", from: "甲", to: "乙" },
      { table: "互评单位", from: "丙", to: "丁" },
    ]),
  ]).toEqual([
    ["县领导表:甲", "县领导表:乙"],
    ["互评表:丙", "互评表:丁"],
  ]);
});
