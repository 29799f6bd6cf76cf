/** A small scheme: persons' ratio by the unit's score and honours, within bounds; and what a poor unit's head bears. */
import type { Scheme } from "../../src/book/schema/scheme";
import { gradeTable, markTable, ratioParameter, roundingParameter, tiesParameters } from "../../src/schemes/templates/common";

const grades = (prefix: string) =>
  gradeTable(`${prefix}等次标准`, `${prefix}等次`, [
    ["优秀", 90],
    ["一般", 60],
    ["较差", null],
  ]);

export const honours: Scheme = {
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
    markTable("单位标记", "单位标记", [
      ["诫勉", "不得优秀"],
      ["一票否决", "不得优秀"],
    ]),
    markTable("个人标记", "个人标记", [
      ["班子一般", "不得优秀"],
      ["班子较差", "定为较差"],
      ["单位否决", "定为一般"],
      ["单位诫勉", "不得优秀"],
    ]),
    {
      name: "否决影响",
      caption: "否决影响",
      columns: [
        { header: "单位标记", kind: "text" },
        { header: "职务", kind: "text" },
        { header: "个人标记", kind: "text" },
      ],
      rows: [
        ["一票否决", "一把手", "单位否决"],
        ["一票否决", "副职", "单位诫勉"],
        ["诫勉", null, "单位诫勉"],
      ],
      spare: 1,
    },
    {
      name: "否决比例",
      caption: "否决比例",
      columns: [
        { header: "单位标记", kind: "text" },
        { header: "优秀比例不高于", kind: "ratio" },
      ],
      rows: [
        ["一票否决", 0.1],
        ["诫勉", null],
      ],
    },
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
        vetoes: "否决比例",
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
        vetoes: { column: "职务", table: "否决影响" },
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
