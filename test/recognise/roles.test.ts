/** What a column is for: what its header says, what its values say, and what they say together; at the edges of each. */
import { readSheet, type ColumnReading } from "../../src/recognise";
import { rereadBlock, type ChosenRoles } from "../../src/recognise/readSheet";
import { requireValue } from "../../src/basics/requireValue";
import { clerkSheet, type ClerkCell } from "../support/clerkSheet";

const NAMES = ["甲局", "乙局", "丙局", "丁局"];
const columnsOf = (rows: ClerkCell[][]) => requireValue(readSheet(clerkSheet("表", rows), []).regions[0], "a block").columns;
/** One column beside the names and a score. */
const column = (header: ClerkCell, cells: ClerkCell[]): ColumnReading => {
  const rows: ClerkCell[][] = [
    ["单位", header, "得分"],
    ...cells.map((cell, i): ClerkCell[] => [NAMES[i] ?? `第${i}局`, cell, 91.5 - i * i]),
  ];
  return requireValue(columnsOf(rows)[1], "a column");
};
const told = ({ role, reason, asked }: ColumnReading) => [role, reason.code, ...(asked ?? [])];
const of = (header: ClerkCell, ...cells: ClerkCell[]) => told(column(header, cells));

describe("a known header", () => {
  test.each<[string, ClerkCell[], unknown[]]>([
    ["得分", [90, 80, 70], ["score", "header"]],
    ["得分", [null, null, null], ["score", "header"]],
    ["得分", ["90分", "80分", "七十"], ["score", "header"]],
    ["得分", ["优秀", "良好", "优秀"], ["grade", "grades"]],
    ["得分", ["见附件", "见附表", "另报"], ["score", "header"]],
    ["总分", ["见附件", "见附表", "另报"], ["total", "header"]],
    ["名次", ["第1名", "第2名", "第3名"], ["place", "header"]],
    ["权重", ["见附件", "见附表", "另报"], ["group", "repeated", "group", "grade", "text"]],
    ["备注", ["迟报", null, "迟报"], ["note", "header"]],
    ["备注", [1, 2, 5], ["note", "header"]],
    ["组别", [1, 2, 1], ["group", "header"]],
    ["组别", ["加分", "扣分", "加分"], ["kind", "directions"]],
    ["岗位", [3, 5, 7], ["text", "header"]],
    ["等次", ["优秀", "良好", "优秀"], ["grade", "header"]],
    ["等次", [3, 5, 8], ["score", "beside"]],
    ["2025年度等次", ["优秀", "良好", "优秀"], ["year", "header"]],
    ["2025年度", [90, 80, 71], ["score", "header"]],
    ["序号", [1, 2, 3], ["serial", "header"]],
    ["序号", [2, 3, 7], ["serial", "header"]],
    ["序号", [1001, 1007, 1003], ["identifier", "header"]],
    ["序号", ["A-1", "A-2", "A-3"], ["identifier", "header"]],
    ["指标", ["党建", "业务", "信访"], ["item", "header"]],
    ["课时量（20分）", [18, 17, 19], ["score", "weighed"]],
    ["课时量", [18, 17, 19], ["quantity", "header"]],
    ["完成率（40%）", [0.9, 0.8, 0.75], ["score", "weighed"]],
    ["满意", [30, 25, 28], ["votes", "header"]],
    ["满意", [0.6, 0.5, 0.7], ["ratio", "header"]],
    ["满意", [60.5, 50.2, 70], ["score", "beside"]],
    ["优秀比例", [0.2, 0.3, 0.2], ["ratio", "header"]],
  ])("%s over %j", (header, cells, wanted) => expect(of(header, ...cells)).toEqual(wanted));
  test("of units, where the rows have persons, puts them in groups; of a second person it describes", () => {
    const rows: ClerkCell[][] = [
      ["姓名", "单位", "带教老师姓名", "得分"],
      ["人员甲", "一科", "人员丁", 90],
      ["人员乙", "一科", "人员戊", 80],
      ["人员丙", "二科", "人员己", 70],
    ];
    expect(columnsOf(rows).map(told)).toEqual([
      ["person", "header"],
      ["group", "besidePerson"],
      ["text", "besidePerson"],
      ["score", "header"],
    ]);
  });
  test("of units above numbers names codes, or is scored", () => {
    expect(
      columnsOf([
        ["选手", "得分"],
        [3, 90],
        [1, 80],
        [2, 70],
      ]).map(told),
    ).toEqual([
      ["identifier", "header"],
      ["score", "header"],
    ]);
    expect(
      columnsOf([
        ["单位", "部门", "得分"],
        ["甲局", 9.5, 90],
        ["乙局", 8, 80],
        ["丙局", 7, 70],
      ])[1]?.role,
    ).toBe("score");
    expect(
      columnsOf([
        ["单位", "部门", "得分"],
        ["甲局", 9, 90],
        ["乙局", 9, 80],
        ["丙局", 7, 70],
      ])[1]?.role,
    ).toBe("score");
  });
  test("of two columns of units names the one with more different ones; the other is a group or words", () => {
    const rows = (second: ClerkCell[]): ClerkCell[][] => [
      ["单位", "主管部门", "得分"],
      ...second.map((cell, i): ClerkCell[] => [NAMES[i] ?? null, cell, 90 - i * i]),
    ];
    expect(
      columnsOf(rows(["一委", "一委", "二委", "二委"]))
        .map(told)
        .slice(0, 2),
    ).toEqual([
      ["unit", "header"],
      ["group", "repeated"],
    ]);
    expect(
      columnsOf(rows(["一委", "二委", "三委", "三委"]))
        .map(told)
        .slice(0, 2),
    ).toEqual([
      ["unit", "header"],
      ["text", "words"],
    ]);
  });
  test("of units over merged cells is a group", () => {
    const rows: ClerkCell[][] = [
      ["单位", "科室", "得分"],
      ["甲局", "一科", 90],
      ["^", "二科", 80],
      ["乙局", "三科", 70],
      ["^", "四科", 60],
    ];
    expect(columnsOf(rows).map(told).slice(0, 2)).toEqual([
      ["group", "merged"],
      ["unit", "header"],
    ]);
  });
  test("标准分 beside 原始分 is a score, alone it is what something is out of", () => {
    expect(
      columnsOf([
        ["选手", "原始分", "标准分"],
        ["选手甲", 9, 81],
        ["选手乙", 8, 75],
      ]).map(({ role }) => role),
    ).toEqual(["person", "score", "score"]);
    expect(
      columnsOf([
        ["选手", "得分", "标准分"],
        ["选手甲", 9, 10],
        ["选手乙", 8, 10],
      ]).map(({ role }) => role),
    ).toEqual(["person", "score", "points"]);
  });
});

describe("a word within a header is borne out by the values, or is none", () => {
  test.each<[string, ClerkCell[], string]>([
    ["全年占比情况表", [0.2, 0.35, 0.4], "ratio"],
    ["全年占比表", [20, 35, 40], "score"],
    ["核定名额表", [2, 3, 2], "seats"],
    ["核定名额表", [2.5, 3, 2], "score"],
    ["全市人数核", [20, 30, 25], "headcount"],
    ["目标任务甲", [90, 80, 71], "score"],
    ["综合系数甲", [1.1, 1, 0.9], "coefficient"],
    ["分值甲乙", [10, 20, 30], "points"],
  ])("%s over %j: %s", (header, cells, role) => expect(column(header, cells).role).toBe(role));
  test("a target asks for what was reached, and the other way round", () => {
    const rows = (...headers: ClerkCell[]): ClerkCell[][] => [
      ["单位", ...headers, "得分"],
      ["甲局", 120, 110, 90],
      ["乙局", 100, 98, 88],
      ["丙局", 90, 95, 93],
    ];
    expect(columnsOf(rows("全年目标甲", "实际完成乙")).map(({ role }) => role)).toEqual(["unit", "target", "actual", "score"]);
    expect(columnsOf(rows("全年目标甲", "防汛")).map(({ role }) => role)).toEqual(["unit", "score", "score", "score"]);
  });
});

describe("without a known header the values decide", () => {
  test.each<[ClerkCell, ClerkCell[], unknown[]]>([
    ["防汛", [null, null, null], ["blank", "empty"]],
    ["防汛", [9, 8, 7.5], ["score", "beside"]],
    ["防汛（10分）", [9, 8, 7.5], ["score", "weighed"]],
    ["拨付（万元）", [9, 8, 7.5], ["quantity", "header"]],
    ["防汛", [201, 180, 150], ["quantity", "numbers", "quantity", "score"]],
    ["防汛", [200, 180, 150], ["score", "beside"]],
    ["防汛", [-201, 180, 150], ["quantity", "numbers", "quantity", "score"]],
    ["防汛", [-200, 180, 150], ["score", "beside"]],
    ["防汛", [0.9, 0.8, 0.7], ["ratio", "shares", "ratio", "score"]],
    ["防汛", [1000, 1001, 1005], ["identifier", "codes", "identifier", "quantity"]],
    ["防汛", [999, 1001, 1005], ["quantity", "numbers", "quantity", "score"]],
    ["防汛", [5, 5, 5], ["score", "numbers", "score", "quantity"]],
    [null, [9, 8, 7.5], ["score", "numbers", "score", "quantity"]],
    ["防汛", ["优秀", "良好", "优秀"], ["grade", "grades"]],
    ["防汛", ["加分", "扣分", "扣分"], ["kind", "directions"]],
    ["防汛", ["KF-1", "KF-2", "KF-3"], ["identifier", "codes"]],
    ["防汛", ["东片", "西片", "东片"], ["group", "repeated", "group", "grade", "text"]],
    ["防汛", ["东片", "西片", "南片"], ["group", "repeated", "group", "grade", "text"]],
    ["防汛", ["一二三四五六七八", "一", "二"], ["group", "repeated", "group", "grade", "text"]],
    ["防汛", ["一二三四五六七八九", "一", "二"], ["text", "words"]],
    ["防汛", [1, 2, 3, 4], ["place", "places"]],
    ["防汛", [4, 3, 2, 1], ["place", "places"]],
    ["防汛", [1, 3, 2, 4], ["score", "beside"]],
  ])("%s over %j", (header, cells, wanted) => expect(of(header, ...cells)).toEqual(wanted));
  test("words that differ in each of many rows describe them", () => {
    const many = Array.from({ length: 8 }, (_, i) => `事${i}`);
    expect(of("防汛", ...many)).toEqual(["text", "words"]);
    expect(of("防汛", ...many.slice(1))).toEqual(["group", "repeated", "group", "grade", "text"]);
    expect(of("防汛", ...many.slice(1), "事1")).toEqual(["group", "repeated", "group", "grade", "text"]);
  });
  test("numbers in order at the left count the rows; elsewhere they may, where nothing is placed by them", () => {
    expect(
      told(
        requireValue(
          columnsOf([
            [null, "单位", "得分"],
            [1, "甲局", 80],
            [2, "乙局", 90],
            [3, "丙局", 70],
          ])[0],
          "it",
        ),
      ),
    ).toEqual(["serial", "counted"]);
    expect(
      told(
        requireValue(
          columnsOf([
            ["单位", "某某", "得分"],
            ["甲局", 1, 80],
            ["乙局", 2, 90],
            ["丙局", 3, 70],
          ])[1],
          "it",
        ),
      ),
    ).toEqual(["serial", "counted", "serial", "place", "score"]);
  });
  test("names are the first of mostly different words; with a second such column it is asked", () => {
    const rows = (second: ClerkCell[]): ClerkCell[][] => [
      ["某某", "另某", "得分"],
      ...second.map((cell, i): ClerkCell[] => [`第${i}家`, cell, 90 - i * i]),
    ];
    expect(columnsOf(rows(["东", "西", "东"])).map(told)).toEqual([
      ["unit", "distinct"],
      ["group", "repeated", "group", "grade", "text"],
      ["score", "header"],
    ]);
    expect(columnsOf(rows(["青山", "白水", "长桥"])).map(told)).toEqual([
      ["unit", "distinct", "unit", "person", "text"],
      ["text", "words"],
      ["score", "header"],
    ]);
    expect(columnsOf(rows(["K-1", "K-2", "K-3"])).map(told)[0]).toEqual(["unit", "distinct"]);
  });
  test("words that come again left of the names are groups, and so are merged cells", () => {
    const rows = (...groups: ClerkCell[]): ClerkCell[][] => [
      ["某某", "单位", "得分"],
      ...groups.map((cell, i): ClerkCell[] => [cell, NAMES[i] ?? null, 90 - i * i]),
    ];
    expect(columnsOf(rows("东", "东", "西", "西")).map(told)[0]).toEqual(["group", "repeated"]);
    expect(columnsOf(rows("东", "^", "西", "^")).map(told)[0]).toEqual(["group", "merged"]);
  });
  test("a list of items has no units beside", () => {
    expect(
      columnsOf([
        ["指标", "某某", "得分"],
        ["党建", "一科", 9],
        ["业务", "二科", 8],
        ["信访", "三科", 7],
      ]).map(({ role }) => role),
    ).toEqual(["item", "group", "score"]);
  });
  test("numbers under one upper header are scored as its others are", () => {
    const rows: ClerkCell[][] = [
      ["单位", "一季度", "指标", "<", "<"],
      ["^", "^", "党建（40分）", "某某", "另某"],
      ["甲局", "好", 30, 17, 8],
      ["乙局", "好", 35, 19, 7],
      ["丙局", "中", 33, 12, 5],
    ];
    expect(columnsOf(rows).slice(2).map(told)).toEqual([
      ["score", "weighed"],
      ["score", "beside"],
      ["score", "beside"],
    ]);
  });
});

describe("what a person chose for a column", () => {
  const rows: ClerkCell[][] = [
    ["单位", "科室", "防汛", "护林", "折合"],
    ["甲局", "一科", 30, 40, 70],
    ["乙局", "二科", 20, 41, 61],
    ["丙局", "三科", 35, 33, 68],
  ];
  const sheet = clerkSheet("表", rows);
  const chosen = (...roles: [number, "unit" | "text" | "score" | "quantity" | "person" | "total" | "place"][]) => {
    const region = requireValue(readSheet(sheet, []).regions[0], "a block");
    const choices: ChosenRoles = new Map(roles);
    return rereadBlock(sheet, region, choices).columns;
  };
  test("stands, with what it is worked out from", () => {
    expect(chosen([4, "score"])[4]).toMatchObject({
      role: "score",
      reason: { code: "chosen" },
      confidence: 1,
      derived: { how: "sum", of: [2, 3] },
    });
    expect(chosen([2, "quantity"])[2]).toMatchObject({ role: "quantity", reason: { code: "chosen" } });
    expect(chosen([2, "quantity"])[4]?.role).toBe("score");
  });
  test("says whose rows they are before any header does", () => {
    expect(
      chosen([1, "unit"])
        .map(({ role }) => role)
        .slice(0, 2),
    ).toEqual(["text", "unit"]);
    expect(
      chosen([1, "person"])
        .map(({ role }) => role)
        .slice(0, 2),
    ).toEqual(["group", "person"]);
    expect(
      chosen([0, "person"], [1, "person"])
        .map(({ role }) => role)
        .slice(0, 2),
    ).toEqual(["person", "person"]);
  });
  test("and nothing is read anew where nothing was chosen", () => {
    const region = requireValue(readSheet(sheet, []).regions[0], "a block");
    expect(rereadBlock(sheet, region, new Map())).toBe(region);
  });
});
