/** What was published of 兰州新区, rule by rule, and where the workbook computes it. What goes beyond the words says 我们的理解. */
import type { RuleNote } from "../../book/schema/scheme";

export const lanzhouRules: RuleNote[] = [
  {
    id: "L1",
    phrase: "1.0—1.18 六档考核系数",
    effect: "这是基准系数的六档，每月查一次；只公布了两头和档数，中间各档由考核单位确定。我们的理解：按单位当月任务完成率查",
    parameters: [],
    fixedBy: "report",
    at: [
      { sheet: "月度完成率", column: "1月", by: "fill" },
      { sheet: "月度结果", column: "1月系数", by: "COEFFICIENT" },
    ],
  },
  {
    id: "L2",
    phrase: "根据新区月度 GDP 增速；基准系数+贡献系数，与单位月度指标任务完成情况和对新区 GDP 贡献率正向挂钩",
    effect: "我们的理解：当月系数 = 基准系数 + 贡献率 × 当月增速 × 贡献系数率，合计另有上下限；当月结果 = 当月成绩 × 当月系数 + 当月加扣分",
    parameters: ["贡献系数率", "系数下限", "系数上限"],
    fixedBy: "office",
    at: [
      { sheet: "规则参数", column: "增速", by: "fill" },
      { sheet: "月度贡献率", column: "1月", by: "fill" },
      { sheet: "月度结果", column: "1月系数", by: "COEFFICIENT" },
      { sheet: "月度结果", column: "1月结果", by: "ROUND" },
    ],
  },
  {
    id: "L3",
    phrase: "季度监测，“优绩”加倍奖励、“差绩”翻倍扣分",
    effect: "季度均分达到优绩线，该季度的奖励乘优绩倍数；低于差绩线，该季度的扣分乘翻倍扣分倍数；两条线由考核单位确定",
    parameters: ["优绩线", "优绩倍数", "差绩线", "翻倍扣分倍数"],
    fixedBy: "report",
    at: [
      { sheet: "加扣分台账", column: "倍数", by: "XLOOKUP" },
      { sheet: "月度结果", column: "1月加扣分", by: "LEDGER" },
    ],
  },
  {
    id: "L4",
    phrase: "月度考核成绩与年度打通",
    effect: "年度成绩是各月结果的平均，没有结果的月份不算；四个季度权重相等时就是各月平均",
    parameters: [],
    fixedBy: "report",
    at: [{ sheet: "月度结果", column: "年度成绩", by: "ROUND" }],
  },
  {
    id: "L5",
    phrase: "依据月度考核成绩用15%—30%的“优、差”比例调控幅度统筹各单位干部年度考核优秀比例",
    effect: "我们的理解：单位干部优秀比例 = 基准比例 + 优月数、差月数的调整，限制在上下限之间；人数超过国家上限的提醒",
    parameters: ["基准优秀比例", "优秀比例下限", "优秀比例上限", "国家优秀比例上限", "优月线", "差月线"],
    fixedBy: "report",
    at: [
      { sheet: "月度结果", column: "优月数", by: "IF" },
      { sheet: "副职名额", column: "比例", by: "INDEX" },
      { sheet: "副职名额", column: "优秀", by: "SEATS" },
      { sheet: "副职名额", column: "提醒", by: "IF" },
    ],
  },
  {
    id: "L6",
    phrase: "在月度绩效考核中给予+2—8分奖励、−1—6分扣分",
    effect: "每笔必须在“加扣分规则”的范围内，计入当月结果；同一月同一事项只算最大的一笔。我们的理解：加倍以后，一个月合计仍不超过8分、6分",
    parameters: [],
    fixedBy: "report",
    at: [
      { sheet: "加扣分台账", column: "分值", by: "fill" },
      { sheet: "月度结果", column: "1月加扣分", by: "LEDGER" },
      { sheet: "月度结果", column: "1月结果", by: "ROUND" },
    ],
  },
  {
    id: "L7",
    phrase: "“一把手”履责考核和班子副职履职考核；副职由分管领导打分；个人履责与单位成绩“全挂钩”，与特殊奖惩“同加减”",
    effect: "个人得分 × 占比 + 单位月均成绩 ×（1 − 占比）+ 单位月均加扣分；都是百分制",
    parameters: ["一把手个人占比", "副职个人占比"],
    fixedBy: "report",
    at: [
      { sheet: "一把手汇总", column: "综合得分", by: "ROUND" },
      { sheet: "一把手等次", column: "等次", by: "GRADE" },
      { sheet: "副职汇总", column: "综合得分", by: "ROUND" },
      { sheet: "副职汇总", column: "副职总分", by: "ROUND" },
      { sheet: "副职等次", column: "等次", by: "GRADE" },
    ],
  },
  {
    id: "L8",
    phrase: "约谈、末尾督考",
    effect: "每组总分最后的几个单位列入督考；督办牌数达到约谈牌数的列入约谈",
    parameters: ["末位人数", "约谈牌数"],
    fixedBy: "office",
    at: [
      { sheet: "名额与等次", column: "末尾督考", by: "BOTTOM" },
      { sheet: "整改督办统计", column: "约谈", by: "IF" },
    ],
  },
  {
    id: "L9",
    phrase: "以一个《考核办法》为主要遵循，24项考评细则为具体支撑；35个领导班子、200余名领导干部",
    effect: "月度成绩按各项考评细则打分，细则是24个文件，内容没有公布；名单可以加行",
    parameters: ["月度最高分"],
    fixedBy: "report",
    at: [
      { sheet: "月度成绩", column: "1月", by: "fill" },
      { sheet: "副职", column: "姓名", by: "fill" },
    ],
  },
  {
    id: "L10",
    phrase: "分类考核，多条赛道",
    effect: "一条赛道一个组，组内排名次、评等次，单位、一把手、副职分别评；各赛道自己的指标在考评细则里，月度成绩填打分结果",
    parameters: ["班子优秀比例", "一把手优秀比例"],
    fixedBy: "report",
    at: [
      { sheet: "单位", column: "组别", by: "fill" },
      { sheet: "名额与等次", column: "等次", by: "GRADE" },
    ],
  },
  {
    id: "L11",
    phrase: "六挂钩：选拔任用、收入分配、评先选优、追责问责、职称晋聘、人员辞留；和薪酬兑现相匹配",
    effect: "按等次查“考核结果运用”和“薪酬系数”；挂钩的办法由考核单位确定",
    parameters: [],
    fixedBy: "report",
    at: [
      { sheet: "一把手结果运用", column: "结果运用", by: "OUTCOME" },
      { sheet: "副职结果运用", column: "结果运用", by: "OUTCOME" },
      { sheet: "副职结果运用", column: "薪酬系数", by: "XLOOKUP" },
    ],
  },
  {
    id: "L12",
    phrase: "通报反馈—整改落实—督办考核，每月进行",
    effect:
      "月度通报按选定的月份自动生成；反馈的问题进整改督办台账，按时限亮灯、记牌，落实后销号；牌数折成的扣分只在“整改督办统计”里列出，不计入月度结果，要扣分的记入“加扣分台账”",
    parameters: ["督办统计日", "通报前几名", "通报后几名"],
    fixedBy: "report",
    at: [
      { sheet: "月度通报", column: "升降", by: "SORTBY" },
      { sheet: "整改督办台账", column: "亮灯", by: "XLOOKUP" },
    ],
  },
];
