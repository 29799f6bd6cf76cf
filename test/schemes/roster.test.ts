/** Blocks of names as clerks have them, read into lists, and what an insertion makes of them. */
import { templates, type Scheme } from "../../src/schemes";
import { brokenReferences } from "../../src/book/schema/references";
import { planWorkbook } from "../../src/schemes/planner";
import { givenRows } from "../../src/schemes/roster/givenNames";
import { readRoster } from "../../src/schemes/roster/readRoster";
import { broughtTemplate } from "../../src/schemes/broughtTemplate";
import { planLists } from "../../src/taskpane/pages/names/planLists";
import { rostersOf, type Roster } from "../../src/schemes/roster/rosters";

const templateOf = (id: string) => templates.find((one) => one.id === id)!;
const schemeOf = (id: string, choices = {}) => templateOf(id).scheme({ year: 2026, ...choices });
const rosterOf = (scheme: Scheme, caption: string): Roster => rostersOf(scheme).find((one) => one.caption === caption)!;
const cellsOf = (read: ReturnType<typeof readRoster>) => read.rows.map(({ name, cells }) => [name, Object.fromEntries(cells)]);

describe("a block is read by its headers, else by place", () => {
  const ningwu = schemeOf("ningwu");
  const units = rosterOf(ningwu, "单位");
  const persons = rosterOf(ningwu, "人员");

  test("headers in any order, running numbers and what the list has no column for are left out, so is a total", () => {
    const read = readRoster("序号\t类别\t单位名称\t应考核人数\n1\t县直单位\t县财政局\t31\n2\t乡镇\t凤凰镇\t22\n\t\t合计\t53", units);
    expect(read.hasHeader).toBe(true);
    expect(read.columns.map(({ header }) => header)).toEqual([null, "类别", "单位", null]);
    expect(cellsOf(read)).toEqual([
      ["县财政局", { 类别: "县直单位" }],
      ["凤凰镇", { 类别: "乡镇" }],
    ]);
  });

  test("head counts go where the list counts heads", () => {
    const own = rosterOf(schemeOf("suqian"), "单位");
    expect(cellsOf(readRoster("县财政局\t31\n县水利局\t２２", own))).toEqual([
      ["县财政局", { 应考核人数: 31 }],
      ["县水利局", { 应考核人数: 22 }],
    ]);
  });

  test.each([
    ["tabs", "县财政局\t县直单位\n凤凰镇\t乡镇"],
    ["commas", "县财政局，县直单位\n凤凰镇,乡镇"],
    ["wide spaces", "县财政局　县直单位\n凤凰镇  乡镇"],
  ])("without headers, with %s", (_, text) => {
    const read = readRoster(text, units);
    expect(read.hasHeader).toBe(false);
    expect(cellsOf(read)).toEqual([
      ["县财政局", { 类别: "县直单位" }],
      ["凤凰镇", { 类别: "乡镇" }],
    ]);
  });

  test("names in one line, and names alone", () => {
    expect(readRoster("县财政局、县水利局、县林业局", units).rows.map(({ name }) => name)).toEqual(["县财政局", "县水利局", "县林业局"]);
    expect(readRoster("县财政局\n\n县水利局 \n", units).rows.map(({ name }) => name)).toEqual(["县财政局", "县水利局"]);
  });

  test("persons with the unit before or behind them; two of one name are told apart by unit, by number in one unit", () => {
    const known = ["县财政局", "县水利局"];
    const read = readRoster("县财政局\t张伟\t90\n县水利局\t张伟\t80\n县水利局\t李娜\t85", persons, known);
    expect(cellsOf(read)).toEqual([
      ["张伟（县财政局）", { 单位: "县财政局", 个人得分: 90 }],
      ["张伟（县水利局）", { 单位: "县水利局", 个人得分: 80 }],
      ["李娜", { 单位: "县水利局", 个人得分: 85 }],
    ]);
    const numbered = readRoster("编号\t姓名\t单位\n007\t张伟\t县财政局\n008\t张伟\t县财政局", persons, known);
    expect(numbered.rows.map(({ name }) => name)).toEqual(["张伟（007）", "张伟（008）"]);
    expect(numbered.twice).toEqual([]);
    expect(readRoster("张伟\t县财政局\n张伟\t县财政局", persons, known).twice).toEqual(["张伟"]);
  });

  test("raters with class, indicators with weight, and what is no number is told", () => {
    expect(cellsOf(readRoster("评分人\t类别\n张县长\t主要领导", rosterOf(ningwu, "评分的县领导")))).toEqual([
      ["张县长", { 类别: "主要领导" }],
    ]);
    const offices = rosterOf(ningwu, "责任单位权重");
    expect(cellsOf(readRoster("单位\t权重\n县发展和改革局\t40%\n县财政局\t60", offices))).toEqual([
      ["县发展和改革局", { 权重: 0.4 }],
      ["县财政局", { 权重: 0.6 }],
    ]);
    expect(readRoster("责任单位\t权重\n县财政局\t四成", offices).unread).toEqual(["四成"]);
  });
});

describe("names that are given at once leave no number behind", () => {
  const names = ["县财政局\t县直单位", "县水利局\t县直单位", "凤凰镇\t乡镇", "东寨镇\t乡镇"].join("\n");
  const rows = (scheme: Scheme, caption: string, text: string) => {
    const roster = rosterOf(scheme, caption);
    return { [roster.table]: givenRows(scheme, roster, readRoster(text, roster)) };
  };
  const everything = (scheme: Scheme) => JSON.stringify(planWorkbook(scheme, { sheets: [], tables: [], names: [] }, "new").sheets);

  test("宁武: units in lists, inputs and persons' units; who rates each other is one of them", () => {
    const scheme = templateOf("ningwu").scheme({ year: 2026 }, rows(schemeOf("ningwu"), "单位", names));
    expect(scheme.content.单位表!.map(([name, group]) => [name, group])).toEqual([
      ["县财政局", "县直单位"],
      ["县水利局", "县直单位"],
      ["凤凰镇", "乡镇"],
      ["东寨镇", "乡镇"],
    ]);
    for (const table of ["目标任务表", "互评表", "人员评价表"]) expect(scheme.content[table]!.map(([name]) => name)).toHaveLength(4);
    expect(new Set(scheme.content.人员表!.map(([, unit]) => unit))).toEqual(new Set(["县财政局", "县水利局", "凤凰镇", "东寨镇"]));
    expect(scheme.tables.find(({ name }) => name === "互评单位")!.rows).toEqual([
      ["凤凰镇", "乡镇评"],
      ["东寨镇", "乡镇评"],
      ["县财政局", "县直评"],
      ["县水利局", "县直评"],
    ]);
    expect(brokenReferences(scheme)).toEqual([]);
    expect(everything(scheme)).not.toMatch(/"(单位|乡镇)\d\d"/);
  });

  test("an empty scheme's raters are of its own list", () => {
    const scheme = schemeOf("ningwu");
    const units = new Set(scheme.content.单位表!.map(([name]) => name));
    const raters = scheme.tables.find(({ name }) => name === "互评单位")!.rows;
    expect(raters).toHaveLength(20);
    expect(raters.filter(([name]) => !units.has(name))).toEqual([]);
  });

  test("兰州: groups are those that were given; persons are given by themselves", () => {
    const units = rows(schemeOf("lanzhou"), "单位", "单位\t组别\n经济发展局\t经济组\n建设和交通局\t建设组");
    const persons = rows(schemeOf("lanzhou"), "一把手", "王强\t经济发展局\n李娜\t建设和交通局");
    const scheme = templateOf("lanzhou").scheme({ year: 2026 }, { ...units, ...persons });
    expect(scheme.content.月度成绩表).toEqual([["经济发展局"], ["建设和交通局"]]);
    expect(brokenReferences(scheme)).toEqual([]);
    expect(everything(scheme)).not.toMatch(/"(单位\d\d|一组|二组)"/);
  });
});

test("a list with a group that the scheme does not have, or with one name twice, is refused by its caption", () => {
  const { scheme, groups } = templateOf("ningwu");
  const empty = scheme({ year: 2026 });
  const { table } = rosterOf(empty, "单位");
  const refused = (text: string) => planLists(empty, groups, { [table]: text }).refused;
  expect(refused("县财政局\t县直单位")).toEqual([]);
  expect(refused("县财政局\t县级部门")).toEqual(["单位"]);
});

test("a scheme out of a file takes lists where its entries stay behind", () => {
  const brought = broughtTemplate(templateOf("ningwu").scheme({ sample: true, year: 2026 }));
  const text = "县财政局\t县直单位\n凤凰镇\t乡镇";
  const empty = brought.scheme({ rows: false });
  const { names } = planLists(empty, brought.groups, { [rosterOf(empty, "单位").table]: text });
  const scheme = brought.scheme({ rows: false }, names);
  expect(scheme.content.单位表!.map(([name, group]) => [name, group])).toEqual([
    ["县财政局", "县直单位"],
    ["凤凰镇", "乡镇"],
  ]);
  expect(
    scheme.tables
      .find(({ name }) => name === "互评单位")!
      .rows.map(([name]) => name)
      .sort(),
  ).toEqual(["凤凰镇", "县财政局"]);
  expect(brokenReferences(scheme)).toEqual([]);
});
