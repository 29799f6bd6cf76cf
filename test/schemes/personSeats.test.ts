/** Seats of persons by the unit's score, with points for honours, within bounds, told above a ceiling; and the head of a poor unit. */
import * as v from "valibot";
import { brokenReferences } from "../../src/book/schema/references";
import { scheme as schema, type Scheme } from "../../src/book/schema/scheme";
import { planWorkbook } from "../../src/schemes";
import { gradeTable, markTable, ratioParameter, roundingParameter, tiesParameters } from "../../src/schemes/templates/common";
import { blankModes } from "../support/everyOf";
import { PlanBook } from "../support/planBook";

const grades = (prefix: string) =>
  gradeTable(`${prefix}等次标准`, `${prefix}等次`, [
    ["优秀", 90],
    ["一般", 60],
    ["较差", null],
  ]);

const scheme: Scheme = {
  format: 1,
  template: "small",
  edition: 1,
  title: "2026年度考核",
  source: "示例",
  purpose: "示例。",
  office: "",
  digits: 2,
  parameters: [
    ...tiesParameters(),
    ratioParameter("单位优秀比例", 0.5, "单位优秀比例"),
    ratioParameter("下限", 0.1, "下限"),
    ratioParameter("上限", 0.3, "上限"),
    ratioParameter("提醒线", 0.25, "提醒线"),
    roundingParameter("取整", "half"),
  ],
  tables: [
    grades("单位"),
    grades("个人"),
    markTable("单位标记", "单位标记", [["诫勉", "不得优秀"]]),
    markTable("个人标记", "个人标记", [
      ["班子一般", "不得优秀"],
      ["班子较差", "定为较差"],
    ]),
    {
      name: "负责人限制",
      caption: "负责人限制",
      columns: [
        { header: "单位等次", kind: "word" },
        { header: "标记", kind: "text" },
      ],
      rows: [
        ["一般", "班子一般"],
        ["较差", "班子较差"],
      ],
    },
    {
      name: "比例档次",
      caption: "比例档次",
      columns: [
        { header: "得分下限", kind: "score" },
        { header: "比例", kind: "ratio" },
      ],
      rows: [
        [0, 0.05],
        [60, 0.2],
        [90, 0.25],
      ],
    },
    {
      name: "荣誉加点",
      caption: "荣誉加点",
      columns: [
        { header: "荣誉", kind: "text" },
        { header: "加点", kind: "ratio" },
      ],
      rows: [
        ["省级表彰", 0.1],
        ["市级表彰", 0.03],
      ],
    },
  ],
  tracks: [
    {
      word: "单位",
      group: "组别",
      list: {
        name: "单位",
        table: "单位表",
        task: "填单位。",
        columns: [
          { header: "得分", kind: "score" },
          { header: "荣誉", kind: "text" },
        ],
      },
      parts: [],
      summary: { sheet: "汇总", columns: [{ kind: "list", header: "总分", column: "得分" }] },
      grading: {
        sheet: "单位等次",
        total: "总分",
        grades: "单位等次标准",
        marks: "单位标记",
        ties: "并列",
        passOn: "递补",
        ratio: { kind: "all", parameters: ["单位优秀比例"] },
      },
      personSeats: {
        sheet: "个人名额",
        seats: "优秀",
        headcount: { from: "track", track: "姓名" },
        by: { from: "score", column: "总分" },
        table: "比例档次",
        rounding: "取整",
        honours: { column: "荣誉", table: "荣誉加点" },
        bounds: { least: "下限", most: "上限" },
        ceiling: "提醒线",
      },
    },
    {
      word: "姓名",
      group: "单位",
      upper: "单位",
      list: {
        name: "个人",
        table: "个人表",
        task: "填姓名。",
        columns: [
          { header: "职务", kind: "text" },
          { header: "评分", kind: "score" },
        ],
      },
      parts: [],
      summary: { sheet: "个人汇总", columns: [{ kind: "list", header: "个人总分", column: "评分" }] },
      grading: {
        sheet: "个人等次",
        total: "个人总分",
        grades: "个人等次标准",
        marks: "个人标记",
        heads: { column: "职务", word: "一把手", table: "负责人限制" },
        ties: "并列",
        passOn: "递补",
        ratio: { kind: "upper" },
      },
    },
  ],
  logs: [],
  rules: [],
  content: {
    单位表: [
      ["甲局", "一组", 95, "省级表彰", null],
      ["乙局", "一组", 70, null, null],
      ["丙局", "一组", 50, "市级表彰", null],
      ["丁局", "二组", null, null, null],
    ],
    个人表: ["甲局", "乙局", "丙局", "丁局"].flatMap((unit) =>
      Array.from({ length: 10 }, (_, i) => [`${unit}${i + 1}`, unit, i === 0 ? "一把手" : "副职", 99 - i, null]),
    ),
  },
};

describe.each(blankModes)("with %s blanks", (blanks) => {
  const open = () => new PlanBook(planWorkbook(scheme, { sheets: [], tables: [], names: [] }, "small"), blanks);

  test("is a scheme", () => {
    expect(v.safeParse(schema, scheme).issues).toBeUndefined();
    expect(brokenReferences(scheme)).toEqual([]);
  });

  test("the ratio follows the score, honours add to it, and bounds hold it", () => {
    const book = open();
    // 丁局 has no score yet, which its grade says.
    expect(book.errors().map((error) => error.split(" ")[0])).toEqual(["单位等次!D6"]);
    expect(book.reader.list("个人名额", "单位").map((row) => [row["应考核"], row["比例"], row["优秀"], row["提醒"]])).toEqual([
      // 25 % and 10 points are held at 30 %; 3 of 10 are more than a quarter.
      [10, 0.3, 3, "▲ 人数高于25%的上限 "],
      [10, 0.2, 2, ""],
      // 5 % and 3 points are raised to 10 %.
      [10, 0.1, 1, ""],
      [10, "", "", "▲ 总分还没有"],
    ]);
  });

  test("the head bears what his unit's grade says of him, beside what is written down", () => {
    const book = open();
    const rows = book.reader.list("个人等次", "姓名");
    expect([0, 1, 10, 11, 12, 13, 20, 21].map((i) => [rows[i]!["姓名"], rows[i]!["适用标记"], rows[i]!["等次"]])).toEqual([
      ["甲局1", "", "优秀"],
      ["甲局2", "", "优秀"],
      ["乙局1", "班子一般", "一般"],
      ["乙局2", "", "优秀"],
      ["乙局3", "", "优秀"],
      ["乙局4", "", "一般"],
      ["丙局1", "班子较差", "较差"],
      ["丙局2", "", "优秀"],
    ]);
    expect(rows.slice(30).map((row) => [row["适用标记"], row["等次"]])).toEqual(Array.from({ length: 10 }, () => ["", "待定"]));
  });

  test("a source of the ratio that is not there is told", () => {
    const [units, ...others] = scheme.tracks;
    const withBy = (by: NonNullable<(typeof scheme.tracks)[number]["personSeats"]>["by"]) =>
      brokenReferences({ ...scheme, tracks: [{ ...units!, personSeats: { ...units!.personSeats!, by } }, ...others] }).map(
        ({ params: { name } }) => name,
      );
    expect(withBy({ from: "score", column: "没有" })).toEqual(["没有"]);
    expect(withBy({ from: "months", base: "没有" })).toEqual(["没有", "good", "poor"]);
  });
});
