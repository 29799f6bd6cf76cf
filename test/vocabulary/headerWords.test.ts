/** Headers mean the same to whoever reads a sheet: builder, 接管 and checks. */
import { proposeAdoption } from "../../src/adopt";
import { propose } from "../../src/builder";
import { runChecks } from "../../src/checks";
import { headerPart, meaningOf } from "../../src/vocabulary/headerRoles";
import { headsGroups, headsNames } from "../../src/vocabulary/headerWords";
import { clerkBook, clerkSheet } from "../support/clerkSheet";

const NAMES = [
  "单位",
  "单位名称",
  "部门",
  "姓名",
  "考核对象",
  "班子",
  "乡镇（街道）",
  "学校",
  "科室",
  "人员",
  "Unit",
  "Units",
  "Name",
  "Office",
  "Person",
];
const GROUPS = ["组别", "考核组", "分组", "单位类别", "类别", "序列", "小组", "Group"];
const NEITHER = ["得分", "组织建设", "序列号", "等次", "名额", "人数"];

test.each(NAMES)("%s heads names", (header) => expect([headsNames(header), headsGroups(header)]).toEqual([true, false]));
test.each(GROUPS)("%s heads groups", (header) => expect([headsNames(header), headsGroups(header)]).toEqual([false, true]));
test.each(NEITHER)("%s heads neither", (header) => expect([headsNames(header), headsGroups(header)]).toEqual([false, false]));
test.each([...NAMES, ...GROUPS])("%s has a role that says so", (header) => {
  expect(meaningOf(headerPart(header).word)?.role).toMatch(headsNames(header) ? /^(?:unit|person)$/ : /^group$/);
});

const lines: [string, string, number | string][] = [
  ["财政局", "甲类", 92],
  ["教育局", "甲类", 88],
  ["民政局", "乙类", 75],
  ["水利局", "乙类", 66],
  ["林业局", "乙类", "缺"],
];
const bookOf = (names: string, groups: string) =>
  clerkBook([
    clerkSheet("得分", [
      [groups, names, "得分", "名次"],
      ...lines.map(([name, group, score], i) => [group, name, score, i === 0 ? "=KAOHE.PLACE(C2:C6)" : null]),
    ]),
  ]);

describe.each(NAMES)("a column headed %s", (header) => {
  const book = bookOf(header, "组别");
  test("holds the units to 接管", () => {
    expect(proposeAdoption(book, "得分")!.columns.map(({ role }) => role)).toEqual(["group", "unit", "score", "none"]);
  });
  test("says whose score a finding is about", () => {
    const { findings } = runChecks(book);
    expect(findings.find(({ rule, place }) => rule === "score-range" && place.address === "C6")?.params).toMatchObject({ unit: "林业局" });
  });
});

test.each(GROUPS)("a column headed %s is given as groups by the builder, and holds no unit to 接管", (header) => {
  const book = bookOf("单位", header);
  expect(propose(book, "PLACE", { sheet: "得分", address: "C2" }).draft.entries.groups).toBe("A2:A6");
  expect(proposeAdoption(book, "得分")!.columns.map(({ role }) => role)).toEqual(["group", "unit", "score", "none"]);
});
