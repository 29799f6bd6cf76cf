/**
 * 莱州: public institutions appraised by common items, own items in tiers and rounds of social evaluation; grades A, B, C by
 * shares of each group, and what an A or a C brings for the head, for seats and for funds (rules Z1–Z10). Published are the
 * numbers of items, the three tiers, the 10 % and the years of the streaks; every other number is a starting value.
 */
import { HEAD, UPLIFT } from "../optionWords";
import type { Regime } from "../template";
import type { LookupTable } from "../../book/schema/tables";
import {
  consequenceTable,
  gradeTable,
  markTable,
  missingParameter,
  ratioParameter,
  roundingParameter,
  scoreLimits,
  tiesParameters,
  waitingParameter,
  weightTable,
  WITHOUT_MEAN,
} from "./common";
import { laizhouLogs } from "./laizhouLogs";
import { laizhouRules } from "./laizhouRules";
import { postItems, registrationItems, ROUNDS, sampleContent, sampleGroups } from "./laizhouSample";

/** Items of a common sheet; their points add up to 100, so that both sheets can be weighed. */
const itemTable = (name: string, caption: string, rows: LookupTable["rows"]): LookupTable => ({
  name,
  caption,
  columns: [
    { header: "指标", kind: "text", width: 14, prompt: "名称要和填报表的表头一样。" },
    { header: "方面", kind: "word", width: 10, prompt: "这一项属于哪个方面。" },
    { header: "满分", kind: "score", width: 10, least: 0, prompt: "这一项的满分。各项加起来要等于 100。" },
  ],
  rows,
  total: { column: "满分", is: 100 },
});

export const laizhou: Regime = {
  id: "laizhou",
  sizes: { units: 200, groups: 6 },
  parameterSheets: {
    共性指标: ["登记管理指标", "机构编制指标"],
    结果参数: ["个人优秀比例", "结果运用规则", "经费档次"],
  },
  sample: { groups: sampleGroups, content: sampleContent },
  declare: ({ year }) => ({
    edition: 1,
    title: `${year}年度莱州事业单位绩效考核`,
    source: "莱州市事业单位绩效考核办法（按公开报道整理）",
    purpose:
      "填共性指标、个性指标和社会评价，算出各单位的总分、名次和 A、B、C 等次，再算优秀名额、经费档次和要办的事。改任何一格，结果马上跟着变。",
    digits: 2,
    parameters: [
      missingParameter("renormalise", undefined, WITHOUT_MEAN, "不适用或没有分的指标"),
      { name: "档差", kind: "score", value: 5, meaning: "个性指标每低一档少几分", least: 0 },
      { name: "个性满分", kind: "score", value: 100, meaning: "每个单位的个性指标折成多少分，分值加起来多少都可以", least: 1 },
      ...scoreLimits("评价最低分", "评价最高分"),
      waitingParameter(),
      ratioParameter("A级比例", 0.2, "各组评 A 级的最多占多少"),
      ratioParameter("B级比例", 0.7, "各组评 B 级的占多少，其余是 C 级"),
      // Rounding down would push whole units into C in a small group.
      roundingParameter("名额取整", "half"),
      ...tiesParameters(),
      {
        name: "上浮方式",
        kind: "word",
        value: UPLIFT.seats,
        meaning: "上浮10%：名额上浮是名额×1.1，比例上浮是比例加10个百分点",
        words: [UPLIFT.seats, UPLIFT.ratio],
      },
      ratioParameter("优秀比例上限", 0.25, "上浮以后也不能超过"),
      roundingParameter("个人名额取整"),
      {
        name: "负责人占名额",
        kind: "word",
        value: HEAD.outside,
        meaning: "A 级单位负责人直接优秀，占不占本单位名额",
        words: [HEAD.outside, HEAD.inside],
      },
      { name: "A级词", kind: "word", value: "A", meaning: "历年等次里哪个词算 A 级，用来数连续年数" },
      { name: "C级词", kind: "word", value: "C", meaning: "历年等次里哪个词算 C 级，用来数连续年数" },
      { name: "申诉答复期限", kind: "count", value: 15, meaning: "收到申诉后几个工作日内答复", least: 1, most: 250 },
    ],
    tables: [
      weightTable("考核权重", "考核权重", "内容", [
        ["登记管理", 0.25],
        ["机构编制", 0.15],
        ["个性指标", 0.4],
        ["社会评价", 0.2],
      ]),
      itemTable("登记管理指标", "登记管理6方面20项", registrationItems),
      itemTable("机构编制指标", "机构编制3方面12项", postItems),
      {
        name: "档次分差",
        caption: "档次和分差",
        columns: [
          { header: "档次", kind: "word", width: 10, prompt: "从高到低，一行一档。" },
          { header: "少几分", kind: "score", computed: { kind: "steps", by: "档差" } },
        ],
        rows: [["Ⅰ"], ["Ⅱ"], ["Ⅲ"]],
      },
      gradeTable("等次标准", "等次（从高到低）", [
        ["A", null],
        ["B", 60],
        ["C", null],
      ]),
      markTable("标记规则", "标记和后果", [
        ["一票否优", "不得A"],
        ["追责", "定为C"],
        ["不参加", "不参加"],
        ["不定等次", "不定等次"],
      ]),
      {
        name: "个人优秀比例",
        caption: "个人优秀比例和上浮",
        columns: [
          { header: "单位等次", kind: "word", prompt: "单位等次，从高到低，写法和“等次标准”一样。" },
          { header: "优秀比例", kind: "ratio" },
          { header: "名额上浮倍数", kind: "factor", width: 14, least: 0.5, most: 2, prompt: "上浮10%填 1.1，不上浮填 1。" },
          { header: "比例上浮", kind: "ratio", width: 11, prompt: "加10个百分点填 10%，不上浮填 0%。" },
        ],
        rows: [
          ["A", 0.15, 1.1, 0.1],
          ["B", 0.15, 1, 0],
          ["C", 0.1, 1, 0],
          ["不定等次", 0.15, 1, 0],
        ],
      },
      consequenceTable("结果运用规则", "结果运用规则", [
        ["A", 1, "主要负责人直接确定为优秀"],
        ["A", 3, "连续三年A级，优先提拔"],
        ["C", 1, "警告，负责人不得参加评先"],
        ["C", 2, "连续两年C级，降免职或解聘"],
      ]),
      {
        name: "经费档次",
        caption: "经费档次",
        columns: [
          { header: "等次", kind: "word", prompt: "单位等次，写法和“等次标准”一样。" },
          { header: "经费安排", kind: "text", width: 20, prompt: "下年度经费怎么安排。" },
        ],
        rows: [
          ["A", "优先保障"],
          ["B", "按标准安排"],
          ["C", "从严控制"],
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
          task: "填单位、组别和应考核人数。有一票否优等情形的，在“标记”里写明。",
          columns: [{ header: "应考核人数", kind: "count", width: 12, prompt: "应参加年度考核的人数，不定等次的也算。" }],
        },
        parts: [
          {
            kind: "indicators",
            name: "登记管理",
            table: "登记管理表",
            score: "登记管理得分",
            task: "填 20 项得分，不超过上面的满分。不适用的留空，不要填 0。",
            by: "points",
            items: "登记管理指标",
            value: "满分",
            missing: "缺项处理",
          },
          {
            kind: "indicators",
            name: "机构编制",
            table: "机构编制表",
            score: "机构编制得分",
            task: "填 12 项得分，不超过上面的满分。不适用的留空，不要填 0。",
            by: "points",
            items: "机构编制指标",
            value: "满分",
            missing: "缺项处理",
          },
          {
            kind: "checklist",
            name: "个性指标",
            table: "个性指标表",
            score: "个性指标得分",
            task: "一个单位一张考核单，一项记一行，选Ⅰ、Ⅱ、Ⅲ档，得分自动算。要看一个单位的考核单，用表头筛选。",
            item: "指标",
            full: "满分",
            outOf: "个性满分",
            scoring: { kind: "words", column: "档次", table: "档次分差", word: "档次", value: "少几分", effect: "less" },
            missing: "缺项处理",
            spare: 60,
          },
          {
            kind: "periods",
            name: "社会评价",
            table: "社会评价表",
            score: "社会评价得分",
            task: "每次社会评价后填一列。没有评的留空，按评过的几次平均。",
            least: "评价最低分",
            most: "评价最高分",
            periods: ROUNDS,
          },
        ],
        summary: {
          sheet: "汇总",
          columns: [
            ...["登记管理", "机构编制", "个性指标", "社会评价"].map((part) => ({ kind: "part" as const, header: part, part })),
            {
              kind: "merge",
              header: "总分",
              of: ["登记管理", "机构编制", "个性指标", "社会评价"],
              weights: "考核权重",
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
          ratio: { kind: "all", parameters: ["A级比例", "B级比例"] },
          rounding: "名额取整",
          sealed: true,
        },
        personSeats: {
          sheet: "个人优秀名额",
          seats: "优秀",
          headcount: { from: "list", column: "应考核人数" },
          by: { from: "grade" },
          table: "个人优秀比例",
          rounding: "个人名额取整",
          most: "优秀比例上限",
          uplift: "上浮方式",
          head: { header: "主要负责人", inside: "负责人占名额" },
        },
        outcome: {
          sheet: "结果运用",
          current: { from: "grade" },
          history: { sheet: "历年等次", table: "历年等次表", years: [3, 2, 1].map((ago) => `${year - ago}年`) },
          table: "结果运用规则",
          streaks: [
            { header: "连续A级", words: "A级词" },
            { header: "连续C级", words: "C级词" },
          ],
          lookups: [{ header: "经费安排", table: "经费档次" }],
        },
      },
    ],
    logs: laizhouLogs,
    rules: laizhouRules,
  }),
};
