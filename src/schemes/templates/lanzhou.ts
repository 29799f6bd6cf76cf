/**
 * 兰州新区: months in which a score is multiplied by a coefficient of two parts and takes rewards and deductions, doubled by quarter;
 * the year as the mean of its months; each unit's ratio of 优秀 for its persons moved by its good and poor months; heads and deputies
 * who stand and fall with their unit (rules L1–L12). Only the ends of the tiers, the limits of entries and the bounds of the ratio
 * were published; every other number is a starting value.
 */
import type { SummaryColumn } from "../../book/schema/parts";
import type { LookupTable, TableColumn } from "../../book/schema/tables";
import type { Track } from "../../book/schema/scheme";
import type { Regime } from "../template";
import {
  bottomParameters,
  consequenceTable,
  gradeTable,
  kindTable,
  markTable,
  ratioParameter,
  roundingParameter,
  scoreLimits,
  tiesParameters,
  unfinishedParameter,
  weightTable,
} from "./common";
import { lanzhouRules } from "./lanzhouRules";
import { MONTHS, sampleContent, sampleGroups, sampleRows } from "./lanzhouSample";
import { bulletinOf, bulletinParameters, taskLights, taskParameters, tasksPart } from "./records";

const QUARTERS = ["一季度", "二季度", "三季度", "四季度"];

/** What 六挂钩 names, each for the grade that brings it; what exactly it brings is the office's own. */
const consequences = (name: string, caption: string): LookupTable =>
  consequenceTable(name, caption, [
    ["优秀", 1, "选拔任用、评先选优、职称晋聘优先"],
    ["优秀、称职", 1, "按“薪酬系数”兑现薪酬"],
    ["基本称职", 1, "约谈；当年不得评先选优"],
    ["不称职", 1, "追责问责；研究调整岗位或者辞留"],
  ]);

/** What the grades of persons lead to, of heads and of deputies. */
const personal = (year: number, name: string): Pick<Track, "outcome"> => ({
  outcome: {
    sheet: `${name}结果运用`,
    current: { from: "grade" },
    history: { sheet: `${name}历年等次`, table: `${name}历年等次表`, years: [2, 1].map((ago) => `${year - ago}年`) },
    table: "结果运用规则",
    streaks: [{ header: "连续优秀", words: "优秀连续计入" }],
    lookups: [{ header: "薪酬系数", table: "薪酬系数" }],
  },
});

/** Own score × a + the unit's × (1 − a) ± what the unit was rewarded or deducted, all out of 100. */
const personalColumns = (own: string, share: string, unit: (header: string, column: string) => SummaryColumn): SummaryColumn[] => [
  { kind: "list", header: "个人实绩", column: own },
  unit("单位成绩", "月均成绩"),
  { kind: "blend", header: "综合得分", first: "个人实绩", second: "单位成绩", share },
  unit("特殊奖惩", "月均加扣分"),
];

/** Months of something that is filled in. */
const ofMonths = (name: string, table: string, score: string, task: string, limits: [least: string, most: string]) => ({
  kind: "periods" as const,
  name,
  table,
  score,
  task,
  least: limits[0],
  most: limits[1],
  periods: MONTHS,
});

const scored = (header: string, prompt: string): TableColumn => ({ header, kind: "score", least: 0, most: 100, prompt });

export const lanzhou: Regime = {
  id: "lanzhou",
  sizes: { units: 35, groups: 3, persons: 200, others: { 一把手: 35 } },
  parameterSheets: {
    规则参数: ["加扣分规则", "标记规则", "月度增速"],
    个人参数: ["优差月调幅", "个人等次标准", "个人标记规则", "薪酬系数"],
    结果参数: ["结果运用规则", "督办灯"],
  },
  sample: { groups: sampleGroups, content: sampleContent, rows: sampleRows },
  declare: ({ year }) => ({
    edition: 5,
    title: `${year}年度兰州新区绩效考核（动态系数）`,
    source: "据公开报道整理，考核办法原文未见；报道没有写的由考核单位确定",
    purpose:
      "每月填成绩、任务完成率、贡献率和加扣分，算出各单位每月和全年的结果、等次和干部优秀名额，再算一把手、副职的得分和等次。修改任一单元格，结果随之更新。",
    digits: 2,
    parameters: [
      ...scoreLimits("月度最低分", "月度最高分"),
      { name: "完成率下限", kind: "score", value: 0, meaning: "填报的任务完成率不能低于（%）" },
      { name: "完成率上限", kind: "score", value: 200, meaning: "填报的任务完成率不能高于（%）" },
      { name: "贡献率下限", kind: "score", value: -100, meaning: "填报的贡献率不能低于（%）" },
      { name: "贡献率上限", kind: "score", value: 100, meaning: "填报的贡献率不能高于（%）" },
      { name: "优绩线", kind: "score", value: 90, meaning: "季度均分达到这条线是优绩" },
      { name: "优绩倍数", kind: "factor", value: 2, meaning: "优绩季度的奖励乘以几" },
      { name: "差绩线", kind: "score", value: 75, meaning: "季度均分低于这条线是差绩" },
      { name: "翻倍扣分倍数", kind: "factor", value: 2, meaning: "差绩季度的扣分乘以几" },
      {
        name: "贡献系数率",
        kind: "coefficient",
        value: 0.1,
        meaning: "贡献率（%）× 当月增速 = 拉动几个百分点；每拉动1个百分点，系数增加多少",
        most: 5,
      },
      { name: "系数下限", kind: "coefficient", value: 0.9, meaning: "基准系数加贡献系数，合计不低于" },
      { name: "系数上限", kind: "coefficient", value: 1.3, meaning: "基准系数加贡献系数，合计不高于" },
      { name: "优月线", kind: "score", value: 100, meaning: "月度结果达到这条线计一个优月" },
      { name: "差月线", kind: "score", value: 85, meaning: "月度结果低于这条线计一个差月" },
      ratioParameter("班子优秀比例", 0.3, "各组领导班子评优秀的最多占多少"),
      roundingParameter(),
      { name: "每组最少名额", kind: "count", value: 0, meaning: "小组按比例不足1个时，至少给几个", most: 100 },
      ...tiesParameters(),
      unfinishedParameter(),
      ...bottomParameters(1, "每组列入末尾督考、约谈的单位数"),
      ratioParameter("基准优秀比例", 0.2, "没有优月、差月时，单位干部优秀比例是多少"),
      ratioParameter("优秀比例下限", 0.15, "单位干部优秀比例不低于"),
      ratioParameter("优秀比例上限", 0.3, "单位干部优秀比例不高于"),
      ratioParameter("国家优秀比例上限", 0.25, "单位干部优秀人数超过它就提醒；报道的上限是30%，高于国家一般规定"),
      roundingParameter("个人名额取整"),
      ...tiesParameters("个人并列", "个人递补"),
      ratioParameter("一把手优秀比例", 0.25, "每组一把手评优秀的最多占多少"),
      ratioParameter("一把手个人占比", 0.5, "一把手得分里，履责得分占多少，其余是单位成绩"),
      ratioParameter("副职个人占比", 0.6, "副职得分里，分管领导打分占多少，其余是单位成绩"),
      { name: "优秀连续计入", kind: "text", value: "优秀", meaning: "统计连续优秀年数时计入的等次，多个用顿号隔开" },
      ...bulletinParameters(),
      ...taskParameters(year),
    ],
    tables: [
      weightTable(
        "季度权重",
        "季度权重",
        "季度",
        QUARTERS.map((quarter) => [quarter, 0.25]),
      ),
      {
        name: "系数档次",
        caption: "基准系数六档",
        columns: [
          { header: "完成率下限", kind: "score", prompt: "填当月任务完成率（%）的最低数，从小到大，不要重复。达到它就进这一档。" },
          { header: "基准系数", kind: "coefficient", prompt: "填 0—5，最多三位小数。" },
        ],
        rows: [
          [0, 1],
          [80, 1.036],
          [90, 1.072],
          [100, 1.108],
          [110, 1.144],
          [120, 1.18],
        ],
      },
      {
        ...kindTable("加扣分规则", "加扣分规则", [
          ["奖励", "adds", 2, 8, 8],
          ["扣分", "takes", 1, 6, 6],
        ]),
        columns: kindTable("加扣分规则", "", []).columns.map((column, i) =>
          i === 4 ? { ...column, header: "每月上限", prompt: "一个单位一个月合计最多多少分，填正数。不限就留空。" } : column,
        ),
      },
      gradeTable("等次标准", "等次（从高到低）", [
        ["优秀", 90],
        ["良好", 80],
        ["一般", 70],
        ["较差", null],
      ]),
      markTable("标记规则", "特殊情形及等次处理", [
        ["一票否优", "不得优秀"],
        ["诫勉", "不得优秀"],
        ["追责", "定为一般"],
        ["不参加", "不参加"],
        ["不确定等次", "不确定等次"],
      ]),
      {
        name: "月度增速",
        caption: "新区月度 GDP 增速",
        columns: [
          { header: "月份", kind: "word" },
          { header: "增速", kind: "ratio", least: -1, most: 1, prompt: "填当月公布的增速，例如 8.5%。没有公布就留空。" },
        ],
        rows: MONTHS.map((month) => [month, null]),
      },
      {
        name: "优差月调幅",
        caption: "优月、差月调整优秀比例",
        columns: [
          { header: "情形", kind: "word", prompt: "第一行是优月，第二行是差月。" },
          { header: "每月调整", kind: "ratio", least: -0.3, most: 0.3, prompt: "每有一个这样的月，比例加（减）几个百分点。" },
        ],
        rows: [
          ["优月", 0.01],
          ["差月", -0.01],
        ],
      },
      gradeTable("个人等次标准", "干部等次（从高到低）", [
        ["优秀", 85],
        ["称职", null],
        ["基本称职", null],
        ["不称职", null],
      ]),
      markTable("个人标记规则", "干部特殊情形及等次处理", [
        ["诫勉", "不得优秀"],
        ["基本称职情形", "定为基本称职"],
        ["不称职情形", "定为不称职"],
        ["不参加", "不参加"],
        ["不确定等次", "不确定等次"],
      ]),
      {
        name: "薪酬系数",
        caption: "薪酬系数",
        columns: [
          { header: "等次", kind: "word", prompt: "干部等次，写法和“个人等次标准”一样。" },
          { header: "系数", kind: "coefficient", prompt: "薪酬兑现乘以多少。" },
        ],
        rows: [
          ["优秀", 1.2],
          ["称职", 1],
          ["基本称职", 0.8],
          ["不称职", 0],
        ],
      },
      consequences("结果运用规则", "考核结果运用（六挂钩）"),
      taskLights(),
    ],
    tracks: [
      {
        word: "单位",
        group: "组别",
        list: {
          name: "单位",
          table: "单位表",
          task: "填单位和组别（赛道）。有一票否优等情形的，在“标记”里写明。",
        },
        parts: [
          {
            ...ofMonths(
              "月度成绩",
              "月度成绩表",
              "年度得分",
              "每月按考评细则打分。没有成绩的留空，不要填 0。加单位时，“单位”和各月度表都在最后一行下面接着填。",
              ["月度最低分", "月度最高分"],
            ),
            spans: QUARTERS.map((word) => ({ word, count: 3 })),
            weights: "季度权重",
            places: "月度名次",
          },
          ofMonths("月度完成率", "月度完成率表", "平均完成率", "每月填当月任务完成率，单位是 %，例如 103.5。没有就留空。", [
            "完成率下限",
            "完成率上限",
          ]),
          {
            ...ofMonths(
              "月度贡献率",
              "月度贡献率表",
              "平均贡献率",
              "每月填对新区 GDP 增长的贡献率，单位是 %，例如 1.25。没有就留空，按没有贡献算。",
              ["贡献率下限", "贡献率上限"],
            ),
            sparse: true,
          },
          {
            kind: "ledger",
            name: "加扣分台账",
            table: "台账表",
            score: "加扣分",
            task: "每笔奖励、扣分记一行，都填正数，写明依据和登记人，计入当月。",
            kinds: "加扣分规则",
            doubling: { part: "月度成绩", good: "优绩线", goodFactor: "优绩倍数", poor: "差绩线", poorFactor: "翻倍扣分倍数" },
            spare: 40,
          },
          tasksPart({
            name: "整改督办台账",
            table: "整改督办表",
            score: "督办扣分",
            tally: "整改督办统计",
            task: "每月通报反馈的问题一项一行，写明时限、措施，整改落实后销号；督办考核看灯和牌。",
          }),
        ],
        monthly: {
          sheet: "月度结果",
          scores: "月度成绩",
          completion: "月度完成率",
          tiers: "系数档次",
          contribution: { part: "月度贡献率", growth: "月度增速" },
          rate: "贡献系数率",
          least: "系数下限",
          most: "系数上限",
          entries: "加扣分台账",
          good: "优月线",
          poor: "差月线",
          header: "年度成绩",
        },
        summary: {
          sheet: "汇总",
          columns: [
            { kind: "monthly", header: "月均成绩", figure: "score" },
            { kind: "monthly", header: "月均加扣分", figure: "entries" },
            { kind: "monthly", header: "优月数", figure: "good" },
            { kind: "monthly", header: "差月数", figure: "poor" },
            { kind: "monthly", header: "总分", figure: "result" },
          ],
        },
        grading: {
          sheet: "名额与等次",
          total: "总分",
          grades: "等次标准",
          marks: "标记规则",
          ties: "并列",
          passOn: "递补",
          unfinished: "未齐名次",
          ratio: { kind: "all", parameters: ["班子优秀比例"] },
          rounding: "名额取整",
          leastSeats: "每组最少名额",
          bottom: { header: "末尾督考", count: "末位人数", ties: "末位并列" },
        },
        ranking: { sheet: "排名表" },
        personSeats: {
          sheet: "副职名额",
          seats: "优秀",
          headcount: { from: "track", track: "姓名" },
          by: { from: "months", base: "基准优秀比例" },
          table: "优差月调幅",
          rounding: "个人名额取整",
          bounds: { least: "优秀比例下限", most: "优秀比例上限" },
          ceiling: "国家优秀比例上限",
          share: "占比",
        },
        bulletin: bulletinOf("月度通报", { part: "月度成绩", ledger: "加扣分台账", tasks: "整改督办台账" }),
      },
      {
        word: "一把手",
        group: "组别",
        list: {
          name: "一把手",
          table: "一把手表",
          task: "填一把手的姓名、组别、所在单位和履责得分。",
          columns: [
            { header: "所在单位", kind: "text", width: 22, names: "单位", prompt: "从“单位”表的名单里选。" },
            scored("履责得分", "一把手履责考核得分，填 0—100。还没有就留空。"),
          ],
        },
        parts: [],
        summary: {
          sheet: "一把手汇总",
          columns: [
            ...personalColumns("履责得分", "一把手个人占比", (header, column) => ({
              kind: "unit",
              header,
              track: "单位",
              by: "所在单位",
              column,
            })),
            { kind: "sum", header: "一把手总分", add: ["综合得分", "特殊奖惩"] },
          ],
        },
        grading: {
          sheet: "一把手等次",
          total: "一把手总分",
          grades: "个人等次标准",
          marks: "个人标记规则",
          ties: "个人并列",
          passOn: "个人递补",
          unfinished: "未齐名次",
          ratio: { kind: "all", parameters: ["一把手优秀比例"] },
          rounding: "个人名额取整",
        },
        ranking: { sheet: "一把手排名表" },
        ...personal(year, "一把手"),
      },
      {
        word: "姓名",
        group: "单位",
        upper: "单位",
        list: {
          name: "副职",
          table: "副职表",
          task: "填副职的姓名、所在单位和分管领导打分。",
          columns: [scored("分管领导打分", "填 0—100。还没有打分就留空。")],
        },
        parts: [],
        summary: {
          sheet: "副职汇总",
          columns: [
            ...personalColumns("分管领导打分", "副职个人占比", (header, column) => ({ kind: "upper", header, column })),
            { kind: "sum", header: "副职总分", add: ["综合得分", "特殊奖惩"] },
          ],
        },
        grading: {
          sheet: "副职等次",
          total: "副职总分",
          grades: "个人等次标准",
          marks: "个人标记规则",
          ties: "个人并列",
          passOn: "个人递补",
          unfinished: "未齐名次",
          ratio: { kind: "upper" },
        },
        ranking: { sheet: "副职排名表" },
        ...personal(year, "副职"),
      },
    ],
    logs: [],
    rules: lanzhouRules,
  }),
};
