/** A small scheme of classes, and of what no template has: the last one's word for its persons' seats, and an extra of a pool. */
import type { Scheme } from "../../src/book/schema/scheme";
import {
  gradeTable,
  markTable,
  missingParameter,
  roundingParameter,
  scoreLimits,
  tiesParameters,
  waitingParameter,
} from "../../src/schemes/templates/common";

/** Departments and towns share two of three indicators; the office's own class is not ranked. */
export const classes: Scheme = {
  format: 1,
  template: "classes",
  edition: 1,
  title: "分类考核",
  source: "示例",
  purpose: "试分类权重。",
  office: "",
  digits: 2,
  parameters: [
    ...scoreLimits("最低分", "最高分"),
    missingParameter("renormalise"),
    waitingParameter("折算"),
    { name: "优秀比例", kind: "ratio", value: 0.5, meaning: "各类评为优秀的占多少" },
    roundingParameter(),
    { name: "最少名额", kind: "count", value: 1, meaning: "至少几个" },
    ...tiesParameters(),
    { name: "末位人数", kind: "count", value: 1, meaning: "最后几名" },
    { name: "末位并列", kind: "word", value: "全列", meaning: "末位同分" },
    { name: "末位范围", kind: "word", value: "全部", meaning: "全部还是各类", words: ["全部", "本组"] },
    { name: "总额", kind: "money", value: 1000, meaning: "分多少" },
    { name: "最小单位", kind: "money", value: 0.01, meaning: "分到分" },
    { name: "不排名类别", kind: "text", value: "综合类", meaning: "哪些类别不排名" },
  ],
  tables: [
    {
      name: "指标",
      caption: "指标",
      columns: [
        { header: "指标", kind: "text" },
        { header: "县直单位", kind: "ratio" },
        { header: "乡镇", kind: "ratio" },
        { header: "综合类", kind: "ratio" },
      ],
      rows: [
        ["党建", 0.4, 0.2, 1],
        ["服务", 0.6, null, null],
        ["农业", null, 0.8, null],
      ],
      total: { column: "县直单位", is: 1, also: ["乡镇", "综合类"] },
    },
    {
      name: "来源",
      caption: "来源",
      columns: [
        { header: "来源", kind: "text" },
        { header: "县直单位", kind: "ratio" },
        { header: "乡镇", kind: "ratio" },
        { header: "综合类", kind: "ratio" },
      ],
      rows: [
        ["实绩", 0.5, 1, 1],
        ["评价", 0.5, null, null],
      ],
      total: { column: "县直单位", is: 1, also: ["乡镇", "综合类"] },
    },
    gradeTable("等次标准", "等次", [
      ["优秀", 90],
      ["合格", 60],
      ["诫勉", null],
    ]),
    wordTable("个人比例", "ratio", [
      ["优秀", 0.5],
      ["合格", 0.5],
      ["靠后", 0],
    ]),
    wordTable("等次系数", "coefficient", [
      ["优秀", 1.2],
      ["合格", 1],
      ["诫勉", 0],
    ]),
    wordTable("情形加减", "coefficient", [
      ["担当", 0.1],
      ["不担当", -0.2],
    ]),
    markTable("标记规则", "特殊情形及等次处理", [["后几名", "定为诫勉"]]),
  ],
  tracks: [
    {
      word: "单位",
      group: "类别",
      list: { name: "单位", table: "单位表", task: "填单位。", columns: [{ header: "评价", kind: "score" }] },
      parts: [
        {
          kind: "indicators",
          name: "实绩",
          table: "实绩表",
          score: "实绩",
          task: "填得分。",
          by: "weights",
          items: "指标",
          value: "县直单位",
          classes: ["县直单位", "乡镇", "综合类"],
          missing: "缺项处理",
          least: "最低分",
          most: "最高分",
        },
      ],
      summary: {
        sheet: "汇总",
        columns: [
          { kind: "part", header: "实绩", part: "实绩" },
          { kind: "list", header: "评价", column: "评价" },
          {
            kind: "merge",
            header: "总分",
            of: ["实绩", "评价"],
            weights: "来源",
            classes: ["县直单位", "乡镇", "综合类"],
            missing: "来源不齐",
          },
        ],
      },
      grading: {
        sheet: "名额与等次",
        total: "总分",
        grades: "等次标准",
        marks: "标记规则",
        ties: "并列",
        passOn: "递补",
        ratio: { kind: "all", parameters: ["优秀比例"] },
        rounding: "名额取整",
        leastSeats: "最少名额",
        bottom: { header: "后几名", count: "末位人数", ties: "末位并列", scope: "末位范围", mark: "后几名" },
        unranked: "不排名类别",
      },
      personSeats: {
        sheet: "个人名额",
        seats: "优秀",
        headcount: { from: "track", track: "姓名" },
        by: { from: "grade", bottom: "靠后" },
        table: "个人比例",
        rounding: "名额取整",
      },
    },
    {
      word: "姓名",
      group: "单位",
      upper: "单位",
      list: {
        name: "人员",
        table: "人员表",
        task: "填人员。",
        columns: [
          { header: "得分", kind: "score" },
          { header: "情形", kind: "word" },
        ],
      },
      parts: [],
      summary: { sheet: "人员汇总", columns: [{ kind: "list", header: "个人得分", column: "得分" }] },
      grading: {
        sheet: "人员等次",
        total: "个人得分",
        grades: "等次标准",
        marks: "标记规则",
        ties: "并列",
        passOn: "递补",
        ratio: { kind: "upper" },
      },
      payout: {
        sheet: "奖金",
        header: "数额",
        total: "总额",
        unit: "最小单位",
        factors: [{ header: "系数", from: "grade", table: "等次系数" }],
        extra: { header: "另加", column: "情形", table: "情形加减" },
      },
    },
  ],
  logs: [],
  rules: [],
  content: {
    单位表: [
      ["甲局", "县直单位", 90],
      ["乙局", "县直单位", 80],
      ["丙镇", "乡镇", null],
      ["丁镇", "乡镇", null],
      ["办公室", "综合类", null],
      ["督查室", "综合类", null],
    ],
    人员表: [
      ["张一", "甲局", 95, "担当"],
      ["张二", "甲局", 70, null],
      ["王一", "丁镇", 92, "不担当"],
      ["王二", "丁镇", 50, null],
    ],
    实绩表: [
      ["丙镇", 90, null, 100],
      ["甲局", 95, 100, null],
      ["乙局", 85, null, null],
      ["丁镇", 70, null, 80],
      ["办公室", 95, null, null],
      ["督查室", 50, null, null],
    ],
  },
};

function wordTable(name: string, kind: "ratio" | "coefficient", rows: [word: string, value: number][]) {
  return {
    name,
    caption: name,
    columns: [
      { header: "词", kind: "word" as const },
      { header: "值", kind, least: -1, most: 5 },
    ],
    rows,
  };
}
