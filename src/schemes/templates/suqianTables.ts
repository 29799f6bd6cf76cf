/** Tables of 宿迁's numbers: weights for each class of offices and for the counties, tiers, lights, marks and consequences. */
import type { LookupTable } from "../../book/schema/tables";
import { consequenceTable, gradeTable, kindTable, lawfulMarkTable, weightTable } from "./common";
import { holidayTable, taskLights, workedTable } from "./records";
import { CHOICES, CLASSES, COUNTY_AREAS, VOTERS } from "./suqianSample";

export const CLASS_NAMES = CLASSES.map(([name]) => name);
/** What the last ones are called, as a column and as a mark. */
export const LAST = "后三位";
const UNGRADED = "不确定等次";
const OFFICE = "由考核单位确定";
const VETOES = ["廉洁自律否决", "安全生产否决", "社会稳定否决", "环境保护否决"];

export function suqianTables(year: number): LookupTable[] {
  return [
    {
      name: "考核权重",
      caption: "市级机关权重",
      columns: [
        { header: "内容", kind: "text", width: 16, prompt: "名称要和“汇总”表的表头一样。" },
        ...CLASS_NAMES.map((header) => ({
          header,
          kind: "ratio" as const,
          width: header.length * 2 + 2,
          prompt: `${header}类的权重，加起来要等于 100%。不考核这一类的留空。`,
        })),
      ],
      rows: [
        ["效能得分", 0.3, 0.3, 0.3, 0.3],
        ["工作满意度", 0.2, 0.2, 0.2, 0.2],
        ["重点工作", 0.2, 0.2, 0.2, 0.2],
        ["目标任务", 0.3, 0.3, 0.3, 0.3],
      ],
      total: { column: CLASS_NAMES[0] ?? "", is: 1, also: CLASS_NAMES.slice(1) },
    },
    weightTable("效能权重", "效能权重", "指标", [
      ["办事效率", 0.5],
      ["服务质量", 0.5],
    ]),
    weightTable(
      "县区权重",
      "县区权重",
      "内容",
      COUNTY_AREAS.map((area, i) => [area, [0.1, 0.1, 0.2, 0.6][i] ?? 0]),
    ),
    {
      name: "比较评分",
      caption: "县区半年比较评分",
      columns: [
        { header: "进度差下限", kind: "ratio", width: 12, least: -10, most: 10, prompt: "完成率比序时进度快慢多少，从小到大。" },
        { header: "得分比例", kind: "ratio", width: 11, prompt: "达到这一档得分值的多少。" },
      ],
      rows: [
        [-10, 0],
        [-0.2, 0.6],
        [-0.1, 0.8],
        [0, 1],
      ],
    },
    {
      name: "进度预警",
      caption: "进度预警",
      columns: [
        {
          header: "进度差下限",
          kind: "ratio",
          width: 12,
          least: -10,
          most: 10,
          prompt: "完成率比序时进度快慢多少，从小到大。达到它就亮这盏灯。",
        },
        { header: "预警", kind: "text", width: 12, prompt: "红、黄开头的会变色。" },
      ],
      rows: [
        [-10, "红灯通报"],
        [-0.1, "黄灯通报"],
        [0, "绿灯"],
      ],
    },
    weightTable("满意度权重", "满意度权重", "评价人", VOTERS),
    {
      name: "票数折算",
      caption: "票数折算",
      columns: [
        { header: "选项", kind: "word", width: 12, prompt: "票上的选项，从好到差。" },
        { header: "折算分", kind: "score", width: 10, least: 0, most: 100, prompt: "一票折成多少分。" },
      ],
      rows: CHOICES,
    },
    kindTable("半年扣分规则", "半年定性扣分规则", [["半年扣分", "takes", null, null, 20]]),
    levelTable("半年扣分情节", "半年扣分情节", "扣分", [
      ["情节轻", 1],
      ["情节较重", 2],
      ["情节严重", 4],
    ]),
    kindTable("单项奖规则", "单项工作先进奖规则", [["先进奖", "adds", null, null, null]]),
    levelTable("单项奖分值", "单项工作先进奖加分", "加分", [["先进奖", 0]]),
    taskLights(),
    gradeTable("等次标准", "等次（从高到低）", [
      ["先进", null],
      ["达标", null],
      ["诫勉", null],
    ]),
    lawfulMarkTable("标记规则", UNGRADED, [
      ...VETOES.map((word): [string, string, string] => [word, "不得先进", "文章：取消其他方面评先评优；不得先进是我们的理解"]),
      [LAST, "定为诫勉", "系统按总分认定，不用填；定为诫勉是我们的理解"],
      ["研究确定为诫勉", "定为诫勉", OFFICE],
      ["不参加考核", "不参加", OFFICE],
      ["新设单位", UNGRADED, OFFICE],
    ]),
    {
      name: "个人优秀比例",
      caption: "个人优秀比例",
      columns: [
        { header: "单位等次", kind: "word", prompt: "单位等次，写法和“等次标准”一样。" },
        { header: "提高或调低", kind: "ratio", width: 12, least: -1, most: 1, prompt: "提高 3% 就填 3%，调低填 -3%，不变填 0%。" },
        {
          header: "优秀比例",
          kind: "ratio",
          computed: { kind: "adjusted", base: "优秀基准比例", by: "提高或调低", way: "比例调整方式" },
        },
      ],
      rows: [
        ["先进", 0.03],
        ["达标", 0],
        ["诫勉", -0.03],
        [UNGRADED, 0],
      ],
    },
    consequenceTable("结果运用规则", "考核结果运用", [
      ["末位", 1, "主要负责人诫勉谈话，班子成员当年取消评先评优，书面报告整改情况，限期整改"],
      [["末位", ...VETOES].join("、"), 1, "取消其他方面评先评优"],
      ["末位", 3, "连续三年落后，建议对主要负责人调整或免职"],
    ]),
    consequenceTable(
      "牵头结果规则",
      "牵头部门结果运用",
      [
        ["较低、较差", 1, "得分较低，次年进行整改"],
        ["较差", 2, "连续两年较差，第三年取消其牵头考核部门权力"],
      ],
      "满意度",
    ),
    holidayTable(year),
    workedTable(),
  ];
}

function levelTable(name: string, caption: string, points: string, rows: [word: string, points: number][]) {
  return {
    name,
    caption,
    columns: [
      { header: "级别", kind: "word" as const, width: 12, prompt: "台账里能选的级别，不要重复。" },
      { header: points, kind: "score" as const, width: 10, least: 0, prompt: "一次多少分，填正数。" },
    ],
    rows,
    spare: 2,
  };
}
